import { eventsOf } from '#shared/events/record.ts';
import type { Posted } from '#shared/contract/contract.ts';
import { discardDraft } from '#renderer/drafts/draft-shelf.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { postChangedOrder } from '#renderer/features/order-lifecycle/post-changed-order.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { orderLifecycleEn } from '#shared/i18n/order-lifecycle-en.ts';
import { orderLifecycleId } from '#shared/i18n/order-lifecycle-id.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { usePosting, type Posting } from '#renderer/features/posting/use-posting.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { orderInput, quotationInput, revisionInput } from './draft-input.ts';

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
      if (event.t === 'quotation.sent.v1' || event.t === 'quotation.revised.v1') {
        notify(words.quotation.sent(event.d.quotation.number));
      }
    }
    await discardDraft(draft.id);
    return true;
  };
  return { posting, post };
}

async function send(draft: OrderDraft, posting: Posting): Promise<Posted | null> {
  const order = draft.kind === 'order' ? orderInput(draft) : null;
  if (order) return posting.post('confirmOrder', order);
  const revision = revisionInput(draft);
  if (revision) return posting.post('reviseQuotation', revision);
  const quotation = draft.kind === 'quotation' ? quotationInput(draft) : null;
  return quotation && posting.post('sendQuotation', quotation);
}
