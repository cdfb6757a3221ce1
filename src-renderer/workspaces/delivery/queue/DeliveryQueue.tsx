import Box from '@mui/material/Box';
import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { neighbourTab } from '#renderer/features/entry/SubTabs.tsx';
import { ListSkeleton } from '#renderer/features/list-views/ListSkeleton.tsx';
import { ManagedList } from '#renderer/features/list-views/ManagedList.tsx';
import { usePaperPreview } from '#renderer/features/paper/use-paper-preview.tsx';
import { postInvoiceOf } from '#renderer/features/posting/post-invoice.ts';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useDeliveryQueue } from '#renderer/read-model/queries/deliveries.ts';
import { useInvoiceOfDelivery } from '#renderer/read-model/queries/invoices.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { isBillable, type DeliveryRow } from '#shared/delivery/delivery.ts';
import { deliveryEn } from '#shared/i18n/delivery-en.ts';
import { deliveryId } from '#shared/i18n/delivery-id.ts';
import { DeliveryTabs, deliveryTabIds, goToDeliveryTab } from '../DeliveryTabs.tsx';
import { queueColumns } from './delivery-columns.tsx';
import { queueFields, queueRow, queueSort, queueText, queueViews, type QueueRow } from './delivery-rows.ts';
import { DeliveryLook } from './DeliveryLook.tsx';
import { LoadTogether } from './LoadTogether.tsx';
import { useDeliveryBulk } from './use-delivery-bulk.ts';
import { useDeliveryFacts } from './use-delivery-facts.ts';

/** Deliveries by promise, route and vehicle; F9 does the next step of the row, or of all that are chosen. */
export function DeliveryQueue(): ReactElement {
  const format = useFormat();
  const words = useWords({ id: deliveryId, en: deliveryEn });
  const queue = useDeliveryQueue();
  const facts = useDeliveryFacts();
  const posting = usePosting();
  const paper = usePaperPreview();
  const [selectedKey, setSelectedKey] = useState<string | null>(null);
  const select = useCallback((key: string | null) => setSelectedKey(key), []);
  const [loading, setLoading] = useState<readonly DeliveryRow[] | null>(null);
  const bulk = useDeliveryBulk({ words, blocked: posting.blocked, onLoad: setLoading });
  const rows = useMemo(() => (queue && facts ? queue.map((row) => queueRow(row, facts)) : undefined), [queue, facts]);
  const views = useMemo(() => queueViews(words), [words]);
  const fields = useMemo(() => queueFields(words, facts?.routes ?? []), [words, facts]);
  const today = facts?.today ?? null;
  const selected = rows?.find(({ delivery }) => delivery.id === selectedKey) ?? null;
  const invoice = useInvoiceOfDelivery(selected?.delivery.state === 'invoiced' ? selected.delivery.id : null);
  const next = nextOf(selected);

  function nextOf(row: QueueRow | null) {
    if (!row) return { label: words.works.pick, reason: words.selectFirst, run: () => undefined };
    const { delivery, work } = row;
    if (work !== null) return { label: words.works[work], reason: null, run: () => open(row) };
    const label = words.next[delivery.state];
    if (isBillable(delivery)) {
      const run = () => void postInvoiceOf(delivery, posting, words.notices.invoiced);
      return { label, reason: posting.blocked, run };
    }
    if (delivery.state === 'invoiced') {
      const run = () => navigate({ workspace: 'billing', documentId: invoice?.id ?? null, draftId: null });
      return { label, reason: invoice ? null : words.nothingNext, run };
    }
    return { label: words.works.none, reason: words.nothingNext, run: () => undefined };
  }

  useCommands('list', {
    print: {
      label: words.print,
      enabled: selected !== null,
      reason: words.selectFirst,
      run: () => selected && paper.show('deliveryNote', selected.delivery.id),
    },
    'list.nextTab': { run: () => goToDeliveryTab(neighbourTab(deliveryTabIds, 'queue', 1)) },
    'list.previousTab': { run: () => goToDeliveryTab(neighbourTab(deliveryTabIds, 'queue', -1)) },
  });

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader
        title={words.title}
        flow={<DeliveryTabs value="queue" />}
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
      {loading !== null && <LoadTogether deliveries={loading} words={words} onClose={() => setLoading(null)} />}
      {rows === undefined || !facts ? (
        <ListSkeleton />
      ) : (
        <ManagedList
          listId="deliveries"
          label={words.tabs.queue}
          rows={rows}
          state="complete"
          onRetry={() => undefined}
          columns={queueColumns(format, words, today, facts.steps)}
          fields={fields}
          views={views}
          today={today}
          rowKey={keyOf}
          rowLabel={({ delivery }) => `${delivery.number} ${delivery.customerName}`}
          textOf={queueText}
          sortValue={queueSort}
          selectedKey={selectedKey}
          onSelect={select}
          onOpen={open}
          bulk={bulk}
          next={{ label: next.label, enabled: next.reason === null, reason: next.reason ?? undefined, run: next.run }}
          quickLook={(row) => <DeliveryLook row={row} words={words} />}
          empty={
            <EmptyState
              sentence={words.emptyQueue}
              action={{ label: words.emptyQueueAction, run: () => goToDeliveryTab('due') }}
            />
          }
        />
      )}
      {paper.preview}
    </Box>
  );
}

function keyOf({ delivery }: QueueRow): string {
  return delivery.id;
}

function open({ delivery }: QueueRow): void {
  navigate({ workspace: 'delivery', documentId: delivery.id, draftId: null });
}
