import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import type { ReactElement } from 'react';

type KeyButtonProps = {
  readonly label: string;
  /** The key that does the same: `F9`, `Ctrl+P`; empty when there is none. */
  readonly shortcut: string;
  readonly enabled: boolean;
  /** Why it is dim. */
  readonly reason?: string;
  readonly onRun: () => void;
  readonly primary?: boolean;
  readonly autoFocus?: boolean;
  readonly testId?: string;
};

/** A button that shows its key. A dim one can still be reached, and says why it is dim. */
export function KeyButton(props: KeyButtonProps): ReactElement {
  const { label, shortcut, enabled, reason, primary = false } = props;
  const button = (
    <Button
      variant={primary ? 'contained' : 'outlined'}
      aria-keyshortcuts={shortcut === '' ? undefined : shortcut.replace('Ctrl', 'Control')}
      aria-disabled={!enabled}
      autoFocus={props.autoFocus ?? false}
      data-testid={props.testId}
      onClick={() => {
        if (enabled) props.onRun();
      }}
      sx={{
        minHeight: primary ? 36 : 32,
        ...(enabled
          ? {}
          : {
              '&, &:hover': {
                backgroundColor: 'var(--app-sunken)',
                color: 'var(--app-text2)',
                borderColor: 'var(--app-border)',
                cursor: 'default',
              },
            }),
      }}
    >
      {primary ? `${shortcut} ${label}` : label}
    </Button>
  );
  const plain = shortcut === '' ? label : `${label} (${shortcut})`;
  const hint = enabled || reason === undefined ? plain : reason;
  return (
    <Tooltip title={hint} describeChild disableFocusListener>
      {button}
    </Tooltip>
  );
}
