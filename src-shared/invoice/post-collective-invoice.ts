import { netDays, type PaymentTerms } from '../accounting/payment-terms.ts';
import type { CustomerRow } from '../customers/customer.ts';
import { isBillable, type DeliveryRow } from '../delivery/delivery.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import { LineBilling } from './billing-lines.ts';
import { whyBillingHeld } from './billing-policy.ts';
import { groupForCollectiveInvoice, type SplitCriteria } from './collective-invoice.ts';
import { agreedTerms, composeInvoice } from './compose-invoice.ts';
import { settleDownPayments } from './down-payment.ts';
import type { InvoiceLine, InvoiceRow } from './invoice.ts';
import { billDelivery, billedOrder, invoicedDelivery, sourceOf, type BillingFacts } from './post-invoice.ts';
import type { PostedOrderInvoice } from './post-order-invoice.ts';

/** A delivery with the order it came from. */
export type DueDelivery = { readonly delivery: DeliveryRow; readonly order: SalesOrderRow };

/** By what a delivery that is due for billing is grouped. */
function splitCriteriaOf(
  { delivery, order }: DueDelivery,
  customer: Pick<CustomerRow, 'code' | 'termsDays'>,
): SplitCriteria {
  const delivered = new Set(delivery.lines.filter((line) => line.picked > 0).map((line) => line.orderLineNo));
  return {
    payer: customer.code,
    terms: agreedTerms(order) ?? netDays(customer.termsDays),
    taxCodes: order.lines.filter((line) => delivered.has(line.lineNo)).map((line) => line.taxCode),
  };
}

/**
 * Posts one invoice for several issued deliveries (tukar faktur). They must agree in payer, terms and tax;
 * the same grouping that proposes collective invoices decides here.
 */
export function decidePostCollectiveInvoice(
  input: { readonly invoiceId: string; readonly terms?: PaymentTerms | undefined },
  facts: BillingFacts & {
    readonly due: readonly DueDelivery[];
    readonly customerOf: (code: string) => CustomerRow | undefined;
  },
  context: DecisionContext,
): Result<PostedOrderInvoice, DomainError> {
  const [first] = facts.due;
  if (!first) return refuse({ code: 'unknown-delivery' });
  const criteria = facts.due.map((one) =>
    splitCriteriaOf(one, facts.customerOf(one.order.customerCode) ?? facts.customer),
  );
  const groups = groupForCollectiveInvoice(criteria);
  if (groups.length > 1) return refuse({ code: 'collective-invoice-splits', invoices: groups.length });
  const billing = new LineBilling(facts.billedAmounts);
  for (const { delivery, order } of facts.due) {
    if (delivery.state === 'invoiced') return refuse({ code: 'already-invoiced', number: delivery.number });
    if (!isBillable(delivery)) return refuse({ code: 'delivery-not-issued', number: delivery.number });
    const held = whyBillingHeld(order);
    if (held) return refuse(held);
    billDelivery(billing, delivery, order, { source: sourceOf(order, delivery) });
  }
  for (const { delivery, order } of firstOfEachOrder(facts.due)) {
    billing.billCharges(order, { source: sourceOf(order, delivery) });
  }
  if (billing.lines.length === 0) return refuse({ code: 'already-invoiced', number: first.delivery.number });
  const orders = new Map(facts.due.map(({ order }) => [order.id, order]));
  const deductions: InvoiceLine[] = [];
  const settled: InvoiceRow[] = [];
  for (const id of orders.keys()) {
    const ofOrder = billing.lines.filter((line) => line.source?.orderId === id);
    const linesBefore = billing.lines.length + deductions.length;
    const paidAhead = settleDownPayments(ofOrder, facts.downPayments(id), context, linesBefore);
    deductions.push(...paidAhead.deductions);
    settled.push(...paidAhead.settled);
  }
  const { invoice, entry } = composeInvoice(
    {
      id: input.invoiceId,
      number: facts.number,
      kind: 'standard',
      customer: facts.customer,
      source: sourceOf(first.order, first.delivery),
      lines: [...billing.lines, ...deductions],
      terms: input.terms ?? agreedTerms(first.order),
    },
    context,
  );
  return ok({
    invoice,
    orders: [...orders.values()].map((order) => billedOrder(billing, order)),
    deliveries: facts.due.map(({ delivery }) => invoicedDelivery(delivery)),
    invoices: settled,
    entry,
  });
}

/** The charges of an order stand under the first of its deliveries. */
function firstOfEachOrder(due: readonly DueDelivery[]): DueDelivery[] {
  return due.filter((one, index) => due.findIndex((other) => other.order.id === one.order.id) === index);
}
