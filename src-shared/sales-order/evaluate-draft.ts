import {
  atpOn,
  availabilityTimeline,
  withPromises,
  type AvailabilityFacts,
  type AvailabilityTimeline,
  type DatedQuantity,
} from '../availability/available-to-promise.ts';
import type { Requirement } from '../availability/checked-elements.ts';
import { confirmLines, type LineToConfirm } from '../availability/confirm-lines.ts';
import type { Promise } from '../availability/confirmation-proposals.ts';
import { availabilityFacts, type CheckingScope } from '../availability/product-availability.ts';
import { salesUnitRule, soldInAnyQuantity, type SalesUnitRule } from '../availability/rounding-to-sales-units.ts';
import { proposeSubstitutes } from '../availability/substitution.ts';
import type { PriceRow } from '../catalogue/price.ts';
import { totalsOf, type LineItem } from '../catalogue/priced-line.ts';
import type { ProductRow } from '../catalogue/product.ts';
import { salesUnitOf } from '../catalogue/sales-unit.ts';
import { checkCredit, type CreditFacts } from '../customers/credit-check.ts';
import type { CustomerRow } from '../customers/customer.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { AgreedPrices } from '../quotation/quotation.ts';
import { isChangedFromMaster } from './changed-from-master.ts';
import type { Shipping } from '../scheduling/route.ts';
import type { WorkCalendar } from '../scheduling/work-calendar.ts';
import type { BalanceRow, PlannedReceiptRow } from '../stock/stock.ts';
import type { TaxProfile } from '../tax/tax-profile.ts';
import type { EvaluatedDraft, EvaluatedLine, LineAvailability } from './evaluated-draft.ts';
import { valueOwed } from './order-exposure.ts';
import { priceDraft, type DraftToPrice, type LineToPrice, type PricedDraftLine } from './price-draft.ts';
import { requestedDateOf } from './requested-date.ts';
import { shippedSchedule, wantedFrom } from './shipped-schedule.ts';

export type DraftLine = LineToPrice & {
  /** Default: that of the document. */
  readonly requestedDate?: BusinessDate | null | undefined;
  /** Lines of one group leave together. Default: on its own. */
  readonly deliveryGroup?: number | null | undefined;
  /** 1 to 9. Default: any number. */
  readonly maxPartialDeliveries?: number | null | undefined;
};

type Draft = DraftToPrice & {
  readonly requestedDate: BusinessDate;
  /** All lines in one delivery. Default: as the goods are there. */
  readonly completeDelivery?: boolean | undefined;
  readonly lines: readonly DraftLine[];
};

/** Everything known about one product when a line is evaluated. */
export type ProductFacts = {
  readonly product: ProductRow;
  readonly prices: readonly PriceRow[];
  readonly balance: BalanceRow;
  readonly receipts: readonly PlannedReceiptRow[];
  /** Promises of other documents on this product; a negative one takes back a promise of the draft itself. */
  readonly requirements: readonly Requirement[];
  /** By which rules availability is checked. Default: the default rules of a sales order. */
  readonly scope?: CheckingScope;
  /** Availability by the same facts where it is already known. */
  readonly timeline?: AvailabilityTimeline | null;
};

export type DraftFacts = {
  readonly profile: TaxProfile;
  readonly calendar: WorkCalendar;
  /** How goods reach the customer; null where he has no route. */
  readonly shipping: Shipping | null;
  readonly day: BusinessDate;
  readonly customer: CustomerRow | null;
  /** null: no credit is asked for (no customer yet, or a quotation). */
  readonly credit: CreditFacts | null;
  /** The quotation or blanket order whose prices hold, null without one. */
  readonly quotation: AgreedPrices | null;
  readonly productFacts: (productCode: string) => ProductFacts | null;
};

/**
 * What the rules say of a draft: price and tax of every line, what stock can promise for it from its
 * requested date on, and the credit verdict. Posting uses the same result, so a preview cannot differ.
 * A line sees the promises of the lines above it.
 */
export function evaluateDraft(draft: Draft, facts: DraftFacts): EvaluatedDraft {
  const { lines: items, charges } = priceDraft(draft, facts);
  const priced = items.flatMap((item) => (item.ok ? [item.line] : []));
  const availabilities = availabilityOf(items, priced, draft, facts);
  let position = 0;
  const lines = items.map((item): EvaluatedLine => {
    if (!item.ok) return item;
    const availability = required(availabilities[position]);
    position += 1;
    const { line, floor, listPrice } = item;
    return { ok: true, line, availability, ...(listPrice === null ? {} : { listPrice }), ...(floor ? { floor } : {}) };
  });
  const totals = totalsOf([...priced, ...charges]);
  const document = { changedFromMaster: isChangedFromMaster(priced) };
  const { customer } = facts;
  const credit =
    customer && facts.credit ? checkCredit(customer, facts.credit, valueOwed(totals, customer), document) : null;
  return { lines, totals, credit, ...(charges.length > 0 ? { charges } : {}) };
}

/** What stock can promise for the lines that have a product and a price, one after the other. */
function availabilityOf(
  items: readonly PricedDraftLine<ProductFacts>[],
  priced: readonly LineItem[],
  draft: Draft,
  facts: DraftFacts,
): LineAvailability[] {
  const products = new Map(items.flatMap((item) => (item.ok ? [[item.line.productCode, item.product]] : [])));
  const timelines = new Map<string, AvailabilityTimeline>();
  for (const [code, product] of products) {
    timelines.set(code, product.timeline ?? availabilityTimeline(factsOf(product, [], facts)));
  }
  const timelineOf = (code: string) => required(timelines.get(code));
  const requestedOn = (line: LineItem) => requestedDateOf(draft, draft.lines[line.lineNo - 1] ?? {});
  const asked = priced.map((line): LineToConfirm => {
    const terms = draft.lines[line.lineNo - 1];
    return {
      productCode: line.productCode,
      request: {
        quantity: line.quantity,
        from: wantedFrom(requestedOn(line), facts.shipping),
        salesUnits: salesUnitsOf(line, required(products.get(line.productCode)).product),
      },
      deliveryGroup: terms?.deliveryGroup ?? null,
      maxPartialDeliveries: terms?.maxPartialDeliveries ?? null,
    };
  });
  const promised = new Map<string, Promise[]>();
  return confirmLines(asked, draft.completeDelivery ?? false, timelineOf).map((proposal, position) => {
    const { productCode, request } = required(asked[position]);
    const requested = requestedOn(required(priced[position]));
    const earlier = promised.get(productCode) ?? [];
    const timeline = withPromises(timelineOf(productCode), earlier);
    promised.set(productCode, [...earlier, ...proposal.promises]);
    const { balance, product } = required(products.get(productCode));
    const instead = proposeSubstitutes({ productCode, timeline }, request, product.substitutes ?? [], (code) =>
      substituteTimeline(code, facts),
    );
    return {
      onHand: balance.onHand,
      reserved: balance.reserved,
      free: atpOn(timeline, facts.day),
      nextReceipt: earliest(timeline.facts.receipts),
      schedule: shippedSchedule(proposal.promises, requested, facts.shipping),
      unconfirmed: proposal.unconfirmed,
      ...(instead.length > 0 ? { substitutes: instead } : {}),
    };
  });
}

function substituteTimeline(productCode: string, facts: DraftFacts): AvailabilityTimeline | null {
  const known = facts.productFacts(productCode);
  return known && (known.timeline ?? availabilityTimeline(factsOf(known, [], facts)));
}

/** A line sold in cartons is promised in whole cartons. */
export function salesUnitsOf(line: Pick<LineItem, 'salesUnit'>, product: ProductRow): SalesUnitRule {
  const unit = line.salesUnit && salesUnitOf(product, line.salesUnit.unit);
  return unit && unit.unit !== product.unit ? salesUnitRule(unit) : soldInAnyQuantity;
}

function earliest(receipts: readonly DatedQuantity[]): DatedQuantity | null {
  return receipts.reduce<DatedQuantity | null>(
    (first, receipt) => (first === null || receipt.date < first.date ? receipt : first),
    null,
  );
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a line lost its product');
  return value;
}

/** Availability facts of a product, with promises that are not on record yet. */
export function factsOf(
  product: ProductFacts,
  extra: readonly Requirement[],
  facts: Pick<DraftFacts, 'day' | 'calendar'>,
): AvailabilityFacts {
  return availabilityFacts(
    product.product,
    product.balance,
    product.receipts,
    [...product.requirements, ...extra],
    facts.day,
    facts.calendar,
    product.scope,
  );
}
