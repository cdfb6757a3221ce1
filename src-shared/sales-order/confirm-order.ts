import type { OrderRules } from '../branch/order-rules.ts';
import type { Discount } from '../catalogue/line-discount.ts';
import { totalsOf } from '../catalogue/priced-line.ts';
import type { CreditVerdict } from '../customers/credit-check.ts';
import type { CustomerRow } from '../customers/customer.ts';
import { whyDepositRefused, type OrderTerms } from '../customers/order-terms.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { countOrdered, orderedBeyond } from '../quotation/count-ordered.ts';
import { isOpenQuotation, type QuotationRow } from '../quotation/quotation.ts';
import type { BalanceRow } from '../stock/stock.ts';
import type { EvaluatedDraft } from './evaluated-draft.ts';
import { ordersWithReference } from './duplicate-customer-reference.ts';
import { ownDateInPast } from './requested-date.ts';
import { reservedBalances } from './reservation.ts';
import { untouched } from './order-status.ts';
import { whyPriceRefused } from './price-approval.ts';
import {
  deliveredFreely,
  ordinaryTerms,
  type LineDeliveryTerms,
  type OrderLine,
  type SalesOrderRow,
} from './sales-order.ts';

export type ConfirmOrderInput = {
  readonly orderId: string;
  readonly requestedDate: BusinessDate;
  readonly customerReference: string;
  /** The blanket order it calls off. Default: none. */
  readonly blanketOrderId?: string | null | undefined;
  /** All lines in one delivery. Default: as the goods are there. */
  readonly completeDelivery?: boolean | undefined;
  /** 1 (first) to 3 (last). Default 2. */
  readonly deliveryPriority?: number | undefined;
  /** Already in the evaluated amounts; kept so that a change can apportion it again. Default: none. */
  readonly headerDiscount?: Discount | undefined;
  /** How each line is to be delivered, by position. Default: freely. */
  readonly lines?: readonly Partial<{ [Term in keyof LineDeliveryTerms]: LineDeliveryTerms[Term] | undefined }>[];
};

export type ConfirmOrderFacts = {
  readonly customer: CustomerRow;
  /** What was agreed otherwise than with the customer. Default: nothing. */
  readonly terms?: OrderTerms | undefined;
  readonly evaluated: EvaluatedDraft;
  readonly credit: CreditVerdict;
  /** May sell below a price floor that asks for approval. Default: no. */
  readonly maySellBelow?: boolean;
  readonly quotation: QuotationRow | null;
  readonly number: string;
  readonly rules: OrderRules;
  /** Orders of the customer, asked for only where the rules refuse a number of his that comes twice. */
  readonly ofCustomer: () => readonly SalesOrderRow[];
  readonly balance: (productCode: string) => BalanceRow;
};

export type ConfirmedOrder = {
  readonly order: SalesOrderRow;
  readonly balances: readonly BalanceRow[];
  readonly quotation: QuotationRow | null;
};

/**
 * Confirms a sales order: number, prices, promises, reservation. When the credit check blocks, the order
 * is kept with its number but promises nothing and reserves nothing until it is released.
 */
export function decideConfirmOrder(
  input: ConfirmOrderInput,
  facts: ConfirmOrderFacts,
  context: DecisionContext,
): Result<ConfirmedOrder, DomainError> {
  if (input.requestedDate < context.day) return refuse({ code: 'date-in-past', date: input.requestedDate });
  const inPast = ownDateInPast(input.lines ?? [], context.day);
  if (inPast !== undefined) return refuse({ code: 'date-in-past', date: inPast });
  const { quotation, customer } = facts;
  const refused = whyNotFromQuotation(quotation, customer, context) ?? whyReferenceUsed(input, facts);
  if (refused) return refuse(refused);
  const priceRefused = whyPriceRefused(facts.evaluated.lines, facts.maySellBelow ?? false);
  if (priceRefused) return refuse(priceRefused);
  const blocked = facts.credit.result === 'block';
  const lines: OrderLine[] = [];
  for (const [position, evaluated] of facts.evaluated.lines.entries()) {
    if (!evaluated.ok) return refuse({ code: evaluated.problem, productCode: evaluated.productCode });
    const schedule = blocked ? [] : evaluated.availability.schedule;
    const terms = input.lines?.[position] ?? {};
    lines.push({
      ...evaluated.line,
      ...untouched,
      requestedDate: terms.requestedDate ?? null,
      fixedDate: terms.fixedDate ?? false,
      deliveryGroup: terms.deliveryGroup ?? null,
      maxPartialDeliveries: terms.maxPartialDeliveries ?? null,
      schedule,
    });
  }
  const goods = [...lines];
  for (const charge of facts.evaluated.charges ?? []) {
    lines.push({ ...charge, ...untouched, ...deliveredFreely, schedule: [] });
  }
  const beyondQuotation = quotation ? orderedBeyond(quotation, goods) : [];
  if (quotation && facts.rules.beyondQuotation === 'refuse' && beyondQuotation.length > 0) {
    const productCodes = beyondQuotation.map((line) => line.productCode).join(', ');
    return refuse({ code: 'beyond-quotation', number: quotation.number, productCodes });
  }
  const totals = totalsOf(lines);
  const tooHigh = whyDepositRefused(facts.terms ?? {}, totals.total);
  if (tooHigh) return refuse(tooHigh);
  const order: SalesOrderRow = {
    id: input.orderId,
    number: facts.number,
    state: blocked ? 'creditBlocked' : 'confirmed',
    customerCode: customer.code,
    customerName: customer.name,
    customerReference: input.customerReference,
    quotationId: quotation?.id ?? null,
    date: context.day,
    requestedDate: input.requestedDate,
    ...ordinaryTerms,
    blanketOrderId: input.blanketOrderId ?? null,
    beyondQuotation,
    completeDelivery: input.completeDelivery ?? ordinaryTerms.completeDelivery,
    deliveryPriority: input.deliveryPriority ?? ordinaryTerms.deliveryPriority,
    enteredAt: context.now,
    lines,
    ...(input.headerDiscount ? { headerDiscount: input.headerDiscount } : {}),
    ...facts.terms,
    totals,
    credit: facts.credit,
    release: null,
    cancelReason: null,
    createdBy: context.userId,
    version: 1,
  };
  return ok({
    order,
    balances: reservedBalances(null, order, facts.balance),
    quotation: quotation ? countOrdered(quotation, goods) : null,
  });
}

function whyNotFromQuotation(
  quotation: QuotationRow | null,
  customer: CustomerRow,
  context: DecisionContext,
): DomainError | null {
  if (!quotation) return null;
  const { number, validUntil } = quotation;
  if (quotation.customerCode !== customer.code) return { code: 'quotation-of-other-customer', number };
  if (quotation.state === 'ordered') return { code: 'quotation-already-ordered', number };
  if (quotation.state === 'expired' || validUntil < context.day)
    return { code: 'quotation-expired', number, validUntil };
  return isOpenQuotation(quotation) ? null : { code: 'quotation-not-open', number };
}

function whyReferenceUsed(input: ConfirmOrderInput, facts: ConfirmOrderFacts): DomainError | null {
  if (facts.rules.duplicateReference !== 'refuse' || input.customerReference === '') return null;
  const { orderId, customerReference } = input;
  const same = ordersWithReference({ id: orderId, customerReference }, facts.ofCustomer());
  if (same.length === 0) return null;
  const numbers = same.map((order) => order.number).join(', ');
  return { code: 'customer-reference-used', reference: customerReference, numbers };
}
