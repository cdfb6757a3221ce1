import { expect, it } from 'vitest';
import { businessDate } from '#shared/kernel/business-date.ts';
import { localToday, suggestNextDay } from './next-day.ts';

const calendar = { weekdays: [1, 2, 3, 4, 5, 6], holidays: [businessDate('2026-11-30')] };

it('suggests today while it is later than the last business day', () => {
  expect(suggestNextDay(businessDate('2026-11-24'), null, calendar)).toBe('2026-11-24');
  expect(suggestNextDay(businessDate('2026-11-24'), businessDate('2026-11-21'), calendar)).toBe('2026-11-24');
});

it('suggests the next work day when today is closed already', () => {
  const saturday = businessDate('2026-11-28');
  expect(suggestNextDay(saturday, saturday, calendar)).toBe('2026-12-01');
});

it('reads the day from the calendar on the wall, not from UTC', () => {
  expect(localToday(new Date(2026, 10, 4, 0, 30))).toBe('2026-11-04');
});
