import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { businessDate } from '../kernel/business-date.ts';
import { money } from '../money/money.ts';
import { euroProfile, indonesiaProfile } from '../tax/profiles.ts';
import {
  CHARGE_PARTS,
  chargeFromTable,
  chargePartsBilled,
  chargeTaxCode,
  weightOfLines,
  type ChargeTable,
} from './charge.ts';

const freight: ChargeTable = {
  code: 'FREIGHT',
  name: 'Ongkos kirim',
  taxable: true,
  billing: 'byValue',
  by: 'weight',
  steps: [
    { from: 50_000, amount: money(90_000) },
    { from: 1, amount: money(25_000) },
    { from: 100_000, amount: money(150_000) },
  ],
};

test('freight by weight is the amount of the highest step reached, in any order of the steps', () => {
  const amounts = [0, 1, 49_999, 50_000, 250_000].map(
    (weight) => chargeFromTable(freight, { weight, value: money(0) })?.amount ?? null,
  );
  expect(amounts).toEqual([null, 25_000, 25_000, 90_000, 150_000]);
});

test('a table by value looks at the value of the goods; a step of 0 is free of charge', () => {
  const byValue: ChargeTable = {
    ...freight,
    by: 'value',
    steps: [
      { from: 0, amount: money(150_000) },
      { from: 10_000_000, amount: money(0) },
    ],
  };
  const charge = (value: number) => chargeFromTable(byValue, { weight: 0, value: money(value) });
  expect(charge(9_999_999)).toEqual({
    code: 'FREIGHT',
    name: 'Ongkos kirim',
    amount: 150_000,
    taxable: true,
    billing: 'byValue',
  });
  expect(charge(10_000_000)).toBeNull();
});

test('weight is added up in grams, each line rounded up', () => {
  const piece = { quantity: 3, quantityDigits: 0, weight: 1500 };
  const loose = { quantity: 1, quantityDigits: 3, weight: 1050 };
  expect(weightOfLines([piece, loose])).toBe(4502);
});

test('a charge once is whole on the first invoice; by value it follows the goods and ends whole', () => {
  expect(chargePartsBilled('once', money(1), money(100), false)).toBe(CHARGE_PARTS);
  expect(chargePartsBilled('byValue', money(25), money(100), false)).toBe(250_000);
  expect(chargePartsBilled('byValue', money(0), money(0), false)).toBe(0);
  expect(chargePartsBilled('byValue', money(0), money(0), true)).toBe(CHARGE_PARTS);
});

test('what is billed of a charge only grows, and is never more than the charge', () => {
  const values = array(integer({ min: 0, max: 9_000_000 }), { minLength: 1, maxLength: 9 });
  assert(
    property(values, (nets) => {
      const all = nets.reduce((sum, net) => sum + net, 0);
      let [billed, before] = [0, 0];
      for (const [index, net] of nets.entries()) {
        billed += net;
        const parts = chargePartsBilled('byValue', money(billed), money(all), index === nets.length - 1);
        expect(parts).toBeGreaterThanOrEqual(before);
        before = parts;
      }
      expect(before).toBe(CHARGE_PARTS);
    }),
    { numRuns: 2000 },
  );
});

test('a charge has the tax code of ordinary goods, or one without tax', () => {
  const day = businessDate('2026-04-13');
  const codes = [indonesiaProfile, euroProfile].map((profile) => [
    chargeTaxCode(true, profile, day),
    chargeTaxCode(false, profile, day),
  ]);
  expect(codes).toEqual([
    ['04', '00'],
    ['S', 'Z'],
  ]);
});
