import { money, type Money } from './money.ts';

/**
 * Splits a total over weights by largest remainder, so that the shares add up to the total exactly.
 * Ties go to the earlier weight. All weights zero: everything goes to the first share.
 *
 * @param total amount in minor units, not negative
 * @param weights non-negative integers of any common unit
 * @throws RangeError for a negative total or weight, or a total to split over no weights.
 */
export function apportion(total: Money, weights: readonly number[]): Money[] {
  if (total < 0 || weights.some((weight) => weight < 0)) throw new RangeError('negative total or weight');
  if (weights.length === 0) {
    if (total === 0) return [];
    throw new RangeError('nothing to apportion over');
  }
  const sum = weights.reduce((acc, weight) => acc + BigInt(weight), 0n);
  if (sum === 0n) return weights.map((_, index) => money(index === 0 ? total : 0));
  const parts = weights.map((weight, index) => {
    const product = BigInt(total) * BigInt(weight);
    return { index, share: product / sum, remainder: product % sum };
  });
  let left = BigInt(total) - parts.reduce((acc, part) => acc + part.share, 0n);
  const byRemainder = parts.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const part of byRemainder) {
    if (left === 0n) break;
    part.share += 1n;
    left -= 1n;
  }
  return parts.map((part) => money(part.share));
}
