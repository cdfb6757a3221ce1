import Box from '@mui/material/Box';
import type { ReactElement, ReactNode } from 'react';

type StepCardProps = { readonly title: string; readonly hint?: string; readonly children: ReactNode };

/** One step of a delivery, with what is asked at it. */
export function StepCard({ title, hint, children }: StepCardProps): ReactElement {
  return (
    <Box
      component="section"
      aria-label={title}
      sx={{
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        p: 4,
        height: 'fit-content',
        flex: 'none',
      }}
    >
      <Box component="h2" sx={{ m: 0, mb: 1, fontSize: '.9375rem', fontWeight: 600 }}>
        {title}
      </Box>
      {hint !== undefined && <Box sx={{ color: 'text.secondary', mb: 3, maxWidth: 720 }}>{hint}</Box>}
      {children}
    </Box>
  );
}
