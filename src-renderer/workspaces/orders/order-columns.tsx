import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { ListsWords } from '#shared/i18n/lists-en.ts';
import type { Format } from '#renderer/components/format-context.ts';
import type { ListColumn } from '#renderer/components/data-list/list-column.ts';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { StatusChip, type ChipState } from '#renderer/components/StatusChip.tsx';
import { orderChip } from '#renderer/features/order-flow/order-stage.ts';
import { shipDayOf, nameOf, type OrderListRow } from './order-rows.ts';

type Order = Extract<OrderListRow, { kind: 'order' }>;

const creditChips: Readonly<Record<Order['order']['credit'], ChipState>> = {
  ok: 'done',
  warn: 'partial',
  block: 'blocked',
  released: 'ready',
};

/** The columns of the list of orders: what a person decides by, in the row (ux 3.9). */
export function orderColumns(
  format: Format,
  lists: ListsWords,
  day: BusinessDate | null,
  nextOf: (row: OrderListRow) => string,
): readonly ListColumn<OrderListRow>[] {
  const { words, currency, count, date } = format;
  const { orders } = lists;
  const ofOrder = (show: (row: Order) => React.ReactNode) => (row: OrderListRow) =>
    row.kind === 'draft' ? '' : show(row);
  return [
    {
      id: 'number',
      header: words.columns.number,
      width: 172,
      sortable: true,
      cell: (row) => (row.kind === 'draft' ? words.states.draft : <Numbered number={row.order.number} />),
    },
    {
      id: 'date',
      header: words.columns.date,
      width: 76,
      wideOnly: true,
      sortable: true,
      cell: ofOrder((row) => `${date(row.order.date).slice(0, 6)}${date(row.order.date).slice(8)}`),
    },
    { id: 'customer', header: words.columns.customer, width: '1fr', sortable: true, cell: nameOf },
    {
      id: 'city',
      header: orders.city,
      width: 96,
      wideOnly: true,
      sortable: true,
      cell: ofOrder((row) => row.city),
    },
    {
      id: 'lines',
      header: words.columns.lines,
      width: 44,
      align: 'right',
      wideOnly: true,
      sortable: true,
      cell: (row) => count(row.kind === 'draft' ? row.draft.lines.length : row.order.lineCount),
    },
    {
      id: 'value',
      header: `${words.columns.value}${currency}`,
      width: 116,
      align: 'right',
      sortable: true,
      cell: ofOrder((row) => <MoneyText amount={row.order.total} />),
    },
    {
      id: 'stock',
      header: orders.stock,
      width: 74,
      wideOnly: true,
      cell: ofOrder((row) => <Promised row={row} lists={lists} count={count} />),
    },
    {
      id: 'credit',
      header: orders.credit,
      width: 104,
      wideOnly: true,
      cell: ofOrder((row) =>
        row.order.credit === 'ok' ? (
          orders.credits.ok
        ) : (
          <StatusChip state={creditChips[row.order.credit]} word={orders.credits[row.order.credit]} />
        ),
      ),
    },
    {
      id: 'ship',
      header: words.columns.ship,
      width: 104,
      sortable: true,
      cell: (row) => <ShipCell row={row} day={day} format={format} />,
    },
    {
      id: 'delivered',
      header: words.columns.delivered,
      width: 70,
      align: 'right',
      wideOnly: true,
      sortable: true,
      cell: ofOrder((row) => <Share percent={row.order.deliveredPercent} />),
    },
    {
      id: 'billed',
      header: orders.billed,
      width: 70,
      align: 'right',
      wideOnly: true,
      sortable: true,
      cell: ofOrder((row) => <Share percent={row.order.billedPercent} />),
    },
    {
      id: 'status',
      header: words.columns.status,
      width: 152,
      cell: (row) =>
        row.kind === 'draft' ? (
          <StatusChip state="draft" word={row.draft.held ? words.draft.held : words.states.draft} />
        ) : row.order.held ? (
          <StatusChip state="blocked" word={orders.held} />
        ) : (
          <StatusChip state={orderChip(row.order.state)} word={words.orderStates[row.order.state]} />
        ),
    },
    { id: 'next', header: words.columns.next, width: 124, cell: nextOf },
  ];
}

/** A number with the part in bold that people say. */
function Numbered({ number }: { readonly number: string }): ReactElement {
  const at = number.lastIndexOf('/') + 1;
  return (
    <>
      {number.slice(0, at)}
      <b>{number.slice(at)}</b>
    </>
  );
}

type PromisedProps = {
  readonly row: Order;
  readonly lists: ListsWords;
  readonly count: (value: number) => string;
};

function Promised({ row, lists, count }: PromisedProps): ReactElement {
  const { promisedLines, goodsLines, state } = row.order;
  if (state === 'creditBlocked' || state === 'cancelled') return <>—</>;
  const isAll = promisedLines === goodsLines;
  const words = isAll
    ? lists.orders.stockAll(count(goodsLines))
    : lists.orders.stockSome(count(promisedLines), count(goodsLines));
  return (
    <Box component="span" title={words} sx={{ color: isAll ? 'inherit' : 'var(--app-partial-fg)' }}>
      {`${isAll ? '●' : '◐'} ${count(promisedLines)}/${count(goodsLines)}`}
    </Box>
  );
}

function Share({ percent }: { readonly percent: number }): ReactElement {
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexDirection: 'column', width: '100%' }}>
      {`${percent} %`}
      <Box component="span" aria-hidden sx={{ height: 3, backgroundColor: 'var(--app-sunken)' }}>
        <Box
          component="span"
          sx={{ display: 'block', height: 3, backgroundColor: 'var(--app-done-solid)' }}
          style={{ width: `${percent}%` }}
        />
      </Box>
    </Box>
  );
}

type ShipCellProps = { readonly row: OrderListRow; readonly day: BusinessDate | null; readonly format: Format };

function ShipCell({ row, day, format }: ShipCellProps): ReactElement {
  const shipDay = shipDayOf(row);
  const text = shipDay === null ? '—' : format.shortDate(shipDay);
  const open = row.kind === 'order' ? row.order.earliestOpen : null;
  const isLate = day !== null && open !== null && open < day;
  return isLate ? <StatusChip state="overdue" word={`${text} ${format.words.states.overdue}`} /> : <>{text}</>;
}
