import { defaultOrderRules } from '../branch/order-rules.ts';
import { isUnderWay } from '../delivery/delivery.ts';
import { refuse } from '../kernel/result.ts';
import { decideSendQuotation } from '../quotation/send-quotation.ts';
import { decideCancelOrder } from '../sales-order/cancel-order.ts';
import { decideConfirmOrder } from '../sales-order/confirm-order.ts';
import { evaluateDraft } from '../sales-order/evaluate-draft.ts';
import { checkCredit } from '../customers/credit-check.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import type { EvaluatedDraft, EvaluatedLine } from '../sales-order/evaluated-draft.ts';
import { whyPriceRefused } from '../sales-order/price-approval.ts';
import { required, toEvent, type DayHandler } from './command-handler.ts';
import { creditFacts } from './credit-facts.ts';
import { balanceOf, draftFacts, nextNumber } from './facts.ts';

export const sendQuotation: DayHandler<'sendQuotation'> = (input, { read, settings, context }) => {
  if (read.get('quotations', input.quotationId)) return refuse({ code: 'document-exists', id: input.quotationId });
  const { customerCode } = input;
  const customer = required(read.get('customers', customerCode), { code: 'unknown-customer', customerCode });
  if (!customer.ok) return customer;
  const draft = { customerCode, quotationId: null, isQuotation: true, orderId: null, now: context.now };
  const isSupervisor = read.get('users', context.userId)?.role === 'supervisor';
  const lines = pricedLines(evaluateDraft(input, draftFacts(read, settings, context.day, draft)), isSupervisor);
  if (!lines.ok) return lines;
  const number = nextNumber(read, settings, 'QUO', context.day);
  const { headerDiscount } = input;
  const facts = { customer: customer.value, lines: lines.value, headerDiscount, number };
  return toEvent(decideSendQuotation(input, facts, context), ({ quotation }) => ({
    t: 'quotation.sent.v1',
    d: { quotation, series: number.series },
  }));
};

export const confirmOrder: DayHandler<'confirmOrder'> = (input, { read, settings, context }) => {
  if (read.get('orders', input.orderId)) return refuse({ code: 'document-exists', id: input.orderId });
  const { customerCode, quotationId } = input;
  const customer = required(read.get('customers', customerCode), { code: 'unknown-customer', customerCode });
  if (!customer.ok) return customer;
  const quotation = quotationId === null ? null : (read.get('quotations', quotationId) ?? null);
  if (quotationId !== null && !quotation) return refuse({ code: 'unknown-quotation' });
  const draft = { customerCode, quotationId, isQuotation: false, orderId: input.orderId, now: context.now };
  const known = draftFacts(read, settings, context.day, draft);
  const evaluated = evaluateDraft(input, known);
  const credit =
    evaluated.credit ??
    checkCredit(
      customer.value,
      creditFacts(read, settings, context.day, customer.value, input.orderId),
      evaluated.totals.total,
    );
  const number = nextNumber(read, settings, 'SO', context.day);
  const facts = {
    customer: customer.value,
    evaluated,
    credit,
    isSupervisor: read.get('users', context.userId)?.role === 'supervisor',
    quotation,
    rules: settings.orders ?? defaultOrderRules,
    ofCustomer: () => read.ordersOf(customerCode),
    number: number.number,
    balance: balanceOf(read),
  };
  return toEvent(decideConfirmOrder(input, facts, context), ({ order, balances, quotation }) =>
    order.state === 'creditBlocked'
      ? { t: 'order.creditBlocked.v1', d: { order, series: number.series, quotation } }
      : { t: 'order.confirmed.v1', d: { order, series: number.series, balances, quotation } },
  );
};

export const cancelOrder: DayHandler<'cancelOrder'> = (input, { read }) => {
  const order = required(read.get('orders', input.orderId), { code: 'unknown-order' });
  if (!order.ok) return order;
  const { quotationId } = order.value;
  const facts = {
    order: order.value,
    deliveryUnderWay: read.deliveriesOf(order.value.id).some(isUnderWay),
    isPaidFor: false,
    quotation: quotationId === null ? null : (read.get('quotations', quotationId) ?? null),
    balance: balanceOf(read),
  };
  return toEvent(decideCancelOrder(input, facts), (cancelled) => ({ t: 'order.cancelled.v1', d: cancelled }));
};

/** The lines of a quotation, charges after the goods, or why they cannot be offered. */
function pricedLines(
  draft: EvaluatedDraft,
  isSupervisor: boolean,
): Result<Extract<EvaluatedLine, { ok: true }>['line'][], DomainError> {
  const refused = whyPriceRefused(draft.lines, isSupervisor);
  if (refused) return refuse(refused);
  const lines = [];
  for (const line of draft.lines) {
    if (!line.ok) return refuse({ code: line.problem, productCode: line.productCode });
    lines.push(line.line);
  }
  return ok([...lines, ...(draft.charges ?? [])]);
}
