import { quantity, type Quantity } from '../money/money.ts';
import { quotationState, type QuotationRow } from './quotation.ts';

/**
 * The quotation after an order took quantities from it (or gave them back, when negative). Quantities
 * are counted down line by line in the order of the lines; what was ordered beyond the quotation is not.
 */
export function countOrdered(
  quotation: QuotationRow,
  ordered: readonly { readonly productCode: string; readonly quantity: number }[],
): QuotationRow {
  const left = new Map<string, number>();
  for (const line of ordered) left.set(line.productCode, (left.get(line.productCode) ?? 0) + line.quantity);
  const lines = quotation.lines.map((line) => {
    const change = left.get(line.productCode) ?? 0;
    const taken: Quantity = quantity(
      change >= 0 ? Math.min(change, line.quantity - line.orderedQuantity) : Math.max(change, -line.orderedQuantity),
    );
    left.set(line.productCode, change - taken);
    return { ...line, orderedQuantity: quantity(line.orderedQuantity + taken) };
  });
  return { ...quotation, lines, state: quotationState(lines), version: quotation.version + 1 };
}
