import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { money, sumMoney, type Money } from '../money/money.ts';

/** How far a person may go who adjusts stock. */
export type AdjustmentRight = {
  /** Holds the right to go beyond the limit, or is approved by somebody who does. */
  readonly mayExceed: boolean;
  /** Highest value of one correction in minor units, up or down. */
  readonly limit: Money;
};

/**
 * Corrections of stock have a limit: what is worth more takes a right of its own. Gains and losses are
 * added up by size, so that one does not hide the other.
 */
export function checkAdjustmentLimit(values: readonly Money[], right: AdjustmentRight): Result<null, DomainError> {
  const size = sumMoney(values.map((value) => money(Math.abs(value))));
  if (size <= right.limit || right.mayExceed) return ok(null);
  return refuse({ code: 'above-adjustment-limit', value: size, limit: right.limit });
}
