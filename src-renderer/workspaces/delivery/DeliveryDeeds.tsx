import type { ReactElement } from 'react';
import { KeyButton } from '#renderer/components/KeyButton.tsx';

/** Something that can be done with a delivery beside what is next. */
export type DeliveryDeed = {
  readonly id: string;
  readonly label: string;
  readonly shortcut: string;
  /** Whether it has a meaning at this step: what has none is not in the way, the menu says why. */
  readonly applies: boolean;
  /** Why not now, or null. */
  readonly reason: string | null;
  readonly run: () => void;
};

/** What else can be done with a delivery. */
export function DeliveryDeeds({ deeds }: { readonly deeds: readonly DeliveryDeed[] }): ReactElement {
  return (
    <>
      {deeds
        .filter(({ applies }) => applies)
        .map(({ id, label, shortcut, reason, run }) => (
          <KeyButton
            key={id}
            label={label}
            shortcut={shortcut}
            enabled={reason === null}
            reason={reason ?? ''}
            onRun={run}
          />
        ))}
    </>
  );
}
