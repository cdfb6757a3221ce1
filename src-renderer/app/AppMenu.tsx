import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import MenuList from '@mui/material/MenuList';
import Popover from '@mui/material/Popover';
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { frameEn } from '#shared/i18n/frame-en.ts';
import { frameId } from '#shared/i18n/frame-id.ts';
import { sections, type Section } from '#renderer/commands/catalogue.ts';
import { useListedCommands, type ListedCommand } from '#renderer/commands/use-listed-commands.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { ariaShortcut, keyLabel } from '#renderer/stores/key-bindings.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { Icon } from './icons.tsx';
import { closeOverlay, openOverlay, useOverlay } from './overlay-store.ts';
import { ViewChoices } from './ViewChoices.tsx';

const floating = {
  border: '1px solid var(--app-borderStrong)',
  boxShadow: '0 4px 16px rgb(20 24 31 / .16)',
} as const;

/** The application's menu: six sections at the left, the commands of one of them at the right. */
export function AppMenu(): ReactElement {
  const { words } = useFormat();
  const isOpen = useOverlay((state) => state.overlay === 'menu');
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  return (
    <>
      <IconButton
        ref={setAnchor}
        aria-label={words.frame.menu}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => openOverlay('menu')}
      >
        <Icon name="menu" />
      </IconButton>
      <Popover
        open={isOpen && anchor !== null}
        anchorEl={anchor}
        onClose={closeOverlay}
        onKeyDown={(event) => event.stopPropagation()}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        transitionDuration={80}
        marginThreshold={4}
        slotProps={{ paper: { sx: floating } }}
      >
        <Sections />
      </Popover>
    </>
  );
}

function Sections(): ReactElement {
  const words = useWords({ id: frameId, en: frameEn });
  const { words: shared } = useFormat();
  const commands = useListedCommands();
  const [section, setSection] = useState<Section>('file');
  const pane = useRef<HTMLDivElement>(null);
  const names = useRef<HTMLUListElement>(null);
  const shown = commands.filter(
    (command) => command.section === section && (command.standing !== 'elsewhere' || command.isGlobal),
  );
  const enter = () => pane.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' || event.defaultPrevented) return;
    event.preventDefault();
    names.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
  };
  return (
    <Box className="app-floating" sx={{ display: 'flex', minHeight: 300, maxHeight: 'calc(100vh - 80px)' }}>
      <MenuList
        ref={names}
        autoFocusItem
        aria-label={shared.frame.menu}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowRight') return;
          event.preventDefault();
          enter();
        }}
        sx={{ width: 150, py: 1, borderRight: '1px solid var(--app-border)', backgroundColor: 'var(--app-sunken)' }}
      >
        {sections.map((name) => (
          <MenuItem
            key={name}
            dense
            aria-haspopup="menu"
            aria-expanded={name === section}
            selected={name === section}
            onFocus={() => setSection(name)}
            onMouseEnter={() => setSection(name)}
            onClick={() => {
              setSection(name);
              enter();
            }}
            sx={{ justifyContent: 'space-between' }}
          >
            {words.sections[name]}
            <span aria-hidden>›</span>
          </MenuItem>
        ))}
      </MenuList>
      <Box ref={pane} onKeyDown={leave} sx={{ overflowY: 'auto' }}>
        <MenuList
          dense
          aria-label={words.sections[section]}
          sx={{
            py: 1,
            width: shown.length > 13 ? 620 : 330,
            columnCount: shown.length > 13 ? 2 : 1,
            columnGap: 8,
          }}
        >
          {shown.map((command) => (
            <CommandItem key={command.id} command={command} notHere={words.notHere} />
          ))}
        </MenuList>
        {section === 'view' && <ViewChoices />}
      </Box>
    </Box>
  );
}

type CommandItemProps = { readonly command: ListedCommand; readonly notHere: string };

/** Hands on what the list gives its items: the focus moves among them. */
function CommandItem({ command, notHere, ...fromList }: CommandItemProps): ReactElement {
  const isReady = command.standing === 'ready';
  const reason = isReady ? '' : command.reason || notHere;
  return (
    <MenuItem
      {...fromList}
      aria-disabled={!isReady}
      aria-keyshortcuts={command.key === null ? undefined : ariaShortcut(command.key)}
      onClick={() => {
        if (!isReady) {
          notify(`${command.label}: ${reason}`, 'open');
          return;
        }
        closeOverlay();
        // Once the focus is back where it was.
        setTimeout(command.run);
      }}
      sx={{
        display: 'grid',
        gridTemplateColumns: '1fr auto',
        columnGap: 4,
        breakInside: 'avoid',
        minHeight: 28,
        py: 0.5,
        color: isReady ? 'var(--app-text)' : 'var(--app-text3)',
      }}
    >
      <span>{command.label}</span>
      <Box component="span" sx={{ fontSize: '.75rem', color: 'var(--app-text2)' }}>
        {keyLabel(command.key ?? '')}
      </Box>
      {command.standing === 'blocked' && (
        <Box component="span" sx={{ gridColumn: '1 / -1', fontSize: '.75rem', whiteSpace: 'normal' }}>
          {reason}
        </Box>
      )}
    </MenuItem>
  );
}
