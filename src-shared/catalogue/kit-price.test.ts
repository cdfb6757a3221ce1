import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { money, quantity, unitPrice } from '../money/money.ts';
import { componentsValue, kitShares, type PricedComponent } from './kit-price.ts';

function component(productCode: string, count: number, price: number, quantityDigits = 0): PricedComponent {
  return { productCode, quantityPerKit: quantity(count), unitPrice: unitPrice(price * 100), quantityDigits };
}

const hamper = [component('TEH', 2, 15_000), component('GULA', 500, 18_000, 3), component('KOTAK', 1, 0)];

test('the components of a hamper cost 39,000 alone: two of tea and half a kilogram of sugar', () => {
  expect(componentsValue(hamper)).toBe(39_000);
  expect(componentsValue([...hamper, { ...component('X', 1, 1), unitPrice: null }])).toBeNull();
});

test('a hamper sold at 35,000 is one price line; tea bears 30/39 of it and the box nothing', () => {
  expect(kitShares(money(35_000), hamper)).toEqual([26_923, 8077, 0]);
});

test('components without prices bear equal shares', () => {
  expect(kitShares(money(10), [component('A', 1, 0), component('B', 9, 0), component('C', 1, 0)])).toEqual([4, 3, 3]);
});

test('the shares add up to the price line exactly', () => {
  const parts = array(
    record({
      count: integer({ min: 1, max: 5000 }),
      price: integer({ min: 0, max: 500_000 }),
      digits: constantFrom(0, 1, 2, 3),
    }),
    { minLength: 1, maxLength: 8 },
  );
  assert(
    property(integer({ min: 0, max: 1_000_000_000 }).map(money), parts, (net, list) => {
      const shares = kitShares(
        net,
        list.map(({ count, price, digits }) => component('A', count, price, digits)),
      );
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(net);
      expect(shares.every((share) => share >= 0)).toBe(true);
    }),
    { numRuns: 10_000 },
  );
});
