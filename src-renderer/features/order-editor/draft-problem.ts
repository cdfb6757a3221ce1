import type { Words } from '#shared/i18n/en.ts';
import type { OrderEditorWords } from '#shared/i18n/order-editor-en.ts';
import type { EvaluatedDraft, EvaluatedLine } from '#shared/sales-order/evaluated-draft.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';

type LineProblem = 'price' | 'product' | 'unit' | 'free' | 'floor';

/** One thing that a draft lacks before it can be posted, and where. */
export type DraftProblem =
  | { readonly kind: 'customer' }
  | { readonly kind: 'lines' }
  | { readonly kind: 'date' }
  /** Only optional lines: a quotation of nothing. */
  | { readonly kind: 'counted' }
  | { readonly kind: 'line'; readonly row: number; readonly what: LineProblem };

/** What stands in the way of a draft, from the top of the screen to its end; empty when main may decide. */
export function draftProblems(draft: OrderDraft, evaluated: EvaluatedDraft | null): readonly DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (draft.customerCode === null) problems.push({ kind: 'customer' });
  if (draft.requestedDate === null || (draft.kind === 'quotation' && draft.validUntil === null)) {
    problems.push({ kind: 'date' });
  }
  if (draft.lines.length === 0) problems.push({ kind: 'lines' });
  else if (draft.kind === 'quotation' && draft.lines.every((line) => line.offered)) problems.push({ kind: 'counted' });
  draft.lines.forEach((line, row) => {
    const what = problemOfLine(evaluated?.lines[row], line.productCode);
    if (what) problems.push({ kind: 'line', row, what });
  });
  return problems;
}

function problemOfLine(answer: EvaluatedLine | undefined, productCode: string): LineProblem | null {
  if (!answer) return null;
  if (answer.ok) return answer.line.productCode === productCode && answer.floor === 'refuse' ? 'floor' : null;
  if (answer.productCode !== productCode) return null;
  switch (answer.problem) {
    case 'no-price':
      return 'price';
    case 'unknown-product':
      return 'product';
    case 'free-goods-not-earned':
      return 'free';
    default:
      return 'unit';
  }
}

/** Why a draft cannot be posted yet, in the words of its F9, with the lines by number; null when main may decide. */
export function draftProblem(
  draft: OrderDraft,
  evaluated: EvaluatedDraft | null,
  words: Words['editor'],
  own: OrderEditorWords['actions'],
): string | null {
  const problems = draftProblems(draft, evaluated);
  const [first] = problems;
  if (!first) return null;
  if (first.kind !== 'line') {
    const sentences = {
      customer: words.needsCustomer,
      lines: words.needsLine,
      date: words.needsDate,
      counted: own.needsCountedLine,
    };
    return sentences[first.kind];
  }
  const alike = problems.filter((problem) => problem.kind === 'line' && problem.what === first.what);
  const sentence = {
    price: words.needsPrice,
    product: own.unknownProblem,
    unit: own.unitProblem,
    free: own.freeProblem,
    floor: own.floorProblem,
  }[first.what](alike.length);
  const numbers = alike.map((problem) => ('row' in problem ? problem.row + 1 : 0)).join(', ');
  return `${sentence} (${own.lineNo(numbers)}). Ctrl+.`;
}

/** The problem after the one that stands at a row, round the end; null without any. */
export function nextProblem(problems: readonly DraftProblem[], afterRow: number): DraftProblem | null {
  const beyond = problems.find((problem) => problem.kind === 'line' && problem.row > afterRow);
  return beyond ?? problems[0] ?? null;
}
