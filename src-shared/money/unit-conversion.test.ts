import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { quantity } from './money.ts';
import { baseToUnits, convertUnits, unitsToBase, wholeUnits, type UnitFactor } from './unit-conversion.ts';

const box: UnitFactor = { unit: 'BOX', numerator: 12, denominator: 1 };
const kilogram: UnitFactor = { unit: 'KG', numerator: 1000, denominator: 1 };
const sack: UnitFactor = { unit: 'SACK', numerator: 50_000, denominator: 1 };
const ok = (value: number) => ({ ok: true, value });

const factors = integer({ min: 1, max: 10_000 });

test('a box of 12: 3 boxes are 36 pieces, 36 pieces are 3 boxes', () => {
  expect(unitsToBase(3, box)).toEqual(ok(36));
  expect(baseToUnits(quantity(36), box)).toEqual(ok(3));
});

test('a kilogram is 1000 g, and 40 sacks of 50 kg are 2000 kg', () => {
  expect(unitsToBase(2, kilogram)).toEqual(ok(2000));
  expect(convertUnits(40, sack, kilogram)).toEqual(ok(2000));
});

test('ERPNext#46196 (× instead of ÷): 24 pieces reserved in boxes of 12 are 2 boxes, not 288', () => {
  expect(baseToUnits(quantity(24), box)).toEqual(ok(2));
});

test('where the base is the box, a piece is 1/12: 24 pieces are 2, and 5 pieces are refused', () => {
  const piece: UnitFactor = { unit: 'PCS', numerator: 1, denominator: 12 };
  expect(unitsToBase(24, piece)).toEqual(ok(2));
  expect(unitsToBase(5, piece)).toEqual({ ok: false, error: { code: 'inexact-conversion', unit: 'PCS' } });
});

test('30 pieces are no boxes of 12: refused, and split into 2 boxes and 6 pieces', () => {
  expect(baseToUnits(quantity(30), box)).toEqual({ ok: false, error: { code: 'inexact-conversion', unit: 'BOX' } });
  expect(wholeUnits(quantity(30), box)).toEqual({ units: 2, rest: 6 });
  expect(wholeUnits(quantity(-30), box)).toEqual({ units: -2, rest: -6 });
});

test('there and back is the same quantity, whatever the fraction', () => {
  assert(
    property(integer({ min: -1_000_000, max: 1_000_000 }), factors, factors, (units, numerator, denominator) => {
      const factor = { unit: 'X', numerator, denominator };
      const base = unitsToBase(units, factor);
      const back = base.ok && baseToUnits(base.value, factor);
      expect(back).toEqual((units * numerator) % denominator === 0 && ok(units));
    }),
    { numRuns: 10_000 },
  );
});

test('between two units of whole factors there and back is the same, or refused because a part would be left', () => {
  assert(
    property(integer({ min: 0, max: 1_000_000 }), factors, factors, (units, a, b) => {
      const from = { unit: 'A', numerator: a, denominator: 1 };
      const to = { unit: 'B', numerator: b, denominator: 1 };
      const there = convertUnits(units, from, to);
      const back = there.ok && convertUnits(there.value, to, from);
      expect(back).toEqual((units * a) % b === 0 && ok(units));
    }),
    { numRuns: 10_000 },
  );
});

test('whole units and the rest are the quantity again, with a rest below one unit', () => {
  assert(
    property(
      integer({ min: -1_000_000, max: 1_000_000 }),
      factors,
      integer({ min: 1, max: 12 }),
      (base, numerator, denominator) => {
        const { units, rest } = wholeUnits(quantity(base), { unit: 'X', numerator, denominator });
        expect((units * numerator) / denominator + rest).toBe(base);
        expect(Math.abs(rest)).toBeLessThan(denominator === 1 ? numerator : numerator + 1);
      },
    ),
    { numRuns: 10_000 },
  );
});

test('a factor of nothing is a bug', () => {
  expect(() => unitsToBase(1, { unit: 'X', numerator: 0, denominator: 1 })).toThrow(RangeError);
  expect(() => baseToUnits(quantity(1), { unit: 'X', numerator: 1, denominator: 0 })).toThrow(RangeError);
  expect(() => unitsToBase(1, { unit: 'X', numerator: 1.5, denominator: 1 })).toThrow(RangeError);
});
