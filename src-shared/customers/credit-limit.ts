import { daysBetween, type BusinessDate } from '../kernel/business-date.ts';
import { money, type BasisPoints, type Money } from '../money/money.ts';
import type { CreditPolicy } from './credit-policy.ts';
import type { CustomerRow } from './customer.ts';

/** A limit that was tightened because head office has not been heard of for long. */
export type StaleLimit = {
  readonly asOf: BusinessDate;
  readonly days: number;
  /** Limit as head office gave it, in minor units. */
  readonly given: Money;
  readonly share: BasisPoints;
};

/** The limit an order is checked against; null: credit is not managed. 0: nothing on credit. */
export type LimitInUse = { readonly limit: Money | null; readonly stale: StaleLimit | null };

/**
 * The limit of a customer: his own, else his group's or the company's from the policy. Older than
 * `staleAfterDays` it is min(limit, limit × staleShare), rounded down. A limit whose age is not known
 * is taken as it is.
 *
 * @see domain.md 2.7, data age
 */
export function limitInUse(
  customer: Pick<CustomerRow, 'creditLimit' | 'creditLimitAsOf'>,
  policy: CreditPolicy,
  day: BusinessDate,
): LimitInUse {
  const own = customer.creditLimit !== null;
  const given = own ? customer.creditLimit : policy.limit;
  const asOf = (own ? customer.creditLimitAsOf : policy.limitAsOf) ?? null;
  if (given === null || asOf === null) return { limit: given, stale: null };
  const days = daysBetween(asOf, day);
  if (days <= policy.staleAfterDays) return { limit: given, stale: null };
  const tightened = (BigInt(given) * BigInt(policy.staleShare)) / 10_000n;
  const limit = tightened < BigInt(given) ? money(tightened) : given;
  return { limit, stale: { asOf, days, given, share: policy.staleShare } };
}
