import Box from '@mui/material/Box';
import type { ReactElement, ReactNode } from 'react';

type SidePanelProps = { readonly label: string; readonly width?: number; readonly children: ReactNode };

/** The panel at the right: what a person wants to see beside the document. Only it and grids scroll. */
export function SidePanel({ label, width = 300, children }: SidePanelProps): ReactElement {
  return (
    <Box
      component="aside"
      aria-label={label}
      data-region="panel"
      tabIndex={0}
      sx={{
        width,
        flex: 'none',
        minHeight: 0,
        overflowY: 'auto',
        p: 2,
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
      }}
    >
      {children}
    </Box>
  );
}

type PanelSectionProps = { readonly title: string; readonly children: ReactNode };

/** A titled part of the panel. */
export function PanelSection({ title, children }: PanelSectionProps): ReactElement {
  return (
    <Box component="section" sx={{ mb: 4 }}>
      <Box component="h2" sx={{ m: 0, mb: 1, fontSize: '.9375rem', lineHeight: '1.25rem', fontWeight: 600 }}>
        {title}
      </Box>
      {children}
    </Box>
  );
}

type FactRowProps = { readonly label: string; readonly value: ReactNode; readonly strong?: boolean };

/** One figure with its name. */
export function FactRow({ label, value, strong = false }: FactRowProps): ReactElement {
  return (
    <Box
      sx={{
        display: 'flex',
        justifyContent: 'space-between',
        gap: 2,
        fontSize: '.8125rem',
        lineHeight: '1.3125rem',
        fontWeight: strong ? 600 : 400,
      }}
    >
      <Box component="span" sx={{ color: strong ? 'inherit' : 'var(--app-text2)' }}>
        {label}
      </Box>
      <Box component="span">{value}</Box>
    </Box>
  );
}
