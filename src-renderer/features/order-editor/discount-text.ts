import type { Language } from '#shared/i18n/language.ts';
import { basisPoints, money, type BasisPoints, type Money } from '#shared/money/money.ts';
import type { DraftLine } from '#renderer/drafts/order-draft.ts';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';

/** What is taken off a line: percents one after the other, then an amount. */
export type LineDiscount = {
  readonly discount: BasisPoints;
  readonly discounts: readonly BasisPoints[] | undefined;
  readonly amountOff: Money | undefined;
};

/** Further percents that a line may have after its first. */
const MOST_FURTHER = 5;

/**
 * Reads a discount: `10` percent, `10+5` where the second is off what the first left, `10+rp5000` with an
 * amount after the percents. Nothing typed is no discount.
 *
 * @param minorDigits digits of the currency after the point
 * @returns null when it is none, or a percent is above 100
 */
export function readDiscount(text: string, language: Language, minorDigits: number): LineDiscount | null {
  const parts = text
    .split('+')
    .map((part) => part.trim())
    .filter((part, index, all) => part !== '' || all.length > 1 || index > 0);
  const percents: BasisPoints[] = [];
  let amountOff: Money | undefined;
  for (const part of parts) {
    if (amountOff !== undefined) return null;
    const amount = /^rp\.?(.*)$/i.exec(part)?.[1];
    if (amount !== undefined) {
      const value = parseFigure(amount, minorDigits, language);
      if (value === null) return null;
      amountOff = money(value);
    } else {
      const value = parseFigure(part.replace(/%$/, ''), 2, language);
      if (value === null || value > 10_000) return null;
      percents.push(basisPoints(value));
    }
  }
  const [first = basisPoints(0), ...further] = percents.filter((percent) => percent > 0);
  if (further.length > MOST_FURTHER) return null;
  return {
    discount: first,
    discounts: further.length > 0 ? further : undefined,
    amountOff: amountOff === undefined || amountOff === 0 ? undefined : amountOff,
  };
}

/** A line's discount as it is typed: `10+5`. Empty without one. */
export function writeDiscount(
  line: Pick<DraftLine, 'discount' | 'discounts' | 'amountOff'>,
  write: { readonly percent: (share: BasisPoints) => string; readonly money: (amount: Money) => string },
): string {
  const percents = [line.discount, ...(line.discounts ?? [])].filter((percent) => percent > 0);
  return [
    ...percents.map((percent) => write.percent(percent)),
    ...(line.amountOff === undefined ? [] : [`rp${write.money(line.amountOff)}`]),
  ].join('+');
}
