import { refuse, ok, type Result } from '../kernel/result.ts';
import { quantity, type Quantity } from './money.ts';

/**
 * One unit of a product as an exact fraction: base = units × numerator ÷ denominator.
 *
 * A box of 12 pieces is 12/1. A piece, where the base is the box of 12, is 1/12. Base quantities count the
 * product's smallest unit (1 kg with 3 digits is 1000), so a kilogram is 1000/1 and a gram is 1/1.
 */
export type UnitFactor = { readonly unit: string; readonly numerator: number; readonly denominator: number };

/** The quantity has no whole counterpart in the other unit: `whole` units and `rest` would remain. */
export type InexactConversion = { readonly code: 'inexact-conversion'; readonly unit: string };

/**
 * Units in the product's smallest unit. Multiplies by the factor; only `baseToUnits` divides.
 *
 * @throws RangeError for a factor that is not a positive fraction: head office's data is checked on import.
 */
export function unitsToBase(units: number, factor: UnitFactor): Result<Quantity, InexactConversion> {
  return exactly(BigInt(units) * positive(factor.numerator), positive(factor.denominator), factor.unit);
}

/**
 * A quantity in the product's smallest unit as whole units of another. 30 pieces are no whole number of boxes
 * of 12 and are refused: a quantity is never rounded by changing its unit.
 *
 * @throws RangeError for a factor that is not a positive fraction.
 */
export function baseToUnits(base: Quantity, factor: UnitFactor): Result<Quantity, InexactConversion> {
  return exactly(BigInt(base) * positive(factor.denominator), positive(factor.numerator), factor.unit);
}

/** A quantity of one unit as whole units of another, by way of the base and exact where the base is not. */
export function convertUnits(units: number, from: UnitFactor, to: UnitFactor): Result<Quantity, InexactConversion> {
  return exactly(
    BigInt(units) * positive(from.numerator) * positive(to.denominator),
    positive(from.denominator) * positive(to.numerator),
    to.unit,
  );
}

/** The whole units that fit into a base quantity, and the base quantity left over: 30 in boxes of 12 is 2 and 6. */
export function wholeUnits(base: Quantity, factor: UnitFactor): { readonly units: Quantity; readonly rest: Quantity } {
  const denominator = positive(factor.denominator);
  const numerator = positive(factor.numerator);
  let units = (BigInt(base) * denominator) / numerator;
  // A part of a base unit cannot be left over: give back units until what they take is whole.
  while ((units * numerator) % denominator !== 0n) units -= units < 0n ? -1n : 1n;
  return { units: quantity(units), rest: quantity(BigInt(base) - (units * numerator) / denominator) };
}

function exactly(numerator: bigint, denominator: bigint, unit: string): Result<Quantity, InexactConversion> {
  return numerator % denominator === 0n
    ? ok(quantity(numerator / denominator))
    : refuse({ code: 'inexact-conversion', unit });
}

function positive(part: number): bigint {
  if (!Number.isSafeInteger(part) || part <= 0) throw new RangeError(`not a positive unit factor: ${part}`);
  return BigInt(part);
}
