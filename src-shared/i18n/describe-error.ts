import type { BusinessDate } from '../kernel/business-date.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import type { Money } from '../money/money.ts';
import { formatDate, formatMoney } from './amount-format.ts';
import { errorsEn, type ErrorFormat, type ErrorWords } from './errors-en.ts';
import { errorsId } from './errors-id.ts';
import type { Language } from './language.ts';

const words: Readonly<Record<Language, ErrorWords>> = { id: errorsId, en: errorsEn };

/** Says why something was refused, and what to do about it. */
export function describeError(error: DomainError, language: Language, minorDigits: number): string {
  const format: ErrorFormat = {
    money: (amount) => formatMoney(amount as Money, minorDigits, language),
    date: (date) => formatDate(date as BusinessDate),
  };
  const say = words[language][error.code] as (error: DomainError, format: ErrorFormat) => string;
  return say(error, format);
}
