import { isOpenQuotation, type QuotationRow } from '#shared/quotation/quotation.ts';
import { keepDraft } from '#renderer/drafts/draft-shelf.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { draftFromQuotation } from '#renderer/features/order-editor/draft-editing.ts';
import { useOpenDay } from '#renderer/read-model/queries/branch.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { notify } from '#renderer/stores/notice-store.ts';

type QuotationStage = {
  readonly label: string;
  readonly enabled: boolean;
  readonly reason?: string;
  readonly run: () => void;
};

/** What F9 does with a sent quotation: an order draft of what is left of it, at its prices. */
export function useQuotationStage(): (quotation: QuotationRow) => QuotationStage {
  const { words } = useFormat();
  const day = useOpenDay()?.date ?? null;

  const convert = async (quotation: QuotationRow) => {
    if (day === null) return;
    const draft = draftFromQuotation(crypto.randomUUID(), quotation, day);
    await keepDraft({ ...draft, updatedAt: Date.now() });
    notify(words.quotation.converted(quotation.number), 'open');
    navigate({ workspace: 'orders', documentId: null, draftId: draft.id });
  };

  return (quotation) => {
    const reason =
      day === null
        ? words.editor.needsDay
        : quotation.state === 'ordered'
          ? words.quotation.allOrdered
          : quotation.validUntil < day || quotation.state === 'expired'
            ? words.quotation.expired
            : isOpenQuotation(quotation)
              ? null
              : words.quotationStates[quotation.state];
    return {
      label: words.keys.convert,
      enabled: reason === null,
      ...(reason === null ? {} : { reason }),
      run: () => void convert(quotation),
    };
  };
}
