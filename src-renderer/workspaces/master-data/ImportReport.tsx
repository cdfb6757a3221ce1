import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactElement } from 'react';
import type { MasterFileReport } from '#shared/exchange/master-file-report.ts';
import type { Language } from '#shared/i18n/language.ts';
import type { MasterDataWords } from '#shared/i18n/master-data-en.ts';
import { masterFileWords } from '#shared/i18n/master-file-words.ts';

type ImportReportProps = {
  readonly report: MasterFileReport;
  readonly words: MasterDataWords['import'];
  readonly language: Language;
};

/** What a file holds and what applying it would change, with every problem and how to mend it. */
export function ImportReport({ report, words, language }: ImportReportProps): ReactElement {
  const figures = [
    { id: 'rows', label: words.rows, value: report.rows, warn: false },
    { id: 'good', label: words.good, value: report.good, warn: false },
    { id: 'bad', label: words.bad, value: report.badLines, warn: report.badLines > 0 },
    { id: 'added', label: words.added, value: report.added, warn: false },
    { id: 'changed', label: words.changed, value: report.changed, warn: false },
    { id: 'unchanged', label: words.unchanged, value: report.unchanged, warn: false },
  ];
  return (
    <Box
      component="section"
      aria-label={words.report}
      sx={{ display: 'flex', flexDirection: 'column', gap: 3, minHeight: 0 }}
    >
      <Box sx={{ display: 'flex', gap: 2 }}>
        <Box
          component="dl"
          sx={{ m: 0, display: 'grid', flex: 1, gridTemplateColumns: 'repeat(6, minmax(96px, 160px))', gap: 2 }}
        >
          {figures.map((figure) => (
            <Box
              key={figure.id}
              sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, px: 3, py: 1.5 }}
            >
              <Box component="dt" sx={{ fontSize: '.75rem', fontWeight: 600, color: 'text.secondary' }}>
                {figure.label}
              </Box>
              <Box
                component="dd"
                data-testid={`import.${figure.id}`}
                data-value={figure.value}
                sx={{
                  m: 0,
                  fontSize: '1.5rem',
                  lineHeight: '1.75rem',
                  fontWeight: 600,
                  color: figure.warn ? 'error.main' : 'text.primary',
                }}
              >
                {writeCount(figure.value, language)}
              </Box>
            </Box>
          ))}
        </Box>
        <Box sx={{ alignSelf: 'end', color: 'text.secondary', fontSize: '.75rem', textAlign: 'right' }}>
          {report.fileName}
          <br />
          {words.encoding}: {report.encoding}
        </Box>
      </Box>
      {report.problems.length > 0 && (
        <ScrollBox label={words.problems}>
          <Table size="small" stickyHeader aria-label={words.problems}>
            <TableHead>
              <TableRow>
                <TableCell align="right">{words.problemColumns.line}</TableCell>
                <TableCell>{words.problemColumns.column}</TableCell>
                <TableCell>{words.problemColumns.value}</TableCell>
                <TableCell>{words.problemColumns.action}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {report.problems.map((problem) => (
                <TableRow key={`${problem.line}/${problem.column}/${problem.reason}`}>
                  <TableCell align="right" sx={{ fontWeight: 600 }}>
                    {problem.line ?? words.wholeFile}
                  </TableCell>
                  <TableCell>{problem.column ?? ''}</TableCell>
                  <TableCell
                    sx={{
                      fontFamily: '"IBM Plex Mono", monospace',
                      maxWidth: 220,
                      overflow: 'hidden',
                      textOverflow: 'ellipsis',
                    }}
                  >
                    {problem.value ?? ''}
                  </TableCell>
                  <TableCell sx={{ whiteSpace: 'normal' }}>
                    {masterFileWords[language][problem.reason](problem)}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </ScrollBox>
      )}
      {report.sample.rows.length > 0 && (
        <ScrollBox label={words.sample}>
          <Table size="small" stickyHeader aria-label={words.sample}>
            <TableHead>
              <TableRow>
                {report.sample.header.map((name) => (
                  <TableCell key={name}>{name}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {report.sample.rows.map((row) => (
                <TableRow key={row.join('\u001F')}>
                  {report.sample.header.map((name, column) => (
                    <TableCell key={name} sx={{ whiteSpace: 'nowrap' }}>
                      {row[column] ?? ''}
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </ScrollBox>
      )}
    </Box>
  );
}

function ScrollBox({ label, children }: { readonly label: string; readonly children: ReactElement }): ReactElement {
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 96, flex: '0 1 auto' }}>
      <Box component="h2" sx={{ m: 0, mb: 1, fontSize: '.9375rem', fontWeight: 600 }}>
        {label}
      </Box>
      {/* A region that scrolls must be reachable by key. */}
      <Box
        tabIndex={0}
        role="region"
        aria-label={label}
        sx={{ overflow: 'auto', bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}
      >
        {children}
      </Box>
    </Box>
  );
}

function writeCount(count: number, language: Language): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, language === 'id' ? '.' : ',');
}
