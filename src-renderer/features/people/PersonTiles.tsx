import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useRef, type KeyboardEvent, type ReactElement } from 'react';

export type Tile = {
  readonly id: string;
  readonly name: string;
  /** Role, and why this person cannot be chosen. */
  readonly note: string;
  readonly enabled: boolean;
};

type PersonTilesProps = {
  readonly label: string;
  readonly tiles: readonly Tile[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** A digit was typed, or Enter pressed, on a tile: it is meant for the PIN. */
  readonly onType: (digit: string) => void;
};

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** People to choose from: arrow keys go from one to the next, the chosen one is marked by words and frame. */
export function PersonTiles({ label, tiles, chosen, onChoose, onType }: PersonTilesProps): ReactElement {
  const group = useRef<HTMLElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const usable = tiles.filter(({ enabled }) => enabled);
    if (step !== undefined && usable.length > 0) {
      event.preventDefault();
      const at = usable.findIndex(({ id }) => id === chosen);
      const next = usable[(at + step + usable.length) % usable.length];
      if (!next) return;
      onChoose(next.id);
      group.current?.querySelector<HTMLElement>(`[data-person="${CSS.escape(next.id)}"]`)?.focus();
    } else if (/^\d$/.test(event.key) || event.key === 'Enter') {
      event.preventDefault();
      onType(event.key === 'Enter' ? '' : event.key);
    }
  };
  return (
    <Box
      ref={group}
      role="radiogroup"
      aria-label={label}
      onKeyDown={move}
      sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(168px, 1fr))', gap: 2, width: '100%' }}
    >
      {tiles.map((tile) => {
        const isChosen = tile.id === chosen;
        return (
          <ButtonBase
            key={tile.id}
            role="radio"
            aria-checked={isChosen}
            aria-disabled={!tile.enabled}
            data-person={tile.id}
            tabIndex={isChosen || (chosen === null && tile === tiles[0]) ? 0 : -1}
            onClick={() => {
              if (!tile.enabled) return;
              onChoose(tile.id);
              onType('');
            }}
            sx={{
              height: 64,
              px: 3,
              flexDirection: 'column',
              alignItems: 'flex-start',
              justifyContent: 'center',
              textAlign: 'left',
              borderRadius: 1,
              border: '1px solid var(--app-borderStrong)',
              backgroundColor: isChosen ? 'var(--app-rowSel)' : 'var(--app-paper)',
              boxShadow: isChosen ? 'inset 4px 0 0 var(--app-primary)' : 'none',
              color: tile.enabled ? 'var(--app-text)' : 'var(--app-text3)',
              '& > span': { maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
            }}
          >
            <Box component="span" sx={{ fontSize: '.9375rem', fontWeight: 600 }}>
              {isChosen ? `✓ ${tile.name}` : tile.name}
            </Box>
            <Box component="span" sx={{ fontSize: '.75rem', color: 'var(--app-text2)' }}>
              {tile.note}
            </Box>
          </ButtonBase>
        );
      })}
    </Box>
  );
}
