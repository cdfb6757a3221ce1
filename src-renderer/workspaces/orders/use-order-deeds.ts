import { orderLifecycleEn } from '#shared/i18n/order-lifecycle-en.ts';
import { orderLifecycleId } from '#shared/i18n/order-lifecycle-id.ts';
import type { OrderBlockKind, OrderLine, SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import type { CommandDeed } from '#renderer/commands/use-commands.ts';
import { possibleActions, type Obstacle } from '#renderer/features/order-lifecycle/possible-actions.ts';
import type { OrderActions } from '#renderer/features/order-lifecycle/use-order-actions.ts';
import { useNewDrafts } from '#renderer/features/order-lifecycle/use-new-drafts.ts';
import type { OrderDocuments } from '#renderer/read-model/queries/order-documents.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';

type Around = {
  readonly line: OrderLine | undefined;
  readonly documents: OrderDocuments;
  readonly actions: OrderActions;
  readonly cancel: () => void;
  readonly deposit: () => void;
  readonly print: () => void;
};

/** What each command does with the order that is open, and why it does nothing. */
export type OrderDeeds = {
  readonly orders: {
    readonly [
      Id in
        | 'order.change'
        | 'order.closeLine'
        | 'order.close'
        | 'order.reopenLine'
        | 'order.reopen'
        | 'order.holdDelivery'
        | 'order.holdBilling'
        | 'order.holdPrice'
        | 'order.rejectCredit'
        | 'order.deposit'
        | 'order.repeat'
    ]: CommandDeed;
  };
  readonly document: {
    readonly [Id in 'document.duplicate' | 'document.cancel' | 'draft.recheck' | 'print']: CommandDeed;
  };
};

export function useOrderDeeds(order: SalesOrderRow, around: Around): OrderDeeds {
  const words = useWords({ id: orderLifecycleId, en: orderLifecycleEn });
  const drafts = useNewDrafts();
  const { line, documents, actions } = around;
  const possible = possibleActions(order, line, documents);
  const { blocked } = actions.posting;

  const deed = (obstacle: Obstacle | null, label: string, run: () => void, posts = true): CommandDeed => {
    const reason = obstacle === null ? (posts ? blocked : null) : words.why[obstacle];
    return { label, enabled: reason === null, reason: reason ?? undefined, run };
  };
  const hold = (block: OrderBlockKind): CommandDeed =>
    deed(possible.hold, order[block] ? words.lift[block] : words.hold[block], () => actions.toggleHold(block));
  const lineNo = line?.lineNo ?? 0;
  const lineClosed = line === undefined ? 'noLine' : line.shortCloseReason === null ? 'nothingClosed' : possible.reopen;

  return {
    orders: {
      'order.change': deed(possible.change, words.change, () => drafts.change(order), false),
      'order.closeLine': deed(possible.closeLine, words.closeLine(lineNo), () => line && actions.closeLine(line)),
      'order.close': deed(possible.closeOrder, words.closeOrder, actions.closeOrder),
      'order.reopenLine': deed(lineClosed, words.reopenLine(lineNo), () => line && actions.reopen(line)),
      'order.reopen': deed(possible.reopen, words.reopen, () => actions.reopen(null)),
      'order.holdDelivery': hold('deliveryBlock'),
      'order.holdBilling': hold('billingBlock'),
      'order.holdPrice': hold('pricingBlock'),
      'order.rejectCredit': deed(possible.reject, words.reject, actions.reject),
      'order.deposit': deed(possible.deposit, words.deposit, around.deposit),
      'order.repeat': deed(null, words.repeat, () => drafts.repeat(order), false),
    },
    document: {
      'document.duplicate': deed(null, words.duplicate, () => drafts.duplicate(order), false),
      'document.cancel': deed(possible.cancel, words.cancel, around.cancel),
      'draft.recheck': deed(possible.recheck, words.recheck, actions.recheck),
      print: deed(null, words.print, around.print, false),
    },
  };
}
