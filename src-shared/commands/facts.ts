import { takenBack, type Requirement } from '../availability/checked-elements.ts';
import { checkingScope } from '../availability/product-availability.ts';
import type { ProductFacts, DraftFacts } from '../sales-order/evaluate-draft.ts';
import type { SettingsRow } from '../branch/settings.ts';
import type { BusinessDayRow } from '../branch/business-day.ts';
import { pricedAs, type OrderTerms } from '../customers/order-terms.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { linesThatHold, type AgreedPrices } from '../quotation/quotation.ts';
import { seriesKey, takeNumber, type AllocatedNumber, type NumberedDocument } from '../numbering/series.ts';
import { emptyBalance, type BalanceRow } from '../stock/stock.ts';
import type { TableReader } from '../tables/table-reader.ts';
import { taxProfile } from '../tax/profiles.ts';
import { creditFacts } from './credit-facts.ts';
import { shippingTo } from './shipping-facts.ts';

/** The open business day, if any. */
export function openDay(read: TableReader): BusinessDayRow | undefined {
  for (const day of read.all('businessDays')) if (day.state === 'open') return day;
  return undefined;
}

/** The latest business day, open or closed. */
export function lastDay(read: TableReader): BusinessDayRow | undefined {
  let last: BusinessDayRow | undefined;
  for (const day of read.all('businessDays')) if (!last || day.date > last.date) last = day;
  return last;
}

export function balanceOf(read: TableReader): (productCode: string) => BalanceRow {
  return (productCode) => read.get('balances', productCode) ?? emptyBalance(productCode);
}

/** The next number of a document type on a day. */
export function nextNumber(
  read: TableReader,
  settings: SettingsRow,
  document: NumberedDocument,
  day: BusinessDate,
): AllocatedNumber {
  const current = read.get('series', seriesKey(document, settings.branchCode, day));
  return takeNumber(document, settings.branchCode, day, current, settings.seriesTemplates?.[document]);
}

/** Facts about one product, without the promises of one order. */
export function productFacts(
  read: TableReader,
  productCode: string,
  exceptOrderId: string | null,
): ProductFacts | null {
  const product = read.get('products', productCode);
  if (!product) return null;
  return {
    product,
    prices: read.pricesOf(productCode),
    balance: balanceOf(read)(productCode),
    receipts: read.expectedReceiptsOf(productCode),
    scope: checkingScope(read.get('settings', 'branch')?.availability, 'order'),
    requirements: [...read.demandByDay(productCode), ...takenBack(ownPromises(read, productCode, exceptOrderId))],
  };
}

function ownPromises(read: TableReader, productCode: string, orderId: string | null): readonly Requirement[] {
  return orderId === null ? [] : read.requirementsOfOrder(productCode, orderId);
}

/** Facts to evaluate a draft with. */
export function draftFacts(
  read: TableReader,
  settings: SettingsRow,
  day: BusinessDate,
  draft: {
    readonly customerCode: string | null;
    readonly quotationId: string | null;
    readonly blanketOrderId?: string | null | undefined;
    /** Instant in UTC, for the cut-off of the day. */
    readonly now: string;
    readonly isQuotation: boolean;
    readonly orderId: string | null;
    /** Default: as with the customer. */
    readonly terms?: OrderTerms | undefined;
  },
): DraftFacts {
  const { terms: agreed = {} } = draft;
  const onFile = draft.customerCode === null ? undefined : read.get('customers', draft.customerCode);
  const customer = onFile ? pricedAs(onFile, agreed) : null;
  const scope = checkingScope(settings.availability, draft.isQuotation ? 'quotation' : 'order');
  const terms = { day, calendar: settings.calendar, scope };
  const asksCredit = customer !== null && !draft.isQuotation;
  return {
    profile: taxProfile(settings.taxProfileId),
    calendar: settings.calendar,
    shipping: customer && shippingTo(customer, agreed, settings, day, draft.now),
    day,
    customer,
    credit: asksCredit ? creditFacts(read, settings, day, customer, draft.orderId) : null,
    quotation: agreedPrices(read, draft),
    productFacts: (code) => {
      const known = productFacts(read, code, draft.orderId);
      const alone = ownPromises(read, code, draft.orderId).length === 0;
      return known && { ...known, scope, timeline: alone ? read.timelineOf(code, terms) : null };
    },
  };
}

function agreedPrices(
  read: TableReader,
  draft: { readonly quotationId: string | null; readonly blanketOrderId?: string | null | undefined },
): AgreedPrices | null {
  const blanket = draft.blanketOrderId ? read.get('blanketOrders', draft.blanketOrderId) : undefined;
  if (blanket) return blanket;
  const quotation = draft.quotationId === null ? undefined : read.get('quotations', draft.quotationId);
  return quotation ? linesThatHold(quotation) : null;
}
