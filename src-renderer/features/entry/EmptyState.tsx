import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';

type EmptyStateProps = {
  readonly sentence: string;
  readonly hint?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};

/** What a list shows when it has no rows: one sentence, and one way on. */
export function EmptyState({ sentence, hint, action }: EmptyStateProps): ReactElement {
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        justifyContent: 'center',
        gap: 2,
        p: 6,
        textAlign: 'center',
        height: '100%',
      }}
    >
      <Box sx={{ fontSize: '.9375rem', fontWeight: 600 }}>{sentence}</Box>
      {hint !== undefined && <Box sx={{ color: 'text.secondary', maxWidth: 480 }}>{hint}</Box>}
      {action && (
        <Button variant="outlined" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </Box>
  );
}
