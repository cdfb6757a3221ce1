import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, businessDate, daysBetween, isBusinessDate, isoWeekday } from './business-date.ts';

describe('a business date', () => {
  test.each(['2026-02-30', '2026-13-01', '2026-4-1', '20260401', '', '2026-04-01T00:00'])('is not %j', (text) => {
    expect(isBusinessDate(text)).toBe(false);
  });

  test('knows leap days and weekdays', () => {
    expect(isBusinessDate('2028-02-29')).toBe(true);
    expect(isBusinessDate('2026-02-29')).toBe(false);
    expect(isoWeekday(businessDate('2026-04-13'))).toBe(1);
    expect(isoWeekday(businessDate('2026-11-22'))).toBe(7);
  });

  test('moved by days and back is the same day, and the distance is what it was moved by', () => {
    const start = businessDate('2026-04-13');
    assert(
      property(integer({ min: -20_000, max: 20_000 }), (days) => {
        const moved = addDays(start, days);
        expect(daysBetween(start, moved)).toBe(days);
        expect(addDays(moved, -days)).toBe(start);
      }),
    );
  });
});
