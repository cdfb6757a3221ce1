import type { LineAmounts, LineItem } from '../catalogue/priced-line.ts';
import { divideCeiling } from '../money/rounding.ts';
import type { UnitFactor } from '../money/unit-conversion.ts';
import { coretaxUnitCode, finerCoretaxUnit, OTHER_UNIT, SERVICE_UNIT } from './coretax-units.ts';

/** What a Coretax line is made from: a line of an invoice with its amounts. */
export type CoretaxSource = Pick<LineItem, 'name' | 'unit' | 'quantity' | 'quantityDigits' | 'unitPrice'> &
  Pick<LineAmounts, 'net' | 'otherTaxBase' | 'tax'> & {
    /** The unit that `unitPrice` is of, where that is not the product's own. */
    readonly salesUnit?: UnitFactor;
    /** Set for freight and other services, which are filed under Opt B. */
    readonly charge?: object;
    readonly role?: string;
    /** Whether `unitPrice` includes tax: then the price on file is made from the net amount. */
    readonly priceIncludesTax?: boolean;
  };

/**
 * Amounts of one `GoodService` of the tax file, as they are written there: decimal point, at most two
 * decimals, no needless zeros (domain.md 2.5).
 */
export type CoretaxGoods = {
  readonly opt: 'A' | 'B';
  readonly name: string;
  readonly unit: string;
  readonly price: string;
  readonly quantity: string;
  readonly totalDiscount: string;
  readonly taxBase: string;
  readonly otherTaxBase: string;
  readonly vat: string;
};

/**
 * An invoice line for Coretax, which checks Price × Qty − TotalDiscount = TaxBase to the digit. The tax base
 * is never touched. The price is that of the list where the line's discount explains the rest; else the net
 * price, rounded up to two decimals, with what is too much as discount: 37,500 with tax for 3 is a tax base
 * of 33,784, at 11,261.34 each with a discount of 0.02.
 *
 * @throws RangeError for a negative tax base: deductions and credit notes are no lines of this file.
 */
export function coretaxGoods(line: CoretaxSource): CoretaxGoods {
  if (line.net < 0) throw new RangeError(`${line.name}: a negative tax base is no line of a tax file`);
  const counted = countedFor(line);
  const base = BigInt(line.net) * 100n;
  const price = priceFor(line, counted, base);
  // Price and quantity are in hundredths, so their product is in ten-thousandths, and whole hundredths.
  const discount = (price * counted.hundredths) / 100n - base;
  return {
    opt: isService(line) ? 'B' : 'A',
    name: counted.name,
    unit: counted.unit,
    price: textOfHundredths(price),
    quantity: textOfHundredths(counted.hundredths),
    totalDiscount: textOfHundredths(discount),
    taxBase: textOfHundredths(base),
    otherTaxBase: String(line.otherTaxBase),
    vat: String(line.tax),
  };
}

type Counted = {
  readonly unit: string;
  readonly name: string;
  readonly hundredths: bigint;
  /** Whether the unit is the one that the line's price is of. */
  readonly asPriced: boolean;
};

/** The quantity in at most two decimals: in the unit of sale, in a finer one, or one of "Lainnya" that names it. */
function countedFor(line: CoretaxSource): Counted {
  const sold = line.salesUnit ?? { unit: line.unit, numerator: 10 ** line.quantityDigits, denominator: 1 };
  const unit = isService(line) ? SERVICE_UNIT : coretaxUnitCode(sold.unit);
  const numerator = 100n * BigInt(line.quantity) * BigInt(sold.denominator);
  const divisor = BigInt(sold.numerator);
  if (numerator > 0n && numerator % divisor === 0n) {
    return { unit, name: line.name, hundredths: numerator / divisor, asPriced: true };
  }
  const finer = finerCoretaxUnit(unit);
  if (finer && numerator > 0n && (numerator * BigInt(finer.factor)) % divisor === 0n) {
    const hundredths = (numerator * BigInt(finer.factor)) / divisor;
    return { unit: finer.code, name: line.name, hundredths, asPriced: false };
  }
  if (isService(line)) return { unit, name: line.name, hundredths: 100n, asPriced: false };
  const own = `${textOfDecimals(line.quantity, line.quantityDigits)} ${line.unit}`;
  return { unit: OTHER_UNIT, name: `${line.name} (${own})`, hundredths: 100n, asPriced: false };
}

/** The lowest price in hundredths that covers the base and makes a discount of whole hundredths. */
function priceFor(line: CoretaxSource, counted: Counted, base: bigint): bigint {
  const net = divideCeiling(base * 100n, counted.hundredths);
  const listed = counted.asPriced && line.priceIncludesTax !== true ? BigInt(line.unitPrice) : 0n;
  const step = 100n / commonDivisor(100n, counted.hundredths);
  return divideCeiling(listed > net ? listed : net, step) * step;
}

function isService(line: CoretaxSource): boolean {
  return line.charge !== undefined || line.role === 'freight';
}

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b);
}

function textOfHundredths(value: bigint): string {
  return textOfDecimals(value, 2);
}

/** A non-negative number of 10^-digits with a point and without needless zeros. */
function textOfDecimals(value: bigint | number, digits: number): string {
  const text = String(value).padStart(digits + 1, '0');
  const fraction = text.slice(text.length - digits).replace(/0+$/, '');
  return text.slice(0, text.length - digits) + (digits === 0 || fraction === '' ? '' : `.${fraction}`);
}
