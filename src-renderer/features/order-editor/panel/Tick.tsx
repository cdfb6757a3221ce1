import Box from '@mui/material/Box';
import type { ReactElement } from 'react';

type TickProps = { readonly label: string; readonly checked: boolean; readonly onChange: (checked: boolean) => void };

/** A yes or no of the panel, 24 px high. */
export function Tick({ label, checked, onChange }: TickProps): ReactElement {
  return (
    <Box
      component="label"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        minHeight: 24,
        fontSize: '.8125rem',
        lineHeight: '1.125rem',
        cursor: 'pointer',
      }}
    >
      <Box
        component="input"
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        sx={{ width: 16, height: 16, m: 0.5, flex: 'none', accentColor: 'var(--app-primary)' }}
      />
      {label}
    </Box>
  );
}
