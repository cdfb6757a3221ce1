import type { Language } from '#shared/i18n/language.ts';

const separators = {
  id: { thousands: '.', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
} as const satisfies Record<Language, { thousands: string; decimal: string }>;

/** A figure as its digits and how many of them stand after the point. */
export type Decimal = { readonly digits: string; readonly scale: number };

/**
 * Reads a figure as a person types it in their language: `1.250.000` or `1250000` is one and a quarter
 * million in Indonesian, `1,250,000` in English. Thousands marks must stand where they belong, so that a
 * decimal point typed by habit is refused instead of multiplying the amount.
 *
 * @returns null when the text is no such figure
 */
export function readDecimal(text: string, language: Language): Decimal | null {
  const { thousands, decimal } = separators[language];
  const compact = text.trim().replaceAll(/[\s\u00A0]/g, '');
  const [whole = '', fraction = '', ...rest] = compact.split(decimal);
  if (rest.length > 0 || !/^\d*$/.test(fraction)) return null;
  if (compact.endsWith(decimal) || whole === '') return null;
  const groups = whole.split(thousands);
  const grouped = groups.length > 1;
  const groupsAreRight = groups.every((group, index) => /^\d+$/.test(group) && (index === 0 || group.length === 3));
  if (!groupsAreRight || (grouped && (groups[0] ?? '').length > 3)) return null;
  return { digits: groups.join('') + fraction, scale: fraction.length };
}

/**
 * Reads a figure as an integer in the smallest unit.
 *
 * @param digits how many digits of the result stand after the point
 * @returns null when the text is no figure, finer than the digits, or too large to be exact
 */
export function parseFigure(text: string, digits: number, language: Language): number | null {
  const decimal = readDecimal(text, language);
  if (!decimal || decimal.scale > digits) return null;
  const value = Number(decimal.digits.padEnd(decimal.digits.length + digits - decimal.scale, '0'));
  return Number.isSafeInteger(value) ? value : null;
}
