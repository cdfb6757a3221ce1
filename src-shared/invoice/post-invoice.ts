import type { PaymentTerms } from '../accounting/payment-terms.ts';
import type { LedgerEntryRow } from '../accounting/posting.ts';
import type { CustomerRow } from '../customers/customer.ts';
import { isBillable, type DeliveryRow } from '../delivery/delivery.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { quantity } from '../money/money.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import { LineBilling, type BilledAmounts } from './billing-lines.ts';
import { billableQuantity, whyBillingHeld } from './billing-policy.ts';
import { agreedTerms, composeInvoice } from './compose-invoice.ts';
import { settleDownPayments } from './down-payment.ts';
import type { InvoiceRow } from './invoice.ts';

export type PostedInvoice = {
  readonly invoice: InvoiceRow;
  readonly delivery: DeliveryRow;
  readonly order: SalesOrderRow;
  /** Down payments that it deducts. */
  readonly invoices: readonly InvoiceRow[];
  readonly entry: LedgerEntryRow;
};

/** What billing asks besides the documents it bills. */
export type BillingFacts = {
  readonly customer: CustomerRow;
  /** Legal number, taken in the same journal record. */
  readonly number: string;
  /** Open down payments of an order. */
  readonly downPayments: (orderId: string) => readonly InvoiceRow[];
  /** What was billed of a line in money, net of credits by quantity. Asked only where something was credited. */
  readonly billedAmounts: (orderId: string, lineNo: number) => BilledAmounts | null;
};

/**
 * Posts the invoice of an issued delivery: what it delivered, as far as that was not invoiced already.
 * Amounts are those of the order's lines, cut so that part invoices add up to the order exactly. A billing
 * block stops it; credit never does, since the goods are gone.
 */
export function decidePostInvoice(
  input: { readonly invoiceId: string; readonly terms?: PaymentTerms | undefined },
  facts: BillingFacts & { readonly delivery: DeliveryRow; readonly order: SalesOrderRow },
  context: DecisionContext,
): Result<PostedInvoice, DomainError> {
  const { delivery, order } = facts;
  if (delivery.state === 'invoiced') return refuse({ code: 'already-invoiced', number: delivery.number });
  if (!isBillable(delivery)) return refuse({ code: 'delivery-not-issued', number: delivery.number });
  const held = whyBillingHeld(order);
  if (held) return refuse(held);
  const billing = new LineBilling(facts.billedAmounts);
  billDelivery(billing, delivery, order);
  billing.billCharges(order);
  if (billing.lines.length === 0) return refuse({ code: 'already-invoiced', number: delivery.number });
  const { deductions, settled } = settleDownPayments(billing.lines, facts.downPayments(order.id), context);
  const { invoice, entry } = composeInvoice(
    {
      id: input.invoiceId,
      number: facts.number,
      kind: 'standard',
      customer: facts.customer,
      source: sourceOf(order, delivery),
      lines: [...billing.lines, ...deductions],
      terms: input.terms ?? agreedTerms(order),
    },
    context,
  );
  return ok({
    invoice,
    delivery: invoicedDelivery(delivery),
    order: billedOrder(billing, order),
    invoices: settled,
    entry,
  });
}

/** Bills what a delivery brought, never beyond what the order has left to bill. */
export function billDelivery(
  billing: LineBilling,
  delivery: DeliveryRow,
  order: SalesOrderRow,
  more: Parameters<LineBilling['bill']>[2] = {},
): void {
  for (const delivered of delivery.lines) {
    const line = order.lines.find((candidate) => candidate.lineNo === delivered.orderLineNo);
    if (!line || line.charge) continue;
    const standing = billing.standing(order.id, line);
    const now = quantity(Math.min(delivered.picked, billableQuantity('onDelivery', standing)));
    if (now > 0) billing.bill(order.id, { line, quantity: now }, more);
  }
}

export function sourceOf(order: SalesOrderRow, delivery: DeliveryRow | null) {
  return {
    orderId: order.id,
    orderNumber: order.number,
    deliveryId: delivery?.id ?? '',
    deliveryNumber: delivery?.number ?? '',
  };
}

export function invoicedDelivery(delivery: DeliveryRow): DeliveryRow {
  return { ...delivery, state: 'invoiced', version: delivery.version + 1 };
}

/** The order after its lines were billed. */
export function billedOrder(billing: LineBilling, order: SalesOrderRow): SalesOrderRow {
  return {
    ...order,
    lines: order.lines.map((line) => billing.standing(order.id, line)),
    version: order.version + 1,
  };
}
