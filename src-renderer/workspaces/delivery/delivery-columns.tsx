import Box from '@mui/material/Box';
import { useFormat } from '#renderer/components/format-context.ts';
import type { ListColumn } from '#renderer/components/DataList.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { chipOf } from './delivery-progress.ts';
import type { DueOrder } from './due-orders.ts';
import { StepDots } from './StepDots.tsx';

const strong = { fontWeight: 600 } as const;

/** Columns of the delivery queue. */
export function useDeliveryColumns(words: DeliveryWords): ListColumn<DeliveryRow>[] {
  const format = useFormat();
  const { columns } = words;
  return [
    {
      id: 'number',
      header: columns.number,
      width: 180,
      cell: (row) => (
        <Box component="span" sx={strong}>
          {row.number}
        </Box>
      ),
    },
    { id: 'order', header: columns.order, width: 180, cell: (row) => row.orderNumber },
    { id: 'customer', header: columns.customer, width: '1fr', cell: (row) => row.customerName },
    { id: 'date', header: columns.date, width: 100, cell: (row) => format.date(row.date) },
    { id: 'lines', header: columns.lines, width: 60, align: 'right', cell: (row) => row.lines.length },
    { id: 'steps', header: columns.steps, width: 96, cell: (row) => <StepDots state={row.state} words={words} /> },
    {
      id: 'status',
      header: columns.status,
      width: 140,
      cell: (row) => <StatusChip state={chipOf(row.state)} word={words.states[row.state]} />,
    },
    { id: 'next', header: columns.next, width: 150, cell: (row) => words.next[row.state] },
  ];
}

/** Columns of the orders that are due. */
export function useDueColumns(words: DeliveryWords, today: BusinessDate | null): ListColumn<DueOrder>[] {
  const format = useFormat();
  const { columns } = words;
  return [
    {
      id: 'order',
      header: columns.order,
      width: 180,
      cell: (row) => (
        <Box component="span" sx={strong}>
          {row.order.number}
        </Box>
      ),
    },
    { id: 'customer', header: columns.customer, width: '1fr', cell: (row) => row.order.customerName },
    { id: 'date', header: columns.due, width: 110, cell: (row) => format.date(row.date) },
    { id: 'lines', header: columns.lines, width: 60, align: 'right', cell: (row) => row.lines },
    {
      id: 'status',
      header: columns.status,
      width: 140,
      cell: (row) =>
        today !== null && row.date < today ? (
          <StatusChip state="overdue" word={words.overdue} />
        ) : (
          <StatusChip state="ready" word={words.dueToday} />
        ),
    },
    { id: 'next', header: columns.next, width: 160, cell: () => words.next.order },
  ];
}
