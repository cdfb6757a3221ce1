import Box from '@mui/material/Box';
import type { ReactElement, ReactNode } from 'react';

type SidePanelProps = { readonly label: string; readonly width?: number; readonly children: ReactNode };

/**
 * Where text is enlarged the panel leaves its place to the document: only its edge stands at the right, and
 * it slides in while it has the focus (F6) or the pointer.
 */
const drawer = {
  '@media (max-width: 1180px)': {
    position: 'fixed',
    top: 44,
    right: 0,
    bottom: 36,
    zIndex: 1100,
    maxWidth: '90vw',
    transform: 'translateX(calc(100% - 10px))',
    transition: 'transform 120ms',
    '&:hover, &:focus, &:focus-within': { transform: 'none', boxShadow: '0 4px 16px rgb(20 24 31 / .16)' },
  },
} as const;

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
        ...drawer,
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
