import { quantity, type BasisPoints, type Quantity } from '../money/money.ts';
import { deliveredQuantity, type LineProgress } from './order-status.ts';

/** How far a delivery may differ from what was ordered, in hundredths of a percent of the ordered quantity. */
export type DeliveryTolerance = { readonly over: BasisPoints; readonly under: BasisPoints };

/** The tolerance of the item where it has its own, else that of the branch. Each side on its own. */
export function toleranceFor(
  item: { readonly over: BasisPoints | null; readonly under: BasisPoints | null } | null,
  branch: DeliveryTolerance,
): DeliveryTolerance {
  return { over: item?.over ?? branch.over, under: item?.under ?? branch.under };
}

/** Ordered quantity × tolerance, rounded down to whole base units. */
export function tolerated(ordered: Quantity, share: BasisPoints): Quantity {
  return quantity((BigInt(ordered) * BigInt(share)) / 10_000n);
}

/** The most that may still leave for a line, over-delivery included. */
export function mostToDeliver(line: LineProgress, tolerance: DeliveryTolerance): Quantity {
  const most = line.quantity - line.shortClosed + tolerated(line.quantity, tolerance.over);
  return quantity(Math.max(0, most - deliveredQuantity(line)));
}

/**
 * What a line closes short after a goods issue: the rest when it is within the under-delivery tolerance
 * (no backorder), else nothing. A line of which nothing was delivered stays open.
 */
export function closedByTolerance(line: LineProgress, tolerance: DeliveryTolerance): Quantity {
  const delivered = deliveredQuantity(line);
  const rest = line.quantity - line.shortClosed - delivered;
  const closes = delivered > 0 && rest > 0 && rest <= tolerated(line.quantity, tolerance.under);
  return quantity(closes ? rest : 0);
}
