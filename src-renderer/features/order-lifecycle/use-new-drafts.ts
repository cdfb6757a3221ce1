import { orderLifecycleEn } from '#shared/i18n/order-lifecycle-en.ts';
import { orderLifecycleId } from '#shared/i18n/order-lifecycle-id.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { keepDraft, readDraft } from '#renderer/drafts/draft-shelf.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { useOpenDay } from '#renderer/read-model/queries/branch.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { changeDraftId, draftOfChange, draftOfDuplicate, draftOfRepeat } from './change-draft.ts';

/** Drafts that begin with an order: of its change, its duplicate, or the same goods once more. */
export function useNewDrafts(): {
  readonly change: (order: SalesOrderRow) => void;
  readonly duplicate: (order: SalesOrderRow) => void;
  readonly repeat: (order: SalesOrderRow) => void;
} {
  const words = useWords({ id: orderLifecycleId, en: orderLifecycleEn });
  const today = useOpenDay()?.date ?? null;
  const open = async (draft: OrderDraft, said: string) => {
    await keepDraft({ ...draft, updatedAt: Date.now() });
    navigate({ workspace: 'orders', documentId: null, draftId: draft.id });
    notify(said, 'open');
  };
  return {
    change: (order) => {
      void (async () => {
        const begun = await readDraft(changeDraftId(order.id));
        // What was begun is gone on with: it may hold what somebody typed.
        await open(begun ?? draftOfChange(order), words.openedChange(order.number));
      })();
    },
    duplicate: (order) =>
      void open(draftOfDuplicate(order, crypto.randomUUID(), today), words.duplicated(order.number)),
    repeat: (order) => void open(draftOfRepeat(order, crypto.randomUUID(), today), words.duplicated(order.number)),
  };
}
