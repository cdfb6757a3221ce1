import { money, type Money } from './money.ts';

/** A currency as data: its ISO 4217 code, how paper writes it, and how many digits its minor unit has. */
export type Currency = { readonly code: string; readonly symbol: string; readonly minorDigits: number };

/** ISO 4217: rupiah are counted whole (its sen are out of use), euro in cents, the two dinars in fils. */
export const currencies = {
  IDR: { code: 'IDR', symbol: 'Rp', minorDigits: 0 },
  EUR: { code: 'EUR', symbol: '€', minorDigits: 2 },
  KWD: { code: 'KWD', symbol: 'KD', minorDigits: 3 },
  BHD: { code: 'BHD', symbol: 'BD', minorDigits: 3 },
} as const satisfies Record<string, Currency>;

/**
 * Writes an amount as files do: point, all digits of the currency, no thousands separator.
 * 1234 is `1234` rupiah, `12.34` euro, `1.234` dinar.
 */
export function decimalTextOf(amount: Money, { minorDigits }: Currency): string {
  const digits = String(Math.abs(amount)).padStart(minorDigits + 1, '0');
  const whole = digits.slice(0, digits.length - minorDigits);
  const fraction = minorDigits === 0 ? '' : `.${digits.slice(-minorDigits)}`;
  return `${amount < 0 ? '-' : ''}${whole}${fraction}`;
}

/**
 * Reads what `decimalTextOf` writes, exactly and without a float. Fewer decimals than the currency has are
 * filled with zeros.
 *
 * @returns null for a text that is no decimal, has more decimals than the currency, or is out of range:
 *   an amount is never rounded on its way in
 */
export function amountOfDecimalText(text: string, { minorDigits }: Currency): Money | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  if (fraction.length > minorDigits) return null;
  const value = Number(BigInt(sign + whole + fraction.padEnd(minorDigits, '0')));
  return Number.isSafeInteger(value) ? money(value) : null;
}
