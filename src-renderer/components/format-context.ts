import { createContext, useContext } from 'react';
import { formatDate, formatMoney, formatPercent, formatQuantity, formatUnitPrice } from '#shared/i18n/amount-format.ts';
import type { Words } from '#shared/i18n/en.ts';
import type { Language } from '#shared/i18n/language.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { BasisPoints, Money, Quantity, UnitPrice } from '#shared/money/money.ts';

/** How this screen writes figures and days, and the words of its language. */
export type Format = {
  readonly language: Language;
  readonly words: Words;
  readonly minorDigits: number;
  /** `Rp`, `€`: stands once in a column's head, never in a row. */
  readonly currency: string;
  readonly money: (amount: Money) => string;
  readonly unitPrice: (price: UnitPrice) => string;
  readonly quantity: (quantity: Quantity, digits: number) => string;
  readonly percent: (share: BasisPoints) => string;
  /** `24/11/2026` */
  readonly date: (date: BusinessDate) => string;
  /** `24/11` */
  readonly shortDate: (date: BusinessDate) => string;
  /** A plain count with thousands marks. */
  readonly count: (value: number) => string;
};

export function createFormat(language: Language, words: Words, minorDigits: number, currency: string): Format {
  return {
    language,
    words,
    minorDigits,
    currency,
    money: (amount) => formatMoney(amount, minorDigits, language),
    unitPrice: (price) => formatUnitPrice(price, minorDigits, language),
    quantity: (quantity, digits) => formatQuantity(quantity, digits, language),
    percent: (share) => formatPercent(share, language).replace('%', ''),
    date: (date) => formatDate(date).replaceAll('-', '/'),
    shortDate: (date) => formatDate(date).replaceAll('-', '/').slice(0, 5),
    count: (value) => formatQuantity(value as Quantity, 0, language),
  };
}

export const FormatContext = createContext<Format | null>(null);

/** @throws Error outside the frame, which provides it. */
export function useFormat(): Format {
  const format = useContext(FormatContext);
  if (!format) throw new Error('no format: the frame is missing');
  return format;
}
