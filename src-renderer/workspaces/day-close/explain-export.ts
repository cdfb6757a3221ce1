import type { DayCloseWords } from '#shared/i18n/day-close-en.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import type { Language } from '#shared/i18n/language.ts';
import type { ExportState } from './use-package-export.ts';

/** Why the package was not written, in words and with what main found; null when nothing was refused. */
export function explainExport(
  state: ExportState,
  words: DayCloseWords['export'],
  unanswered: string,
  language: Language,
  minorDigits: number,
): string | null {
  if (state.phase !== 'refused') return null;
  const { error } = state;
  switch (error.code) {
    case 'unanswered':
      return unanswered;
    case 'no-closed-day':
      return words.refusals['no-closed-day'];
    case 'package-not-proven':
    case 'medium-failed':
      return `${words.refusals[error.code]} (${error.detail})`;
    default:
      return describeError(error, language, minorDigits);
  }
}
