import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { StockWords } from '#shared/i18n/stock-en.ts';
import type { Quantity } from '#shared/money/money.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import type { MovementEntry } from './running-balance.ts';

type MovementTableProps = {
  readonly entries: readonly MovementEntry[];
  readonly digits: number;
  readonly words: StockWords;
};

/** Every movement with the stock after it, the latest on top. */
export function MovementTable({ entries, digits, words }: MovementTableProps): ReactElement {
  const format = useFormat();
  const write = (amount: Quantity) => format.quantity(amount, digits);
  if (entries.length === 0) return <Box sx={{ color: 'var(--app-text2)' }}>{words.detail.noMovements}</Box>;
  return (
    <Box
      component="table"
      aria-label={words.detail.movements}
      sx={{ width: '100%', borderCollapse: 'collapse', fontSize: '.8125rem' }}
    >
      <thead>
        <tr>
          {[words.columns.movement, words.columns.quantity, words.columns.balance].map((header, index) => (
            <Box
              component="th"
              key={header}
              scope="col"
              sx={{ fontSize: '.75rem', color: 'var(--app-text2)', textAlign: index === 0 ? 'left' : 'right' }}
            >
              {header}
            </Box>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <Box component="td" sx={{ py: 0.5 }}>
              <Box>{words.kinds[entry.kind]}</Box>
              <Box sx={{ fontSize: '.75rem', color: 'var(--app-text2)' }}>
                {format.shortDate(entry.date)} · {entry.number}
              </Box>
            </Box>
            <Box component="td" sx={{ textAlign: 'right', verticalAlign: 'top', py: 0.5 }}>
              {entry.quantity > 0 ? '+' : ''}
              {write(entry.quantity)}
            </Box>
            <Box component="td" sx={{ textAlign: 'right', verticalAlign: 'top', fontWeight: 600, py: 0.5 }}>
              {write(entry.after)}
            </Box>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
