import { money, type Money } from '../money/money.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { taxRateOn, type TaxProfile } from '../tax/tax-profile.ts';

/**
 * How a charge is billed over the part invoices of an order: `once` is whole on the first of them,
 * `byValue` follows the value of the goods billed, cumulative minus billed, so its parts add up exactly.
 */
export type ChargeBilling = 'once' | 'byValue';

/** A charge on a document, agreed or found in a table: a line of its own. */
export type Charge = {
  /** Such as FREIGHT or PACKING. */
  readonly code: string;
  readonly name: string;
  /** Without tax, in minor units. */
  readonly amount: Money;
  readonly taxable: boolean;
  readonly billing: ChargeBilling;
};

/** A table of charges by weight or value of the goods, as head office sets it. */
export type ChargeTable = Omit<Charge, 'amount'> & {
  /** Weight in grams, or net value of the goods in minor units. */
  readonly by: 'weight' | 'value';
  /** Amounts from a weight or value on; below the first there is no charge. */
  readonly steps: readonly { readonly from: number; readonly amount: Money }[];
};

/** The charge a table asks for: the amount of the highest step at or below the weight or value; null for none. */
export function chargeFromTable(
  table: ChargeTable,
  goods: { readonly weight: number; readonly value: Money },
): Charge | null {
  const measure = table.by === 'weight' ? goods.weight : goods.value;
  const reached = table.steps.filter((step) => step.from <= measure).toSorted((a, b) => b.from - a.from)[0];
  if (!reached || reached.amount === 0) return null;
  const { code, name, taxable, billing } = table;
  return { code, name, amount: reached.amount, taxable, billing };
}

/** Parts that the quantity of a charge counts: how much of it is billed is a quantity of a millionth. */
export const CHARGE_PARTS = 1_000_000;

/** Decimals of the quantity of a charge, to `CHARGE_PARTS`. */
export const CHARGE_QUANTITY_DIGITS = 6;

/**
 * How many parts of a charge are billed once goods of a value are: all when all goods are billed, whatever
 * the fractions before. Goods without value (all free) carry no charge until the last of them is billed.
 *
 * @param billedValue net of all goods billed so far, this invoice with them
 * @param goodsValue net of all goods of the order
 */
export function chargePartsBilled(
  billing: ChargeBilling,
  billedValue: Money,
  goodsValue: Money,
  allBilled: boolean,
): number {
  if (billing === 'once' || allBilled) return CHARGE_PARTS;
  if (goodsValue === 0) return 0;
  const parts = (BigInt(CHARGE_PARTS) * BigInt(billedValue)) / BigInt(goodsValue);
  // More may be delivered and billed than was ordered; the charge is still one.
  return Math.min(CHARGE_PARTS, Number(parts));
}

/**
 * The tax code of a charge: that of ordinary goods, which a profile names first, or one without tax.
 *
 * @throws RangeError when a profile has no code without tax: a profile is data of the program.
 */
export function chargeTaxCode(taxable: boolean, profile: TaxProfile, date: BusinessDate): string {
  const code = taxable
    ? profile.taxCodes[0]
    : profile.taxCodes.find((candidate) => taxRateOn(profile, candidate.code, date).rate === 0);
  if (!code) throw new RangeError(`the tax profile ${profile.id} has no code for charges without tax`);
  return code.code;
}

/** Sum of weights in grams, rounded up to whole grams for each line: a carrier never rounds down. */
export function weightOfLines(
  lines: readonly { readonly quantity: number; readonly quantityDigits: number; readonly weight: number }[],
): number {
  let grams = 0n;
  for (const { quantity, quantityDigits, weight } of lines) {
    const scale = 10n ** BigInt(quantityDigits);
    grams += (BigInt(quantity) * BigInt(weight) + scale - 1n) / scale;
  }
  return money(grams);
}
