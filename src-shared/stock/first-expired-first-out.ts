import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity, type Quantity } from '../money/money.ts';
import { unrestrictedOfBatch, type BatchQuantity, type BatchRow } from './batch.ts';

export type BatchChoice = {
  readonly batches: readonly BatchQuantity[];
  /** What no usable batch could give. */
  readonly missing: Quantity;
};

/** True while goods may still be shipped: the last usable day counts. */
export function isUsable(batch: { readonly expires: BusinessDate | null }, shipDate: BusinessDate | null): boolean {
  return batch.expires === null || shipDate === null || batch.expires >= shipDate;
}

/**
 * Chooses batches for a quantity: what expires first leaves first, what does not expire leaves last. Goods
 * that have expired by the ship date and goods in quarantine are never chosen. A reservation is for a
 * quantity and knows no batch, so this is asked when the goods are picked and not before.
 *
 * @param shipDate day the goods must still be usable on; null when that does not matter, as for scrap
 */
export function firstExpiredFirstOut(
  batches: Iterable<BatchRow>,
  needed: Quantity,
  shipDate: BusinessDate | null,
): BatchChoice {
  let missing: number = needed;
  const chosen: BatchQuantity[] = [];
  for (const row of [...batches].filter((batch) => isUsable(batch, shipDate)).toSorted(byExpiry)) {
    const taken = Math.min(missing, Math.max(0, unrestrictedOfBatch(row)));
    if (taken === 0) continue;
    chosen.push({ batch: row.batch, expires: row.expires, quantity: quantity(taken) });
    missing -= taken;
  }
  return { batches: chosen, missing: quantity(missing) };
}

const lastDay = '9999-12-31';

function byExpiry(a: BatchRow, b: BatchRow): number {
  const [left, right] = [a.expires ?? lastDay, b.expires ?? lastDay];
  if (left !== right) return left < right ? -1 : 1;
  return a.batch < b.batch ? -1 : 1;
}
