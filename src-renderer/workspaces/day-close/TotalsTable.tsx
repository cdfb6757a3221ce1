import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactElement } from 'react';
import type { ControlTotals } from '#shared/branch/business-day.ts';
import { formatMoney } from '#shared/i18n/amount-format.ts';
import type { DayCloseWords } from '#shared/i18n/day-close-en.ts';
import type { Language } from '#shared/i18n/language.ts';
import type { Money } from '#shared/money/money.ts';
import type { TaxProfile } from '#shared/tax/tax-profile.ts';

type TotalsTableProps = {
  readonly totals: ControlTotals;
  readonly currency: TaxProfile['currency'];
  readonly words: DayCloseWords['totals'];
  readonly language: Language;
};

const kinds = ['quotations', 'orders', 'deliveries', 'invoices', 'receipts'] as const;

/** Figures of the day that can be compared with the papers in the drawer. */
export function TotalsTable({ totals, currency, words, language }: TotalsTableProps): ReactElement {
  const write = (amount: Money) => formatMoney(amount, currency.minorDigits, language);
  const balances = [
    { id: 'receivables', label: words.receivables, amount: totals.receivables },
    { id: 'stockValue', label: words.stockValue, amount: totals.stockValue },
    { id: 'debit', label: `${words.ledger}: ${words.debit}`, amount: totals.ledgerDebit },
    { id: 'credit', label: `${words.ledger}: ${words.credit}`, amount: totals.ledgerCredit },
  ];
  const balanced = totals.ledgerDebit === totals.ledgerCredit;
  return (
    <Box>
      <Table size="small" aria-label={words.caption}>
        <TableHead>
          <TableRow>
            <TableCell>{words.document}</TableCell>
            <TableCell align="right">{words.count}</TableCell>
            <TableCell>{words.first}</TableCell>
            <TableCell>{words.last}</TableCell>
            <TableCell align="right">
              {words.amount}, {currency.symbol}
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {kinds.map((kind) => {
            const control = totals[kind];
            return (
              <TableRow key={kind} data-testid={`totals.${kind}`}>
                <TableCell component="th" scope="row">
                  {words.kinds[kind]}
                </TableCell>
                <TableCell align="right">{control.count}</TableCell>
                <TableCell>{control.first ?? ''}</TableCell>
                <TableCell>{control.last ?? ''}</TableCell>
                <TableCell align="right" data-value={control.amount}>
                  {write(control.amount)}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
      <Box
        component="dl"
        aria-label={words.balances}
        sx={{ m: 0, mt: 2, display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)', gap: 2 }}
      >
        {balances.map((balance) => (
          <Box key={balance.id}>
            <Box component="dt" sx={{ fontSize: '.75rem', color: 'text.secondary' }}>
              {balance.label}, {currency.symbol}
            </Box>
            <Box
              component="dd"
              data-testid={`totals.${balance.id}`}
              data-value={balance.amount}
              sx={{ m: 0, fontWeight: 600 }}
            >
              {write(balance.amount)}
            </Box>
          </Box>
        ))}
      </Box>
      <Box
        sx={{
          mt: 1,
          fontSize: '.75rem',
          color: balanced ? 'text.secondary' : 'error.main',
          fontWeight: balanced ? 400 : 600,
        }}
      >
        {balanced ? words.balanced : words.unbalanced}
      </Box>
    </Box>
  );
}
