import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState, type ReactElement } from 'react';
import { keyLabel } from '#renderer/stores/key-bindings.ts';
import { shortcutOf, type CommandId } from '#renderer/commands/catalogue.ts';
import { useCommandWords, type CommandDeed } from '#renderer/commands/use-commands.ts';

type OrderActionsMenuProps = {
  readonly label: string;
  /** In groups, as they belong together. */
  readonly groups: readonly (readonly (readonly [CommandId, CommandDeed])[])[];
};

/** Everything that may be done with a document beside its next step; what cannot be done now says why. */
export function OrderActionsMenu({ label, groups }: OrderActionsMenuProps): ReactElement {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const labels = useCommandWords();
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        variant="outlined"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ minHeight: 32 }}
      >
        {label} ▾
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        slotProps={{ list: { 'aria-label': label, dense: true } }}
      >
        {groups.flatMap((group, index) => [
          ...(index > 0 ? [<Divider key={`after-${group[0]?.[0] ?? index}`} />] : []),
          ...group.map(([id, deed]) => (
            <Item key={id} label={deed.label ?? labels[id]} shortcut={shortcutOf(id)} deed={deed} onChosen={close} />
          )),
        ])}
      </Menu>
    </>
  );
}

type ItemProps = {
  readonly label: string;
  readonly shortcut: string;
  readonly deed: CommandDeed;
  readonly onChosen: () => void;
};

function Item({ label, shortcut, deed, onChosen, ...menuProps }: ItemProps): ReactElement {
  const { enabled = true, reason } = deed;
  return (
    <MenuItem
      {...menuProps}
      aria-disabled={!enabled}
      onClick={() => {
        if (!enabled) return;
        onChosen();
        deed.run();
      }}
      sx={{ display: 'block', minWidth: 280, cursor: enabled ? 'pointer' : 'default' }}
    >
      <Box
        sx={{
          display: 'flex',
          justifyContent: 'space-between',
          gap: 4,
          color: enabled ? 'inherit' : 'var(--app-text2)',
        }}
      >
        <span>{label}</span>
        <Box component="span" sx={{ color: 'var(--app-text2)', fontSize: '.75rem' }}>
          {shortcut === '' ? '' : keyLabel(shortcut)}
        </Box>
      </Box>
      {!enabled && reason !== undefined && (
        <Box sx={{ fontSize: '.75rem', lineHeight: '1rem', color: 'var(--app-text2)', whiteSpace: 'normal' }}>
          {reason}
        </Box>
      )}
    </MenuItem>
  );
}
