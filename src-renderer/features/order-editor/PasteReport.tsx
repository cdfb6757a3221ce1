import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import type { PastedRows } from './pasted-rows.ts';
import { useLineGridWords } from './use-line-grid-words.ts';

type PasteReportProps = { readonly rows: PastedRows['notUnderstood']; readonly onClose: () => void };

/** Rows of a paste that became no line, each with its number and why; stays until it is closed. */
export function PasteReport({ rows, onClose }: PasteReportProps): ReactElement {
  const { pasted } = useLineGridWords();
  return (
    <Box
      component="section"
      aria-label={pasted.report(rows.length)}
      sx={{
        display: 'flex',
        alignItems: 'flex-start',
        gap: 3,
        flex: 'none',
        px: 3,
        py: 1.5,
        fontSize: '.8125rem',
        color: 'var(--app-partial-fg)',
        backgroundColor: 'var(--app-partial-tint)',
        borderBottom: '1px solid var(--app-partial-solid)',
      }}
    >
      <Box component="strong" sx={{ flex: 'none', fontWeight: 600, lineHeight: '28px' }}>
        {pasted.report(rows.length)}
      </Box>
      <Box
        component="ul"
        tabIndex={0}
        aria-label={pasted.report(rows.length)}
        sx={{ flex: 1, minWidth: 0, m: 0, p: 0, py: 1, maxHeight: 92, overflowY: 'auto', listStyle: 'none' }}
      >
        {rows.map(({ row, text, problem }) => (
          <Box component="li" key={row} sx={{ whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' }}>
            <b>{pasted.row(row)}</b> {text.replaceAll('\t', ' · ')}: {pasted.problems[problem]}
          </Box>
        ))}
      </Box>
      <Button color="inherit" onClick={onClose} sx={{ minHeight: 28 }}>
        {pasted.close}
      </Button>
    </Box>
  );
}
