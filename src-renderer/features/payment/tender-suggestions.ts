import { money, type Money } from '#shared/money/money.ts';

/** Notes a customer rounds up to, in whole units of the currency. */
const notes: Readonly<Record<string, readonly number[]>> = {
  IDR: [10_000, 50_000, 100_000],
  EUR: [5, 10, 20, 50, 100],
};

/** The first suggestion is always the exact amount. */
const SUGGESTIONS = 4;

/**
 * What a customer is likely to hand over: the exact amount, then the next multiples of the usual notes,
 * each larger than the one before.
 *
 * @param currency ISO code; a currency without known notes gets the exact amount only
 * @param minorDigits digits of the currency after the point
 */
export function tenderSuggestions(amount: Money, currency: string, minorDigits: number): readonly Money[] {
  const suggestions: Money[] = [amount];
  for (const note of notes[currency] ?? []) {
    const size = note * 10 ** minorDigits;
    const rounded = Math.ceil(amount / size) * size;
    if (rounded > (suggestions.at(-1) ?? amount)) suggestions.push(money(rounded));
  }
  return suggestions.slice(0, SUGGESTIONS);
}
