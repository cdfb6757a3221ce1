import type { PaymentTerms } from '../accounting/payment-terms.ts';
import type { LedgerEntryRow } from '../accounting/posting.ts';
import type { DeliveryRow } from '../delivery/delivery.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Money, Quantity } from '../money/money.ts';
import { toBill } from '../sales-order/order-status.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import type { TaxProfile } from '../tax/tax-profile.ts';
import { LineBilling } from './billing-lines.ts';
import { billableQuantity, whyBillingHeld, type BillingPolicy } from './billing-policy.ts';
import { agreedTerms, composeInvoice } from './compose-invoice.ts';
import { downPaymentLines, settleDownPayments } from './down-payment.ts';
import type { InvoiceRow } from './invoice.ts';
import { billedOrder, invoicedDelivery, sourceOf, type BillingFacts } from './post-invoice.ts';

export type PostedOrderInvoice = {
  readonly invoice: InvoiceRow;
  readonly orders: readonly SalesOrderRow[];
  readonly deliveries: readonly DeliveryRow[];
  readonly invoices: readonly InvoiceRow[];
  readonly entry: LedgerEntryRow;
};

type OrderBillingFacts = BillingFacts & {
  readonly order: SalesOrderRow;
  /** Issued deliveries of the order that are not invoiced. */
  readonly deliveries: readonly DeliveryRow[];
};

/**
 * Invoices an order without asking for a delivery: by the policy up to what was delivered or what was
 * ordered, all of it or chosen quantities. Deliveries that have nothing left to bill count as invoiced.
 */
export function decidePostOrderInvoice(
  input: {
    readonly invoiceId: string;
    readonly policy: BillingPolicy;
    readonly lines?: readonly { readonly lineNo: number; readonly quantity: Quantity }[] | undefined;
    readonly terms?: PaymentTerms | undefined;
  },
  facts: OrderBillingFacts,
  context: DecisionContext,
): Result<PostedOrderInvoice, DomainError> {
  const { order } = facts;
  const refused = whyNotBillable(order);
  if (refused) return refuse(refused);
  const billing = new LineBilling(facts.billedAmounts);
  const wanted =
    input.lines ??
    order.lines
      .filter((line) => !line.charge)
      .map((line) => ({ lineNo: line.lineNo, quantity: billableQuantity(input.policy, line) }));
  for (const { lineNo, quantity } of wanted) {
    const line = order.lines.find((candidate) => candidate.lineNo === lineNo);
    if (!line || line.charge) return refuse({ code: 'unknown-order-line', lineNo });
    const left = billableQuantity(input.policy, billing.standing(order.id, line));
    if (quantity > left) return refuse({ code: 'over-billed', number: order.number, lineNo, left });
    if (quantity > 0) billing.bill(order.id, { line, quantity });
  }
  billing.billCharges(order);
  if (billing.lines.length === 0) return refuse({ code: 'nothing-to-bill', number: order.number });
  const { deductions, settled } = settleDownPayments(billing.lines, facts.downPayments(order.id), context);
  const billed = billedOrder(billing, order);
  const { invoice, entry } = composeInvoice(
    {
      id: input.invoiceId,
      number: facts.number,
      kind: 'standard',
      customer: facts.customer,
      source: sourceOf(order, null),
      lines: [...billing.lines, ...deductions],
      terms: input.terms ?? agreedTerms(order),
    },
    context,
  );
  return ok({
    invoice,
    orders: [billed],
    deliveries: facts.deliveries.filter((delivery) => nothingLeft(delivery, billed)).map(invoicedDelivery),
    invoices: settled,
    entry,
  });
}

/**
 * Invoices part of an order before anything is delivered; the final invoices deduct it. Refused for a buyer
 * who owes the branch no tax: what he pays ahead is a receipt for the order.
 */
export function decidePostDownPayment(
  input: {
    readonly invoiceId: string;
    readonly net: Money;
    readonly description: string;
    readonly terms?: PaymentTerms | undefined;
  },
  facts: BillingFacts & {
    readonly order: SalesOrderRow;
    /** Down-payment invoices of the order, voided ones left out. */
    readonly earlier: readonly InvoiceRow[];
    readonly profile: TaxProfile;
  },
  context: DecisionContext,
): Result<{ readonly invoice: InvoiceRow; readonly entry: LedgerEntryRow }, DomainError> {
  const { order } = facts;
  const refused = whyNotBillable(order);
  if (refused) return refuse(refused);
  if (facts.customer.taxTransactionCode !== undefined) {
    return refuse({ code: 'down-payment-of-tax-collector', number: order.number });
  }
  const given = { profile: facts.profile, description: input.description };
  const lines = downPaymentLines(order, input.net, facts.earlier, given, context);
  if (!lines.ok) return lines;
  return ok(
    composeInvoice(
      {
        id: input.invoiceId,
        number: facts.number,
        kind: 'downPayment',
        customer: facts.customer,
        source: sourceOf(order, null),
        lines: lines.value,
        terms: input.terms ?? agreedTerms(order),
      },
      context,
    ),
  );
}

function whyNotBillable(order: SalesOrderRow): DomainError | null {
  if (order.state === 'creditBlocked' || order.state === 'cancelled') {
    return { code: 'order-not-open', number: order.number };
  }
  return whyBillingHeld(order);
}

function nothingLeft(delivery: DeliveryRow, order: SalesOrderRow): boolean {
  return delivery.lines.every((delivered) => {
    const line = order.lines.find((candidate) => candidate.lineNo === delivered.orderLineNo);
    return !line || delivered.picked === 0 || toBill(line) <= 0;
  });
}
