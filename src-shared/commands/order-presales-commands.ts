import { decideOpenBlanketOrder } from '../blanket-order/open-blanket-order.ts';
import { decideOrderTerms, termsOf } from '../customers/order-terms.ts';
import { decideLoseInquiry } from '../inquiry/close-inquiry.ts';
import { decideOpenInquiry } from '../inquiry/open-inquiry.ts';
import { ok, refuse } from '../kernel/result.ts';
import { decideLoseQuotation } from '../quotation/lose-quotation.ts';
import { decideReviseQuotation } from '../quotation/revise-quotation.ts';
import { required, toEvent, type DayHandler } from './command-handler.ts';
import { nextNumber } from './facts.ts';
import { termsFacts } from './order-terms-facts.ts';
import { pricedOffer } from './order-offer.ts';

const openInquiry: DayHandler<'openInquiry'> = (input, { read, settings, context }) => {
  if (read.get('inquiries', input.inquiryId)) return refuse({ code: 'document-exists', id: input.inquiryId });
  const { customerCode } = input;
  const customer = required(read.get('customers', customerCode), { code: 'unknown-customer', customerCode });
  if (!customer.ok) return customer;
  const number = nextNumber(read, settings, 'INQ', context.day);
  const facts = {
    customer: customer.value,
    product: (productCode: string) => read.get('products', productCode),
    number: number.number,
  };
  return toEvent(decideOpenInquiry(input, facts, context), ({ inquiry }) => ({
    t: 'inquiry.opened.v1',
    d: { inquiry, series: number.series },
  }));
};

const loseInquiry: DayHandler<'loseInquiry'> = (input, { read }) => {
  const inquiry = required(read.get('inquiries', input.inquiryId), { code: 'unknown-inquiry' });
  if (!inquiry.ok) return inquiry;
  return toEvent(decideLoseInquiry(input, inquiry.value), (d) => ({ t: 'inquiry.lost.v1', d }));
};

const reviseQuotation: DayHandler<'reviseQuotation'> = (input, scope) => {
  const { read, settings, context } = scope;
  if (read.get('quotations', input.quotationId)) return refuse({ code: 'document-exists', id: input.quotationId });
  const revised = required(read.get('quotations', input.revises), { code: 'unknown-quotation' });
  if (!revised.ok) return revised;
  const { customerCode, id } = revised.value;
  const customer = required(read.get('customers', customerCode), { code: 'unknown-customer', customerCode });
  if (!customer.ok) return customer;
  const terms = decideOrderTerms(input, termsOf(revised.value), termsFacts(read, settings, customer.value));
  if (!terms.ok) return terms;
  const offer = pricedOffer(input, scope, { customerCode, quotationId: id, terms: terms.value });
  if (!offer.ok) return offer;
  const decided = decideReviseQuotation(input, { ...offer.value, revised: revised.value }, context);
  if (!decided.ok) return decided;
  return ok([
    { t: 'quotation.superseded.v1', d: { quotation: decided.value.revised } },
    { t: 'quotation.revised.v1', d: { quotation: decided.value.quotation } },
  ]);
};

const loseQuotation: DayHandler<'loseQuotation'> = (input, { read }) => {
  const quotation = required(read.get('quotations', input.quotationId), { code: 'unknown-quotation' });
  if (!quotation.ok) return quotation;
  return toEvent(decideLoseQuotation(input, quotation.value), (d) => ({ t: 'quotation.lost.v1', d }));
};

const openBlanketOrder: DayHandler<'openBlanketOrder'> = (input, scope) => {
  const { read, settings, context } = scope;
  if (read.get('blanketOrders', input.blanketOrderId)) {
    return refuse({ code: 'document-exists', id: input.blanketOrderId });
  }
  const { customerCode } = input;
  const customer = required(read.get('customers', customerCode), { code: 'unknown-customer', customerCode });
  if (!customer.ok) return customer;
  const offer = pricedOffer({ requestedDate: context.day, lines: input.lines }, scope, {
    customerCode,
    quotationId: null,
  });
  if (!offer.ok) return offer;
  const number = nextNumber(read, settings, 'BO', context.day);
  const facts = { customer: customer.value, lines: offer.value.lines, number: number.number };
  return toEvent(decideOpenBlanketOrder(input, facts, context), ({ blanketOrder }) => ({
    t: 'blanketOrder.opened.v1',
    d: { blanketOrder, series: number.series },
  }));
};

/** Commands on what comes before an order. */
export const presalesHandlers = { openInquiry, loseInquiry, reviseQuotation, loseQuotation, openBlanketOrder };
