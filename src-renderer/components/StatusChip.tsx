import Box from '@mui/material/Box';
import type { ReactElement } from 'react';

export type ChipState = 'draft' | 'open' | 'ready' | 'partial' | 'done' | 'blocked' | 'overdue' | 'cancelled';

type StatusChipProps = {
  readonly state: ChipState;
  /** The word that carries the meaning; the dot only repeats it. */
  readonly word: string;
  readonly testId?: string;
};

/** A state as dot and word, never as colour alone. */
export function StatusChip({ state, word, testId }: StatusChipProps): ReactElement {
  const tone = state === 'cancelled' ? 'draft' : state;
  return (
    <Box
      component="span"
      data-state={state}
      data-testid={testId}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 1.5,
        height: 20,
        px: 2,
        borderRadius: 1,
        maxWidth: '100%',
        fontSize: '.75rem',
        fontWeight: 600,
        whiteSpace: 'nowrap',
        overflow: 'hidden',
        color: `var(--app-${tone}-fg)`,
        backgroundColor: `var(--app-${tone}-tint)`,
        textDecoration: state === 'cancelled' ? 'line-through' : 'none',
      }}
    >
      <Box
        component="span"
        aria-hidden
        sx={{ width: 8, height: 8, flex: 'none', borderRadius: '50%', backgroundColor: `var(--app-${tone}-solid)` }}
      />
      {word}
    </Box>
  );
}
