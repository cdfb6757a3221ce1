import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState, type ReactElement } from 'react';
import type { CommandDeed } from '#renderer/commands/use-commands.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import type { DocumentKind } from '#shared/contract/contract.ts';
import { papersEn } from '#shared/i18n/papers-en.ts';
import { papersId } from '#shared/i18n/papers-id.ts';

type PaperMenu = {
  /** What `print.options` does here. */
  readonly deed: CommandDeed;
  /** To be drawn by the screen; null while it is closed. */
  readonly menu: ReactElement | null;
};

/** Under the actions of the page's head. */
const place = { top: 76, fromRight: 24 } as const;

/** The papers of one document to choose from; arrows and Enter choose, Esc leaves. */
export function usePaperMenu(kinds: readonly DocumentKind[], onChoose: (kind: DocumentKind) => void): PaperMenu {
  const words = useWords({ id: papersId, en: papersEn });
  const [isOpen, setIsOpen] = useState(false);
  return {
    deed: { label: words.choose, run: () => setIsOpen(true) },
    menu: isOpen ? (
      <Menu
        open
        anchorReference="anchorPosition"
        anchorPosition={{ top: place.top, left: window.innerWidth - place.fromRight }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        onClose={() => setIsOpen(false)}
        slotProps={{ list: { 'aria-label': words.choose, dense: true } }}
      >
        {kinds.map((kind) => (
          <MenuItem
            key={kind}
            onClick={() => {
              setIsOpen(false);
              onChoose(kind);
            }}
          >
            {words.kinds[kind]}
          </MenuItem>
        ))}
      </Menu>
    ) : null,
  };
}
