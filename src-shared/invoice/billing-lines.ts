import { partAmounts, type LineAmounts } from '../catalogue/priced-line.ts';
import { addMoney, money, quantity, type Money, type Quantity } from '../money/money.ts';
import { netInvoiced } from '../sales-order/order-status.ts';
import { itemOfLine, type OrderLine, type SalesOrderRow } from '../sales-order/sales-order.ts';
import { chargesToBill } from './charge-billing.ts';
import type { InvoiceLine } from './invoice.ts';

/** What was billed of an order line and not credited by quantity, in money. */
export type BilledAmounts = LineAmounts;

/**
 * What an invoice bills of an order line: the amounts of everything up to and including this part, less
 * what was billed before. Part invoices therefore add up to the line exactly, in whatever parts.
 *
 * @param billed what was billed before in money, which voids and credit notes may have left uneven; null:
 *   nothing was
 */
function billedPart(line: OrderLine, now: Quantity, billed: BilledAmounts | null): LineAmounts {
  const before = netInvoiced(line);
  if (!billed) return partAmounts(line, before, now);
  const due = partAmounts(line, quantity(0), quantity(before + now));
  // Where a unit costs less than a rupiah, rounding may have billed ahead: then nothing, never less.
  const rest = (part: keyof BilledAmounts): Money => money(Math.max(0, due[part] - billed[part]));
  const net = rest('net');
  const discountAmount = rest('discountAmount');
  return {
    gross: addMoney(net, discountAmount),
    discountAmount,
    net,
    otherTaxBase: rest('otherTaxBase'),
    tax: rest('tax'),
  };
}

/** A part of an order line to bill. */
export type BillingPart = { readonly line: OrderLine; readonly quantity: Quantity };

/** Bills parts of order lines one after another, and gives the lines as they stand afterwards. */
export class LineBilling {
  readonly lines: InvoiceLine[] = [];
  private readonly progress = new Map<string, OrderLine>();
  private readonly billedAmounts: (orderId: string, lineNo: number) => BilledAmounts | null;

  constructor(billedAmounts: (orderId: string, lineNo: number) => BilledAmounts | null) {
    this.billedAmounts = billedAmounts;
  }

  /** The line as it stands after what was billed so far. */
  standing(orderId: string, line: OrderLine): OrderLine {
    return this.progress.get(`${orderId}/${line.lineNo}`) ?? line;
  }

  /** Bills the charges that are due with the goods billed so far. Call it once the goods of an order are billed. */
  billCharges(order: SalesOrderRow, more: Pick<InvoiceLine, 'source'> = {}): void {
    const standing = order.lines.map((line) => this.standing(order.id, line));
    for (const part of chargesToBill(standing)) this.bill(order.id, part, more);
  }

  bill(orderId: string, part: BillingPart, more: Pick<InvoiceLine, 'source'> = {}): void {
    const line = this.standing(orderId, part.line);
    const isFirst = !this.progress.has(`${orderId}/${line.lineNo}`);
    const billed = isFirst && line.invoiced > 0 ? this.billedAmounts(orderId, line.lineNo) : null;
    this.lines.push({
      ...itemOfLine(line),
      ...billedPart(line, part.quantity, billed),
      ...more,
      lineNo: this.lines.length + 1,
      orderLineNo: line.lineNo,
      quantity: part.quantity,
    });
    const invoiced = quantity(line.invoiced + part.quantity);
    this.progress.set(`${orderId}/${line.lineNo}`, { ...line, invoiced });
  }
}
