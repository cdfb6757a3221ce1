import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useRef, type KeyboardEvent, type ReactElement } from 'react';

export type Tile = {
  readonly id: string;
  readonly label: string;
  readonly figure: string;
  /** A quiet word under the figure: all done, open. */
  readonly note: string;
  readonly run: () => void;
};

/** Figures that lead to their lists. Arrow keys move between them. */
export function KpiTiles({ tiles }: { readonly tiles: readonly Tile[] }): ReactElement {
  const bar = useRef<HTMLDivElement>(null);
  const handleKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0 || event.altKey) return;
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    event.preventDefault();
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <Box
      ref={bar}
      onKeyDown={handleKey}
      sx={{ display: 'grid', gridTemplateColumns: `repeat(${tiles.length}, minmax(0, 1fr))`, gap: 2, flex: 'none' }}
    >
      {tiles.map((tile) => (
        <ButtonBase
          key={tile.id}
          data-testid={`tile.${tile.id}`}
          onClick={tile.run}
          sx={{
            flexDirection: 'column',
            alignItems: 'flex-start',
            height: 72,
            px: 3,
            backgroundColor: 'var(--app-paper)',
            border: '1px solid var(--app-border)',
            borderRadius: 1,
            '&:hover': { backgroundColor: 'var(--app-rowHover)' },
          }}
        >
          <Box component="span" sx={{ fontSize: '.75rem', lineHeight: '1rem', color: 'var(--app-text2)' }}>
            {tile.label}
          </Box>
          <Box component="span" sx={{ display: 'flex', alignItems: 'baseline', gap: 2 }}>
            <Box component="span" sx={{ fontSize: '1.5rem', lineHeight: '1.75rem', fontWeight: 600 }}>
              {tile.figure}
            </Box>
            <Box component="span" sx={{ fontSize: '.75rem', color: 'var(--app-text2)' }}>
              {tile.note}
            </Box>
          </Box>
        </ButtonBase>
      ))}
    </Box>
  );
}
