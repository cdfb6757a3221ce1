import Box from '@mui/material/Box';
import type { ReactElement } from 'react';

type CellProblemProps = { readonly children: string; readonly side?: 'left' | 'right' };

/** Why what was typed is refused: in a row of its own under the cell. */
export function CellProblem({ children, side = 'right' }: CellProblemProps): ReactElement {
  return (
    <Box
      sx={{
        position: 'absolute',
        top: 31,
        [side]: 0,
        zIndex: 1200,
        px: 2,
        py: 0.5,
        fontSize: '.75rem',
        lineHeight: '1rem',
        whiteSpace: 'nowrap',
        color: 'var(--app-blocked-fg)',
        backgroundColor: 'var(--app-blocked-tint)',
        border: '1px solid var(--app-blocked-solid)',
        borderRadius: 1,
      }}
    >
      {children}
    </Box>
  );
}
