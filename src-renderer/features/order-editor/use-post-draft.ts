import { eventsOf } from '#shared/events/record.ts';
import type { Posted } from '#shared/contract/contract.ts';
import { discardDraft } from '#renderer/drafts/draft-shelf.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { usePosting, type Posting } from '#renderer/features/posting/use-posting.ts';
import { notify } from '#renderer/stores/notice-store.ts';

type PostDraft = {
  readonly posting: Posting;
  /** Makes the draft a document; true when it became one. */
  readonly post: (draft: OrderDraft) => Promise<boolean>;
};

/** Confirms an order draft or sends a quotation draft. The draft's id becomes the document's. */
export function usePostDraft(): PostDraft {
  const posting = usePosting();
  const { words } = useFormat();
  const post = async (draft: OrderDraft): Promise<boolean> => {
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
  const { customerCode, requestedDate, validUntil } = draft;
  if (customerCode === null || requestedDate === null) return null;
  const lines = draft.lines.map(({ productCode, quantity, discount }) => ({ productCode, quantity, discount }));
  if (draft.kind === 'quotation') {
    if (validUntil === null) return null;
    return posting.post('sendQuotation', {
      quotationId: draft.id,
      customerCode,
      requestedDate,
      validUntil,
      lines,
    });
  }
  return posting.post('confirmOrder', {
    orderId: draft.id,
    customerCode,
    requestedDate,
    customerReference: draft.customerReference,
    quotationId: draft.quotationId,
    lines,
  });
}
