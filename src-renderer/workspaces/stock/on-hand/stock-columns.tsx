import Box from '@mui/material/Box';
import type { StockWords } from '#shared/i18n/stock-en.ts';
import type { StockWorkWords } from '#shared/i18n/stock-work-en.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { Quantity } from '#shared/money/money.ts';
import type { ListColumn } from '#renderer/components/data-list/list-column.ts';
import type { Format } from '#renderer/components/format-context.ts';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { StatusChip, type ChipState } from '#renderer/components/StatusChip.tsx';
import type { StockLevel, StockRow } from './stock-rows.ts';

const chips: Readonly<Record<Exclude<StockLevel, 'enough'>, ChipState>> = {
  empty: 'draft',
  low: 'partial',
  over: 'blocked',
};

/** The columns of the stock list (ux 3.12). */
export function stockColumns(
  format: Format,
  words: StockWords,
  work: StockWorkWords,
  today: BusinessDate | null,
): readonly ListColumn<StockRow>[] {
  const { columns } = words;
  const figure = (row: StockRow, amount: Quantity) => format.quantity(amount, row.product.quantityDigits);
  const unlessZero = (row: StockRow, amount: Quantity) => (amount === 0 ? '' : figure(row, amount));
  return [
    {
      id: 'code',
      header: columns.code,
      width: 92,
      sortable: true,
      cell: ({ product }) => (
        <Box component="span" sx={{ fontWeight: 600 }}>
          {product.code}
        </Box>
      ),
    },
    { id: 'name', header: columns.name, width: '1fr', sortable: true, cell: ({ product }) => product.name },
    { id: 'unit', header: columns.unit, width: 56, cell: ({ product }) => product.unit },
    {
      id: 'onHand',
      header: columns.onHand,
      width: 84,
      align: 'right',
      sortable: true,
      cell: (row) => figure(row, row.balance.onHand),
    },
    {
      id: 'reserved',
      header: columns.reserved,
      width: 84,
      align: 'right',
      sortable: true,
      cell: (row) => unlessZero(row, row.balance.reserved),
    },
    {
      id: 'free',
      header: columns.free,
      width: 84,
      align: 'right',
      sortable: true,
      cell: (row) => (
        <Box component="span" sx={{ fontWeight: 600, color: row.free < 0 ? 'var(--app-blocked-fg)' : 'inherit' }}>
          {figure(row, row.free)}
        </Box>
      ),
    },
    {
      id: 'incoming',
      header: columns.incoming,
      width: 84,
      align: 'right',
      sortable: true,
      wideOnly: true,
      cell: (row) => unlessZero(row, row.incoming),
    },
    {
      id: 'incomingDate',
      header: columns.incomingDate,
      width: 84,
      sortable: true,
      wideOnly: true,
      cell: ({ incomingDate }) => (incomingDate === null ? '' : format.shortDate(incomingDate)),
    },
    {
      id: 'safety',
      header: work.columns.safety,
      width: 64,
      align: 'right',
      wideOnly: true,
      cell: (row) => unlessZero(row, row.product.safetyStock),
    },
    {
      id: 'bin',
      header: work.columns.bin,
      width: 84,
      sortable: true,
      wideOnly: true,
      cell: ({ product }) => product.bin ?? '',
    },
    {
      id: 'expires',
      header: work.columns.expires,
      width: 112,
      sortable: true,
      cell: ({ expires }) =>
        expires === null ? (
          ''
        ) : (
          <Box component="span" sx={today !== null && expires < today ? { color: 'var(--app-blocked-fg)' } : {}}>
            {format.date(expires)}
            {today !== null && expires < today ? ` ${work.expired}` : ''}
          </Box>
        ),
    },
    {
      id: 'value',
      header: `${columns.value}, ${format.currency}`,
      width: 120,
      align: 'right',
      sortable: true,
      cell: ({ balance }) => <MoneyText amount={balance.value} />,
    },
    {
      id: 'status',
      header: columns.status,
      width: 132,
      cell: ({ level }) => (level === 'enough' ? '' : <StatusChip state={chips[level]} word={words.states[level]} />),
    },
  ];
}
