import Box from '@mui/material/Box';
import Popper from '@mui/material/Popper';
import { useEffect, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';

type InlineLayerProps = {
  readonly title: string;
  /** What it stands beside. */
  readonly anchor: HTMLElement | null;
  readonly placement: 'bottom-start' | 'bottom-end' | 'top-start' | 'bottom';
  readonly width: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/**
 * A small layer beside what it belongs to: it takes the focus, Esc or a click elsewhere closes it, and the
 * focus goes back to where it came from. Nothing waits for it: what is typed in it is in the draft at once.
 */
export function InlineLayer({ title, anchor, placement, width, onClose, children }: InlineLayerProps): ReactElement {
  const layer = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const opener = document.activeElement;
    const focusFirst = requestAnimationFrame(() => {
      layer.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
    });
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && layer.current?.contains(event.target) === false) close.current();
    };
    addEventListener('pointerdown', closeOutside, { capture: true });
    return () => {
      cancelAnimationFrame(focusFirst);
      removeEventListener('pointerdown', closeOutside, { capture: true });
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <Popper
      role="presentation"
      open
      anchorEl={anchor}
      container={() => document.querySelector('main')}
      placement={placement}
      sx={{ zIndex: 1200 }}
    >
      <Box
        ref={layer}
        role="dialog"
        aria-label={title}
        onKeyDown={closeOnEscape}
        sx={{
          width,
          maxWidth: '90vw',
          my: 0.5,
          p: 3,
          fontSize: '.8125rem',
          backgroundColor: 'var(--app-paper)',
          border: '1px solid var(--app-borderStrong)',
          borderRadius: 1,
          boxShadow: '0 4px 16px rgb(20 24 31 / .16)',
        }}
      >
        <Box component="h2" sx={{ m: 0, mb: 2, fontSize: '.875rem', lineHeight: '1.25rem', fontWeight: 600 }}>
          {title}
        </Box>
        {children}
      </Box>
    </Popper>
  );
}
