import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useId, type ReactElement, type ReactNode } from 'react';

type CollapsibleHeaderProps = {
  /** Name of the group of fields. */
  readonly label: string;
  /** The fields in one line, for where they do not fit: customer, date, terms. */
  readonly summary: string;
  /** Whether the fields are shown where they are collapsed; elsewhere they always are. */
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
};

/**
 * The fields over a document. Where text is enlarged (`html[data-narrow]`) they collapse to one line that
 * opens on a click; the screen binds Alt+H (`header.toggle`) to the same. Opened there they push the lines
 * down, so that the line in hand is never hidden behind them.
 */
export function CollapsibleHeader(props: CollapsibleHeaderProps): ReactElement {
  const { label, summary, open, onToggle, children } = props;
  const contentId = useId();
  return (
    <Box component="section" aria-label={label} sx={{ position: 'relative', flex: 'none' }}>
      <ButtonBase
        aria-expanded={open}
        aria-controls={contentId}
        aria-keyshortcuts="Alt+H"
        onClick={onToggle}
        sx={{
          display: 'none',
          'html[data-narrow] &': { display: 'flex' },
          width: '100%',
          height: 32,
          px: 2,
          gap: 2,
          justifyContent: 'flex-start',
          fontSize: '.8125rem',
          backgroundColor: 'var(--app-paper)',
          border: '1px solid var(--app-border)',
          borderRadius: 1,
          '&:hover': { backgroundColor: 'var(--app-rowHover)' },
        }}
      >
        <Box
          component="span"
          sx={{ flex: 1, textAlign: 'left', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
        >
          {summary}
        </Box>
        <Box component="span" sx={{ color: 'var(--app-text2)', fontSize: '.75rem', flex: 'none' }}>
          Alt+H <span aria-hidden>{open ? '▴' : '▾'}</span>
        </Box>
      </ButtonBase>
      <Box
        id={contentId}
        sx={{
          'html[data-narrow] &': open ? { mt: 0.5 } : { display: 'none' },
        }}
      >
        {children}
      </Box>
    </Box>
  );
}
