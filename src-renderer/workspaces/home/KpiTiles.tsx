import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useRef, type KeyboardEvent, type ReactElement } from 'react';

export type TileTone = 'plain' | 'overdue' | 'blocked' | 'partial';

export type Tile = {
  readonly id: string;
  readonly label: string;
  /** Empty while it is read. */
  readonly figure: string;
  /** The figure in full where it is shortened, for whoever points at it or hears it. */
  readonly exact?: string;
  /** A quiet word beside the figure: all done, since when. */
  readonly note: string;
  readonly tone: TileTone;
  /** Opens the list, or asks again where the figure could not be read. */
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
        <TileButton key={tile.id} tile={tile} />
      ))}
    </Box>
  );
}

const clipped = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 } as const;

function TileButton({ tile }: { readonly tile: Tile }): ReactElement {
  const { label, figure, exact, note, tone } = tile;
  return (
    <ButtonBase
      data-testid={`tile.${tile.id}`}
      data-state={tone}
      title={[label, exact ?? figure, note].filter(Boolean).join(', ')}
      onClick={tile.run}
      sx={{
        flexDirection: 'column',
        alignItems: 'flex-start',
        height: 72,
        px: 3,
        minWidth: 0,
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-border)',
        boxShadow: tone === 'plain' ? 'none' : `inset 0 3px 0 var(--app-${tone}-solid)`,
        borderRadius: 1,
        '&:hover': { backgroundColor: 'var(--app-rowHover)' },
      }}
    >
      <Box component="span" sx={{ ...clipped, fontSize: '.75rem', lineHeight: '1rem', color: 'var(--app-text2)' }}>
        {label}
      </Box>
      <Box component="span" sx={{ display: 'flex', alignItems: 'baseline', gap: 2, width: '100%', minWidth: 0 }}>
        <Box
          component="span"
          sx={{
            flex: 'none',
            minHeight: '1.75rem',
            fontSize: '1.5rem',
            lineHeight: '1.75rem',
            fontWeight: 600,
            color: tone === 'plain' ? 'inherit' : `var(--app-${tone}-fg)`,
          }}
        >
          {figure}
        </Box>
        <Box component="span" sx={{ ...clipped, fontSize: '.75rem', color: 'var(--app-text2)' }}>
          {note}
        </Box>
      </Box>
    </ButtonBase>
  );
}
