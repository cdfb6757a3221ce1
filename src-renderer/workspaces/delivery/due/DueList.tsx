import Box from '@mui/material/Box';
import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import type { ListColumn } from '#renderer/components/data-list/list-column.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { FactRow, PanelSection } from '#renderer/components/SidePanel.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { neighbourTab } from '#renderer/features/entry/SubTabs.tsx';
import { ListSkeleton } from '#renderer/features/list-views/ListSkeleton.tsx';
import { ManagedList } from '#renderer/features/list-views/ManagedList.tsx';
import { postedEvent } from '#renderer/features/posting/posted-event.ts';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { deliveryEn } from '#shared/i18n/delivery-en.ts';
import { deliveryId } from '#shared/i18n/delivery-id.ts';
import { DeliveryTabs, deliveryTabIds, goToDeliveryTab } from '../DeliveryTabs.tsx';
import { useDeliveryFacts } from '../queue/use-delivery-facts.ts';
import { dueFields, dueRows, dueSort, dueText, dueViews, type DueRow } from './due-rows.ts';
import { useCreateDeliveries } from './use-create-deliveries.ts';

/** Orders that are due: a delivery is made of one, of all of a customer or a route, or of everything. */
export function DueList(): ReactElement {
  const format = useFormat();
  const words = useWords({ id: deliveryId, en: deliveryEn });
  const facts = useDeliveryFacts();
  const posting = usePosting();
  const [selectedKey, setSelectedKey] = useState<string | null>(null);
  const select = useCallback((key: string | null) => setSelectedKey(key), []);
  const createAll = useCreateDeliveries(words);
  const today = facts?.today ?? null;
  const rows = useMemo(
    () =>
      facts && facts.today !== null ? dueRows(facts.shippable.deliveries, facts, facts.today) : facts ? [] : undefined,
    [facts],
  );
  const views = useMemo(() => dueViews(words), [words]);
  const fields = useMemo(() => dueFields(words, facts?.routes ?? []), [words, facts]);
  const ready = (rows ?? []).filter((row) => !row.held);
  const selected = rows?.find((row) => row.order.id === selectedKey) ?? null;
  const ofCustomer = selected ? ready.filter((row) => row.order.customerCode === selected.order.customerCode) : [];
  const ofRoute = selected ? ready.filter((row) => row.route === selected.route) : [];

  const createOne = async ({ order }: DueRow) => {
    const posted = await posting.post(
      'createDelivery',
      { deliveryId: crypto.randomUUID(), orderId: order.id },
      { expectedVersions: { [`orders/${order.id}`]: order.version } },
    );
    if (!posted) return;
    const created = postedEvent(posted, 'delivery.created.v1').delivery;
    notify(words.notices.created(created.number));
    navigate({ workspace: 'delivery', documentId: created.id, draftId: null });
  };
  const reason = selected ? (selected.held ? words.due.held : posting.blocked) : words.selectFirst;
  const next = {
    label: words.next.order,
    enabled: reason === null,
    reason: reason ?? undefined,
    run: () => selected && void createOne(selected),
  };
  const many = (label: string, chosen: readonly DueRow[]) => {
    const none = chosen.length === 0 ? words.due.none : posting.blocked;
    return { label, enabled: none === null, reason: none ?? undefined, run: () => createAll(chosen) };
  };
  const customerDeed = many(words.due.customer(format.count(ofCustomer.length)), ofCustomer);
  const routeDeed = many(words.due.route(format.count(ofRoute.length)), ofRoute);
  const allDeed = many(words.due.all(format.count(ready.length)), ready);

  useCommands('list', {
    'list.nextTab': { run: () => goToDeliveryTab(neighbourTab(deliveryTabIds, 'due', 1)) },
    'list.previousTab': { run: () => goToDeliveryTab(neighbourTab(deliveryTabIds, 'due', -1)) },
  });
  useCommands('delivery', {
    'delivery.createCustomer': customerDeed,
    'delivery.createRoute': routeDeed,
    'delivery.createAll': allDeed,
  });

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader
        title={words.title}
        flow={<DeliveryTabs value="due" />}
        actions={
          <KeyButton
            label={next.label}
            shortcut="F9"
            enabled={next.enabled}
            reason={reason ?? ''}
            onRun={next.run}
            primary
          />
        }
      />
      <Box sx={{ display: 'flex', gap: 2, mb: 1 }}>
        {[
          { deed: customerDeed, shortcut: 'Alt+L' },
          { deed: routeDeed, shortcut: 'Alt+G' },
          { deed: allDeed, shortcut: 'Alt+X' },
        ].map(({ deed, shortcut }) => (
          <KeyButton
            key={shortcut}
            label={deed.label}
            shortcut={shortcut}
            enabled={deed.enabled}
            reason={deed.reason ?? ''}
            onRun={deed.run}
          />
        ))}
      </Box>
      {rows === undefined || !facts ? (
        <ListSkeleton />
      ) : (
        <ManagedList
          listId="due"
          label={words.tabs.due}
          rows={rows}
          state="complete"
          onRetry={() => undefined}
          columns={columnsOf()}
          fields={fields}
          views={views}
          today={today}
          rowKey={(row) => row.order.id}
          rowLabel={({ order }) => `${order.number} ${order.customerName}`}
          textOf={dueText}
          sortValue={dueSort}
          selectedKey={selectedKey}
          onSelect={select}
          onOpen={({ order }) => navigate({ workspace: 'orders', documentId: order.id, draftId: null })}
          worthOf={({ order }) => order.totals.total}
          bulk={(chosen) => {
            const some = chosen.filter((row) => !row.held);
            const none = some.length === 0 ? words.due.none : posting.blocked;
            return [{ id: 'create', label: words.due.one, reason: none, run: () => createAll(some) }];
          }}
          next={next}
          quickLook={({ order }) => (
            <PanelSection title={order.number}>
              {order.lines.map((line) => (
                <FactRow
                  key={line.lineNo}
                  label={`${line.productCode} ${line.name}`}
                  value={`${format.quantity(line.quantity, line.quantityDigits)} ${line.unit}`}
                />
              ))}
            </PanelSection>
          )}
          empty={<EmptyState sentence={words.emptyDue} />}
        />
      )}
    </Box>
  );

  function columnsOf(): readonly ListColumn<DueRow>[] {
    const { columns } = words;
    return [
      {
        id: 'number',
        header: columns.order,
        width: 176,
        sortable: true,
        cell: ({ order }) => (
          <Box component="span" sx={{ fontWeight: 600 }}>
            {order.number}
          </Box>
        ),
      },
      {
        id: 'customer',
        header: columns.customer,
        width: '1fr',
        sortable: true,
        cell: ({ order }) => order.customerName,
      },
      { id: 'city', header: columns.city, width: 112, wideOnly: true, sortable: true, cell: ({ city }) => city },
      { id: 'route', header: columns.route, width: 128, sortable: true, cell: ({ route }) => route },
      { id: 'date', header: columns.due, width: 100, sortable: true, cell: ({ date }) => format.date(date) },
      { id: 'lines', header: columns.lines, width: 60, align: 'right', sortable: true, cell: ({ lines }) => lines },
      {
        id: 'weight',
        header: columns.weight,
        width: 80,
        align: 'right',
        sortable: true,
        wideOnly: true,
        cell: ({ grams }) => (grams === 0 ? '' : format.count(Math.ceil(grams / 1000))),
      },
      {
        id: 'status',
        header: columns.status,
        width: 148,
        cell: (row) =>
          row.held ? (
            <StatusChip state="blocked" word={words.due.held} />
          ) : today !== null && row.date < today ? (
            <StatusChip state="overdue" word={words.overdue} />
          ) : (
            <StatusChip state="ready" word={row.order.completeDelivery ? words.due.complete : words.dueToday} />
          ),
      },
    ];
  }
}
