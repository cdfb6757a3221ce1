import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { ReactElement } from 'react';
import { useEditorWords } from '../use-editor-words.ts';

type HeaderSummaryProps = {
  readonly parts: readonly string[];
  readonly open: boolean;
  readonly controls: string;
  readonly onToggle: () => void;
};

/** Where text is enlarged the header is one line; Alt+H or a click opens the fields over the lines. */
export function HeaderSummary({ parts, open, controls, onToggle }: HeaderSummaryProps): ReactElement {
  const { header } = useEditorWords();
  return (
    <ButtonBase
      aria-expanded={open}
      aria-controls={controls}
      aria-keyshortcuts="Alt+H"
      onClick={onToggle}
      sx={{
        display: 'none',
        '@media (max-width: 1180px)': { display: 'flex' },
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
        {header.summary(parts)}
      </Box>
      <Box component="span" sx={{ color: 'var(--app-text2)', fontSize: '.75rem', flex: 'none' }}>
        {header.toggle} Alt+H <span aria-hidden>{open ? '▴' : '▾'}</span>
      </Box>
    </ButtonBase>
  );
}
