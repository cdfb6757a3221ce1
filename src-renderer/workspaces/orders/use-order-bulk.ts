import { eventsOf } from '#shared/events/record.ts';
import { orderLifecycleEn } from '#shared/i18n/order-lifecycle-en.ts';
import { orderLifecycleId } from '#shared/i18n/order-lifecycle-id.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { discardDraft } from '#renderer/drafts/draft-shelf.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import type { BulkAction } from '#renderer/features/bulk/BulkButtons.tsx';
import { csvText, saveFile } from '#renderer/features/bulk/csv.ts';
import { useBulkJob } from '#renderer/features/bulk/use-bulk-job.ts';
import type { ItemOutcome } from '#renderer/features/jobs/job.ts';
import { orderInput } from '#renderer/features/order-editor/draft-input.ts';
import { orderStage } from '#renderer/features/order-flow/order-stage.ts';
import { postedEvent } from '#renderer/features/posting/posted-event.ts';
import { useShippableOrders } from '#renderer/read-model/queries/deliveries.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { shipDayOf, type OrderListRow } from './order-rows.ts';

type Order = Extract<OrderListRow, { kind: 'order' }>;
type Draft = Extract<OrderListRow, { kind: 'draft' }>;

/** What can be done with many orders and drafts at once; the first is what F9 does. */
export function useOrderBulk(day: BusinessDate | null): (chosen: readonly OrderListRow[]) => readonly BulkAction[] {
  const format = useFormat();
  const { words, count } = format;
  const bulk = useBulkJob();
  const own = bulk.words.bulk;
  const lifecycle = useWords({ id: orderLifecycleId, en: orderLifecycleEn });
  const underWay = useShippableOrders()?.deliveries ?? [];

  const confirm = async (row: Draft): Promise<ItemOutcome> => {
    const input = row.draft.changes ? null : orderInput(row.draft);
    if (!input || input.lines.length === 0) return { ok: false, why: own.incomplete };
    const posting = await bulk.post('confirmOrder', input);
    if (!posting.ok) return posting;
    await discardDraft(row.id);
    const events = posting.posted.records.flatMap((record) => eventsOf(record.body));
    const blocked = events.some((event) => event.t === 'order.creditBlocked.v1');
    return {
      ok: true,
      note: blocked ? words.orderStates.creditBlocked : words.orderStates.confirmed,
      place: { workspace: 'orders', documentId: row.id },
    };
  };
  const deliver = async ({ order }: Order): Promise<ItemOutcome> => {
    const place = { workspace: 'orders' as const, documentId: order.id };
    if (orderStage(order, underWay, day).do !== 'createDelivery') return { ok: false, why: own.notNow, place };
    const deliveryId = crypto.randomUUID();
    const versions = { [`orders/${order.id}`]: order.version };
    const posting = await bulk.post('createDelivery', { deliveryId, orderId: order.id }, versions);
    if (!posting.ok) return { ...posting, place };
    const { delivery } = postedEvent(posting.posted, 'delivery.created.v1');
    return { ok: true, note: delivery.number, place: { workspace: 'delivery', documentId: deliveryId } };
  };
  const hold = async ({ order }: Order, reason: string | null): Promise<ItemOutcome> => {
    const common = { orderId: order.id, expectedVersion: order.version, block: 'deliveryBlock' as const };
    const posting =
      reason === null
        ? await bulk.post('removeOrderBlock', common)
        : await bulk.post('setOrderBlock', { ...common, reason });
    return posting.ok ? { ok: true } : { ...posting, place: { workspace: 'orders', documentId: order.id } };
  };

  const saveCsv = (chosen: readonly OrderListRow[]) => {
    const { columns } = words;
    const head = [columns.number, columns.date, columns.customer, columns.ship, columns.value, columns.status];
    const rows = chosen.map((row) => {
      const shipDay = shipDayOf(row);
      const ship = shipDay === null ? '' : format.date(shipDay);
      if (row.kind === 'draft') return ['', '', row.name, ship, '', words.states.draft];
      const { number, date, customerName, total, state } = row.order;
      return [number, format.date(date), customerName, ship, format.money(total), words.orderStates[state]];
    });
    const separator = format.language === 'id' ? ';' : ',';
    saveFile('orders.csv', csvText([head, ...rows], separator), 'text/csv;charset=utf-8');
    notify(own.csvSaved(count(rows.length)));
  };

  return (chosen) => {
    const drafts = chosen.filter((row) => row.kind === 'draft');
    const orders = chosen.filter((row) => row.kind === 'order');
    const onOrders = (title: string, run: (row: Order) => Promise<ItemOutcome>) => () =>
      bulk.start(
        title,
        orders.map(({ id, order }) => ({ id, name: order.number })),
        (item) => run(orders.find(({ id }) => id === item.id) as Order),
      );
    const needsOrders = orders.length === 0 ? own.onlyOrders : null;
    const confirmDrafts: BulkAction = {
      id: 'confirm',
      label: own.confirm,
      reason: drafts.length === 0 ? own.onlyDrafts : null,
      run: () =>
        bulk.start(
          own.confirmTitle,
          drafts.map(({ id, name }) => ({ id, name })),
          (item) => confirm(drafts.find(({ id }) => id === item.id) as Draft),
        ),
    };
    const deliverOrders: BulkAction = {
      id: 'deliver',
      label: own.deliver,
      reason: needsOrders,
      run: onOrders(own.deliverTitle, deliver),
    };
    const papers = onOrders(own.printTitle, ({ order }) => bulk.savePaper('orderConfirmation', order.id));
    return [
      ...(drafts.length > 0 ? [confirmDrafts, deliverOrders] : [deliverOrders, confirmDrafts]),
      { id: 'print', label: own.print, reason: needsOrders, run: papers },
      {
        id: 'hold',
        label: own.hold,
        reason: needsOrders,
        run: () => undefined,
        why: {
          title: own.holdTitle,
          choices: lifecycle.reasons.deliveryBlock,
          words: lifecycle.reasonBar,
          run: (reason) => onOrders(own.holdTitle, (row) => hold(row, reason))(),
        },
      },
      {
        id: 'release',
        label: own.release,
        reason: needsOrders,
        run: onOrders(own.releaseTitle, (row) => hold(row, null)),
      },
      { id: 'csv', label: own.csv, reason: null, run: () => saveCsv(chosen) },
    ];
  };
}
