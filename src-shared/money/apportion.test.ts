import { array, assert, integer, oneof, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import vectors from '../testing/vectors/apportion_largest_remainder.json' with { type: 'json' };
import { apportion } from './apportion.ts';
import { money } from './money.ts';

const totals = oneof(integer({ min: -1000, max: 1000 }), integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }));
const positive = array(oneof(integer({ min: 0, max: 9 }), integer({ min: 0, max: 1_000_000_000 })), {
  minLength: 1,
  maxLength: 20,
});
const signed = array(integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 20 });
/** Weights that nearly cancel out ask for a million times the total: less of it, so that shares stay safe. */
const split = oneof(tuple(totals, positive), tuple(integer({ min: -1_000_000_000, max: 1_000_000_000 }), signed));
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

test.each(vectors)('largest remainder of $total over $weights', ({ total, weights, shares }) => {
  expect(apportion(money(total), weights)).toEqual(shares);
});

test('shares add up to the total, whatever its sign and that of the weights', () => {
  assert(
    property(split, ([total, weights]) => {
      expect(sumOf(apportion(money(total), weights))).toBe(total);
    }),
    { numRuns: 10_000 },
  );
});

test('a share lies less than one unit from its exact share', () => {
  assert(
    property(split, ([total, weights]) => {
      const sum = BigInt(sumOf(weights));
      if (sum === 0n) return;
      apportion(money(total), weights).forEach((share, index) => {
        const offBySum = BigInt(share) * sum - BigInt(total) * BigInt(weights[index] ?? 0);
        const width = sum < 0n ? -sum : sum;
        expect(offBySum < width && offBySum > -width).toBe(true);
      });
    }),
    { numRuns: 10_000 },
  );
});

test('a credit note splits as its invoice did, with the sign turned', () => {
  assert(
    property(totals, positive, (total, weights) => {
      const turned = apportion(money(-total), weights).map((share) => (share === 0 ? 0 : -share));
      expect(turned).toEqual(apportion(money(total), weights));
    }),
    { numRuns: 10_000 },
  );
  expect(apportion(money(-102_119), [1_187_500, 450_000, 3_468_472])).toEqual([-23_750, -9_000, -69_369]);
});

test('no weight draws a share of the wrong sign, and a heavier weight never a smaller share', () => {
  assert(
    property(integer({ min: 0, max: 1_000_000 }), positive, (total, weights) => {
      const shares = apportion(money(total), weights);
      expect(shares.every((share) => share >= 0)).toBe(true);
      if (sumOf(weights) === 0) return;
      const byWeight = shares.toSorted((a, b) => a - b);
      const weighed = shares.map((share, index) => ({ share, weight: weights[index] ?? 0 }));
      weighed.sort((a, b) => a.weight - b.weight || a.share - b.share);
      expect(weighed.map(({ share }) => share)).toEqual(byWeight);
    }),
    { numRuns: 2_000 },
  );
});

test('weights without a proportion: the first takes all; nothing cannot take something', () => {
  expect(apportion(money(7), [0, 0])).toEqual([7, 0]);
  expect(apportion(money(7), [5, -5])).toEqual([7, 0]);
  expect(apportion(money(0), [])).toEqual([]);
  expect(() => apportion(money(7), [])).toThrow(RangeError);
  expect(() => apportion(money(-9_007_361_388), [-999_981, 999_982])).toThrow(RangeError);
});
