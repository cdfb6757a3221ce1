import { array, assert, constantFrom, integer, property, record, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, businessDate, type BusinessDate } from '../kernel/business-date.ts';
import { scheduleBackward } from './backward-scheduling.ts';
import { firstShippingDay, localTimeOf } from './cut-off.ts';
import { scheduleForward } from './forward-scheduling.ts';
import { routeOf, type Route } from './route.ts';
import { isWorkDay, subtractWorkDays, type WorkCalendar } from './work-calendar.ts';

const mondayToSaturday: WorkCalendar = { weekdays: [1, 2, 3, 4, 5, 6], holidays: [] };
const route: Route = {
  id: 'R1',
  name: 'Kupang – Soe',
  customers: ['TOKO-1'],
  zones: ['Soe'],
  transitDays: 2,
  loadDays: 1,
  pickPackDays: 1,
  transportLeadDays: 1,
  carrierCalendar: mondayToSaturday,
};

describe('the worked example of domain.md 2.3', () => {
  test('backward from Thu 12 Mar: goods issue 10, loading 9, material and planning Sat 7', () => {
    expect(scheduleBackward(businessDate('2026-03-12'), route, mondayToSaturday)).toEqual({
      deliveryDate: '2026-03-12',
      goodsIssueDate: '2026-03-10',
      loadingDate: '2026-03-09',
      materialDate: '2026-03-07',
      planningDate: '2026-03-07',
    });
  });

  test('forward from Mon 9 Mar: material 9, loading 10, goods issue 11, delivery Fri 13', () => {
    const monday = businessDate('2026-03-09');
    expect(scheduleForward(monday, monday, route, mondayToSaturday)).toEqual({
      deliveryDate: '2026-03-13',
      goodsIssueDate: '2026-03-11',
      loadingDate: '2026-03-10',
      materialDate: '2026-03-09',
      planningDate: '2026-03-09',
    });
  });
});

test('goods that come later are scheduled from the day they are there', () => {
  const dates = scheduleForward(businessDate('2026-03-20'), businessDate('2026-03-09'), route, mondayToSaturday);
  expect(dates).toMatchObject({ materialDate: '2026-03-20', loadingDate: '2026-03-21', deliveryDate: '2026-03-25' });
});

test('a transport that takes long to order delays loading, and the goods are then needed later', () => {
  const monday = businessDate('2026-03-09');
  const dates = scheduleForward(monday, monday, { ...route, transportLeadDays: 3 }, mondayToSaturday);
  expect(dates).toMatchObject({ planningDate: monday, loadingDate: '2026-03-12', materialDate: '2026-03-11' });
});

test('after the cut-off today counts as the next work day; at the cut-off it does not', () => {
  const saturday = businessDate('2026-03-14');
  const first = (today: BusinessDate, time: string) =>
    firstShippingDay(mondayToSaturday, today, `${today}T${time}`, '14:00');
  expect(first(saturday, '14:00')).toBe('2026-03-14');
  expect(first(saturday, '14:01')).toBe('2026-03-16');
  expect(first(businessDate('2026-03-15'), '20:00')).toBe('2026-03-16');
});

test('a business day still open after midnight is past its cut-off; a slow clock is not', () => {
  const monday = businessDate('2026-03-09');
  expect(firstShippingDay(mondayToSaturday, monday, '2026-03-10T01:00', '14:00')).toBe('2026-03-10');
  expect(firstShippingDay(mondayToSaturday, monday, '2026-03-08T23:00', '14:00')).toBe(monday);
});

test('branch time is UTC and the offset of the branch, over midnight and year', () => {
  expect(localTimeOf('2026-12-31T18:05:59.123Z', 420)).toBe('2027-01-01T01:05');
  expect(localTimeOf('2026-03-09T07:00:00.000Z', 420)).toBe('2026-03-09T14:00');
  expect(localTimeOf('2026-03-09T01:30:00.000Z', -120)).toBe('2026-03-08T23:30');
});

test('a route is the one named for the customer, else the one that serves its city, else none', () => {
  const other = { ...route, id: 'R2', customers: [], zones: ['Atambua', 'Kefamenanu'] };
  const routes = [route, other];
  expect(routeOf(routes, { code: 'TOKO-1', city: 'Atambua' })?.id).toBe('R1');
  expect(routeOf(routes, { code: 'TOKO-2', city: ' atambua' })?.id).toBe('R2');
  expect(routeOf(routes, { code: 'TOKO-2', city: 'Kupang' })).toBeNull();
});

const start = businessDate('2026-03-02');
const dayOf = integer({ min: 0, max: 60 }).map((days) => addDays(start, days));
const calendar = record({
  // Branch and carrier share Wednesday, and no holiday takes it: else nothing could ever leave.
  weekdays: uniqueArray(integer({ min: 1, max: 7 }), { minLength: 1 }).map((days) => [...new Set([...days, 3])]),
  holidays: array(
    dayOf.filter((date) => !isWorkDay({ weekdays: [3], holidays: [] }, date)),
    { maxLength: 8 },
  ),
});
const days = integer({ min: 0, max: 4 });
const anyRoute = record({
  transitDays: days,
  loadDays: days,
  pickPackDays: days,
  transportLeadDays: days,
  carrierCalendar: calendar,
}).map((times): Route => ({ ...route, ...times }));

test('goods scheduled forward from their backward material date arrive by the requested date', () => {
  assert(
    property(dayOf, anyRoute, calendar, (requested, way, branch) => {
      const backward = scheduleBackward(requested, way, branch);
      const earliest = backward.materialDate < backward.planningDate ? backward.materialDate : backward.planningDate;
      const forward = scheduleForward(backward.materialDate, earliest, way, branch);
      expect(forward.deliveryDate <= requested).toBe(true);
      expect(forward.goodsIssueDate).toBe(backward.goodsIssueDate);
    }),
    { numRuns: 2000 },
  );
});

test('every date is a work day of its calendar, in order, and forward never lies before the first day', () => {
  assert(
    property(dayOf, dayOf, anyRoute, calendar, (date, today, way, branch) => {
      const forward = scheduleForward(date, today, way, branch);
      for (const dates of [scheduleBackward(date, way, branch), forward]) {
        expect(isWorkDay(branch, dates.materialDate) && isWorkDay(branch, dates.planningDate)).toBe(true);
        expect(isWorkDay(branch, dates.loadingDate) && isWorkDay(branch, dates.goodsIssueDate)).toBe(true);
        expect(isWorkDay(way.carrierCalendar, dates.goodsIssueDate)).toBe(true);
        expect(isWorkDay(way.carrierCalendar, dates.deliveryDate)).toBe(true);
        expect(subtractWorkDays(branch, dates.loadingDate, way.pickPackDays)).toBe(dates.materialDate);
        expect(dates.loadingDate <= dates.goodsIssueDate && dates.goodsIssueDate <= dates.deliveryDate).toBe(true);
      }
      expect(forward.materialDate >= today && forward.planningDate >= today && forward.materialDate >= date).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a later wish is never scheduled earlier, backward or forward', () => {
  assert(
    property(dayOf, integer({ min: 0, max: 20 }), anyRoute, calendar, (date, later, way, branch) => {
      const early = scheduleBackward(date, way, branch);
      const late = scheduleBackward(addDays(date, later), way, branch);
      const soon = scheduleForward(date, start, way, branch);
      const after = scheduleForward(addDays(date, later), start, way, branch);
      for (const name of ['materialDate', 'planningDate', 'loadingDate', 'goodsIssueDate', 'deliveryDate'] as const) {
        expect(early[name] <= late[name] && soon[name] <= after[name]).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

test('holidays of the carrier move the goods issue, not the branch days', () => {
  const tuesdayOff = { ...mondayToSaturday, holidays: [businessDate('2026-03-10')] };
  const dates = scheduleBackward(
    businessDate('2026-03-12'),
    { ...route, carrierCalendar: tuesdayOff },
    mondayToSaturday,
  );
  expect(dates).toMatchObject({ goodsIssueDate: '2026-03-09', loadingDate: '2026-03-07', materialDate: '2026-03-06' });
});

test('a calendar is found whatever the order of its weekdays', () => {
  assert(
    property(constantFrom([6, 1, 5, 2, 4, 3], [1, 2, 3, 4, 5, 6]), dayOf, (weekdays, date) => {
      expect(scheduleBackward(date, route, { weekdays, holidays: [] })).toEqual(
        scheduleBackward(date, route, mondayToSaturday),
      );
    }),
  );
});
