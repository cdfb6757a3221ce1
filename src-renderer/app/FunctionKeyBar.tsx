import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import type { ReactElement } from 'react';
import { useFormat } from '#renderer/components/format-context.ts';
import { activeCommands, useKeyState, type ActiveCommand } from '#renderer/stores/key-bindings.ts';
import { notify } from '#renderer/stores/notice-store.ts';

const slots = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F12'] as const;

/** What the function keys do here; each is a real button, and a dim one says why. */
export function FunctionKeyBar(): ReactElement {
  const { words } = useFormat();
  const scopes = useKeyState((state) => state.scopes);
  const commands = new Map(activeCommands(scopes).map((command) => [command.key, command]));
  return (
    <Box
      component="footer"
      data-region="keys"
      aria-label={words.frame.keys}
      sx={{
        display: 'grid',
        gridTemplateColumns: `repeat(${slots.length}, minmax(0, 1fr))`,
        height: 28,
        backgroundColor: 'var(--app-sunken)',
        borderTop: '1px solid var(--app-border)',
      }}
    >
      {slots.map((key) => (
        <KeySlot key={key} name={key} command={commands.get(key) ?? null} />
      ))}
    </Box>
  );
}

function KeySlot({ name, command }: { readonly name: string; readonly command: ActiveCommand | null }): ReactElement {
  if (!command) return <Box sx={{ borderRight: '1px solid var(--app-border)' }} />;
  const isNext = name === 'F9' && command.enabled;
  return (
    <Tooltip title={command.enabled ? '' : (command.reason ?? '')} describeChild>
      <ButtonBase
        aria-keyshortcuts={name}
        aria-disabled={!command.enabled}
        // A click on the bar must not take the focus out of the cell that is typed in.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => (command.enabled ? command.run() : notify(command.reason ?? command.label, 'open'))}
        sx={{
          justifyContent: 'flex-start',
          gap: 1,
          px: 2,
          fontSize: '.75rem',
          borderRight: '1px solid var(--app-border)',
          whiteSpace: 'nowrap',
          overflow: 'hidden',
          color: isNext ? 'var(--app-onPrimary)' : 'var(--app-text)',
          backgroundColor: isNext ? 'var(--app-primary)' : 'transparent',
          '&:hover': { backgroundColor: isNext ? 'var(--app-primaryHover)' : 'var(--app-rowHover)' },
          '&[aria-disabled="true"]': { color: 'var(--app-text3)' },
        }}
      >
        <Box component="b" sx={{ fontWeight: 600, color: isNext ? 'inherit' : 'var(--app-primary)' }} aria-hidden>
          {name}
        </Box>
        {command.label}
      </ButtonBase>
    </Tooltip>
  );
}
