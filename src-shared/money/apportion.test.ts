import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import vectors from '../testing/vectors/apportion_largest_remainder.json' with { type: 'json' };
import { apportion } from './apportion.ts';
import { money } from './money.ts';

test.each(vectors)('largest remainder of $total over $weights', ({ total, weights, shares }) => {
  expect(apportion(money(total), weights)).toEqual(shares);
});

test('shares add up to the total and stay within one unit of the exact share', () => {
  const weights = array(integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 20 });
  assert(
    property(integer({ min: 0, max: 1_000_000_000 }), weights, (total, given) => {
      const shares = apportion(money(total), given);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
      const sum = given.reduce((all, weight) => all + weight, 0);
      if (sum === 0) return;
      shares.forEach((share, index) => {
        const exact = (BigInt(total) * BigInt(given[index] ?? 0)) / BigInt(sum);
        expect(BigInt(share) - exact).toBeGreaterThanOrEqual(0n);
        expect(BigInt(share) - exact).toBeLessThanOrEqual(1n);
      });
    }),
  );
});
