import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactElement } from 'react';
import type { WrittenPackage } from '#shared/contract/contract.ts';
import { formatQuantity } from '#shared/i18n/amount-format.ts';
import type { DayCloseWords } from '#shared/i18n/day-close-en.ts';
import type { Language } from '#shared/i18n/language.ts';
import { quantity } from '#shared/money/money.ts';

type PackageFilesProps = {
  readonly written: WrittenPackage;
  readonly onCopy: (text: string) => void;
  readonly words: DayCloseWords['export'];
  readonly language: Language;
};

/** A package that main has read back and found identical: where it is and what is in it. */
export function PackageFiles({ written, onCopy, words, language }: PackageFilesProps): ReactElement {
  const count = (value: number) => formatQuantity(quantity(value), 0, language);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Box sx={{ fontWeight: 600, color: 'success.main' }} data-testid="export.proven">
        <span aria-hidden="true">✓ </span>
        {words.proven}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          {words.path}:{' '}
          <Box component="code" sx={mono}>
            {written.path}
          </Box>
        </Box>
        <Button size="small" onClick={() => onCopy(written.path)}>
          {words.copyPath}
        </Button>
      </Box>
      <Box
        tabIndex={0}
        role="region"
        aria-label={words.files}
        sx={{ maxHeight: 220, overflow: 'auto', border: 1, borderColor: 'divider' }}
      >
        <Table size="small" stickyHeader aria-label={words.files}>
          <TableHead>
            <TableRow>
              <TableCell>{words.file}</TableCell>
              <TableCell align="right">{words.rows}</TableCell>
              <TableCell align="right">{words.bytes}</TableCell>
              <TableCell>{words.sha256}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {[{ name: written.package.fileName, rows: null, ...hashOf(written) }, ...written.files].map((file) => (
              <TableRow key={file.name}>
                <TableCell sx={{ fontWeight: file.rows === null ? 600 : 400 }}>{file.name}</TableCell>
                <TableCell align="right">{file.rows === null ? '' : count(file.rows)}</TableCell>
                <TableCell align="right">{count(file.bytes)}</TableCell>
                <TableCell>
                  <Button
                    size="small"
                    sx={{ ...mono, minHeight: 24 }}
                    aria-label={words.copyHash(file.name)}
                    title={file.sha256}
                    onClick={() => onCopy(file.sha256)}
                  >
                    {file.sha256.slice(0, 8)}
                  </Button>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Box>
  );
}

const mono = { fontFamily: '"IBM Plex Mono", monospace' } as const;

function hashOf(written: WrittenPackage): { bytes: number; sha256: string } {
  return { bytes: written.package.bytes, sha256: written.package.sha256 };
}
