import { navigate } from '#renderer/stores/navigation-store.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import type { Posting } from './use-posting.ts';
import { postedEvent } from './posted-event.ts';

/** Bills a delivery whose goods have left, and goes to the invoice. */
export async function postInvoiceOf(
  delivery: Pick<DeliveryRow, 'id' | 'version'>,
  posting: Pick<Posting, 'post'>,
  say: (number: string) => string,
): Promise<void> {
  const posted = await posting.post(
    'postInvoice',
    { invoiceId: crypto.randomUUID(), deliveryId: delivery.id },
    { expectedVersions: { [`deliveries/${delivery.id}`]: delivery.version } },
  );
  if (!posted) return;
  const { invoice } = postedEvent(posted, 'invoice.posted.v1');
  notify(say(invoice.number));
  navigate({ workspace: 'billing', documentId: invoice.id, draftId: null });
}
