import { useCallback, type ReactElement } from 'react';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { DataList, type ListColumn } from '#renderer/components/DataList.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { firstShipDay, orderChip } from '#renderer/features/order-flow/order-stage.ts';
import type { NextStage } from '#renderer/features/order-flow/use-order-stage.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';

type DueListProps = {
  readonly orders: readonly SalesOrderRow[];
  readonly selectedKey: string | null;
  readonly onSelect: (key: string | null) => void;
  readonly nextOf: (order: SalesOrderRow) => NextStage;
};

/** Orders that have goods to send today; F9 makes the delivery of the row. */
export function DueList({ orders, selectedKey, onSelect, nextOf }: DueListProps): ReactElement {
  const { words, currency, count, shortDate } = useFormat();
  const select = useCallback((key: string | null) => onSelect(key), [onSelect]);
  const columns: readonly ListColumn<SalesOrderRow>[] = [
    {
      id: 'ship',
      wideOnly: true,
      header: words.columns.ship,
      width: 72,
      cell: (order) => {
        const day = firstShipDay(order);
        return day === null ? '—' : shortDate(day);
      },
    },
    { id: 'number', header: words.columns.number, width: 184, cell: (order) => <b>{order.number}</b> },
    { id: 'customer', header: words.columns.customer, width: '1fr', cell: (order) => order.customerName },
    {
      id: 'lines',
      wideOnly: true,
      header: words.columns.lines,
      width: 56,
      align: 'right',
      cell: (order) => count(order.lines.length),
    },
    {
      id: 'value',
      wideOnly: true,
      header: `${words.columns.value}${currency}`,
      width: 120,
      align: 'right',
      cell: (order) => <MoneyText amount={order.totals.total} />,
    },
    {
      id: 'status',
      wideOnly: true,
      header: words.columns.status,
      width: 150,
      cell: (order) => <StatusChip state={orderChip(order.state)} word={words.orderStates[order.state]} />,
    },
    { id: 'next', header: words.columns.next, width: 132, cell: (order) => nextOf(order).label },
  ];
  return (
    <DataList
      label={words.home.dueList}
      rows={orders}
      columns={columns}
      rowKey={(order) => order.id}
      rowLabel={(order) => order.number}
      selectedKey={selectedKey}
      onSelect={select}
      onOpen={(order) => navigate({ workspace: 'orders', documentId: order.id, draftId: null })}
      empty={<EmptyState sentence={words.home.noDue} />}
    />
  );
}
