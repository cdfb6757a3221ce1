import { chargePartsBilled } from '../catalogue/charge.ts';
import { partAmounts } from '../catalogue/priced-line.ts';
import { quantity, sumMoney, type Money, type Quantity } from '../money/money.ts';
import { netInvoiced } from '../sales-order/order-status.ts';
import type { OrderLine } from '../sales-order/sales-order.ts';

/** How much of a charge an invoice bills, in parts of the charge. */
export type ChargePart = { readonly line: OrderLine; readonly quantity: Quantity };

/**
 * The charges that an invoice bills with its goods: whole on the first, or by the value of the goods, all
 * that is due by now less what was billed before. With the last goods a charge is billed whole, so that its
 * parts add up to it exactly, and it is never billed twice.
 *
 * @param lines of the order as they stand with the goods of this invoice counted in
 */
export function chargesToBill(lines: readonly OrderLine[]): ChargePart[] {
  const goods = lines.filter((line) => !line.charge);
  if (!goods.some((line) => netInvoiced(line) > 0)) return [];
  const billedValue = valueOf(goods, netInvoiced);
  const goodsValue = valueOf(goods, wanted);
  const allBilled = goods.every((line) => netInvoiced(line) >= wanted(line));
  return lines.flatMap((line) => {
    if (!line.charge) return [];
    const due = chargePartsBilled(line.charge.billing, billedValue, goodsValue, allBilled) - netInvoiced(line);
    return due > 0 ? [{ line, quantity: quantity(due) }] : [];
  });
}

function wanted(line: OrderLine): Quantity {
  return quantity(line.quantity - line.shortClosed);
}

function valueOf(goods: readonly OrderLine[], quantityOf: (line: OrderLine) => Quantity): Money {
  return sumMoney(goods.map((line) => partAmounts(line, quantity(0), quantityOf(line)).net));
}
