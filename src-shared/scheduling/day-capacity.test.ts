import { expect, test } from 'vitest';
import { businessDate } from '../kernel/business-date.ts';
import { loadPerDay, overloads, unlimitedCapacity, utilisation, type DueLine } from './day-capacity.ts';
import { dueCalendar } from './due-calendar.ts';
import { vehicleOverloads } from './vehicle-capacity.ts';

const tuesday = businessDate('2026-04-14');
const wednesday = businessDate('2026-04-15');
const due = (date: typeof tuesday, orderId: string, shipTo: string, grams: number): DueLine => ({
  orderId,
  shipTo,
  date,
  grams,
  pickerMinutes: 3,
});
const lines = [
  due(wednesday, 'SO-2', 'TOKO-B', 40_000),
  due(tuesday, 'SO-1', 'TOKO-A', 12_500),
  due(tuesday, 'SO-1', 'TOKO-A', 7_500),
  due(tuesday, 'SO-3', 'TOKO-A', 1_000),
  due(tuesday, 'SO-4', 'TOKO-C', 9_000),
];

test('the load of a day counts lines, weight and minutes, and one stop a place whatever its orders', () => {
  expect([...loadPerDay(lines)]).toEqual([
    [tuesday, { stops: 2, lines: 4, grams: 30_000, pickerMinutes: 12 }],
    [wednesday, { stops: 1, lines: 1, grams: 40_000, pickerMinutes: 3 }],
  ]);
});

test('the overload report names every day and resource beyond its capacity, and none that just fits', () => {
  const capacity = { ...unlimitedCapacity, stops: 2, lines: 3, grams: 39_999 };
  expect(overloads(loadPerDay(lines), capacity)).toEqual([
    { date: tuesday, resource: 'lines', load: 4, capacity: 3 },
    { date: wednesday, resource: 'grams', load: 40_000, capacity: 39_999 },
  ]);
});

test('a day is as full as its fullest resource, in thousandths rounded up', () => {
  const load = { stops: 1, lines: 10, grams: 500, pickerMinutes: 9 };
  expect(utilisation(load, { stops: 10, lines: 30, grams: 1000, pickerMinutes: null })).toBe(500);
  expect(utilisation(load, { ...unlimitedCapacity, lines: 3 })).toBe(3334);
  expect(utilisation(load, unlimitedCapacity)).toBe(0);
  expect(utilisation(load, { ...unlimitedCapacity, stops: 0 })).toBe(Number.MAX_SAFE_INTEGER);
});

test('a vehicle is too small by weight, by volume or by stops', () => {
  const items = [
    { shipTo: 'TOKO-A', grams: 600_000, cubicCentimetres: 900_000 },
    { shipTo: 'TOKO-A', grams: 500_000, cubicCentimetres: 100_000 },
    { shipTo: 'TOKO-B', grams: 1, cubicCentimetres: 1 },
  ];
  const pickup = { grams: 1_000_000, cubicCentimetres: 2_000_000, stops: 2 };
  expect(vehicleOverloads(items, pickup)).toEqual([{ measure: 'grams', load: 1_100_001, capacity: 1_000_000 }]);
  expect(vehicleOverloads(items, { ...pickup, grams: null, cubicCentimetres: 1_000_000, stops: 1 })).toEqual([
    { measure: 'cubicCentimetres', load: 1_000_001, capacity: 1_000_000 },
    { measure: 'stops', load: 2, capacity: 1 },
  ]);
});

test('the calendar of due deliveries has what is overdue first, then today, then the days to come', () => {
  const monday = businessDate('2026-04-13');
  const late = due(businessDate('2026-04-10'), 'SO-0', 'TOKO-D', 1);
  const calendar = dueCalendar([...lines, late], tuesday);
  expect(calendar.overdue).toEqual([late]);
  expect(calendar.today.map((line) => line.orderId)).toEqual(['SO-1', 'SO-1', 'SO-3', 'SO-4']);
  expect(calendar.later).toEqual([{ date: wednesday, lines: [lines[0]] }]);
  expect(dueCalendar(lines, monday).later.map((day) => day.date)).toEqual([tuesday, wednesday]);
});
