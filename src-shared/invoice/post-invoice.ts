import { accounts, credit, debit, ledgerEntry, type LedgerEntryRow } from '../accounting/posting.ts';
import { partAmounts, totalsOf } from '../catalogue/priced-line.ts';
import { dueDate, type CustomerRow } from '../customers/customer.ts';
import type { DeliveryRow } from '../delivery/delivery.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { money, quantity } from '../money/money.ts';
import { itemOfLine, type SalesOrderRow } from '../sales-order/sales-order.ts';
import type { InvoiceLine, InvoiceRow } from './invoice.ts';

export type PostedInvoice = {
  readonly invoice: InvoiceRow;
  readonly delivery: DeliveryRow;
  readonly order: SalesOrderRow;
  readonly entry: LedgerEntryRow;
};

/**
 * Posts the invoice of an issued delivery. Amounts are those of the order's lines, cut so that part
 * invoices add up to the order exactly. Credit never stops the invoice of goods already issued.
 *
 * @param facts.number legal number, taken in the same journal record
 */
export function decidePostInvoice(
  input: { readonly invoiceId: string },
  facts: {
    readonly delivery: DeliveryRow;
    readonly order: SalesOrderRow;
    readonly customer: CustomerRow;
    readonly number: string;
  },
  context: DecisionContext,
): Result<PostedInvoice, DomainError> {
  const { delivery, order, customer } = facts;
  if (delivery.state === 'invoiced') return refuse({ code: 'already-invoiced', number: delivery.number });
  if (delivery.state !== 'issued') return refuse({ code: 'delivery-not-issued', number: delivery.number });
  const invoiced = new Map(order.lines.map((line) => [line.lineNo, line.invoiced]));
  const lines: InvoiceLine[] = [];
  for (const delivered of delivery.lines) {
    const line = order.lines.find((candidate) => candidate.lineNo === delivered.orderLineNo);
    if (!line || delivered.picked === 0) continue;
    const before = invoiced.get(line.lineNo) ?? quantity(0);
    lines.push({
      ...itemOfLine(line),
      ...partAmounts(line, before, delivered.picked),
      lineNo: lines.length + 1,
      orderLineNo: line.lineNo,
      quantity: delivered.picked,
    });
    invoiced.set(line.lineNo, quantity(before + delivered.picked));
  }
  const totals = totalsOf(lines);
  const invoice: InvoiceRow = {
    id: input.invoiceId,
    number: facts.number,
    state: totals.total === 0 ? 'paid' : 'posted',
    customerCode: customer.code,
    customerName: customer.name,
    orderId: order.id,
    orderNumber: order.number,
    deliveryId: delivery.id,
    deliveryNumber: delivery.number,
    date: context.day,
    dueDate: dueDate(customer, context.day),
    lines,
    totals,
    paid: money(0),
    createdBy: context.userId,
    version: 1,
  };
  return ok({
    invoice,
    delivery: { ...delivery, state: 'invoiced', version: delivery.version + 1 },
    order: {
      ...order,
      lines: order.lines.map((line) => ({ ...line, invoiced: invoiced.get(line.lineNo) ?? line.invoiced })),
      version: order.version + 1,
    },
    entry: ledgerEntry({
      id: `invoice-${invoice.id}`,
      date: context.day,
      source: 'invoice',
      number: invoice.number,
      lines: [
        debit(accounts.receivables, totals.total),
        credit(accounts.revenue, totals.net),
        credit(accounts.taxPayable, totals.tax),
      ],
    }),
  });
}
