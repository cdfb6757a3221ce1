import { useCallback, useState, type ReactElement } from 'react';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { useDrafts } from '#renderer/drafts/draft-shelf.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { DataList, type ListColumn } from '#renderer/components/DataList.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { openNewDraft } from '#renderer/features/order-editor/DraftScreen.tsx';
import { draftName } from '#renderer/features/order-flow/draft-name.ts';
import { deliveredPercent, firstShipDay, isLate, orderChip } from '#renderer/features/order-flow/order-stage.ts';
import { useOrderStage } from '#renderer/features/order-flow/use-order-stage.ts';
import { usePaperPreview } from '#renderer/features/paper/use-paper-preview.tsx';
import { useOpenDay } from '#renderer/read-model/queries/branch.ts';
import { useCustomers } from '#renderer/read-model/queries/customers.ts';
import { useOrders } from '#renderer/read-model/queries/orders.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { goToOrderTab, OrderSubTabs } from './OrderSubTabs.tsx';

const LATEST = 200;

type Row =
  | { readonly kind: 'draft'; readonly id: string; readonly draft: OrderDraft; readonly name: string }
  | { readonly kind: 'order'; readonly id: string; readonly order: SalesOrderRow };

/** Drafts first, then the latest orders; F9 runs the next stage of the row without opening it. */
export function OrderList(): ReactElement {
  const format = useFormat();
  const { words } = format;
  const orders = useOrders(LATEST);
  const drafts = useDrafts();
  const customers = useCustomers();
  const stageOf = useOrderStage();
  const day = useOpenDay()?.date ?? null;
  const paper = usePaperPreview();
  const [selectedKey, setSelectedKey] = useState<string | null>(null);
  const select = useCallback((key: string | null) => setSelectedKey(key), []);

  const rows: readonly Row[] = [
    ...(drafts ?? [])
      .filter((draft) => draft.kind === 'order')
      .map((draft): Row => ({
        kind: 'draft',
        id: draft.id,
        draft,
        name: draftName(draft, customers ?? [], words.draft),
      })),
    ...(orders ?? []).map((order): Row => ({ kind: 'order', id: order.id, order })),
  ];
  const selected = rows.find((row) => row.id === selectedKey) ?? null;
  const open = (row: Row) =>
    navigate(
      row.kind === 'draft'
        ? { workspace: 'orders', documentId: null, draftId: row.id }
        : { workspace: 'orders', documentId: row.id, draftId: null },
    );
  const nextOf = (row: Row) =>
    row.kind === 'draft' ? { label: words.keys.open, enabled: true, run: () => open(row) } : stageOf(row.order);
  const next = selected ? nextOf(selected) : null;

  useCommands('list', {
    'document.new': { label: words.keys.newOrder, run: () => openNewDraft('order') },
    'document.next': {
      label: next?.label ?? words.keys.nextStage,
      enabled: next?.enabled ?? false,
      ...(next && 'reason' in next && next.reason !== undefined ? { reason: next.reason } : {}),
      run: () => next?.run(),
    },
    'list.nextTab': { run: () => goToOrderTab('backorders') },
    'list.previousTab': { run: () => goToOrderTab('backorders') },
    print: {
      label: words.order.print,
      enabled: selected?.kind === 'order',
      run: () => selected && paper.show('orderConfirmation', selected.id),
    },
  });

  const columns: readonly ListColumn<Row>[] = [
    {
      id: 'number',
      header: words.columns.number,
      width: 184,
      cell: (row) => (row.kind === 'draft' ? words.states.draft : <b>{row.order.number}</b>),
    },
    {
      id: 'date',
      header: words.columns.date,
      width: 92,
      cell: (row) => (row.kind === 'draft' ? '' : format.date(row.order.date)),
    },
    {
      id: 'customer',
      header: words.columns.customer,
      width: '1fr',
      cell: (row) => (row.kind === 'draft' ? row.name : row.order.customerName),
    },
    {
      id: 'lines',
      wideOnly: true,
      header: words.columns.lines,
      width: 56,
      align: 'right',
      cell: (row) => format.count((row.kind === 'draft' ? row.draft : row.order).lines.length),
    },
    {
      id: 'value',
      header: `${words.columns.value}${format.currency}`,
      width: 132,
      align: 'right',
      cell: (row) => (row.kind === 'draft' ? '' : <MoneyText amount={row.order.totals.total} />),
    },
    {
      id: 'ship',
      wideOnly: true,
      header: words.columns.ship,
      width: 132,
      cell: (row) => <ShipCell row={row} late={row.kind === 'order' && isLate(row.order, day)} />,
    },
    {
      id: 'delivered',
      wideOnly: true,
      header: words.columns.delivered,
      width: 84,
      align: 'right',
      cell: (row) => (row.kind === 'draft' ? '' : `${deliveredPercent(row.order)}%`),
    },
    {
      id: 'status',
      header: words.columns.status,
      width: 160,
      cell: (row) =>
        row.kind === 'draft' ? (
          <StatusChip state="draft" word={row.draft.held ? words.draft.held : words.states.draft} />
        ) : (
          <StatusChip state={orderChip(row.order.state)} word={words.orderStates[row.order.state]} />
        ),
    },
    {
      id: 'next',
      header: words.columns.next,
      width: 148,
      cell: (row) => {
        const stage = nextOf(row);
        return stage.enabled ? stage.label : '';
      },
    },
  ];

  return (
    <>
      <PageHeader
        title={words.order.title}
        flow={<OrderSubTabs value="list" />}
        actions={
          <KeyButton
            label={words.keys.newOrder}
            shortcut="Ctrl+N"
            enabled
            primary
            onRun={() => openNewDraft('order')}
          />
        }
      />
      {orders !== undefined && drafts !== undefined && (
        <DataList
          label={words.order.list}
          rows={rows}
          columns={columns}
          rowKey={(row) => row.id}
          rowLabel={(row) => (row.kind === 'draft' ? `${words.states.draft} ${row.name}` : row.order.number)}
          filterText={(row) =>
            row.kind === 'draft' ? row.name : `${row.order.number} ${row.order.customerName} ${row.order.customerCode}`
          }
          selectedKey={selectedKey}
          onSelect={select}
          onOpen={open}
          empty={
            <EmptyState
              sentence={words.order.empty}
              action={{ label: words.order.emptyAction, run: () => openNewDraft('order') }}
            />
          }
        />
      )}
      {paper.preview}
    </>
  );
}

function ShipCell({ row, late }: { readonly row: Row; readonly late: boolean }): ReactElement {
  const { words, shortDate } = useFormat();
  const date = row.kind === 'draft' ? row.draft.requestedDate : firstShipDay(row.order);
  const text = date === null ? '—' : shortDate(date);
  return late ? <StatusChip state="overdue" word={`${text} ${words.states.overdue}`} /> : <>{text}</>;
}
