import { partAmounts } from '../catalogue/priced-line.ts';
import { addMoney, quantity, sumMoney, type Money, type Quantity } from '../money/money.ts';
import { remainingQuantity, type QuotationLine, type QuotationRow } from './quotation.ts';

/** What was lost for one reason. */
export type LostReason = {
  /** As it was given; empty for quotations that ran out without a word. */
  readonly reason: string;
  /** Quotations with something lost for it. */
  readonly quotations: number;
  /** What was lost of their lines, tax included, in minor units. */
  readonly value: Money;
};

/**
 * Why quotations were lost, dearest reason first. Revisions are one quotation: only the last counts. What
 * ran out without an order counts under no reason.
 */
export function lostReasons(quotations: Iterable<QuotationRow>): readonly LostReason[] {
  const byReason = new Map<string, { ids: Set<string>; values: Money[] }>();
  for (const quotation of quotations) {
    if (quotation.supersededBy !== null) continue;
    for (const line of quotation.lines) {
      const lost = lostOf(line, quotation);
      if (!lost) continue;
      const entry = byReason.get(lost.reason) ?? { ids: new Set(), values: [] };
      entry.ids.add(quotation.id);
      entry.values.push(lost.value);
      byReason.set(lost.reason, entry);
    }
  }
  return [...byReason]
    .map(([reason, { ids, values }]) => ({ reason, quotations: ids.size, value: sumMoney(values) }))
    .toSorted((a, b) => b.value - a.value || a.reason.localeCompare(b.reason));
}

function lostOf(line: QuotationLine, quotation: QuotationRow): { reason: string; value: Money } | null {
  const unordered = quantity(Math.max(0, line.quantity - line.orderedQuantity));
  if (line.lostReason !== null && unordered > 0) return { reason: line.lostReason, value: valueOf(line, unordered) };
  if (quotation.state !== 'expired' || remainingQuantity(line) === 0) return null;
  return { reason: '', value: valueOf(line, remainingQuantity(line)) };
}

/** Value of the last part of a line, tax included. */
function valueOf(line: QuotationLine, part: Quantity): Money {
  const { net, tax } = partAmounts(line, quantity(line.quantity - part), part);
  return addMoney(net, tax);
}
