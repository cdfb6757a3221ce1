import Box from '@mui/material/Box';
import { useRef, type FocusEvent, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';

type SidePanelProps = { readonly label: string; readonly width?: number; readonly children: ReactNode };

const EDGE = 22;

/**
 * Where text is enlarged (`html[data-narrow]`) the panel leaves its place to the document: only its edge
 * stands at the right, and it slides in while it has the focus (F6, or a click on the edge). Esc closes it.
 */
const drawer = {
  'html[data-narrow] &': {
    position: 'absolute',
    top: 4,
    right: 0,
    bottom: 8,
    zIndex: 1100,
    maxWidth: '90vw',
    pl: `${EDGE + 8}px`,
    transform: `translateX(calc(100% - ${EDGE}px))`,
    transition: 'transform 120ms',
    borderRight: 0,
    borderRadius: '4px 0 0 4px',
    '&:focus, &:focus-within': { transform: 'none', boxShadow: '0 4px 16px rgb(20 24 31 / .16)' },
  },
} as const;

/** The panel at the right: what a person wants to see beside the document. Only it and grids scroll. */
export function SidePanel({ label, width = 300, children }: SidePanelProps): ReactElement {
  const panel = useRef<HTMLElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const rememberOpener = (event: FocusEvent<HTMLElement>) => {
    const from = event.relatedTarget;
    if (from instanceof HTMLElement && !event.currentTarget.contains(from)) cameFrom.current = from;
  };
  const closeOnEscape = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (!document.documentElement.hasAttribute('data-narrow')) return;
    event.preventDefault();
    const opener = cameFrom.current?.isConnected === true ? cameFrom.current : null;
    if (opener) opener.focus();
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  return (
    <Box
      component="aside"
      ref={panel}
      aria-label={label}
      data-region="panel"
      tabIndex={0}
      onFocus={rememberOpener}
      onKeyDown={closeOnEscape}
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
      <Box
        aria-hidden
        // For the mouse; by keyboard it is F6.
        onMouseDown={(event) => {
          event.preventDefault();
          panel.current?.focus();
        }}
        sx={{
          display: 'none',
          'html[data-narrow] &': { display: 'flex' },
          position: 'absolute',
          top: 0,
          bottom: 0,
          left: 0,
          width: EDGE,
          alignItems: 'center',
          justifyContent: 'center',
          writingMode: 'vertical-rl',
          fontSize: '.75rem',
          color: 'var(--app-text2)',
          backgroundColor: 'var(--app-sunken)',
          borderRight: '1px solid var(--app-border)',
          cursor: 'pointer',
          '&:hover': { backgroundColor: 'var(--app-rowHover)' },
        }}
      >
        {label} · F6
      </Box>
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
