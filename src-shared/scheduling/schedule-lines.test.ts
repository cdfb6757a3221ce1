import { assert, boolean, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { quantity } from '../money/money.ts';
import type { Shipping } from './route.ts';
import { materialDateFor, scheduleLinesFor } from './schedule-lines.ts';
import type { WorkCalendar } from './work-calendar.ts';

const mondayToSaturday: WorkCalendar = { weekdays: [1, 2, 3, 4, 5, 6], holidays: [] };
const monday = businessDate('2026-03-09');
const shipping: Shipping = {
  route: {
    id: 'R1',
    name: 'Soe',
    customers: [],
    zones: [],
    transitDays: 2,
    loadDays: 1,
    pickPackDays: 1,
    transportLeadDays: 1,
    carrierCalendar: mondayToSaturday,
  },
  branchCalendar: mondayToSaturday,
  today: monday,
  localNow: '2026-03-09T10:00',
  cutOffTime: '14:00',
};
const promise = (date: string, amount: number) => ({
  date: businessDate(date),
  quantity: quantity(amount),
  pegged: false,
});

test('domain.md 2.3: asked for 12 Mar on 9 Mar gives two schedule lines, 12 Mar with 0 and 13 Mar confirmed', () => {
  const requested = businessDate('2026-03-12');
  expect(materialDateFor(requested, shipping)).toBe(monday);
  expect(scheduleLinesFor([promise('2026-03-09', 28)], requested, shipping)).toEqual([
    { date: '2026-03-12', quantity: 0, pegged: false, deliveryDate: '2026-03-12' },
    {
      date: '2026-03-09',
      quantity: 28,
      pegged: false,
      planningDate: '2026-03-09',
      loadingDate: '2026-03-10',
      goodsIssueDate: '2026-03-11',
      deliveryDate: '2026-03-13',
    },
  ]);
});

test('entered after 14:00 the same order arrives a work day later', () => {
  const afternoon = { ...shipping, localNow: '2026-03-09T14:30' };
  expect(materialDateFor(businessDate('2026-03-12'), afternoon)).toBe('2026-03-10');
  const lines = scheduleLinesFor([promise('2026-03-10', 28)], businessDate('2026-03-12'), afternoon);
  expect(lines.map((line) => line.deliveryDate)).toEqual(['2026-03-12', '2026-03-14']);
});

test('a wish far enough ahead is met on its day, and goods are asked for no earlier than needed', () => {
  const requested = businessDate('2026-03-19');
  expect(materialDateFor(requested, shipping)).toBe('2026-03-14');
  expect(scheduleLinesFor([promise('2026-03-14', 5)], requested, shipping)).toEqual([
    expect.objectContaining({ date: '2026-03-14', goodsIssueDate: '2026-03-17', deliveryDate: '2026-03-19' }),
  ]);
});

test('a part that availability confirms later is scheduled forward from that day; no empty line is needed', () => {
  const lines = scheduleLinesFor(
    [promise('2026-03-14', 15), promise('2026-03-18', 5)],
    businessDate('2026-03-19'),
    shipping,
  );
  expect(lines.map((line) => [line.date, line.quantity, line.deliveryDate])).toEqual([
    ['2026-03-14', 15, '2026-03-19'],
    ['2026-03-18', 5, '2026-03-23'],
  ]);
});

test('what is promised is scheduled whole, never before today, and the requested date always stands', () => {
  const days = integer({ min: 0, max: 30 });
  assert(
    property(days, days, boolean(), integer({ min: 1, max: 99 }), (wish, wait, late, amount) => {
      const now = { ...shipping, localNow: late ? '2026-03-09T16:00' : '2026-03-09T09:00' };
      const requested = addDays(monday, wish);
      const from = addDays(materialDateFor(requested, now), wait);
      const lines = scheduleLinesFor([{ date: from, quantity: quantity(amount), pegged: false }], requested, now);
      expect(lines.reduce((sum, line) => sum + line.quantity, 0)).toBe(amount);
      const inTime = lines.some((line) => line.quantity > 0 && line.deliveryDate <= requested);
      expect(lines.some((line) => line.quantity === 0 && line.deliveryDate === requested)).toBe(!inTime);
      for (const line of lines) {
        if (line.quantity === 0) continue;
        expect(line.date >= from && line.date >= monday && (line.planningDate ?? '') >= monday).toBe(true);
      }
    }),
  );
});
