import type { PriceRow } from '#shared/catalogue/price.ts';
import { priceChangedBy } from '#shared/catalogue/change-prices.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { UnitPrice } from '#shared/money/money.ts';

/** Steps that prices are rounded to, in units of `UnitPrice`. */
export const roundings = ['1', '100', '10000', '100000'] as const;
export type Rounding = (typeof roundings)[number];

/** A price as it is and as it would be. */
export type PricePreview = { readonly price: PriceRow; readonly after: UnitPrice };

/** Reads `7,5`, `-10` or `+3` as hundredths of a percent, from -90 to 900 %; null when it is none. */
export function readShare(text: string, read: (figure: string, digits: number) => number | null): number | null {
  const [, sign, figure = ''] = /^\s*([+-]?)\s*(.+?)\s*%?\s*$/.exec(text.replace('−', '-')) ?? [];
  const share = figure === '' ? null : read(figure, 2);
  if (share === null) return null;
  const signed = sign === '-' ? -share : share;
  return signed >= -9000 && signed <= 90_000 && signed !== 0 ? signed : null;
}

/** The prices that change, with what they become. */
export function previewPrices(
  prices: readonly PriceRow[],
  share: number,
  rounding: Rounding,
  validFrom: BusinessDate,
): readonly PricePreview[] {
  return prices
    .filter(({ validTo }) => validTo === null || validTo >= validFrom)
    .map((price) => ({ price, after: priceChangedBy(price.unitPrice, share, Number(rounding)) }))
    .filter(({ price, after }) => after !== price.unitPrice);
}
