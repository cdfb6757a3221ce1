import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity, type Quantity } from '../money/money.ts';
import type { MovementLine, MovementRow } from './stock.ts';

/** Stock of one batch of a product at this location. */
export type BatchRow = {
  readonly key: string;
  readonly productCode: string;
  readonly batch: string;
  /** Last usable day; null when the goods do not expire. */
  readonly expires: BusinessDate | null;
  readonly onHand: Quantity;
  readonly quarantine: Quantity;
};

/** Part of a line that is of one batch. */
export type BatchQuantity = {
  readonly batch: string;
  readonly expires: BusinessDate | null;
  readonly quantity: Quantity;
};

export function batchKey(productCode: string, batch: string): string {
  return `${productCode}|${batch}`;
}

/** Quantity of a batch that may leave. */
export function unrestrictedOfBatch(batch: BatchRow): Quantity {
  return quantity(batch.onHand - batch.quarantine);
}

/** The batch after a movement line. A batch begins with the first line that names it. */
export function applyToBatch(before: BatchRow | undefined, line: MovementLine & { readonly batch: string }): BatchRow {
  const { productCode, batch } = line;
  return {
    key: batchKey(productCode, batch),
    productCode,
    batch,
    expires: before?.expires ?? line.expires ?? null,
    onHand: quantity((before?.onHand ?? 0) + line.quantity),
    quarantine: quantity((before?.quarantine ?? 0) + (line.quarantine ?? 0)),
  };
}

/** What is on hand of each batch by the movements alone. */
export function onHandByBatch(movements: Iterable<MovementRow>, productCode: string): ReadonlyMap<string, Quantity> {
  const sums = new Map<string, Quantity>();
  for (const movement of movements) {
    for (const line of movement.lines) {
      if (line.productCode !== productCode || line.batch === undefined) continue;
      sums.set(line.batch, quantity((sums.get(line.batch) ?? 0) + line.quantity));
    }
  }
  return sums;
}
