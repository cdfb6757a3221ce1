import { quantity, type Quantity } from '../money/money.ts';
import { isOpenQuotation, quotationState, type QuotationLine, type QuotationRow } from './quotation.ts';

/** Quantity of a product that documents took from a quotation, or gave back when negative. */
export type OrderedQuantity = { readonly productCode: string; readonly quantity: number };

/**
 * The quotation after an order took quantities from it (or gave them back, when negative). Quantities
 * are counted down line by line in the order of the lines, on optional lines last; what was ordered beyond
 * the quotation is not. One that has expired or was superseded meanwhile keeps its state.
 */
export function countOrdered(quotation: QuotationRow, ordered: readonly OrderedQuantity[]): QuotationRow {
  const left = byProduct(ordered);
  const lines = quotation.lines.map((line) => counted(line, left));
  const optionalLines = quotation.optionalLines.map((line) => counted(line, left));
  const derived = isOpenQuotation(quotation) || quotation.state === 'ordered';
  const state = derived ? quotationState(lines, optionalLines) : quotation.state;
  return { ...quotation, lines, optionalLines, state, version: quotation.version + 1 };
}

/** What an order has at a quotation's price and beyond what it offers, by product. */
export type BeyondQuotation = readonly { readonly productCode: string; readonly beyond: Quantity }[];

/**
 * The quotation after an order that follows it grew or shrank. What the order had beyond the quotation is
 * given up first: it was never counted, so giving it back would free what others have ordered.
 *
 * @param beyond what the order has beyond the quotation so far
 * @param changes by line, negative for less
 * @returns with what the order has beyond it afterwards; quotation null when it counts the same
 */
export function recountOrdered(
  quotation: QuotationRow,
  beyond: BeyondQuotation,
  changes: readonly OrderedQuantity[],
): { readonly quotation: QuotationRow | null; readonly beyond: BeyondQuotation } {
  const had = new Map(beyond.map((one) => [one.productCode, Number(one.beyond)]));
  const counts: OrderedQuantity[] = [];
  for (const [productCode, change] of byProduct(changes)) {
    const before = had.get(productCode) ?? 0;
    const givenUp = change < 0 ? Math.min(before, -change) : 0;
    had.set(productCode, before - givenUp);
    if (change + givenUp !== 0) counts.push({ productCode, quantity: change + givenUp });
  }
  for (const more of orderedBeyond(quotation, counts)) {
    had.set(more.productCode, (had.get(more.productCode) ?? 0) + more.beyond);
  }
  return {
    quotation: counts.length === 0 ? null : countOrdered(quotation, counts),
    beyond: [...had]
      .filter(([, left]) => left > 0)
      .map(([productCode, left]) => ({ productCode, beyond: quantity(left) })),
  };
}

/** What an order asks for beyond the quotation, by product: offered at its price, but not that much of it. */
export function orderedBeyond(quotation: QuotationRow, ordered: readonly OrderedQuantity[]): BeyondQuotation {
  const left = byProduct(ordered);
  const offered = [...quotation.lines, ...quotation.optionalLines].filter((line) => line.lostReason === null);
  for (const line of offered) counted(line, left);
  return [...left]
    .filter(([productCode, beyond]) => beyond > 0 && offered.some((line) => line.productCode === productCode))
    .map(([productCode, beyond]) => ({ productCode, beyond: quantity(beyond) }));
}

function byProduct(ordered: readonly OrderedQuantity[]): Map<string, number> {
  const left = new Map<string, number>();
  for (const line of ordered) left.set(line.productCode, (left.get(line.productCode) ?? 0) + line.quantity);
  return left;
}

/** Counts on a line what it can take or give back, and leaves the rest for the lines after it. */
function counted<Line extends QuotationLine>(line: Line, left: Map<string, number>): Line {
  const change = left.get(line.productCode) ?? 0;
  const free = line.lostReason === null ? Math.max(0, line.quantity - line.orderedQuantity) : 0;
  const taken = change >= 0 ? Math.min(change, free) : Math.max(change, -line.orderedQuantity);
  left.set(line.productCode, change - taken);
  return { ...line, orderedQuantity: quantity(line.orderedQuantity + taken) };
}
