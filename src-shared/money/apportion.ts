import { money, type Money } from './money.ts';
import { divideFloor } from './rounding.ts';

/**
 * Splits a total over weights by largest remainder, so that the shares add up to the total exactly and each
 * lies less than one unit from its exact share. Ties go to the earlier weight. A negative total (credit note)
 * is split as its positive twin and negated. A weight may be negative (a returned line among sold ones) and
 * then draws a share of the other sign.
 *
 * Weights that add up to zero give no proportion: everything goes to the first share.
 *
 * @param total amount in minor units
 * @param weights integers of any common unit
 * @throws RangeError for a total to split over no weights, and for a share beyond the safe integers, which
 *   only weights of both signs that nearly cancel out can ask for.
 */
export function apportion(total: Money, weights: readonly number[]): Money[] {
  if (weights.length === 0) {
    if (total === 0) return [];
    throw new RangeError('nothing to apportion over');
  }
  const sum = weights.reduce((acc, weight) => acc + BigInt(weight), 0n);
  if (sum === 0n) return weights.map((_, index) => money(index === 0 ? total : 0));
  const sign = total < 0 ? -1n : 1n;
  const shares = largestRemainder(
    sign * BigInt(total),
    weights.map((weight) => (sum < 0n ? -BigInt(weight) : BigInt(weight))),
    sum < 0n ? -sum : sum,
  );
  return shares.map((share) => money(sign * share));
}

function largestRemainder(total: bigint, weights: readonly bigint[], sum: bigint): bigint[] {
  const parts = weights.map((weight, index) => {
    const share = divideFloor(total * weight, sum);
    return { index, share, remainder: total * weight - share * sum };
  });
  let left = total - parts.reduce((acc, part) => acc + part.share, 0n);
  const byRemainder = parts.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const part of byRemainder) {
    if (left === 0n) break;
    part.share += 1n;
    left -= 1n;
  }
  return parts.map((part) => part.share);
}
