import { toCardinal as inEnglish } from 'n2words/en-US';
import { toCardinal as inIndonesian } from 'n2words/id-ID';
import type { Language } from '../i18n/language.ts';
import type { Money } from '../money/money.ts';
import type { TaxProfile } from '../tax/tax-profile.ts';
import { wordsOf } from './words-of.ts';

const cardinals = { id: inIndonesian, en: inEnglish } as const;

/**
 * Spells an amount with its currency (terbilang): `seribu lima ratus rupiah`. Minor units are spoken only
 * when there are any.
 *
 * @param amount in minor units of the currency
 */
export function amountInWords(amount: Money, currency: TaxProfile['currency'], language: Language): string {
  const words = wordsOf(language);
  const spell = cardinals[language];
  const names = words.currencies[currency.code] ?? { major: currency.code, minorOne: '', minor: '' };
  const scale = 10n ** BigInt(currency.minorDigits);
  const magnitude = BigInt(Math.abs(amount));
  const minor = magnitude % scale;
  const parts = [amount < 0 ? words.minus : '', spell(magnitude / scale), names.major];
  if (minor > 0n) parts.push(words.minorJoin, spell(minor), minor === 1n ? names.minorOne : names.minor);
  return parts.filter((part) => part !== '').join(' ');
}

/** The same as it stands on paper: with a capital at its head. */
export function amountInWordsForPaper(amount: Money, currency: TaxProfile['currency'], language: Language): string {
  const spelled = amountInWords(amount, currency, language);
  return spelled.charAt(0).toUpperCase() + spelled.slice(1);
}
