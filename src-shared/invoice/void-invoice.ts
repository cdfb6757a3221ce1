import type { LedgerEntryRow } from '../accounting/posting.ts';
import { oppositeEntry } from '../accounting/posting-rules.ts';
import { stateWithoutInvoice, type DeliveryRow } from '../delivery/delivery.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { quantity } from '../money/money.ts';
import { toBill } from '../sales-order/order-status.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import { giveBackDownPayments } from './down-payment.ts';
import { changeInvoice, type InvoiceRow } from './invoice.ts';

export type VoidedInvoice = {
  readonly invoice: InvoiceRow;
  readonly orders: readonly SalesOrderRow[];
  readonly deliveries: readonly DeliveryRow[];
  /** Down payments that it had deducted. */
  readonly invoices: readonly InvoiceRow[];
  readonly entry: LedgerEntryRow;
};

/**
 * Voids an invoice on its own business day and before it was exported: it keeps its number, with the
 * reason, and what it billed may be billed again. Later, or once paid or credited, only a credit note helps.
 *
 * @param facts.entry the postings of the invoice
 * @param facts.exported true when a package that holds the invoice was written
 */
export function decideVoidInvoice(
  input: { readonly reason: string },
  facts: {
    readonly invoice: InvoiceRow;
    readonly entry: LedgerEntryRow;
    readonly orders: readonly SalesOrderRow[];
    /** Deliveries of these orders that count as invoiced. */
    readonly deliveries: readonly DeliveryRow[];
    readonly invoiceById: (id: string) => InvoiceRow | undefined;
    readonly exported: boolean;
    /** True when a credit note refers to the invoice, were it only by a quantity of free goods. */
    readonly isCredited: boolean;
  },
  context: DecisionContext,
): Result<VoidedInvoice, DomainError> {
  const { invoice } = facts;
  const { number } = invoice;
  if (invoice.state === 'voided') return refuse({ code: 'already-voided', number });
  if (invoice.date !== context.day || facts.exported) return refuse({ code: 'too-late-to-void', number });
  if (invoice.paid !== 0 || invoice.credited !== 0 || invoice.advanceSettled !== 0 || facts.isCredited) {
    return refuse({ code: 'invoice-already-settled', number });
  }
  const orders = facts.orders.map((order) => takeBack(order, invoice));
  return ok({
    invoice: changeInvoice(invoice, { voidReason: input.reason }),
    orders,
    deliveries: facts.deliveries
      .filter((delivery) => isBilledBy(delivery, invoice) && isToBillAgain(delivery, orders))
      .map((delivery) => ({ ...delivery, state: stateWithoutInvoice(delivery), version: delivery.version + 1 })),
    invoices: giveBackDownPayments(invoice.lines, facts.invoiceById),
    entry: oppositeEntry(facts.entry, {
      id: `invoiceVoid-${invoice.id}`,
      date: context.day,
      source: 'invoiceVoid',
    }),
  });
}

/** An invoice of an order names no delivery: it may have billed any of them. */
function isBilledBy(delivery: DeliveryRow, invoice: InvoiceRow): boolean {
  if (invoice.kind === 'downPayment') return false;
  if (invoice.deliveryId === '') return true;
  const named = [invoice.deliveryId, ...invoice.lines.flatMap((line) => line.source?.deliveryId ?? [])];
  return named.includes(delivery.id);
}

function isToBillAgain(delivery: DeliveryRow, orders: readonly SalesOrderRow[]): boolean {
  const order = orders.find((candidate) => candidate.id === delivery.orderId);
  return delivery.lines.some((delivered) => {
    const line = order?.lines.find((candidate) => candidate.lineNo === delivered.orderLineNo);
    return line !== undefined && delivered.picked > 0 && toBill(line) > 0;
  });
}

/** The number of a voided invoice stands, what it billed does not. */
function takeBack(order: SalesOrderRow, invoice: InvoiceRow): SalesOrderRow {
  const lines = order.lines.map((line) => {
    const billed = invoice.lines
      .filter((one) => one.orderLineNo === line.lineNo && (one.source?.orderId ?? invoice.orderId) === order.id)
      .reduce((sum, one) => sum + one.quantity, 0);
    return billed === 0 ? line : { ...line, invoiced: quantity(line.invoiced - billed) };
  });
  return { ...order, lines, version: order.version + 1 };
}
