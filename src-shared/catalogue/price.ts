import type { BusinessDate } from '../kernel/business-date.ts';
import type { Quantity, UnitPrice } from '../money/money.ts';
import { accessStepOf, accessSequence, isForCustomer, type AccessStep, type PriceCustomer } from './access-sequence.ts';

/** One price of one product in one price list. */
export type PriceRow = {
  /** Names what an import replaces, see `priceKey`. */
  readonly key: string;
  readonly list: string;
  readonly productCode: string;
  readonly unit: string;
  /** Applies from this quantity on, in the product's smallest unit, whatever the unit of the price. */
  readonly minQuantity: Quantity;
  readonly validFrom: BusinessDate;
  readonly validTo: BusinessDate | null;
  /** For one of `unit`. */
  readonly unitPrice: UnitPrice;
  /** A contract: the price of this customer only. */
  readonly customerCode?: string;
  /** The price of customers of this group only. */
  readonly customerGroup?: string;
  /** The quantity break looks at the product's quantity over the whole order. Default: at the line's own. */
  readonly breakBy?: 'order';
};

/** Where a price was found. */
export type PriceSource = {
  readonly list: string;
  readonly validFrom: BusinessDate;
  readonly minQuantity: Quantity;
  readonly step: AccessStep;
  readonly rowKey: string;
  readonly validTo: BusinessDate | null;
  /** The quantity that was held against the break, in the product's smallest unit. */
  readonly askedQuantity: Quantity;
};

export type DeterminedPrice = { readonly unitPrice: UnitPrice; readonly source: PriceSource };

/** What a price is looked up for. */
export type PriceRequest = {
  readonly unit: string;
  /** Of the line, in the product's smallest unit. */
  readonly quantity: Quantity;
  /** Of the product over the whole order, in the product's smallest unit. */
  readonly orderQuantity: Quantity;
  readonly date: BusinessDate;
  readonly customer: PriceCustomer | null;
};

/**
 * `list/product/unit/minQuantity/validFrom`, and for whom where it is not for everybody. Codes are encoded
 * there, so that no code of one price can look like another price.
 */
export function priceKey(row: Omit<PriceRow, 'key' | 'validTo' | 'unitPrice'>): string {
  const parts: (string | number)[] = [row.list, row.productCode, row.unit, row.minQuantity, row.validFrom];
  if (row.customerCode !== undefined) parts.push(`customer=${encodeURIComponent(row.customerCode)}`);
  if (row.customerGroup !== undefined) parts.push(`group=${encodeURIComponent(row.customerGroup)}`);
  return parts.join('/');
}

/**
 * Price determination: the first step of the access sequence that has a price wins, whether or not a
 * later one were cheaper. Within a step the unit and validity must match, the highest quantity break at or
 * below the quantity wins, then the latest first day, then the smallest key.
 *
 * @param prices rows of one product in any list, in any order
 * @returns null when no row matches: the line then has no price and cannot be confirmed
 */
export function determinePrice(prices: readonly PriceRow[], request: PriceRequest): DeterminedPrice | null {
  const candidates = prices.filter((row) => applies(row, request));
  for (const step of accessSequence) {
    const best = candidates.filter((row) => accessStepOf(row) === step).toSorted(bestFirst)[0];
    if (best) return { unitPrice: best.unitPrice, source: sourceOf(best, step, request) };
  }
  return null;
}

function applies(row: PriceRow, request: PriceRequest): boolean {
  return (
    row.unit === request.unit &&
    row.minQuantity <= askedQuantity(row, request) &&
    row.validFrom <= request.date &&
    (row.validTo === null || request.date <= row.validTo) &&
    isForCustomer(row, request.customer)
  );
}

function askedQuantity(row: PriceRow, request: PriceRequest): Quantity {
  return row.breakBy === 'order' ? request.orderQuantity : request.quantity;
}

function bestFirst(a: PriceRow, b: PriceRow): number {
  if (a.minQuantity !== b.minQuantity) return b.minQuantity - a.minQuantity;
  if (a.validFrom !== b.validFrom) return a.validFrom < b.validFrom ? 1 : -1;
  return a.key < b.key ? -1 : 1;
}

function sourceOf(row: PriceRow, step: AccessStep, request: PriceRequest): PriceSource {
  return {
    list: row.list,
    validFrom: row.validFrom,
    minQuantity: row.minQuantity,
    step,
    rowKey: row.key,
    validTo: row.validTo,
    askedQuantity: askedQuantity(row, request),
  };
}
