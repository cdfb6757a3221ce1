import type { BusinessDate } from '../kernel/business-date.ts';
import {
  UNIT_PRICE_EXTRA_DIGITS,
  type BasisPoints,
  type Money,
  type Quantity,
  type UnitPrice,
} from '../money/money.ts';
import type { Language } from './language.ts';

/*
 * Figures as screen and paper write them. Not Intl: its output differs between runtimes and their ICU
 * data, and two papers of one document must be equal to the byte.
 */

const separators = {
  id: { thousands: '.', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
} as const satisfies Record<Language, { thousands: string; decimal: string }>;

/** The true minus sign: as wide as a digit and never broken from it. */
const MINUS = '\u2212';

/** Writes an amount without its currency: 685000 is `685.000`, 123456 cents `1.234,56`. */
export function formatMoney(amount: Money, minorDigits: number, language: Language): string {
  return formatScaled(amount, minorDigits, minorDigits, language);
}

/** Writes a unit price with the currency's digits and the two finer ones only where they say something. */
export function formatUnitPrice(price: UnitPrice, minorDigits: number, language: Language): string {
  return formatScaled(price, minorDigits + UNIT_PRICE_EXTRA_DIGITS, minorDigits, language);
}

/** Writes a quantity with all its digits, so that a column of one product lines up: 1500 of 3 digits is `1,500`. */
export function formatQuantity(quantity: Quantity, quantityDigits: number, language: Language): string {
  return formatScaled(quantity, quantityDigits, quantityDigits, language);
}

/** Writes a share without trailing zeros: 250 basis points are `2,5%`. */
export function formatPercent(share: BasisPoints, language: Language): string {
  return `${formatScaled(share, 2, 0, language)}%`;
}

/** Writes a day as `dd-mm-yyyy`, in both languages: the form of the branch's papers. */
export function formatDate(date: BusinessDate): string {
  return `${date.slice(8, 10)}-${date.slice(5, 7)}-${date.slice(0, 4)}`;
}

/**
 * @param digits how many digits of the integer stand after the point
 * @param keep how many of those are written even when zero
 */
function formatScaled(value: number, digits: number, keep: number, language: Language): string {
  const { thousands, decimal } = separators[language];
  const text = String(Math.abs(value)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(\d{3})+$)/g, thousands);
  const fraction = trimZeros(text.slice(text.length - digits), keep);
  return `${value < 0 ? MINUS : ''}${whole}${fraction === '' ? '' : decimal + fraction}`;
}

function trimZeros(fraction: string, keep: number): string {
  let length = fraction.length;
  while (length > keep && fraction[length - 1] === '0') length -= 1;
  return fraction.slice(0, length);
}
