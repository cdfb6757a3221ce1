import type { BusinessDate } from '../kernel/business-date.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { unitPrice, type UnitPrice } from '../money/money.ts';
import { divideHalfUp } from '../money/rounding.ts';
import { priceKey, type PriceRow } from './price.ts';

/** A new price in the place of one that is known. */
export type NewPrice = { readonly key: string; readonly unitPrice: UnitPrice };

/**
 * Gives prices a new amount from a day on. The old ones stay as they were until then, for what was agreed
 * before; each new one is a price of its own for the same list, product, unit, quantity and customers.
 *
 * @param facts.price the price that a key names
 */
export function decideChangePrices(
  input: { readonly validFrom: BusinessDate; readonly prices: readonly NewPrice[] },
  facts: { readonly price: (key: string) => PriceRow | undefined; readonly today: BusinessDate },
): Result<{ readonly prices: readonly PriceRow[] }, DomainError> {
  if (input.validFrom < facts.today) return refuse({ code: 'date-in-past', date: input.validFrom });
  const changed: PriceRow[] = [];
  for (const { key, unitPrice: price } of input.prices) {
    const before = facts.price(key);
    if (!before) return refuse({ code: 'unknown-price', key });
    const { validTo } = before;
    const after = { ...before, validFrom: input.validFrom, unitPrice: price };
    if (validTo !== null && validTo < input.validFrom)
      return refuse({ code: 'price-has-ended', productCode: before.productCode });
    changed.push({ ...after, key: priceKey(after) });
  }
  return ok({ prices: changed });
}

/**
 * A price more or less by a share, rounded half up to a step.
 *
 * @param share in hundredths of a percent; negative lowers the price
 * @param step in units of `UnitPrice`; at least 1
 */
export function priceChangedBy(price: UnitPrice, share: number, step: number): UnitPrice {
  const exact = BigInt(price) * BigInt(10_000 + share);
  return unitPrice(divideHalfUp(exact, 10_000n * BigInt(step)) * BigInt(step));
}
