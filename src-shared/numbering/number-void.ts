import type { BusinessDate } from '../kernel/business-date.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { AllocatedNumber, NumberedDocument, SeriesRow } from './series.ts';

/**
 * Why a number stands on no valid document: it keeps its place in the series, with the reason, so that
 * the series has no gap.
 */
export type NumberVoidRow = {
  /** The number itself. */
  readonly number: string;
  readonly id: string;
  readonly document: NumberedDocument;
  readonly series: string;
  readonly sequence: number;
  readonly date: BusinessDate;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
};

/** Shortest reason that explains anything. */
const SHORTEST_REASON = 3;

/**
 * Takes the next number of a series without a document, as when a numbered form is spoiled. The number
 * is used up: nothing else ever carries it.
 */
export function decideVoidNumber(
  input: { readonly id: string; readonly reason: string },
  next: AllocatedNumber,
  context: DecisionContext,
): Result<{ readonly numberVoid: NumberVoidRow; readonly series: SeriesRow }, DomainError> {
  if (input.reason.trim().length < SHORTEST_REASON) {
    return refuse({ code: 'void-needs-reason', number: next.number });
  }
  const { series, number } = next;
  return ok({
    numberVoid: {
      number,
      id: input.id,
      document: series.document,
      series: series.key,
      sequence: series.last,
      date: context.day,
      reason: input.reason.trim(),
      by: context.userId,
      at: context.now,
    },
    series,
  });
}
