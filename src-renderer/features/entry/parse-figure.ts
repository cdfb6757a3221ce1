import type { Language } from '#shared/i18n/language.ts';

const separators = {
  id: { thousands: '.', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
} as const satisfies Record<Language, { thousands: string; decimal: string }>;

/**
 * Reads a figure as a person types it in their language: `1.250.000` or `1250000` is one and a quarter
 * million in Indonesian, `1,250,000` in English. Thousands marks must stand where they belong, so that a
 * decimal point typed by habit is refused instead of multiplying the amount.
 *
 * @param digits how many digits of the result stand after the point
 * @returns the integer in the smallest unit, or null when the text is no such figure
 */
export function parseFigure(text: string, digits: number, language: Language): number | null {
  const { thousands, decimal } = separators[language];
  const compact = text.trim().replaceAll(/[\s\u00A0]/g, '');
  const [whole = '', fraction = '', ...rest] = compact.split(decimal);
  if (rest.length > 0 || fraction.length > digits || !/^\d*$/.test(fraction)) return null;
  if (compact.endsWith(decimal) || whole === '') return null;
  const groups = whole.split(thousands);
  const grouped = groups.length > 1;
  const groupsAreRight = groups.every((group, index) => /^\d+$/.test(group) && (index === 0 || group.length === 3));
  if (!groupsAreRight || (grouped && (groups[0] ?? '').length > 3)) return null;
  const value = Number(groups.join('') + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(value) ? value : null;
}
