import Box from '@mui/material/Box';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { ReactElement } from 'react';
import { shortcutOf, type CommandId } from '#renderer/commands/catalogue.ts';
import { useListedCommands } from '#renderer/commands/use-listed-commands.ts';
import { keyLabel } from '#renderer/stores/key-bindings.ts';
import type { RowActions } from './use-line-actions.ts';
import { useLineGridWords } from './use-line-grid-words.ts';

/** What the screen around the grid can do with the line in hand. */
const ofTheLine: ReadonlySet<string> = new Set<CommandId>(['line.optional', 'line.alternative', 'line.substitute']);

type LineMenuProps = {
  readonly row: number;
  readonly code: string;
  readonly anchor: HTMLElement;
  readonly actions: RowActions;
  /** It is the line in hand, for which the commands of the screen stand. */
  readonly isLive: boolean;
  /** Opens specification and date of the line. */
  readonly onDetail: () => void;
  readonly onClose: () => void;
};

/** What can be done with one line; everything in it has a key, too. */
export function LineMenu({ row, code, anchor, actions, isLive, onDetail, onClose }: LineMenuProps): ReactElement {
  const { menu } = useLineGridWords();
  const ready = useListedCommands().filter(({ id, standing }) => isLive && ofTheLine.has(id) && standing === 'ready');
  const items = [
    { id: 'insert', label: menu.insert, key: shortcutOf('line.insert'), run: () => actions.insert(row) },
    { id: 'up', label: menu.up, key: shortcutOf('line.up'), run: () => actions.shift(row, -1) },
    { id: 'down', label: menu.down, key: shortcutOf('line.down'), run: () => actions.shift(row, 1) },
    { id: 'detail', label: menu.detail, key: '', run: onDetail },
    ...ready.map(({ id, label, key, run }) => ({ id, label, key: key ?? '', run })),
    { id: 'remove', label: menu.remove, key: shortcutOf('line.delete'), run: () => actions.remove(row) },
  ];
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={onClose}
      // Where the focus goes is what the chosen item says.
      disableRestoreFocus
      slotProps={{ list: { 'aria-label': menu.title(code), dense: true } }}
    >
      {items.map(({ id, label, key, run }) => (
        <MenuItem
          key={id}
          onClick={() => {
            onClose();
            run();
          }}
          sx={{ gap: 6, fontSize: '.8125rem' }}
        >
          <Box component="span" sx={{ flex: 1 }}>
            {label}
          </Box>
          <Box component="span" sx={{ color: 'var(--app-text2)' }}>
            {keyLabel(key)}
          </Box>
        </MenuItem>
      ))}
    </Menu>
  );
}
