import type { OrderRules } from '../branch/order-rules.ts';
import type { Charge } from '../catalogue/charge.ts';
import type { Discount } from '../catalogue/line-discount.ts';
import { totalsOf, type LineItem } from '../catalogue/priced-line.ts';
import type { CreditVerdict } from '../customers/credit-check.ts';
import {
  decideOrderTerms,
  goesSameWay,
  termsOf,
  whyDepositRefused,
  withTerms,
  type OrderTerms,
  type TermsFacts,
  type TermsInput,
} from '../customers/order-terms.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { recountOrdered, type BeyondQuotation, type OrderedQuantity } from '../quotation/count-ordered.ts';
import type { QuotationRow } from '../quotation/quotation.ts';
import type { BalanceRow } from '../stock/stock.ts';
import { advanceOrder, whyStale } from './advance-order.ts';
import { changedLines, type AddedLine, type LineChange, type UnpricedLine } from './changed-lines.ts';
import { deliveryState } from './order-status.ts';
import type { LineToPrice } from './price-draft.ts';
import { cutPromises, promiseOpen, releasedTogether, withoutPromises, type PromiseTerms } from './promise-lines.ts';
import { ownDateInPast, promisedFrom, requestedDateOf } from './requested-date.ts';
import { reservedBalances } from './reservation.ts';
import { isOpen, type OrderLine, type SalesOrderRow } from './sales-order.ts';
import { withLinesClosed } from './short-close.ts';

export type ChangeOrderInput = TermsInput & {
  readonly expectedVersion: number;
  /** What is left out stays as it is. */
  readonly requestedDate?: BusinessDate | undefined;
  readonly customerReference?: string | undefined;
  readonly completeDelivery?: boolean | undefined;
  readonly deliveryPriority?: number | undefined;
  /** Off the whole order, charges aside; null takes it away. */
  readonly headerDiscount?: Discount | null | undefined;
  /** All charges as they are to be. */
  readonly charges?: readonly Charge[] | undefined;
  readonly changes: readonly LineChange[];
  readonly added: readonly AddedLine[];
  /** Lines of which the rest is given up with the same change. Default: none. */
  readonly closed?: readonly { readonly lineNo: number; readonly reason: string }[] | undefined;
};

export type ChangeOrderFacts = {
  readonly order: SalesOrderRow;
  readonly quotation: QuotationRow | null;
  /** What terms may be chosen from. Default: nothing, so that no address, list or route can be given. */
  readonly terms?: TermsFacts;
  /** Rules of the branch for orders. Default: what is beyond the quotation is flagged. */
  readonly rules?: Pick<OrderRules, 'beyondQuotation'>;
  /** Goods of a line that are set aside in a delivery that has not left. */
  readonly setAside: (lineNo: number) => number;
  /** Name, unit, price and tax of a line as the price lists say today. */
  readonly item: (line: LineToPrice, terms: OrderTerms) => Result<LineItem, DomainError>;
  /** Amounts of lines with their prices as they are. */
  readonly amounts: (
    lines: readonly UnpricedLine[],
    order: Pick<SalesOrderRow, 'lines' | 'headerDiscount'>,
  ) => readonly OrderLine[];
  /** A charge as a line, without amounts. */
  readonly chargeItem: (charge: Charge, lineNo: number) => LineItem;
  /** Credit with the order as it would be: only what it adds counts. */
  readonly credit: (changed: SalesOrderRow) => CreditVerdict;
  /** Last day that counts in exposure. Default: all days count, so an earlier date adds nothing. */
  readonly horizonEnd?: BusinessDate;
  /** True while the release of the order still covers it as it would be, and head office does not block it. */
  readonly releaseCovers: (changed: SalesOrderRow, verdict: CreditVerdict) => boolean;
  readonly timelineOf: PromiseTerms['timelineOf'];
  readonly salesUnitsOf?: PromiseTerms['salesUnitsOf'];
  /** Day on which goods must be on the shelf for a requested day. Default: the day itself. */
  readonly wantedFrom?: (requestedDate: BusinessDate, terms: OrderTerms) => BusinessDate;
  readonly balance: (productCode: string) => BalanceRow;
};

export type ChangedOrder = {
  readonly order: SalesOrderRow;
  readonly balances: readonly BalanceRow[];
  readonly quotation: QuotationRow | null;
};

/**
 * Changes an order after it was confirmed: lines, dates and terms, never below what has left or is set
 * aside, never what is billed. Credit and availability are asked for the difference alone (erpnext#32671).
 * More than credit allows blocks the order again and frees its reservation; where goods have moved already
 * the change is refused instead.
 */
export function decideChangeOrder(
  input: ChangeOrderInput,
  facts: ChangeOrderFacts,
  context: DecisionContext,
): Result<ChangedOrder, DomainError> {
  const { order } = facts;
  const refused = whyNotChangeable(input, order, context);
  if (refused) return refuse(refused);
  const terms = decideOrderTerms(input, termsOf(order), facts.terms ?? noTermsToChoose(order));
  if (!terms.ok) return terms;
  const pricedAgain = terms.value.priceList !== order.priceList;
  const item = (line: LineToPrice) => facts.item(line, terms.value);
  const discounted = withHeaderDiscount(order, input.headerDiscount);
  const tooLittle = whyDiscountRefused(order, discounted);
  if (tooLittle) return refuse(tooLittle);
  const discountedAgain = discounted !== order;
  const changed = changedLines(discounted, { ...input, pricedAgain, discountedAgain }, { ...facts, item });
  if (!changed.ok) return changed;
  const closed = withLinesClosed(changed.value, input.closed ?? [], facts);
  if (!closed.ok) return closed;
  const lines = closed.value;
  const draft: SalesOrderRow = {
    ...withTerms(discounted, terms.value),
    requestedDate: input.requestedDate ?? order.requestedDate,
    customerReference: input.customerReference ?? order.customerReference,
    completeDelivery: input.completeDelivery ?? order.completeDelivery,
    deliveryPriority: input.deliveryPriority ?? order.deliveryPriority,
    lines,
    totals: totalsOf(lines),
  };
  const tooHigh = whyDepositRefused(draft, draft.totals.total);
  if (tooHigh) return refuse(tooHigh);
  const recounted =
    facts.quotation && recountOrdered(facts.quotation, order.beyondQuotation, differences(order, lines));
  const beyond =
    facts.rules?.beyondQuotation === 'refuse' ? moreBeyond(order.beyondQuotation, recounted?.beyond ?? []) : [];
  if (facts.quotation && beyond.length > 0) {
    return refuse({ code: 'beyond-quotation', number: facts.quotation.number, productCodes: beyond.join(', ') });
  }
  const judged = judgeCredit({ ...draft, beyondQuotation: recounted?.beyond ?? order.beyondQuotation }, facts);
  if (!judged.ok) return judged;
  // What was taken away is absent: what an order advances to would still have it.
  const judgedOrder = withHeaderDiscount(withTerms(judged.value, terms.value), discounted.headerDiscount ?? null);
  const promised = isOpen(judgedOrder)
    ? withPromisesKept(judgedOrder, order, facts, context)
    : { ...judgedOrder, lines: judgedOrder.lines.map(cutPromises) };
  return ok({
    order: promised,
    balances: reservedBalances(order, promised, facts.balance),
    quotation: recounted?.quotation ?? null,
  });
}

/** The order with another discount on the whole; the same order when it is the same. */
function withHeaderDiscount(order: SalesOrderRow, asked: Discount | null | undefined): SalesOrderRow {
  if (asked === undefined || canonicalJson(asked) === canonicalJson(order.headerDiscount ?? null)) {
    return order;
  }
  const { headerDiscount: _was, ...rest } = order;
  return asked === null ? rest : { ...rest, headerDiscount: asked };
}

/** What billed lines have had of a discount is given: less than that cannot be agreed any more. */
function whyDiscountRefused(order: SalesOrderRow, discounted: SalesOrderRow): DomainError | null {
  const billed = order.lines.filter((line) => line.invoiced > 0);
  const given = billed.reduce((sum, line) => sum + (line.priceTrace.calculation?.headerDiscount ?? 0), 0);
  const { headerDiscount } = discounted;
  const [first] = billed;
  if (discounted === order || !first || given === 0) return null;
  const isEnough = headerDiscount?.kind === 'percent' || (headerDiscount?.amount ?? 0) >= given;
  return isEnough ? null : { code: 'line-already-invoiced', lineNo: first.lineNo };
}

function noTermsToChoose({ customerCode }: SalesOrderRow): TermsFacts {
  return { customer: { code: customerCode }, priceLists: [], routes: [] };
}

function whyNotChangeable(input: ChangeOrderInput, order: SalesOrderRow, context: DecisionContext): DomainError | null {
  const stale = whyStale(order, input.expectedVersion);
  if (stale) return stale;
  if (!isOpen(order) && order.state !== 'creditBlocked') return { code: 'order-not-changeable', number: order.number };
  if (input.requestedDate !== undefined && input.requestedDate < context.day) {
    return { code: 'date-in-past', date: input.requestedDate };
  }
  const inPast = ownDateInPast([...input.changes, ...input.added], context.day);
  return inPast === undefined ? null : { code: 'date-in-past', date: inPast };
}

/** A blocked order stays blocked until it is released; an open one that grows beyond its credit is blocked again. */
function judgeCredit(draft: SalesOrderRow, facts: ChangeOrderFacts): Result<SalesOrderRow, DomainError> {
  const { order } = facts;
  if (order.state === 'creditBlocked')
    return advanceOrder(order, 'creditBlocked', { ...draft, credit: facts.credit(draft) });
  const state = deliveryState(draft.lines);
  const comesIntoExposure = facts.horizonEnd !== undefined && isBroughtWithin(facts.horizonEnd, order, draft);
  if (draft.totals.total <= order.totals.total && !comesIntoExposure) return advanceOrder(order, state, draft);
  const credit = facts.credit(draft);
  if (credit.result !== 'block') return advanceOrder(order, state, { ...draft, credit, release: null });
  if (order.release !== null && facts.releaseCovers(draft, credit))
    return advanceOrder(order, state, { ...draft, credit });
  const moving = order.state !== 'confirmed' || order.lines.some((line) => facts.setAside(line.lineNo) > 0);
  if (moving) return refuse({ code: 'credit-blocks-change', number: order.number, exceededBy: credit.exceededBy });
  return advanceOrder(order, 'creditBlocked', {
    ...draft,
    lines: draft.lines.map(withoutPromises),
    credit,
    release: null,
  });
}

/** True when goods that were wanted after a day are now wanted up to it. */
function isBroughtWithin(day: BusinessDate, before: SalesOrderRow, after: SalesOrderRow): boolean {
  return before.lines.some((was) => {
    const line = after.lines.find((candidate) => candidate.lineNo === was.lineNo);
    return line !== undefined && requestedDateOf(before, was) > day && requestedDateOf(after, line) <= day;
  });
}

function withPromisesKept(
  changed: SalesOrderRow,
  before: SalesOrderRow,
  facts: ChangeOrderFacts,
  context: DecisionContext,
): SalesOrderRow {
  const { completeDelivery } = changed;
  const fromOf = (line: OrderLine) => promisedFrom(changed, line, context.day, facts.wantedFrom);
  const stands = (line: OrderLine) => line.fixedDate || facts.setAside(line.lineNo) > 0;
  const kept = changed.lines.map((line) => {
    if (stands(line)) return cutPromises(line);
    return otherTerms(line, changed, before) ? withoutPromises(line) : cutPromises(line);
  });
  const { timelineOf, salesUnitsOf } = facts;
  const released = releasedTogether(kept, completeDelivery, stands);
  return { ...changed, lines: promiseOpen(released, { completeDelivery, fromOf, timelineOf, salesUnitsOf }) };
}

function otherTerms(line: OrderLine, after: SalesOrderRow, before: SalesOrderRow): boolean {
  if (after.completeDelivery !== before.completeDelivery || !goesSameWay(before, after)) return true;
  const was = before.lines.find((candidate) => candidate.lineNo === line.lineNo);
  return (
    was !== undefined &&
    (requestedDateOf(before, was) !== requestedDateOf(after, line) ||
      was.deliveryGroup !== line.deliveryGroup ||
      was.maxPartialDeliveries !== line.maxPartialDeliveries)
  );
}

/** What the goods of an order grew or shrank by, line by line. */
function differences(before: SalesOrderRow, after: readonly OrderLine[]): OrderedQuantity[] {
  return after
    .filter((line) => !line.charge)
    .map((line) => {
      const was = before.lines.find((candidate) => candidate.lineNo === line.lineNo)?.quantity ?? 0;
      return { productCode: line.productCode, quantity: line.quantity - was };
    });
}

/** Products of which an order would have more beyond its quotation than before. */
function moreBeyond(before: BeyondQuotation, after: BeyondQuotation): string[] {
  const had = (code: string) => before.find((one) => one.productCode === code)?.beyond ?? 0;
  return after.filter((one) => one.beyond > had(one.productCode)).map((one) => one.productCode);
}
