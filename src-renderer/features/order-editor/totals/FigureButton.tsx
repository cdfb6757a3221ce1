import ButtonBase from '@mui/material/ButtonBase';
import type { ReactElement, ReactNode } from 'react';
import { ariaShortcut } from '#renderer/stores/key-bindings.ts';
import { Figure } from '../TotalsBar.tsx';

type FigureButtonProps = {
  readonly label: string;
  readonly shortcut: string;
  readonly open: boolean;
  readonly onOpen: () => void;
  /** Told of the button: its layer stands beside it. */
  readonly onAnchor: (button: HTMLButtonElement | null) => void;
  readonly testId?: string;
  readonly children: ReactNode;
};

/** A figure of the totals that can be changed: pressing it opens a layer over it. */
export function FigureButton(props: FigureButtonProps): ReactElement {
  const { label, shortcut, open, onOpen, onAnchor, testId, children } = props;
  return (
    <ButtonBase
      ref={onAnchor}
      aria-haspopup="dialog"
      aria-expanded={open}
      aria-keyshortcuts={shortcut === '' ? undefined : ariaShortcut(shortcut)}
      title={shortcut === '' ? label : `${label} (${shortcut})`}
      data-testid={testId}
      onClick={onOpen}
      sx={{
        display: 'block',
        textAlign: 'left',
        mx: -1.5,
        px: 1.5,
        py: 0.5,
        fontSize: '.875rem',
        lineHeight: '1.25rem',
        border: '1px dashed var(--app-borderStrong)',
        borderRadius: 1,
        '&:hover': { backgroundColor: 'var(--app-rowHover)' },
      }}
    >
      <Figure label={label}>{children}</Figure>
    </ButtonBase>
  );
}
