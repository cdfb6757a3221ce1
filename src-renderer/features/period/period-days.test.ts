import { expect, test } from 'vitest';
import { businessDate } from '#shared/kernel/business-date.ts';
import { periodDays } from './period-days.ts';

test('periods are looked back on from the business day, months by the calendar', () => {
  const today = businessDate('2026-03-05');
  expect(periodDays('thisMonth', today)).toEqual({ from: '2026-03-01', to: '2026-03-05' });
  expect(periodDays('lastMonth', today)).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(periodDays('quarter', today)).toEqual({ from: '2025-12-06', to: '2026-03-05' });
  expect(periodDays('lastMonth', businessDate('2026-01-31'))).toEqual({ from: '2025-12-01', to: '2025-12-31' });
});
