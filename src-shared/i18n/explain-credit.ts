import type { CreditVerdict } from '../customers/credit-check.ts';
import { creditEn, type CreditFormat } from './credit-en.ts';
import { creditId } from './credit-id.ts';
import type { Language } from './language.ts';

const words = { en: creditEn, id: creditId } as const;

/**
 * A credit verdict in sentences: each failed check with its figures, then what a person should know of the
 * limit and of what is paid ahead (D7).
 *
 * @param leaveOut checks that the screen says in its own words
 */
export function explainCredit(
  verdict: CreditVerdict,
  language: Language,
  format: CreditFormat,
  leaveOut: readonly CreditVerdict['reasons'][number][] = [],
): string[] {
  const { failed, stale, watch, prepaid } = words[language];
  const sentences = verdict.checks
    .filter((result) => result.failed && !leaveOut.includes(result.check))
    .map(({ check, value, bound }) => failed[check]({ value, bound: bound ?? 0 }, format));
  if (verdict.staleLimit) sentences.push(stale(verdict.staleLimit, format));
  if (verdict.watch && verdict.limit !== null && verdict.exceededBy === 0) {
    sentences.push(watch(verdict.exposure, verdict.limit, format));
  }
  if (verdict.prepaid > 0) sentences.push(prepaid(verdict.prepaid, format));
  return sentences;
}
