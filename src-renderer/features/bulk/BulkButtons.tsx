import Box from '@mui/material/Box';
import { useState, type ReactElement } from 'react';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { ReasonBar, type ReasonWords } from '#renderer/features/entry/ReasonBar.tsx';

export type BulkAction = {
  readonly id: string;
  readonly label: string;
  /** Why it cannot be done with what is chosen, or null. */
  readonly reason: string | null;
  readonly run: () => void;
  /** Asked before it is done, in place of `run`: why. */
  readonly why?: {
    readonly title: string;
    readonly choices: readonly string[];
    readonly words: ReasonWords;
    readonly run: (reason: string) => void;
  };
};

/** What can be done with all that is chosen at once; what cannot says why. */
export function BulkButtons({ actions }: { readonly actions: readonly BulkAction[] }): ReactElement {
  const [askedId, setAskedId] = useState<string | null>(null);
  const why = actions.find((action) => action.id === askedId)?.why;
  return (
    <>
      {why && (
        <Box sx={{ flexBasis: '100%' }}>
          <ReasonBar
            title={why.title}
            choices={why.choices}
            words={why.words}
            problem={null}
            onReason={(reason) => {
              setAskedId(null);
              why.run(reason);
            }}
            onLeave={() => setAskedId(null)}
          />
        </Box>
      )}
      {actions.map((action, index) => (
        <KeyButton
          key={action.id}
          label={action.label}
          shortcut={index === 0 ? 'F9' : ''}
          primary={index === 0}
          enabled={action.reason === null}
          {...(action.reason === null ? {} : { reason: action.reason })}
          onRun={() => (action.why ? setAskedId(action.id) : action.run())}
        />
      ))}
    </>
  );
}
