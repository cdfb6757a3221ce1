import { defaultOrderRules } from '../branch/order-rules.ts';
import type { BlanketOrderRow } from '../blanket-order/blanket-order.ts';
import { countCalledOff, decideCallOff } from '../blanket-order/call-off.ts';
import { isUnderWay } from '../delivery/delivery.ts';
import { decideOrderTerms, termsOf } from '../customers/order-terms.ts';
import type { DomainEvent } from '../events/events.ts';
import { answerInquiry } from '../inquiry/close-inquiry.ts';
import { ok, refuse } from '../kernel/result.ts';
import { decideSendQuotation } from '../quotation/send-quotation.ts';
import { decideCancelOrder } from '../sales-order/cancel-order.ts';
import { decideConfirmOrder } from '../sales-order/confirm-order.ts';
import { valueOwed } from '../sales-order/order-exposure.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import type { TableReader } from '../tables/table-reader.ts';
import { evaluateDraft } from '../sales-order/evaluate-draft.ts';
import { checkCredit } from '../customers/credit-check.ts';
import { may } from '../tables/who-may.ts';
import { required, toEvent, type Decision, type DayHandler } from './command-handler.ts';
import { creditFacts } from './credit-facts.ts';
import { balanceOf, draftFacts, nextNumber } from './facts.ts';
import { whyNotApproved } from './order-approval.ts';
import { termsFacts } from './order-terms-facts.ts';
import { pricedOffer } from './order-offer.ts';

export const sendQuotation: DayHandler<'sendQuotation'> = (input, scope) => {
  const { read, settings, context } = scope;
  if (read.get('quotations', input.quotationId)) return refuse({ code: 'document-exists', id: input.quotationId });
  const { customerCode } = input;
  const customer = required(read.get('customers', customerCode), { code: 'unknown-customer', customerCode });
  if (!customer.ok) return customer;
  const inquiryId = input.inquiryId ?? null;
  const inquiry = inquiryId === null ? null : (read.get('inquiries', inquiryId) ?? null);
  if (inquiryId !== null && !inquiry) return refuse({ code: 'unknown-inquiry' });
  const answered = inquiry && answerInquiry(inquiry, { id: input.quotationId, customerCode });
  if (answered && !answered.ok) return answered;
  const terms = decideOrderTerms(input, {}, termsFacts(read, settings, customer.value));
  if (!terms.ok) return terms;
  const offer = pricedOffer(input, scope, { customerCode, quotationId: null, terms: terms.value });
  if (!offer.ok) return offer;
  const number = nextNumber(read, settings, 'QUO', context.day);
  const sent = decideSendQuotation(input, { ...offer.value, customer: customer.value, number, inquiryId }, context);
  if (!sent.ok) return sent;
  const { quotation } = sent.value;
  const events: DomainEvent[] = [{ t: 'quotation.sent.v1', d: { quotation, series: number.series } }];
  if (answered) events.push({ t: 'inquiry.answered.v1', d: answered.value });
  return ok(events);
};

export const confirmOrder: DayHandler<'confirmOrder'> = (input, scope) => {
  const { read, settings, context } = scope;
  if (read.get('orders', input.orderId)) return refuse({ code: 'document-exists', id: input.orderId });
  const { customerCode, quotationId } = input;
  const customer = required(read.get('customers', customerCode), { code: 'unknown-customer', customerCode });
  if (!customer.ok) return customer;
  const quotation = quotationId === null ? null : (read.get('quotations', quotationId) ?? null);
  if (quotationId !== null && !quotation) return refuse({ code: 'unknown-quotation' });
  const blanketOrderId = input.blanketOrderId ?? null;
  const blanket = blanketOrderId === null ? null : (read.get('blanketOrders', blanketOrderId) ?? null);
  if (blanketOrderId !== null && !blanket) return refuse({ code: 'unknown-blanket-order' });
  const calledOff = blanket && decideCallOff(blanket, input, context.day);
  if (calledOff && !calledOff.ok) return calledOff;
  const before = quotation ? termsOf(quotation) : {};
  const terms = decideOrderTerms(input, before, termsFacts(read, settings, customer.value));
  if (!terms.ok) return terms;
  const draft = {
    terms: terms.value,
    customerCode,
    quotationId,
    blanketOrderId,
    isQuotation: false,
    orderId: input.orderId,
    now: context.now,
  };
  const known = draftFacts(read, settings, context.day, draft);
  const evaluated = evaluateDraft(input, known);
  const credit =
    evaluated.credit ??
    checkCredit(
      customer.value,
      creditFacts(read, settings, context.day, customer.value, input.orderId),
      valueOwed(evaluated.totals, customer.value),
    );
  const number = nextNumber(read, settings, 'SO', context.day);
  const facts = {
    customer: customer.value,
    terms: terms.value,
    evaluated,
    credit,
    maySellBelow: may(read, context, 'price.belowFloor'),
    quotation,
    rules: settings.orders ?? defaultOrderRules,
    ofCustomer: () => read.ordersOf(customerCode),
    number: number.number,
    balance: balanceOf(read),
  };
  const decided = decideConfirmOrder(input, facts, context);
  const unapproved = decided.ok ? whyNotApproved(decided.value.order, scope) : null;
  if (unapproved) return refuse(unapproved);
  const confirmed = toEvent(decided, ({ order, balances, quotation: counted }) =>
    order.state === 'creditBlocked'
      ? { t: 'order.creditBlocked.v1', d: { order, series: number.series, quotation: counted } }
      : { t: 'order.confirmed.v1', d: { order, series: number.series, balances, quotation: counted } },
  );
  return withBlanketOrder(confirmed, calledOff ? calledOff.value : null);
};

export const cancelOrder: DayHandler<'cancelOrder'> = (input, { read }) => {
  const order = required(read.get('orders', input.orderId), { code: 'unknown-order' });
  if (!order.ok) return order;
  const { quotationId } = order.value;
  const facts = {
    order: order.value,
    deliveryUnderWay: read.deliveriesOf(order.value.id).some(isUnderWay),
    isPaidFor: isPaidFor(order.value, read),
    quotation: quotationId === null ? null : (read.get('quotations', quotationId) ?? null),
    balance: balanceOf(read),
  };
  const cancelled = toEvent(decideCancelOrder(input, facts), (d) => ({ t: 'order.cancelled.v1', d }));
  const { blanketOrderId, lines } = order.value;
  const blanket = blanketOrderId === null ? undefined : read.get('blanketOrders', blanketOrderId);
  const givenBack = lines.map((line) => ({ productCode: line.productCode, quantity: -line.quantity }));
  return withBlanketOrder(cancelled, blanket ? countCalledOff(blanket, givenBack) : null);
};

/** A receipt is linked to the order and not used otherwise, or a down payment was billed for it. */
function isPaidFor(order: SalesOrderRow, read: TableReader): boolean {
  if (read.openReceiptsOf(order.customerCode).some((receipt) => receipt.orderId === order.id)) return true;
  for (const invoice of read.all('invoices')) {
    if (invoice.orderId === order.id && invoice.state !== 'voided' && invoice.state !== 'credited') return true;
  }
  return false;
}

/** The blanket order counts in the same record as the order that calls it off. */
export function withBlanketOrder(decision: Decision, blanketOrder: BlanketOrderRow | null): Decision {
  if (!decision.ok || !blanketOrder) return decision;
  return ok([...decision.value, { t: 'blanketOrder.calledOff.v1', d: { blanketOrder } }]);
}
