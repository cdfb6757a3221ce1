import type { EvaluatedLine } from '#shared/sales-order/evaluated-draft.ts';
import type { DraftLine, OrderDraft } from '#renderer/drafts/order-draft.ts';

/** The line that the panel speaks of. */
export type LiveLine = {
  readonly row: number;
  readonly line: DraftLine;
  /** What the rules say of it; null until they have. */
  readonly evaluated: EvaluatedLine | null;
};

/** The line of a row; the blank row at the end stands for the last line. Null without lines. */
export function liveLine(draft: OrderDraft, evaluated: readonly EvaluatedLine[], activeRow: number): LiveLine | null {
  const row = Math.min(activeRow, draft.lines.length - 1);
  const line = draft.lines[row];
  if (!line) return null;
  const answer = evaluated[row];
  const spokenOf = answer?.ok === true ? answer.line.productCode : answer?.productCode;
  // Answers stand by position: one of another product answers an older question.
  return { row, line, evaluated: answer && spokenOf === line.productCode ? answer : null };
}
