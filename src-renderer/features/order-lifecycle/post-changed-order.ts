import { eventsOf } from '#shared/events/record.ts';
import type { CommandInput } from '#shared/contract/contract.ts';
import type { OrderLifecycleWords } from '#shared/i18n/order-lifecycle-en.ts';
import { orderChanges } from '#shared/sales-order/order-changes.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { discardDraft } from '#renderer/drafts/draft-shelf.ts';
import { lineInput, type OrderDraft } from '#renderer/drafts/order-draft.ts';
import type { Posting } from '#renderer/features/posting/use-posting.ts';
import { notify } from '#renderer/stores/notice-store.ts';

/** Posts what a draft changes of its order, and nothing else; true when it was posted. */
export async function postChangedOrder(
  draft: OrderDraft,
  order: SalesOrderRow,
  posting: Pick<Posting, 'post'>,
  words: OrderLifecycleWords,
): Promise<boolean> {
  const posted = await posting.post('changeOrder', changeInput(draft, order, words.takenOutReason));
  if (!posted) return false;
  for (const event of posted.records.flatMap(({ body }) => eventsOf(body))) {
    if (event.t !== 'order.changed.v1') continue;
    const { number, state } = event.d.order;
    const isBlocked = state === 'creditBlocked' && order.state !== 'creditBlocked';
    notify(isBlocked ? words.changedAndBlocked(number) : words.changed(number), isBlocked ? 'blocked' : 'done');
  }
  await discardDraft(draft.id);
  return true;
}

/** The input of the change, from the version that the draft was opened on: main refuses when the order moved on. */
function changeInput(draft: OrderDraft, order: SalesOrderRow, reason: string): CommandInput<'changeOrder'> {
  const lines = draft.lines.map((line) => lineInput(line));
  const { changes, added, closed, charges, ...header } = orderChanges(order, { ...draft, lines }, reason);
  return {
    ...header,
    orderId: order.id,
    expectedVersion: draft.changes?.version ?? order.version,
    changes: changes.map(({ discounts, ...change }) => ({
      ...change,
      ...(discounts === undefined ? {} : { discounts: [...discounts] }),
    })),
    added: added.map(({ discounts, ...line }) => ({
      ...line,
      ...(discounts === undefined ? {} : { discounts: [...discounts] }),
    })),
    closed: closed.map((line) => ({ ...line })),
    ...(charges === undefined ? {} : { charges: charges.map((charge) => ({ ...charge })) }),
  };
}
