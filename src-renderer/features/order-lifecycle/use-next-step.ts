import { isBillable } from '#shared/delivery/delivery.ts';
import { orderLifecycleEn } from '#shared/i18n/order-lifecycle-en.ts';
import { orderLifecycleId } from '#shared/i18n/order-lifecycle-id.ts';
import { billingEn } from '#shared/i18n/billing-en.ts';
import { billingId } from '#shared/i18n/billing-id.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { useOrderStage, type NextStage } from '#renderer/features/order-flow/use-order-stage.ts';
import { postInvoiceOf } from '#renderer/features/posting/post-invoice.ts';
import type { OrderDocuments } from '#renderer/read-model/queries/order-documents.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import type { OrderActions } from './use-order-actions.ts';

/**
 * What F9 does on the page of an order: ask for its release while it is blocked, deliver it while goods are
 * due, bill what has left, take the money for what is billed, and order again when all is paid.
 */
export function useNextStep(
  order: SalesOrderRow,
  documents: OrderDocuments,
  actions: Pick<OrderActions, 'release' | 'posting'>,
  again: () => void,
): NextStage {
  const words = useWords({ id: orderLifecycleId, en: orderLifecycleEn });
  const billing = useWords({ id: billingId, en: billingEn });
  const stage = useOrderStage()(order);
  const { posting, release } = actions;
  const blocked = posting.blocked;
  const unlessBlocked = blocked === null ? { enabled: true } : { enabled: false, reason: blocked };
  if (order.state === 'creditBlocked') return { label: words.release, ...unlessBlocked, run: release };
  if (stage.enabled || order.state === 'cancelled') return stage;
  const toBill = documents.deliveries.find(isBillable);
  if (toBill) {
    const run = () => void postInvoiceOf(toBill, posting, billing.notices.invoiced);
    return { label: words.bill, ...unlessBlocked, run };
  }
  const unpaid = documents.invoices.find(({ state }) => state === 'posted' || state === 'partlyPaid');
  if (unpaid) {
    const run = () => navigate({ workspace: 'billing', documentId: unpaid.id, draftId: null });
    return { label: billing.actions.takePayment, enabled: true, run };
  }
  if (order.state === 'delivered' || order.state === 'closed') {
    return { label: words.repeat, enabled: true, run: again };
  }
  return stage;
}
