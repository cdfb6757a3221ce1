import { isOpenQuotation, remainingQuantity, type QuotationRow } from '#shared/quotation/quotation.ts';
import { presalesEn } from '#shared/i18n/presales-en.ts';
import { presalesId } from '#shared/i18n/presales-id.ts';
import { keepDraft } from '#renderer/drafts/draft-shelf.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import {
  everythingLeft,
  orderDraftOf,
  revisionDraftOf,
  type TakenLine,
} from '#renderer/features/presales/draft-of-quotation.ts';
import { useOpenDay } from '#renderer/read-model/queries/branch.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';

export type QuotationAction = {
  readonly label: string;
  readonly enabled: boolean;
  readonly reason?: string;
  readonly run: () => void;
};

type QuotationActions = {
  /** F9: an order draft of what is taken, or of everything left; at today's prices once the quoted ones hold no longer. */
  readonly convert: (taken?: readonly TakenLine[]) => QuotationAction;
  /** Keeps an order draft of everything left without opening it; says why not, or null when it is kept. */
  readonly keepOrderDraft: () => Promise<string | null>;
  /** A draft of the next revision. */
  readonly revise: QuotationAction;
  /** Why nothing can be lost any more, or null. */
  readonly cannotLose: string | null;
  /** True when the prices hold no longer, and that is all that stands in the way. */
  readonly ranOut: boolean;
};

/** What can be done with a sent quotation on the business day. */
export function useQuotationActions(): (quotation: QuotationRow) => QuotationActions {
  const { words } = useFormat();
  const own = useWords({ id: presalesId, en: presalesEn });
  const day = useOpenDay()?.date ?? null;

  const show = async (draft: OrderDraft, notice: string) => {
    await keepDraft({ ...draft, updatedAt: Date.now() });
    notify(notice, 'open');
    const workspace = draft.kind === 'order' ? 'orders' : 'presales';
    navigate({ workspace, documentId: null, draftId: draft.id });
  };

  return (quotation) => {
    const ranOut =
      day !== null &&
      (quotation.state === 'expired' || quotation.validUntil < day) &&
      quotation.supersededBy === null &&
      [...quotation.lines, ...quotation.optionalLines].some((line) => remainingQuantity(line) > 0);
    const whyNot = (taken: readonly TakenLine[]) =>
      whyNotConverted(quotation, day === null ? words.editor.needsDay : null, ranOut, words) ??
      (taken.length === 0 ? own.convert.nothing : null);
    return {
      ranOut,
      keepOrderDraft: async () => {
        const taken = everythingLeft(quotation);
        const reason = whyNot(taken);
        if (reason !== null || day === null) return reason;
        const draft = orderDraftOf(crypto.randomUUID(), quotation, taken, day, !ranOut);
        await keepDraft({ ...draft, updatedAt: Date.now() });
        return null;
      },
      convert: (taken = everythingLeft(quotation)) => {
        const reason = whyNot(taken);
        return {
          label: ranOut ? own.convert.atTodaysPrices : words.keys.convert,
          ...stateOf(reason),
          run: () => {
            if (day === null) return;
            const draft = orderDraftOf(crypto.randomUUID(), quotation, taken, day, !ranOut);
            void show(draft, words.quotation.converted(quotation.number));
          },
        };
      },
      revise: {
        label: own.revise,
        ...stateOf(
          day === null
            ? words.editor.needsDay
            : quotation.supersededBy === null && (quotation.state === 'sent' || quotation.state === 'expired')
              ? null
              : own.cannotRevise,
        ),
        run: () => {
          if (day === null) return;
          void show(revisionDraftOf(crypto.randomUUID(), quotation, day), own.revised(quotation.number));
        },
      },
      cannotLose: isOpenQuotation(quotation) ? null : own.cannotLose,
    };
  };
}

function stateOf(reason: string | null): { readonly enabled: boolean; readonly reason?: string } {
  return reason === null ? { enabled: true } : { enabled: false, reason };
}

function whyNotConverted(
  quotation: QuotationRow,
  noDay: string | null,
  ranOut: boolean,
  words: ReturnType<typeof useFormat>['words'],
): string | null {
  if (noDay !== null) return noDay;
  if (quotation.state === 'ordered') return words.quotation.allOrdered;
  return isOpenQuotation(quotation) || ranOut ? null : words.quotationStates[quotation.state];
}
