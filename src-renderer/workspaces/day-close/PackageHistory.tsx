import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactElement } from 'react';
import type { PackageRow } from '#shared/branch/business-day.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { formatQuantity } from '#shared/i18n/amount-format.ts';
import type { DayCloseWords } from '#shared/i18n/day-close-en.ts';
import type { Language } from '#shared/i18n/language.ts';
import { quantity } from '#shared/money/money.ts';
import { withMissing } from './package-sequence.ts';

type PackageHistoryProps = {
  readonly packages: readonly PackageRow[];
  readonly onCopy: (text: string) => void;
  readonly words: DayCloseWords;
  readonly language: Language;
};

/** Every package of this branch, newest first. A missing number is a row of its own. */
export function PackageHistory({ packages, onCopy, words, language }: PackageHistoryProps): ReactElement {
  const format = useFormat();
  if (packages.length === 0) return <Box sx={{ color: 'text.secondary' }}>{words.history.empty}</Box>;
  return (
    <Box tabIndex={0} role="region" aria-label={words.steps.history} sx={{ maxHeight: 200, overflow: 'auto' }}>
      <Table size="small" stickyHeader aria-label={words.steps.history}>
        <TableHead>
          <TableRow>
            <TableCell align="right">{words.history.sequence}</TableCell>
            <TableCell>{words.history.date}</TableCell>
            <TableCell>{words.history.file}</TableCell>
            <TableCell align="right">{words.history.bytes}</TableCell>
            <TableCell>{words.history.sha256}</TableCell>
            <TableCell>{words.history.state}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {withMissing(packages).map((entry) =>
            entry.row === null ? (
              <TableRow key={entry.sequence} data-state="blocked">
                <TableCell align="right">{entry.sequence}</TableCell>
                <TableCell colSpan={5} sx={{ color: 'error.main', fontWeight: 600 }}>
                  {words.history.missing(entry.sequence)}
                </TableCell>
              </TableRow>
            ) : (
              <TableRow key={entry.sequence}>
                <TableCell align="right">{entry.sequence}</TableCell>
                <TableCell>{format.date(entry.row.businessDate)}</TableCell>
                <TableCell>{entry.row.fileName}</TableCell>
                <TableCell align="right">{formatQuantity(quantity(entry.row.bytes), 0, language)}</TableCell>
                <TableCell>
                  <CopyHash row={entry.row} label={words.export.copyHash(entry.row.fileName)} onCopy={onCopy} />
                </TableCell>
                <TableCell sx={{ color: 'success.main' }}>✓ {words.history.proven}</TableCell>
              </TableRow>
            ),
          )}
        </TableBody>
      </Table>
    </Box>
  );
}

type CopyHashProps = { readonly row: PackageRow; readonly label: string; readonly onCopy: (text: string) => void };

function CopyHash({ row, label, onCopy }: CopyHashProps): ReactElement {
  return (
    <Button
      size="small"
      aria-label={label}
      title={row.sha256}
      onClick={() => onCopy(row.sha256)}
      sx={{ fontFamily: '"IBM Plex Mono", monospace', minHeight: 24 }}
    >
      {row.sha256.slice(0, 8)}
    </Button>
  );
}
