import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import { useEffect, useState, type ReactElement } from 'react';
import { frameEn } from '#shared/i18n/frame-en.ts';
import { frameId } from '#shared/i18n/frame-id.ts';
import { useListedCommands, type ListedCommand } from '#renderer/commands/use-listed-commands.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';

const slots = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F11', 'F12'] as const;

/**
 * What the function keys do here; each is a real button, and a dim one says why. While Shift is held it shows
 * what they do with Shift.
 */
export function FunctionKeyBar(): ReactElement {
  const { words } = useFormat();
  const isShifted = useShiftHeld();
  const commands = new Map<string, ListedCommand>();
  for (const command of useListedCommands()) {
    const isKnown = commands.get(command.key ?? '')?.standing ?? 'elsewhere';
    if (command.key !== null && isKnown === 'elsewhere' && (command.isGlobal || command.standing !== 'elsewhere')) {
      commands.set(command.key, command);
    }
  }
  return (
    <Box
      component="footer"
      data-region="keys"
      aria-label={words.frame.keys}
      sx={{
        display: 'grid',
        gridTemplateColumns: `repeat(${slots.length}, minmax(0, 1fr))`,
        height: 28,
        flex: 'none',
        backgroundColor: 'var(--app-sunken)',
        borderTop: '1px solid var(--app-border)',
      }}
    >
      {slots.map((slot) => {
        const key = isShifted ? `Shift+${slot}` : slot;
        return <KeySlot key={slot} slot={slot} shortcut={key} command={commands.get(key) ?? null} />;
      })}
    </Box>
  );
}

type KeySlotProps = { readonly slot: string; readonly shortcut: string; readonly command: ListedCommand | null };

function KeySlot({ slot, shortcut, command }: KeySlotProps): ReactElement {
  const words = useWords({ id: frameId, en: frameEn });
  if (!command) return <Box sx={{ borderRight: '1px solid var(--app-border)' }} />;
  const isReady = command.standing === 'ready';
  const reason = isReady ? '' : command.reason || words.notHere;
  const isNext = slot === 'F9' && isReady;
  return (
    <Tooltip title={reason} describeChild>
      <ButtonBase
        aria-keyshortcuts={shortcut}
        aria-disabled={!isReady}
        title={isReady ? command.label : undefined}
        // A click on the bar must not take the focus out of the cell that is typed in.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => (isReady ? command.run() : notify(`${command.label}: ${reason}`, 'open'))}
        sx={{
          justifyContent: 'flex-start',
          gap: 1,
          px: 1.5,
          'html[data-narrow] &': { px: 1 },
          fontSize: '.75rem',
          borderRight: '1px solid var(--app-border)',
          whiteSpace: 'nowrap',
          overflow: 'hidden',
          color: isNext ? 'var(--app-onPrimary)' : 'var(--app-text)',
          backgroundColor: isNext ? 'var(--app-primary)' : 'transparent',
          '&:hover': { backgroundColor: isNext ? 'var(--app-primaryHover)' : 'var(--app-rowHover)' },
          '&[aria-disabled="true"]': { color: 'var(--app-text3)' },
          '&.Mui-focusVisible': { outlineOffset: -2 },
        }}
      >
        <Box
          component="b"
          sx={{ fontWeight: 600, flex: 'none', color: isNext || !isReady ? 'inherit' : 'var(--app-primary)' }}
          aria-hidden
        >
          {slot}
        </Box>
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {command.label}
        </Box>
      </ButtonBase>
    </Tooltip>
  );
}

/** True while Shift is held alone: with a letter it is a capital, not a question about the keys. */
function useShiftHeld(): boolean {
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => setIsHeld(event.key === 'Shift' && !event.ctrlKey && !event.altKey);
    const release = () => setIsHeld(false);
    addEventListener('keydown', press);
    addEventListener('keyup', release);
    addEventListener('blur', release);
    return () => {
      removeEventListener('keydown', press);
      removeEventListener('keyup', release);
      removeEventListener('blur', release);
    };
  }, []);
  return isHeld;
}
