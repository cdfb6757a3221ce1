import { array, assert, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { quantity } from '../money/money.ts';
import { deliveredKits, explodeKit } from './kit.ts';

const desk = [
  { productCode: 'TOP', quantityPerKit: quantity(1) },
  { productCode: 'LEG', quantityPerKit: quantity(4) },
  { productCode: 'SCREW', quantityPerKit: quantity(16) },
];

test('a kit is one price line and takes its components from stock', () => {
  expect(explodeKit(desk, quantity(3))).toEqual([
    { productCode: 'TOP', quantity: 3 },
    { productCode: 'LEG', quantity: 12 },
    { productCode: 'SCREW', quantity: 48 },
  ]);
});

test('a partly delivered kit does not count: the scarcest component decides (odoo#158054)', () => {
  const delivered = (gone: Readonly<Record<string, number>>) => deliveredKits(desk, (code) => gone[code] ?? 0);
  expect(delivered({ TOP: 3, LEG: 12, SCREW: 48 })).toBe(3);
  expect(delivered({ TOP: 3, LEG: 11, SCREW: 48 })).toBe(2);
  expect(delivered({ TOP: 3, LEG: 12 })).toBe(0);
  expect(deliveredKits([], () => 9)).toBe(0);
});

test('a component that stands in the kit twice counts with both quantities', () => {
  const pair = [desk[1], desk[1]].flatMap((component) => component ?? []);
  expect(deliveredKits(pair, () => 15)).toBe(1);
});

test('delivering the explosion of n kits delivers n kits, and one unit less of anything delivers fewer', () => {
  const component = record({ quantityPerKit: integer({ min: 1, max: 50 }) });
  assert(
    property(array(component, { minLength: 1, maxLength: 6 }), integer({ min: 1, max: 40 }), (parts, kits) => {
      const kit = parts.map((part, at) => ({ productCode: `C${at}`, quantityPerKit: quantity(part.quantityPerKit) }));
      const exploded = new Map(explodeKit(kit, quantity(kits)).map((line) => [line.productCode, line.quantity]));
      expect(deliveredKits(kit, (code) => exploded.get(code) ?? 0)).toBe(kits);
      expect(deliveredKits(kit, (code) => (exploded.get(code) ?? 0) - (code === 'C0' ? 1 : 0))).toBe(kits - 1);
    }),
    { numRuns: 10_000 },
  );
});
