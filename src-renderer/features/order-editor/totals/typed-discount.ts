import type { Language } from '#shared/i18n/language.ts';
import { basisPoints, money, type Money } from '#shared/money/money.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';

type HeaderDiscount = NonNullable<OrderDraft['headerDiscount']>;

const WHOLE = 10_000;

/**
 * Reads a discount on the document as it is typed: `5 %` or `2,5` is a percent, anything above 100 an amount.
 *
 * @returns null for no discount, undefined when the text is none
 */
export function readTypedDiscount(
  text: string,
  minorDigits: number,
  language: Language,
): HeaderDiscount | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const share = parseFigure(typed.replace('%', ''), 2, language);
  if (share !== null && share <= WHOLE) return share === 0 ? null : { kind: 'percent', percent: basisPoints(share) };
  if (typed.includes('%')) return undefined;
  const amount = parseFigure(typed, minorDigits, language);
  return amount === null ? undefined : { kind: 'amount', amount: money(amount) };
}

/**
 * Reads a deposit: an amount, or a percent of the total.
 *
 * @returns null for none, undefined when the text is neither
 */
export function readTypedDeposit(
  text: string,
  total: Money,
  minorDigits: number,
  language: Language,
): Money | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  if (!typed.includes('%')) {
    const amount = parseFigure(typed, minorDigits, language);
    return amount === null ? undefined : amount === 0 ? null : money(amount);
  }
  const share = parseFigure(typed.replace('%', ''), 2, language);
  if (share === null || share > WHOLE) return undefined;
  return share === 0 ? null : money((BigInt(total) * BigInt(share)) / BigInt(WHOLE));
}
