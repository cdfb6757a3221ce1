import { assert, bigInt, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { cashSteps, roundToCashStep } from './cash-rounding.ts';
import { money } from './money.ts';
import { divideCeiling, divideFloor, divideHalfEven, divideHalfUp, divideRounded } from './rounding.ts';

test('half up goes away from zero, half even to the even neighbour', () => {
  const halves = [-7n, -5n, -3n, -1n, 1n, 3n, 5n, 7n];
  expect(halves.map((half) => divideHalfUp(half, 2n))).toEqual([-4n, -3n, -2n, -1n, 1n, 2n, 3n, 4n]);
  expect(halves.map((half) => divideHalfEven(half, 2n))).toEqual([-4n, -2n, -2n, 0n, 0n, 2n, 2n, 4n]);
});

test('every rule lands within its distance of the exact quotient', () => {
  const numerator = bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
  assert(
    property(numerator, bigInt({ min: 1n, max: 10n ** 9n }), (n, d) => {
      for (const rule of ['halfUp', 'halfEven'] as const) {
        const off = 2n * (divideRounded(n, d, rule) * d - n);
        expect(off <= d && off >= -d).toBe(true);
      }
      const [floor, ceiling] = [divideFloor(n, d), divideCeiling(n, d)];
      expect(floor * d <= n && n < (floor + 1n) * d).toBe(true);
      expect((ceiling - 1n) * d < n && n <= ceiling * d).toBe(true);
      expect(divideHalfUp(-n, d)).toBe(-divideHalfUp(n, d));
    }),
    { numRuns: 10_000 },
  );
});

test.each([divideHalfUp, divideHalfEven, divideFloor, divideCeiling])('%o refuses a divisor of nothing', (divide) => {
  expect(() => divide(1n, 0n)).toThrow(RangeError);
  expect(() => divide(1n, -1n)).toThrow(RangeError);
});

test('cash of Rp 5,720,777 by step: what is paid, and the difference to the rounding account', () => {
  const rounded = cashSteps.map((step) => roundToCashStep(money(5_720_777), step));
  expect(rounded).toEqual([
    { payable: 5_720_777, difference: 0 },
    { payable: 5_720_800, difference: 23 },
    { payable: 5_720_800, difference: 23 },
    { payable: 5_721_000, difference: 223 },
    { payable: 5_721_000, difference: 223 },
  ]);
  expect(roundToCashStep(money(250), 100)).toEqual({ payable: 300, difference: 50 });
  expect(roundToCashStep(money(250), 100, 'halfEven')).toEqual({ payable: 200, difference: -50 });
  expect(roundToCashStep(money(-250), 100)).toEqual({ payable: -300, difference: -50 });
});

test('a cash amount is a multiple of the step, at most half a step away, and stays when rounded again', () => {
  assert(
    property(integer({ min: -1_000_000_000, max: 1_000_000_000 }), constantFrom(...cashSteps), (amount, step) => {
      const { payable, difference } = roundToCashStep(money(amount), step);
      expect(Math.abs(payable % step)).toBe(0);
      expect(amount + difference).toBe(payable);
      expect(2 * Math.abs(difference)).toBeLessThanOrEqual(step);
      expect(roundToCashStep(payable, step)).toEqual({ payable, difference: 0 });
    }),
    { numRuns: 10_000 },
  );
});
