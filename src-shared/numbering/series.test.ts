import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { businessDate } from '../kernel/business-date.ts';
import { takeNumber, type SeriesRow } from './series.ts';

const day = businessDate('2026-04-13');

test('numbers of a series are 1, 2, 3 … without a gap and never twice (I23, I24)', () => {
  assert(
    property(integer({ min: 1, max: 300 }), (count) => {
      let series: SeriesRow | undefined;
      const numbers = Array.from({ length: count }, () => {
        const taken = takeNumber('INV', 'KPG01', day, series);
        series = taken.series;
        return taken.number;
      });
      expect(new Set(numbers).size).toBe(count);
      expect(numbers.at(-1)).toBe(`INV/KPG01/2026/${String(count).padStart(6, '0')}`);
    }),
  );
});

test('the year is that of the business day: a new year begins at 1 in a series of its own', () => {
  const last = takeNumber('INV', 'KPG01', businessDate('2026-12-31'), undefined);
  const next = takeNumber('INV', 'KPG01', businessDate('2027-01-01'), undefined);
  expect(next.number).toBe('INV/KPG01/2027/000001');
  expect(next.series.key).not.toBe(last.series.key);
});
