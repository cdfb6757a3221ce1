import type { BusinessDate } from '../kernel/business-date.ts';
import {
  money,
  subtractMoney,
  sumMoney,
  UNIT_PRICE_EXTRA_DIGITS,
  type BasisPoints,
  type Money,
  type Quantity,
  type UnitPrice,
} from '../money/money.ts';
import { divideHalfUp } from '../money/rounding.ts';
import { computeTax } from '../tax/compute-tax.ts';
import type { TaxProfile } from '../tax/tax-profile.ts';
import type { PriceTrace } from './price.ts';

/** What a document says of one product: carried by value from quotation to invoice, never looked up again. */
export type LineItem = {
  readonly lineNo: number;
  readonly productCode: string;
  readonly name: string;
  readonly unit: string;
  readonly quantityDigits: number;
  readonly quantity: Quantity;
  readonly unitPrice: UnitPrice;
  readonly priceTrace: PriceTrace;
  readonly discount: BasisPoints;
  readonly taxCode: string;
};

/** Amounts of one line in minor units. `net` is the tax base (DPP), `otherTaxBase` the DPP nilai lain. */
export type LineAmounts = {
  readonly gross: Money;
  readonly discountAmount: Money;
  readonly net: Money;
  readonly otherTaxBase: Money;
  readonly tax: Money;
};

/** Totals of a document: sums over its lines, never computed any other way. */
export type DocumentTotals = LineAmounts & { readonly total: Money };

/**
 * Prices lines: gross = round(price × quantity), discount = round(gross × percent), then tax.
 *
 * @param lines items with the amount of quantity to price, which may be a part of what was ordered
 */
export function priceLines<T extends LineItem>(
  lines: readonly T[],
  profile: TaxProfile,
  date: BusinessDate,
): (T & LineAmounts)[] {
  const netted = lines.map((line) => {
    const gross = lineGross(line);
    const discountAmount = money(divideHalfUp(BigInt(gross) * BigInt(line.discount), 10_000n));
    return { line, gross, discountAmount, net: subtractMoney(gross, discountAmount) };
  });
  const taxes = computeTax(
    netted.map(({ line, net }) => ({ net, taxCode: line.taxCode })),
    profile,
    date,
  );
  return netted.map(({ line, gross, discountAmount, net }, index) => {
    const { otherTaxBase, tax } = taxes[index] ?? { otherTaxBase: money(0), tax: money(0) };
    return { ...line, gross, discountAmount, net, otherTaxBase, tax };
  });
}

export function totalsOf(lines: readonly LineAmounts[]): DocumentTotals {
  const net = sumMoney(lines.map((line) => line.net));
  const tax = sumMoney(lines.map((line) => line.tax));
  return {
    gross: sumMoney(lines.map((line) => line.gross)),
    discountAmount: sumMoney(lines.map((line) => line.discountAmount)),
    net,
    otherTaxBase: sumMoney(lines.map((line) => line.otherTaxBase)),
    tax,
    total: sumMoney([net, tax]),
  };
}

/**
 * What a part delivery bills of a line: the amounts of everything up to and including this part, less
 * what was billed before. The parts of a line therefore add up to the whole line exactly.
 *
 * @param before quantity already billed
 * @param now quantity billed with this document
 */
export function partAmounts(line: LineItem & LineAmounts, before: Quantity, now: Quantity): LineAmounts {
  const upTo = (amount: Money, part: number): Money =>
    money(divideHalfUp(BigInt(amount) * BigInt(part), BigInt(line.quantity)));
  const cut = (amount: Money): Money => subtractMoney(upTo(amount, before + now), upTo(amount, before));
  const gross = cut(line.gross);
  const net = cut(line.net);
  return {
    gross,
    net,
    discountAmount: subtractMoney(gross, net),
    otherTaxBase: cut(line.otherTaxBase),
    tax: cut(line.tax),
  };
}

function lineGross(line: LineItem): Money {
  const scale = 10n ** BigInt(UNIT_PRICE_EXTRA_DIGITS + line.quantityDigits);
  return money(divideHalfUp(BigInt(line.unitPrice) * BigInt(line.quantity), scale));
}
