import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { listsEn } from '#shared/i18n/lists-en.ts';
import { listsId } from '#shared/i18n/lists-id.ts';
import { useDrafts } from '#renderer/drafts/draft-shelf.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { ListSkeleton } from '#renderer/features/list-views/ListSkeleton.tsx';
import { ManagedList } from '#renderer/features/list-views/ManagedList.tsx';
import { openNewDraft } from '#renderer/features/order-editor/DraftScreen.tsx';
import { draftName } from '#renderer/features/order-flow/draft-name.ts';
import { useOrderStage } from '#renderer/features/order-flow/use-order-stage.ts';
import { usePaperPreview } from '#renderer/features/paper/use-paper-preview.tsx';
import { useOpenDay } from '#renderer/read-model/queries/branch.ts';
import { useCustomers } from '#renderer/read-model/queries/customers.ts';
import { useOrderSummaries, type Summaries } from '#renderer/read-model/queries/summaries.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { orderColumns } from './order-columns.tsx';
import { orderFields, orderViews, sortValue, textOf, type OrderListRow } from './order-rows.ts';
import { OrderQuickLook } from './OrderQuickLook.tsx';
import { goToOrderTab, OrderSubTabs } from './OrderSubTabs.tsx';
import { useOrderBulk } from './use-order-bulk.ts';

/** Drafts and orders; F9 runs the next stage of the row, or of all that are chosen. */
export function OrderList(): ReactElement {
  const format = useFormat();
  const { words } = format;
  const lists = useWords({ id: listsId, en: listsEn });
  const rows = useOrderRows();
  const stageOf = useOrderStage();
  const day = useOpenDay()?.date ?? null;
  const paper = usePaperPreview();
  const bulk = useOrderBulk(day);
  const [selectedKey, setSelectedKey] = useState<string | null>(null);
  const select = useCallback((key: string | null) => setSelectedKey(key), []);
  const views = useMemo(() => orderViews(lists.orders.views), [lists]);
  const fields = useMemo(() => orderFields(lists, words, day), [lists, words, day]);
  const selected = rows?.list.find((row) => row.id === selectedKey) ?? null;
  const nextOf = (row: OrderListRow) =>
    row.kind === 'draft' ? { label: words.keys.open, enabled: true, run: () => open(row) } : stageOf(row.order);
  const next = selected ? nextOf(selected) : null;

  const nextDeed = {
    label: next?.label ?? words.keys.nextStage,
    enabled: next?.enabled ?? false,
    ...(next && 'reason' in next && next.reason !== undefined ? { reason: next.reason } : {}),
    run: () => next?.run(),
  };

  useCommands('list', {
    'document.new': { label: words.keys.newOrder, run: () => openNewDraft('order') },
    'list.nextTab': { run: () => goToOrderTab('backorders') },
    'list.previousTab': { run: () => goToOrderTab('backorders') },
    print: {
      label: words.order.print,
      enabled: selected?.kind === 'order',
      reason: words.states.draft,
      run: () => selected && paper.show('orderConfirmation', selected.id),
    },
  });

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
      {rows === undefined ? (
        <ListSkeleton />
      ) : (
        <ManagedList
          listId="orders"
          label={words.order.list}
          rows={rows.list}
          state={rows.state}
          onRetry={rows.retry}
          columns={orderColumns(format, lists, day, (row) => {
            const stage = nextOf(row);
            return stage.enabled ? stage.label : '';
          })}
          fields={fields}
          views={views}
          today={day}
          rowKey={keyOf}
          rowLabel={(row) => (row.kind === 'draft' ? `${words.states.draft} ${row.name}` : row.order.number)}
          textOf={textOf}
          sortValue={sortValue}
          selectedKey={selectedKey}
          onSelect={select}
          onOpen={open}
          worthOf={(row) => (row.kind === 'draft' ? null : row.order.total)}
          bulk={bulk}
          next={nextDeed}
          quickLook={(row) => <OrderQuickLook row={row} />}
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

type Rows = Pick<Summaries<never>, 'state' | 'retry'> & { readonly list: readonly OrderListRow[] };

function useOrderRows(): Rows | undefined {
  const { words } = useFormat();
  const orders = useOrderSummaries();
  const drafts = useDrafts();
  const customers = useCustomers();
  return useMemo(() => {
    if (!orders || !drafts) return undefined;
    const cities = new Map((customers ?? []).map((customer) => [customer.code, customer.city]));
    const list: OrderListRow[] = drafts
      .filter((draft) => draft.kind === 'order')
      .map((draft) => ({
        kind: 'draft',
        id: draft.id,
        draft,
        name: draftName(draft, customers ?? [], words.draft),
      }));
    for (const order of orders.rows) {
      list.push({ kind: 'order', id: order.id, order, city: cities.get(order.customerCode) ?? '' });
    }
    return { list, state: orders.state, retry: orders.retry };
  }, [orders, drafts, customers, words]);
}

function keyOf(row: OrderListRow): string {
  return row.id;
}

function open(row: OrderListRow): void {
  navigate(
    row.kind === 'draft'
      ? { workspace: 'orders', documentId: null, draftId: row.id }
      : { workspace: 'orders', documentId: row.id, draftId: null },
  );
}
