import { quantity } from '#shared/money/money.ts';
import type { EvaluatedDraft } from '#shared/sales-order/evaluated-draft.ts';

/**
 * An answer whose lines stand where those of the draft do: main answers the lines beside a quotation by
 * themselves.
 *
 * @param offered for every line of the draft, whether it stands beside the quotation
 */
export function asDraftStands(answer: EvaluatedDraft, offered: readonly boolean[]): EvaluatedDraft {
  const { optionalLines } = answer;
  if (!optionalLines) return answer;
  let [counted, beside] = [0, 0];
  const lines = offered.flatMap((isBeside) => {
    const line = isBeside ? optionalLines[beside] : answer.lines[counted];
    if (isBeside) beside += 1;
    else counted += 1;
    return line ? [line] : [];
  });
  return { ...answer, lines };
}

/**
 * What a quotation is told of stock: only what is there now. It reserves nothing, so a later day would be a
 * promise that nobody keeps.
 */
export function stockOfNow(answer: EvaluatedDraft): EvaluatedDraft {
  const lines = answer.lines.map((line) =>
    line.ok ? { ...line, availability: { ...line.availability, schedule: [], unconfirmed: quantity(0) } } : line,
  );
  return { ...answer, lines };
}
