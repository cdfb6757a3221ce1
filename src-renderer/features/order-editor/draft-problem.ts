import type { Words } from '#shared/i18n/en.ts';
import type { EvaluatedDraft } from '#shared/sales-order/evaluated-draft.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';

/** Why a draft cannot be posted yet, in the words of its F9; null when main may decide about it. */
export function draftProblem(
  draft: OrderDraft,
  evaluated: EvaluatedDraft | null,
  words: Words['editor'],
): string | null {
  if (draft.customerCode === null) return words.needsCustomer;
  if (draft.lines.length === 0) return words.needsLine;
  if (draft.requestedDate === null || (draft.kind === 'quotation' && draft.validUntil === null)) return words.needsDate;
  const withoutPrice = draft.lines.filter((line, index) => {
    const answer = evaluated?.lines[index];
    return answer?.ok === false && answer.productCode === line.productCode;
  }).length;
  return withoutPrice > 0 ? words.needsPrice(withoutPrice) : null;
}
