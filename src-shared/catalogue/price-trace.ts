import type { BusinessDate } from '../kernel/business-date.ts';
import {
  money,
  subtractMoney,
  UNIT_PRICE_EXTRA_DIGITS,
  type Money,
  type Quantity,
  type UnitPrice,
} from '../money/money.ts';
import { divideHalfUp } from '../money/rounding.ts';
import type { AccessStep } from './access-sequence.ts';
import { cascadeDiscounts, type DiscountStep } from './line-discount.ts';

/**
 * Why a price is what it is: the row it came from, and every step from there to the net. Lines priced
 * before a member existed do not have it.
 */
export type PriceTrace = {
  readonly list: string;
  readonly validFrom: BusinessDate;
  readonly minQuantity: Quantity;
  readonly step?: AccessStep;
  /** Key of the price row. */
  readonly rowKey?: string;
  readonly validTo?: BusinessDate | null;
  /** The quantity that was held against the break, in the product's smallest unit. */
  readonly askedQuantity?: Quantity;
  /** "Harga manual": a person's price in place of the list's, which is null when no list has one. */
  readonly manual?: { readonly reason: string; readonly listPrice: UnitPrice | null };
  /** Given for nothing: what the list would have asked, null when no list has a price. */
  readonly free?: { readonly listPrice: UnitPrice | null };
  /** The lists of the day were chosen though an agreed price held: it stays so when the line is priced again. */
  readonly todaysPrice?: true;
  readonly calculation?: PriceCalculation;
};

/** The way from a unit price to the net of a line. Amounts in minor units, rounded half up. */
export type PriceCalculation = {
  readonly unitPrice: UnitPrice;
  /** Decimals that the unit price has more than an amount. */
  readonly priceDigits: number;
  /** In the product's smallest unit; one unit of the price is `numerator ÷ denominator` of it. */
  readonly quantity: Quantity;
  readonly numerator: number;
  readonly denominator: number;
  readonly gross: Money;
  readonly discounts: readonly DiscountStep[];
  /** Share of the discount on the whole document. */
  readonly headerDiscount: Money;
  readonly net: Money;
};

/** What a line comes to before tax. */
export type TracedAmounts = { readonly gross: Money; readonly discountAmount: Money; readonly net: Money };

type Priced = Pick<PriceCalculation, 'unitPrice' | 'quantity' | 'numerator' | 'denominator'>;

/** Price × units as an exact fraction, rounded half up once. */
export function grossOf({ unitPrice, quantity, numerator, denominator }: Priced, priceDigits: number): Money {
  const amount = BigInt(unitPrice) * BigInt(quantity) * BigInt(denominator);
  return money(divideHalfUp(amount, 10n ** BigInt(priceDigits) * BigInt(numerator)));
}

/** Writes down how a line came to its net. */
export function priceCalculation(
  priced: Priced,
  discounts: readonly DiscountStep[],
  amounts: { readonly gross: Money; readonly net: Money; readonly headerDiscount: Money },
): PriceCalculation {
  return { ...priced, priceDigits: UNIT_PRICE_EXTRA_DIGITS, discounts, ...amounts };
}

/**
 * Computes a line again from its trace alone, from the unit price on: amounts that the trace states are
 * not used, so a trace that does not explain its line shows.
 *
 * @returns null for lines of the first version, whose trace names the list only
 */
export function evaluatePriceTrace({ calculation }: PriceTrace): TracedAmounts | null {
  if (!calculation) return null;
  const gross = grossOf(calculation, calculation.priceDigits);
  const { net: beforeHeader } = cascadeDiscounts(gross, calculation.discounts);
  const net = subtractMoney(beforeHeader, calculation.headerDiscount);
  return { gross, discountAmount: subtractMoney(gross, net), net };
}
