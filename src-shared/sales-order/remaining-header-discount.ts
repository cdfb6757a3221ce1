import type { Discount } from '../catalogue/line-discount.ts';
import { money, type Money } from '../money/money.ts';
import type { SalesOrderRow } from './sales-order.ts';

/**
 * The discount on a whole order as far as it is for some of its lines, when those are priced again: a
 * percent stays, and of an amount what the other lines, which are billed already, have had is gone.
 *
 * @param lines those that are priced again, by number
 */
export function remainingHeaderDiscount(
  order: Pick<SalesOrderRow, 'lines' | 'headerDiscount'>,
  lines: readonly { readonly lineNo: number }[],
): Discount | null {
  const { headerDiscount } = order;
  if (!headerDiscount || headerDiscount.kind === 'percent') return headerDiscount ?? null;
  const repriced = new Set(lines.map((line) => line.lineNo));
  const others = order.lines.filter((line) => !repriced.has(line.lineNo));
  const had = others.reduce((sum, line) => sum + (line.priceTrace.calculation?.headerDiscount ?? 0), 0);
  return { kind: 'amount', amount: atLeastNothing(headerDiscount.amount - had) };
}

function atLeastNothing(amount: number): Money {
  return money(Math.max(0, amount));
}
