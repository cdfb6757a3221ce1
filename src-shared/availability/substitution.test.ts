import { describe, expect, test } from 'vitest';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { quantity } from '../money/money.ts';
import { availabilityTimeline } from './available-to-promise.ts';
import { proposeSubstitutes, substituteOnLine } from './substitution.ts';

const today = businessDate('2026-03-02');

function stock(onHand: number, arrivesIn: number | null = null) {
  const receipts = arrivesIn === null ? [] : [{ date: addDays(today, arrivesIn), quantity: quantity(50) }];
  const none = { requirements: [], replenishmentDate: null };
  return availabilityTimeline({ ...none, today, onHand: quantity(onHand), safetyStock: quantity(0), receipts });
}

const original = { productCode: 'A', timeline: stock(3, 9) };
const known: Record<string, ReturnType<typeof stock>> = { B: stock(0, 4), C: stock(20), D: stock(20), E: stock(0, 12) };
const substitutes = [
  { productCode: 'B', ranking: 1 },
  { productCode: 'D', ranking: 3 },
  { productCode: 'C', ranking: 2 },
  { productCode: 'E', ranking: 1 },
  { productCode: 'unknown', ranking: 1 },
];
const propose = (wanted: number) =>
  proposeSubstitutes(original, { quantity: quantity(wanted), from: today }, substitutes, (code) => known[code] ?? null);

describe('substitution', () => {
  test('offers what is there in full first, by ranking, then what is complete sooner than the product itself', () => {
    expect(propose(10).map((one) => [one.substitute.productCode, one.onTime])).toEqual([
      ['C', true],
      ['D', true],
      ['B', false],
    ]);
  });

  test('offers nothing while the product itself is there', () => {
    expect(propose(3)).toEqual([]);
  });

  test('keeps the original on the line, also when it is substituted again', () => {
    const once = substituteOnLine({ lineNo: 1, productCode: 'A' }, { productCode: 'B', ranking: 1 });
    expect(once).toEqual({ lineNo: 1, productCode: 'B', originalProductCode: 'A' });
    expect(substituteOnLine(once, { productCode: 'C', ranking: 2 }).originalProductCode).toBe('A');
  });
});
