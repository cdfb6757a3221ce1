import type { BusinessDate } from '../kernel/business-date.ts';
import {
  addMoney,
  basisPoints,
  money,
  subtractMoney,
  sumMoney,
  UNIT_PRICE_EXTRA_DIGITS,
  zeroMoney,
  type BasisPoints,
  type Money,
  type Quantity,
  type UnitPrice,
} from '../money/money.ts';
import { divideHalfUp } from '../money/rounding.ts';
import type { UnitFactor } from '../money/unit-conversion.ts';
import { computeTax } from '../tax/compute-tax.ts';
import type { TaxProfile } from '../tax/tax-profile.ts';
import type { ChargeBilling } from './charge.ts';
import { headerDiscountShares } from './header-discount.ts';
import { cascadeDiscounts, type Discount } from './line-discount.ts';
import { grossOf, priceCalculation, type PriceTrace } from './price-trace.ts';
import { baseUnit } from './sales-unit.ts';

/** A price that a person set, and why. It stays when the rest is priced again. */
export type ManualPrice = { readonly unitPrice: UnitPrice; readonly reason: string };

/**
 * What a document says of one product: carried by value from quotation to invoice, never looked up again.
 * Members that may be missing are left out where a line has nothing to say there.
 */
export type LineItem = {
  readonly lineNo: number;
  readonly productCode: string;
  readonly name: string;
  /** The product's own unit, which `quantity` and `quantityDigits` are of. */
  readonly unit: string;
  readonly quantityDigits: number;
  /** In the product's smallest unit, whatever unit it is sold in. */
  readonly quantity: Quantity;
  /** For one of `salesUnit`, or of `unit` where there is none. */
  readonly unitPrice: UnitPrice;
  readonly priceTrace: PriceTrace;
  readonly discount: BasisPoints;
  readonly taxCode: string;
  /** Quality, grade or features that were agreed of these goods. */
  readonly specification?: string;
  /** The unit it is sold in, where that is not the product's own. */
  readonly salesUnit?: UnitFactor;
  /** Further percents, each on what the ones before left: with a `discount` of 10 %, 5 % here makes 14.5 %. */
  readonly discounts?: readonly BasisPoints[];
  /** An amount off the line after all percents, in minor units. */
  readonly amountOff?: Money;
  readonly manualPrice?: ManualPrice;
  /** Given for nothing, marked for head office: no tax file takes it by itself. */
  readonly freeGoods?: true;
  /** The line is a charge; its product code names the charge, its quantity counts parts of it. */
  readonly charge?: { readonly billing: ChargeBilling };
};

/**
 * Amounts of one line in minor units. `net` is the tax base (DPP), `otherTaxBase` the DPP nilai lain.
 * `discountAmount` is all that was taken off, the line's share of a discount on the document with it.
 */
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
 * Prices lines: gross = round(price × units), then the line's discounts one after the other, the line's
 * share of the document's discount, and tax on what is left. How a line came to its net is added to its trace.
 *
 * @param lines items with the amount of quantity to price, which may be a part of what was ordered
 * @param headerDiscount on the whole document, charges aside
 */
export function priceLines<T extends LineItem>(
  lines: readonly T[],
  profile: TaxProfile,
  date: BusinessDate,
  headerDiscount: Discount | null = null,
): (T & LineAmounts)[] {
  const discounted = lines.map((line) => {
    const gross = grossOf(pricedUnits(line), UNIT_PRICE_EXTRA_DIGITS);
    return { line, gross, isCharge: line.charge !== undefined, ...cascadeDiscounts(gross, discountsOf(line)) };
  });
  const shares = headerDiscount ? headerDiscountShares(discounted, headerDiscount) : [];
  const netted = discounted.map((item, index) => {
    const share = shares[index] ?? zeroMoney;
    const net = subtractMoney(item.net, share);
    const amounts = { gross: item.gross, net, headerDiscount: share };
    const calculation = priceCalculation(pricedUnits(item.line), item.steps, amounts);
    return { ...item, discountAmount: addMoney(item.discountAmount, share), net, calculation };
  });
  const taxes = computeTax(
    netted.map(({ line, net }) => ({ net, taxCode: line.taxCode })),
    profile,
    date,
  );
  return netted.map(({ line, gross, discountAmount, net, calculation }, index) => {
    const { otherTaxBase, tax } = taxes[index] ?? { otherTaxBase: zeroMoney, tax: zeroMoney };
    const priceTrace = { ...line.priceTrace, calculation };
    return { ...line, priceTrace, gross, discountAmount, net, otherTaxBase, tax };
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
  // Net and discount are cut, and the gross is their sum: cut on its own, rounding could put it below the net.
  const [net, discountAmount] = [cut(line.net), cut(line.discountAmount)];
  return {
    gross: addMoney(net, discountAmount),
    net,
    discountAmount,
    otherTaxBase: cut(line.otherTaxBase),
    tax: cut(line.tax),
  };
}

/** A line's discounts in the order they are taken: percents first, then an amount. */
function discountsOf({ discount, discounts = [], amountOff }: LineItem): Discount[] {
  const percents = [discount, ...discounts].filter((percent) => percent !== 0);
  const steps: Discount[] = percents.map((percent) => ({ kind: 'percent', percent: basisPoints(percent) }));
  return amountOff === undefined ? steps : [...steps, { kind: 'amount', amount: amountOff }];
}

function pricedUnits(line: LineItem) {
  const { numerator, denominator } = line.salesUnit ?? baseUnit(line);
  return { unitPrice: line.unitPrice, quantity: line.quantity, numerator, denominator };
}
