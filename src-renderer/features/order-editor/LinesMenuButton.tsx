import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import { useListedCommands } from '#renderer/commands/use-listed-commands.ts';
import { ariaShortcut } from '#renderer/stores/key-bindings.ts';
import { notify } from '#renderer/stores/notice-store.ts';

/** Opens the menu of the line in hand, for who has neither the key nor a right mouse button. */
export function LinesMenuButton({ label }: { readonly label: string }): ReactElement | null {
  const command = useListedCommands().find(({ id }) => id === 'line.menu');
  if (!command) return null;
  const isReady = command.standing === 'ready';
  return (
    <Button
      variant="outlined"
      aria-haspopup="menu"
      aria-keyshortcuts={command.key === null ? undefined : ariaShortcut(command.key)}
      aria-disabled={!isReady}
      title={isReady ? '' : command.reason}
      // The cell in hand keeps the focus: the menu is for its line.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => (isReady ? command.run() : notify(command.reason, 'open'))}
    >
      {label}
      <span aria-hidden>&nbsp;▾</span>
    </Button>
  );
}
