import { refuse, ok, type Result } from '../kernel/result.ts';

/** Why a text is not a decimal of the wanted precision. */
export type DecimalFault = 'bad-number' | 'too-many-decimals' | 'out-of-range';

/**
 * Reads a decimal such as `1234.50` as an integer in units of 10^-digits, exactly, without a float.
 *
 * The decimal point is `.` and there is no thousands separator, sign or exponent besides a leading minus.
 * More decimals than wanted are refused even when they are zeros: to an Indonesian reader `18.000` is
 * eighteen thousand, and a silent 18 would sell goods for a thousandth of their price.
 *
 * @param digits decimals the result keeps: `1.5` with 2 digits is 150
 */
export function parseDecimal(text: string, digits: number): Result<number, DecimalFault> {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return refuse('bad-number');
  const [, sign = '', whole = '', fraction = ''] = match;
  if (fraction.length > digits) return refuse('too-many-decimals');
  const value = Number(BigInt(sign + whole + fraction.padEnd(digits, '0')));
  return Number.isSafeInteger(value) ? ok(value === 0 ? 0 : value) : refuse('out-of-range');
}

/** Writes an integer in units of 10^-digits as `parseDecimal` reads it, with all its digits. */
export function printDecimal(value: number, digits: number): string {
  const text = String(Math.abs(value)).padStart(digits + 1, '0');
  const sign = value < 0 ? '-' : '';
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
