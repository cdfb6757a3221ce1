import type { ReactElement } from 'react';
import { KeyButton } from '#renderer/components/KeyButton.tsx';

export type BulkAction = {
  readonly id: string;
  readonly label: string;
  /** Why it cannot be done with what is chosen, or null. */
  readonly reason: string | null;
  readonly run: () => void;
};

/** What can be done with all that is chosen at once; what cannot says why. */
export function BulkButtons({ actions }: { readonly actions: readonly BulkAction[] }): ReactElement {
  return (
    <>
      {actions.map((action, index) => (
        <KeyButton
          key={action.id}
          label={action.label}
          shortcut={index === 0 ? 'F9' : ''}
          primary={index === 0}
          enabled={action.reason === null}
          {...(action.reason === null ? {} : { reason: action.reason })}
          onRun={action.run}
        />
      ))}
    </>
  );
}
