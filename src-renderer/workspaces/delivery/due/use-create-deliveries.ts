import { useBulkJob } from '#renderer/features/bulk/use-bulk-job.ts';
import { postedEvent } from '#renderer/features/posting/posted-event.ts';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import type { DueRow } from './due-rows.ts';

/** Makes a delivery of each order, in the order of the list: who comes first gets what is scarce. */
export function useCreateDeliveries(words: DeliveryWords): (rows: readonly DueRow[]) => void {
  const bulk = useBulkJob();
  return (rows) =>
    bulk.start(
      words.due.title,
      rows.map(({ order }) => ({ id: order.id, name: `${order.number} ${order.customerName}` })),
      async (item) => {
        const order = rows.find((row) => row.order.id === item.id)?.order;
        const deliveryId = crypto.randomUUID();
        const posting = await bulk.post(
          'createDelivery',
          { deliveryId, orderId: item.id },
          { [`orders/${item.id}`]: order?.version ?? 0 },
        );
        if (!posting.ok) return { ...posting, place: { workspace: 'orders', documentId: item.id } };
        const { delivery } = postedEvent(posting.posted, 'delivery.created.v1');
        return { ok: true, note: delivery.number, place: { workspace: 'delivery', documentId: deliveryId } };
      },
    );
}
