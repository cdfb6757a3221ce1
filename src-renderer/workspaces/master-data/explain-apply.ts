import { describeError } from '#shared/i18n/describe-error.ts';
import type { Language } from '#shared/i18n/language.ts';
import type { MasterDataWords } from '#shared/i18n/master-data-en.ts';
import type { DomainError } from '#shared/kernel/domain-error.ts';

type FileRefusal = { readonly code: 'reading-expired' | 'has-problems' };
type ApplyRefusal = DomainError | FileRefusal;

function isFileRefusal(error: ApplyRefusal): error is FileRefusal {
  return error.code === 'reading-expired' || error.code === 'has-problems';
}

/** Why the lines of a file were not applied, in words. */
export function explainApply(
  error: ApplyRefusal,
  words: MasterDataWords['import'],
  language: Language,
  minorDigits: number,
): string {
  if (isFileRefusal(error)) return error.code === 'reading-expired' ? words.expired : words.hasProblems;
  return describeError(error, language, minorDigits);
}
