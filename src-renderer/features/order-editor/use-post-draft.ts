import { eventsOf } from '#shared/events/record.ts';
import type { Posted } from '#shared/contract/contract.ts';
import { discardDraft } from '#renderer/drafts/draft-shelf.ts';
import { lineInput, type DraftLine, type OrderDraft } from '#renderer/drafts/order-draft.ts';
import { postChangedOrder } from '#renderer/features/order-lifecycle/post-changed-order.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { orderLifecycleEn } from '#shared/i18n/order-lifecycle-en.ts';
import { orderLifecycleId } from '#shared/i18n/order-lifecycle-id.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { usePosting, type Posting } from '#renderer/features/posting/use-posting.ts';
import { notify } from '#renderer/stores/notice-store.ts';

type PostDraft = {
  readonly posting: Posting;
  /** Makes the draft a document, or a change of the order that it is of; true when it became one. */
  readonly post: (draft: OrderDraft, changedOrder: SalesOrderRow | null) => Promise<boolean>;
};

/** Confirms an order draft or sends a quotation draft. The draft's id becomes the document's. */
export function usePostDraft(): PostDraft {
  const posting = usePosting();
  const { words } = useFormat();
  const lifecycle = useWords({ id: orderLifecycleId, en: orderLifecycleEn });
  const post = async (draft: OrderDraft, changedOrder: SalesOrderRow | null): Promise<boolean> => {
    if (draft.changes) return changedOrder !== null && postChangedOrder(draft, changedOrder, posting, lifecycle);
    const posted = await send(draft, posting);
    if (!posted) return false;
    for (const event of posted.records.flatMap((record) => eventsOf(record.body))) {
      if (event.t === 'order.confirmed.v1') notify(words.order.confirmed(event.d.order.number));
      if (event.t === 'order.creditBlocked.v1') notify(words.order.blocked(event.d.order.number), 'blocked');
      if (event.t === 'quotation.sent.v1') notify(words.quotation.sent(event.d.quotation.number));
    }
    await discardDraft(draft.id);
    return true;
  };
  return { posting, post };
}

async function send(draft: OrderDraft, posting: Posting): Promise<Posted | null> {
  const { customerCode, requestedDate, validUntil, completeDelivery, deliveryPriority } = draft;
  if (customerCode === null || requestedDate === null) return null;
  const lines = draft.lines.map((line) => orderLine(line));
  if (draft.kind === 'quotation') {
    if (validUntil === null) return null;
    return posting.post('sendQuotation', {
      quotationId: draft.id,
      customerCode,
      requestedDate,
      validUntil,
      headerDiscount: draft.headerDiscount,
      charges: draft.charges,
      lines: lines.map(({ fixedDate: _fixed, deliveryGroup: _group, maxPartialDeliveries: _most, ...line }) => line),
    });
  }
  return posting.post('confirmOrder', {
    orderId: draft.id,
    customerCode,
    requestedDate,
    customerReference: draft.customerReference,
    quotationId: draft.quotationId,
    blanketOrderId: draft.blanketOrderId,
    completeDelivery,
    deliveryPriority,
    headerDiscount: draft.headerDiscount,
    charges: draft.charges,
    lines,
  });
}

/** A line of a new document; what it was on another one is not its own. */
function orderLine(line: DraftLine) {
  const { lineNo: _lineNo, ...asked } = lineInput(line);
  return asked;
}
