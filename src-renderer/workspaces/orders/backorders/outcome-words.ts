import type { PlanningWords } from '#shared/i18n/planning-en.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { Quantity } from '#shared/money/money.ts';
import type { PolicyOutcome, PromisedParts } from '#shared/planning/compare-policies.ts';

export type FigureFormat = {
  readonly quantity: (quantity: Quantity) => string;
  readonly shortDate: (date: BusinessDate) => string;
  readonly count: (value: number) => string;
};

/** What is promised, in one line: `28 · 13/04, 12 · 16/04, 7 belum ada janji`. */
export function promisedWords(parts: PromisedParts, words: PlanningWords, format: FigureFormat): string {
  const promised = parts.promises.map(
    (promise) => `${format.quantity(promise.quantity)} · ${format.shortDate(promise.day)}`,
  );
  const missing = parts.unconfirmed > 0 ? [words.backorders.never(format.quantity(parts.unconfirmed))] : [];
  return [...promised, ...missing].join(', ');
}

/** What a policy does to a line, and how late it leaves it: `mundur, telat 3 hari`. */
export function effectWords(outcome: PolicyOutcome, words: PlanningWords, format: FigureFormat): string {
  const late = latenessWords(outcome, words, format);
  return outcome.effect === 'same'
    ? words.backorders.effect.same
    : `${words.backorders.effect[outcome.effect]}, ${late}`;
}

/** Whether a line is complete on its day. */
export function latenessWords(
  { daysLate, unconfirmed }: PolicyOutcome,
  words: PlanningWords,
  format: FigureFormat,
): string {
  if (daysLate === null) return words.backorders.never(format.quantity(unconfirmed));
  return daysLate === 0 ? words.backorders.onDay : words.backorders.daysLate(format.count(daysLate));
}
