import { formatMoney, formatQuantity } from '#shared/i18n/amount-format.ts';
import type { Language } from '#shared/i18n/language.ts';
import type { Money, Quantity } from '#shared/money/money.ts';

const THOUSAND = 1000n;

/**
 * An amount as short as a tile has room for: below a million in full, from there on in tenths of millions and
 * above, rounded half up. 18,420,000 is `18,4 jt`.
 *
 * @param names of a million, of a thousand and of a million of them
 */
export function shortAmount(amount: Money, minorDigits: number, language: Language, names: readonly string[]): string {
  const major = BigInt(Math.max(0, amount)) / 10n ** BigInt(minorDigits);
  let unit = THOUSAND ** 2n;
  if (amount < 0 || major < unit) return formatMoney(amount, minorDigits, language);
  let at = 0;
  let tenths = tenthsOf(major, unit);
  while (tenths >= 10n * THOUSAND && at < names.length - 1) {
    at += 1;
    unit *= THOUSAND;
    tenths = tenthsOf(major, unit);
  }
  return `${formatQuantity(Number(tenths) as Quantity, 1, language)} ${names[at] ?? ''}`;
}

function tenthsOf(value: bigint, unit: bigint): bigint {
  return (value * 10n + unit / 2n) / unit;
}
