import type { EvaluatedLine } from '#shared/sales-order/evaluated-draft.ts';
import type { DraftLine } from '#renderer/drafts/order-draft.ts';

/** Answers by the text of what they say: the same answer again is the same object, and draws no row anew. */
export type AnswerMemory = { lines: readonly EvaluatedLine[]; texts: readonly string[] };

/** The answers of now, each the object it was where it says the same as before at its place. */
export function sameAnswers(memory: AnswerMemory, answers: readonly EvaluatedLine[]): readonly EvaluatedLine[] {
  if (answers === memory.lines) return answers;
  const texts = answers.map((answer) => JSON.stringify(answer));
  const { lines: before, texts: said } = memory;
  const lines = answers.map((answer, index) => (texts[index] === said[index] ? (before[index] ?? answer) : answer));
  memory.lines = lines;
  memory.texts = texts;
  return lines;
}

/** Answers stand by position; one that speaks of another product is an answer to an older question. */
export function answerFor(line: DraftLine, answer: EvaluatedLine | undefined): EvaluatedLine | null {
  if (!answer) return null;
  const { productCode } = answer.ok ? answer.line : answer;
  return productCode === line.productCode ? answer : null;
}
