import {
  atpOn,
  availabilityTimeline,
  withPromises,
  type AvailabilityFacts,
  type AvailabilityTimeline,
} from '../availability/available-to-promise.ts';
import type { Requirement } from '../availability/checked-elements.ts';
import { deliveryProposal } from '../availability/confirmation-proposals.ts';
import { availabilityFacts } from '../availability/product-availability.ts';
import { determinePrice, type DeterminedPrice, type PriceRow } from '../catalogue/price.ts';
import { priceLines, totalsOf, type LineItem } from '../catalogue/priced-line.ts';
import type { ProductRow } from '../catalogue/product.ts';
import { checkCredit, type CreditFacts } from '../customers/credit-check.ts';
import type { CustomerRow } from '../customers/customer.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity, type BasisPoints, type Quantity } from '../money/money.ts';
import type { QuotationRow } from '../quotation/quotation.ts';
import type { WorkCalendar } from '../scheduling/work-calendar.ts';
import type { BalanceRow, PlannedReceiptRow } from '../stock/stock.ts';
import type { TaxProfile } from '../tax/tax-profile.ts';
import type { EvaluatedDraft, EvaluatedLine, LineAvailability } from './evaluated-draft.ts';
import type { ScheduleLine } from './sales-order.ts';

export type DraftLine = { readonly productCode: string; readonly quantity: Quantity; readonly discount: BasisPoints };

/** Everything known about one product when a line is evaluated. */
export type ProductFacts = {
  readonly product: ProductRow;
  readonly prices: readonly PriceRow[];
  readonly balance: BalanceRow;
  readonly receipts: readonly PlannedReceiptRow[];
  /** Promises of other documents on this product; a negative one takes back a promise of the draft itself. */
  readonly requirements: readonly Requirement[];
  /** Availability by the same facts where it is already known. */
  readonly timeline?: AvailabilityTimeline | null;
};

export type DraftFacts = {
  readonly profile: TaxProfile;
  readonly calendar: WorkCalendar;
  readonly day: BusinessDate;
  readonly customer: CustomerRow | null;
  /** null: no credit is asked for (no customer yet, or a quotation). */
  readonly credit: CreditFacts | null;
  /** The quotation whose prices hold, null without one. */
  readonly quotation: QuotationRow | null;
  readonly productFacts: (productCode: string) => ProductFacts | null;
};

/**
 * What the rules say of a draft: price and tax of every line, what stock can promise for it from the
 * requested date on, and the credit verdict. Posting uses the same result, so a preview cannot differ.
 * A line sees the promises of the lines above it.
 */
export function evaluateDraft(
  draft: { readonly requestedDate: BusinessDate; readonly lines: readonly DraftLine[] },
  facts: DraftFacts,
): EvaluatedDraft {
  const items = draft.lines.map((line, index) => itemOf(line, index + 1, facts));
  const priced = priceLines(
    items.filter((item) => item.ok).map((item) => item.item),
    facts.profile,
    facts.day,
  );
  const promised = new Map<string, Requirement[]>();
  let position = 0;
  const lines = items.map((item): EvaluatedLine => {
    const line = item.ok ? priced[position] : undefined;
    if (!item.ok || !line) return item as Extract<EvaluatedLine, { ok: false }>;
    position += 1;
    const availability = lineAvailability(line, item.product, promised, draft.requestedDate, facts);
    return { ok: true, line, availability };
  });
  const totals = totalsOf(priced);
  const credit = facts.customer && facts.credit ? checkCredit(facts.customer, facts.credit, totals.total) : null;
  return { lines, totals, credit };
}

type ItemResult =
  | { readonly ok: true; readonly item: LineItem; readonly product: ProductFacts }
  | { readonly ok: false; readonly problem: 'unknown-product' | 'no-price'; readonly productCode: string };

function itemOf(line: DraftLine, lineNo: number, facts: DraftFacts): ItemResult {
  const product = facts.productFacts(line.productCode);
  if (!product) return { ok: false, problem: 'unknown-product', productCode: line.productCode };
  const price = priceFor(line, product, facts);
  if (!price) return { ok: false, problem: 'no-price', productCode: line.productCode };
  const { code, name, unit, quantityDigits, taxCode } = product.product;
  const item: LineItem = {
    lineNo,
    productCode: code,
    name,
    unit,
    quantityDigits,
    quantity: line.quantity,
    unitPrice: price.unitPrice,
    priceTrace: price.trace,
    discount: line.discount,
    taxCode,
  };
  return { ok: true, item, product };
}

/** A quotation's price holds while it is valid; everything else is priced afresh. */
function priceFor(line: DraftLine, product: ProductFacts, facts: DraftFacts): DeterminedPrice | null {
  const quoted =
    facts.quotation && facts.day <= facts.quotation.validUntil
      ? facts.quotation.lines.find((candidate) => candidate.productCode === line.productCode)
      : undefined;
  if (quoted) return { unitPrice: quoted.unitPrice, trace: quoted.priceTrace };
  return determinePrice(product.prices, {
    unit: product.product.unit,
    quantity: line.quantity,
    date: facts.day,
    customerList: facts.customer?.priceList ?? null,
  });
}

function lineAvailability(
  line: LineItem,
  product: ProductFacts,
  promised: Map<string, Requirement[]>,
  requestedDate: BusinessDate,
  facts: DraftFacts,
): LineAvailability {
  const earlier = promised.get(line.productCode) ?? [];
  const known = product.timeline ?? availabilityTimeline(factsOf(product, [], facts));
  const timeline = withPromises(known, earlier);
  const proposal = deliveryProposal(timeline, { quantity: line.quantity, from: requestedDate });
  promised.set(line.productCode, [...earlier, ...proposal.promises]);
  const next = known.facts.receipts.toSorted((a, b) => (a.date < b.date ? -1 : 1))[0];
  return {
    onHand: product.balance.onHand,
    reserved: product.balance.reserved,
    free: atpOn(timeline, facts.day),
    nextReceipt: next ? { date: next.date, quantity: next.quantity } : null,
    schedule: proposal.promises.map((promise): ScheduleLine => ({ ...promise, issued: quantity(0) })),
    unconfirmed: proposal.unconfirmed,
  };
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
  );
}
