import Box from '@mui/material/Box';
import { useState, type ReactElement } from 'react';
import { DataList } from '#renderer/components/DataList.tsx';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { neighbourTab } from '#renderer/features/entry/SubTabs.tsx';
import { usePaperPreview } from '#renderer/features/paper/use-paper-preview.tsx';
import { postInvoiceOf } from '#renderer/features/posting/post-invoice.ts';
import { postedEvent } from '#renderer/features/posting/posted-event.ts';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useLatestDay, useOpenDay } from '#renderer/read-model/queries/branch.ts';
import { useDeliveryQueue, useShippableOrders } from '#renderer/read-model/queries/deliveries.ts';
import { useInvoiceOfDelivery } from '#renderer/read-model/queries/invoices.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { isBillable, type DeliveryRow } from '#shared/delivery/delivery.ts';
import { deliveryEn } from '#shared/i18n/delivery-en.ts';
import { deliveryId } from '#shared/i18n/delivery-id.ts';
import { useDeliveryColumns, useDueColumns } from './delivery-columns.tsx';
import { DeliveryTabs, deliveryTabIds, type DeliveryTabId } from './DeliveryTabs.tsx';
import { dueOrders, type DueOrder } from './due-orders.ts';

/** What runs when F9 is pressed on a row, and why it cannot. */
type NextAction = { readonly label: string; readonly reason: string | null; readonly run: () => void };

type DeliveryListsProps = {
  readonly tab: Exclude<DeliveryTabId, 'calendar'>;
  readonly onTab: (id: DeliveryTabId) => void;
};

/** Deliveries under way, and the orders that are waiting to become one. */
export function DeliveryLists({ tab, onTab }: DeliveryListsProps): ReactElement {
  const words = useWords({ id: deliveryId, en: deliveryEn });
  const [selected, setSelected] = useState<string | null>(null);
  const queue = useDeliveryQueue();
  const shippable = useShippableOrders();
  const openDay = useOpenDay();
  const latestDay = useLatestDay();
  const posting = usePosting();
  const paper = usePaperPreview();

  const today = openDay?.date ?? latestDay?.date ?? null;
  const due = shippable && today !== null ? dueOrders(shippable.orders, shippable.deliveries, today) : [];
  const delivery = tab === 'queue' ? queue?.find((row) => row.id === selected) : undefined;
  const dueOrder = tab === 'due' ? due.find((row) => row.order.id === selected) : undefined;
  const invoice = useInvoiceOfDelivery(delivery?.state === 'invoiced' ? delivery.id : null);

  const open = (id: string) => navigate({ workspace: 'delivery', documentId: id, draftId: null });
  const create = async ({ order }: DueOrder) => {
    const posted = await posting.post(
      'createDelivery',
      { deliveryId: crypto.randomUUID(), orderId: order.id },
      { expectedVersions: { [`orders/${order.id}`]: order.version } },
    );
    if (!posted) return;
    const created = postedEvent(posted, 'delivery.created.v1').delivery;
    notify(words.notices.created(created.number));
    open(created.id);
  };
  const nextOf = (row: DeliveryRow): NextAction => {
    const label = words.next[row.state];
    if (row.state === 'cancelled' || row.state === 'reversed')
      return { label, reason: words.nothingNext, run: () => open(row.id) };
    if (isBillable(row))
      return { label, reason: posting.blocked, run: () => void postInvoiceOf(row, posting, words.notices.invoiced) };
    if (row.state === 'invoiced')
      return {
        label,
        reason: invoice ? null : words.nothingNext,
        run: () => navigate({ workspace: 'billing', documentId: invoice?.id ?? null, draftId: null }),
      };
    return { label, reason: null, run: () => open(row.id) };
  };
  const next: NextAction = delivery
    ? nextOf(delivery)
    : dueOrder
      ? { label: words.next.order, reason: posting.blocked, run: () => void create(dueOrder) }
      : { label: tab === 'due' ? words.next.order : words.next.created, reason: words.selectFirst, run: () => {} };

  const step = (by: 1 | -1) => () => onTab(neighbourTab(deliveryTabIds, tab, by));
  useCommands('list', {
    'document.next': {
      label: next.label,
      enabled: next.reason === null,
      reason: next.reason ?? undefined,
      run: next.run,
    },
    print: {
      label: words.print,
      enabled: delivery !== undefined,
      reason: words.selectFirst,
      run: () => delivery && paper.show('deliveryNote', delivery.id),
    },
    'list.nextTab': { run: step(1) },
    'list.previousTab': { run: step(-1) },
  });

  const deliveryColumns = useDeliveryColumns(words);
  const dueColumns = useDueColumns(words, today);
  const underWay = queue?.filter((row) => row.issuedOn === null && row.state !== 'cancelled').length;
  const tabs = <DeliveryTabs value={tab} onChange={onTab} counts={{ queue: underWay, due: due.length }} />;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader
        title={words.title}
        flow={tabs}
        actions={
          <KeyButton
            label={next.label}
            shortcut="F9"
            enabled={next.reason === null}
            reason={next.reason ?? ''}
            onRun={next.run}
            primary
          />
        }
      />
      {tab === 'queue' && queue !== undefined && (
        <DataList
          label={words.tabs.queue}
          rows={queue}
          columns={deliveryColumns}
          rowKey={(row) => row.id}
          rowLabel={(row) => `${row.number} ${row.customerName}`}
          filterText={(row) => `${row.number} ${row.orderNumber} ${row.customerCode} ${row.customerName}`}
          filterHint={words.filter}
          selectedKey={selected}
          onSelect={setSelected}
          onOpen={(row) => open(row.id)}
          empty={
            <EmptyState
              sentence={words.emptyQueue}
              action={{ label: words.emptyQueueAction, run: () => onTab('due') }}
            />
          }
        />
      )}
      {tab === 'due' && shippable !== undefined && (
        <DataList
          label={words.tabs.due}
          rows={due}
          columns={dueColumns}
          rowKey={(row) => row.order.id}
          rowLabel={(row) => `${row.order.number} ${row.order.customerName}`}
          filterText={({ order }) => `${order.number} ${order.customerCode} ${order.customerName}`}
          filterHint={words.filter}
          selectedKey={selected}
          onSelect={setSelected}
          onOpen={(row) => navigate({ workspace: 'orders', documentId: row.order.id, draftId: null })}
          empty={<EmptyState sentence={words.emptyDue} />}
        />
      )}
      {paper.preview}
    </Box>
  );
}
