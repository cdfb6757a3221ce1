import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactElement } from 'react';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import { formatQuantity } from '#shared/i18n/amount-format.ts';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import type { Language } from '#shared/i18n/language.ts';
import { quantity } from '#shared/money/money.ts';

type IssueStepProps = {
  readonly delivery: DeliveryRow;
  readonly words: DeliveryWords;
  readonly language: Language;
};

/** What leaves, what remains, and what posting it does: all that must be known before the goods issue. */
export function IssueStep({ delivery, words, language }: IssueStepProps): ReactElement {
  const hasRest = delivery.lines.some((line) => line.picked < line.requested);
  const isNext = delivery.state === 'loaded';
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, minHeight: 0, flex: 1 }}>
      <Box sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'auto' }}>
        <Table size="small" stickyHeader aria-label={words.issue.table}>
          <TableHead>
            <TableRow>
              <TableCell>{words.issue.item}</TableCell>
              <TableCell align="right">{words.issue.requested}</TableCell>
              <TableCell align="right">{words.issue.picked}</TableCell>
              <TableCell align="right">{words.issue.remaining}</TableCell>
              <TableCell>{words.issue.unit}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {delivery.lines.map((line) => {
              const rest = quantity(line.requested - line.picked);
              const write = (amount: typeof rest) => formatQuantity(amount, line.quantityDigits, language);
              return (
                <TableRow key={line.lineNo}>
                  <TableCell>
                    <Box component="span" sx={{ fontWeight: 600, mr: 2 }}>
                      {line.productCode}
                    </Box>
                    {line.name}
                  </TableCell>
                  <TableCell align="right">{write(line.requested)}</TableCell>
                  <TableCell align="right" sx={{ fontWeight: 600 }}>
                    {write(line.picked)}
                  </TableCell>
                  <TableCell align="right" sx={rest > 0 ? { color: 'warning.main', fontWeight: 600 } : {}}>
                    {rest > 0 ? write(rest) : ''}
                  </TableCell>
                  <TableCell>
                    {line.unit}
                    {line.shortReason ? ` · ${words.shortReasons[line.shortReason]}` : ''}
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </Box>
      <Box sx={{ maxWidth: 720 }}>
        <Box sx={{ fontWeight: 600 }}>{hasRest ? words.issue.goesBack : words.issue.complete}</Box>
        {isNext && <Box sx={{ color: 'text.secondary' }}>{words.issue.effect}</Box>}
      </Box>
    </Box>
  );
}
