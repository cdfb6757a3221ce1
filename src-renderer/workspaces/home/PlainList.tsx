import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';

export type PlainRow = {
  readonly id: string;
  readonly primary: string;
  readonly secondary: string;
  readonly end: ReactNode;
  readonly open: () => void;
};

type PlainListProps = {
  readonly rows: readonly PlainRow[];
  readonly empty: string;
  readonly onFocus: (id: string) => void;
};

/** A short list of buttons, each leading to its document. Arrow keys move between them. */
export function PlainList({ rows, empty, onFocus }: PlainListProps): ReactElement {
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.altKey || event.ctrlKey) return;
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    event.preventDefault();
    buttons[Math.max(0, Math.min(at + step, buttons.length - 1))]?.focus();
  };
  return (
    <Box
      component="ul"
      onKeyDown={handleKey}
      sx={{
        m: 0,
        p: 0,
        flex: 1,
        minHeight: 0,
        overflowY: 'auto',
        listStyle: 'none',
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
      }}
    >
      {rows.length === 0 && (
        <Box component="li" sx={{ p: 3, fontSize: '.8125rem', color: 'var(--app-text2)' }}>
          {empty}
        </Box>
      )}
      {rows.map((row) => (
        <li key={row.id}>
          <ButtonBase
            onClick={row.open}
            onFocus={() => onFocus(row.id)}
            sx={{
              width: '100%',
              minHeight: 36,
              px: 3,
              gap: 2,
              justifyContent: 'flex-start',
              fontSize: '.8125rem',
              borderBottom: '1px solid var(--app-border)',
              '&:hover': { backgroundColor: 'var(--app-rowHover)' },
              '&.Mui-focusVisible': { outlineOffset: -2 },
            }}
          >
            <Clipped strong text={row.primary} />
            <Clipped text={row.secondary} />
            <Box component="span" sx={{ flex: 'none', maxWidth: '60%', display: 'flex' }}>
              {row.end}
            </Box>
          </ButtonBase>
        </li>
      ))}
    </Box>
  );
}

function Clipped({ text, strong = false }: { readonly text: string; readonly strong?: boolean }): ReactElement {
  return (
    <Box
      component="span"
      title={text}
      sx={{
        flex: strong ? '0 1 auto' : '1 4 0',
        minWidth: strong ? 60 : 0,
        textAlign: 'left',
        fontWeight: strong ? 600 : 400,
        color: strong ? 'inherit' : 'var(--app-text2)',
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
      }}
    >
      {text}
    </Box>
  );
}
