import type { BusinessDate } from '../kernel/business-date.ts';
import type { Quantity, UnitPrice } from '../money/money.ts';

/** One price of one product in one price list. */
export type PriceRow = {
  /** `list/product/unit/minQuantity/validFrom`: unique, and what an import replaces. */
  readonly key: string;
  readonly list: string;
  readonly productCode: string;
  readonly unit: string;
  /** Applies from this quantity on, in the product's smallest unit. */
  readonly minQuantity: Quantity;
  readonly validFrom: BusinessDate;
  readonly validTo: BusinessDate | null;
  readonly unitPrice: UnitPrice;
};

/** The price list that every product has a price in, when the customer's own list has none. */
export const BASE_PRICE_LIST = 'BASE';

/** Why a price is what it is: the row it came from, so that it can be looked up again. */
export type PriceTrace = { readonly list: string; readonly validFrom: BusinessDate; readonly minQuantity: Quantity };

export type DeterminedPrice = { readonly unitPrice: UnitPrice; readonly trace: PriceTrace };

export function priceKey(row: Omit<PriceRow, 'key' | 'validTo' | 'unitPrice'>): string {
  return [row.list, row.productCode, row.unit, row.minQuantity, row.validFrom].join('/');
}

/**
 * Price determination: the customer's list before the base list; inside a list the unit and validity
 * must match, the highest quantity break at or below the quantity wins, then the latest validity.
 *
 * @param prices rows of this product in any list
 * @returns null when no row matches: the line then has no price and cannot be confirmed
 */
export function determinePrice(
  prices: readonly PriceRow[],
  request: {
    readonly unit: string;
    readonly quantity: Quantity;
    readonly date: BusinessDate;
    readonly customerList: string | null;
  },
): DeterminedPrice | null {
  const lists = request.customerList === null ? [BASE_PRICE_LIST] : [request.customerList, BASE_PRICE_LIST];
  for (const list of lists) {
    const best = prices
      .filter(
        (row) =>
          row.list === list &&
          row.unit === request.unit &&
          row.minQuantity <= request.quantity &&
          row.validFrom <= request.date &&
          (row.validTo === null || request.date <= row.validTo),
      )
      .toSorted((a, b) => b.minQuantity - a.minQuantity || (a.validFrom < b.validFrom ? 1 : -1))[0];
    if (best) {
      const trace = { list: best.list, validFrom: best.validFrom, minQuantity: best.minQuantity };
      return { unitPrice: best.unitPrice, trace };
    }
  }
  return null;
}
