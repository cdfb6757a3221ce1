import { array, assert, boolean, constantFrom, integer, oneof, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { basisPoints, money } from '../money/money.ts';
import { headerDiscountShares } from './header-discount.ts';
import { cascadeDiscounts, type Discount } from './line-discount.ts';

const percent = (hundredths: number): Discount => ({ kind: 'percent', percent: basisPoints(hundredths) });
const amount = (minor: number): Discount => ({ kind: 'amount', amount: money(minor) });
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

const discount = oneof(integer({ min: 0, max: 10_000 }).map(percent), integer({ min: 0, max: 5_000_000 }).map(amount));
const lines = array(record({ net: integer({ min: 0, max: 50_000_000 }).map(money), isCharge: boolean() }), {
  maxLength: 12,
});

test('10 % and then 5 % are 14.5 %, not 15 %: 100,000 becomes 85,500', () => {
  expect(cascadeDiscounts(money(100_000), [percent(1000), percent(500)])).toEqual({
    steps: [
      { kind: 'percent', percent: 1000, taken: 10_000 },
      { kind: 'percent', percent: 500, taken: 4500 },
    ],
    discountAmount: 14_500,
    net: 85_500,
  });
});

test('an amount comes off after the percents before it, and takes no more than there is', () => {
  expect(cascadeDiscounts(money(100_000), [percent(1000), amount(5000)]).net).toBe(85_000);
  expect(cascadeDiscounts(money(3000), [amount(5000), percent(1000)])).toMatchObject({ discountAmount: 3000, net: 0 });
});

test('whatever the discounts, the steps add up and the net lies between nothing and the gross', () => {
  assert(
    property(integer({ min: 0, max: 1_000_000_000 }).map(money), array(discount, { maxLength: 6 }), (gross, agreed) => {
      const { steps, discountAmount, net } = cascadeDiscounts(gross, agreed);
      expect(sumOf(steps.map((step) => step.taken))).toBe(discountAmount);
      expect(gross - discountAmount).toBe(net);
      expect(net).toBeGreaterThanOrEqual(0);
      expect(net).toBeLessThanOrEqual(gross);
    }),
    { numRuns: 10_000 },
  );
});

test('the worked order: 2 % of 5,105,972 is 102,119, apportioned 23,750 / 9,000 / 69,369, freight aside', () => {
  const worked = [1_187_500, 450_000, 3_468_472].map((net) => ({ net: money(net), isCharge: false }));
  const freight = { net: money(150_000), isCharge: true };
  expect(headerDiscountShares([...worked, freight], percent(200))).toEqual([23_750, 9000, 69_369, 0]);
});

test('the shares add up to the discount, no charge bears one, and none exceeds its line', () => {
  assert(
    property(lines, discount, (nets, agreed) => {
      const shares = headerDiscountShares(nets, agreed);
      const base = sumOf(nets.filter((line) => !line.isCharge).map((line) => line.net));
      expect(sumOf(shares)).toBe(cascadeDiscounts(money(base), [agreed]).discountAmount);
      nets.forEach((line, index) => {
        expect(shares[index]).toBeGreaterThanOrEqual(0);
        expect(shares[index]).toBeLessThanOrEqual(line.isCharge ? 0 : line.net);
      });
    }),
    { numRuns: 10_000 },
  );
});

test('a discount on nothing but charges takes nothing', () => {
  const charges = constantFrom(1, 2, 3).map((count) =>
    Array.from({ length: count }, () => ({ net: money(9), isCharge: true })),
  );
  assert(
    property(charges, discount, (nets, agreed) => {
      expect(sumOf(headerDiscountShares(nets, agreed))).toBe(0);
    }),
  );
});
