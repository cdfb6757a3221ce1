import { expect, test } from 'vitest';
import { businessDate } from '../kernel/business-date.ts';
import {
  addWorkDays,
  subtractWorkDays,
  workDayOnOrAfter,
  workDayOnOrBefore,
  type WorkCalendar,
} from './work-calendar.ts';

const calendar: WorkCalendar = { weekdays: [1, 2, 3, 4, 5], holidays: [businessDate('2026-04-20')] };

test('work days skip the weekend and holidays', () => {
  const friday = businessDate('2026-04-17');
  expect(addWorkDays(calendar, friday, 1)).toBe('2026-04-21');
  expect(addWorkDays(calendar, friday, 0)).toBe(friday);
  expect(workDayOnOrAfter(calendar, businessDate('2026-04-18'))).toBe('2026-04-21');
});

test('a calendar without a work day is refused instead of searched for ever', () => {
  expect(() => workDayOnOrAfter({ weekdays: [], holidays: [] }, businessDate('2026-04-18'))).toThrow(RangeError);
});

test('work days count back over weekends and holidays, and a day off counts as the work day before it', () => {
  const tuesday = businessDate('2026-04-21');
  expect(addWorkDays(calendar, tuesday, -1)).toBe('2026-04-17');
  expect(subtractWorkDays(calendar, tuesday, 2)).toBe('2026-04-16');
  expect(subtractWorkDays(calendar, businessDate('2026-04-20'), 0)).toBe('2026-04-17');
  expect(workDayOnOrBefore(calendar, businessDate('2026-04-19'))).toBe('2026-04-17');
});
