import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, businessDate, type BusinessDate } from '../kernel/business-date.ts';
import { quantity } from '../money/money.ts';
import { generatedDueLines } from '../sample-data/due-lines.ts';
import { randomStream } from '../sample-data/random.ts';
import { unlimitedCapacity, utilisation } from './day-capacity.ts';
import { levellingBreaches } from './levelling-check.ts';
import { levelDueDates, type LevellingPlan } from './levelling.ts';
import type { LevellingInput, LevelLine } from './levelling-input.ts';
import { dateWindow, levelUnits } from './levelling-units.ts';
import { LevellingBoard } from './levelling-board.ts';
import { isWorkDay, workDaysBetween, type WorkCalendar } from './work-calendar.ts';

const monday = businessDate('2026-04-13');
const weekdays: WorkCalendar = { weekdays: [1, 2, 3, 4, 5], holidays: [] };
const friday = businessDate('2026-04-17');
let lines = 0;

function line(change: Partial<LevelLine>): LevelLine {
  lines += 1;
  return {
    id: `L${lines}`,
    orderId: `SO-${lines}`,
    shipTo: `TOKO-${lines}`,
    productCode: 'P-1',
    quantity: quantity(10),
    date: friday,
    requestedDate: change.date ?? friday,
    availableFrom: monday,
    fixed: false,
    complete: false,
    grams: 1000,
    pickerMinutes: 5,
    ...change,
  };
}

function input(levelled: readonly LevelLine[], change: Partial<LevellingInput> = {}): LevellingInput {
  return {
    lines: levelled,
    today: monday,
    calendar: weekdays,
    capacity: { ...unlimitedCapacity, lines: 2 },
    earlyDays: 2,
    lateDays: 0,
    supply: () => null,
    aim: 'lowestPeak',
    ...change,
  };
}

const dateAfter = (plan: LevellingPlan) => {
  const dates = new Map(plan.moves.flatMap((move) => move.lineIds.map((id) => [id, move.to])));
  return (of: LevelLine) => dates.get(of.id) ?? of.date;
};

const linesAfter = (plan: LevellingPlan) => plan.days.map((day) => [day.date.slice(8), day.after.lines]);

describe('levelling due dates', () => {
  test('spreads a full day over the days its lines may be shipped on', () => {
    const plan = levelDueDates(input(Array.from({ length: 6 }, () => line({}))));
    expect(linesAfter(plan)).toEqual([
      ['15', 2],
      ['16', 2],
      ['17', 2],
    ]);
    expect(plan.cap).toBe(1000);
  });

  test('never moves a fixed date, nor an order of which one line is fixed and that ships complete', () => {
    const together = { orderId: 'SO-X', complete: true };
    const open = [line({ fixed: true }), line({ ...together, fixed: true }), line(together), line({})];
    const plan = levelDueDates(input(open));
    expect(plan.moves.map((move) => move.lineIds)).toEqual([[open[3]?.id]]);
  });

  test('moves an order that ships complete whole, and its day stands apart when it alone is too much', () => {
    const order = ['a', 'b', 'c'].map((id) => line({ id, orderId: 'SO-X', shipTo: 'TOKO-X', complete: true }));
    const plan = levelDueDates(input([...order, line({ orderId: 'SO-Y' })]));
    expect(plan.moves).toHaveLength(1);
    expect(plan.cap).toBe(500);
    expect(plan.apart).toHaveLength(1);
    expect(levellingBreaches(input(order), dateAfter(plan))).toEqual([]);
  });

  test('never ships before availability, and not before the work days allowed', () => {
    const open = Array.from({ length: 4 }, () => line({ availableFrom: businessDate('2026-04-16') }));
    expect(linesAfter(levelDueDates(input(open)))).toEqual([
      ['16', 2],
      ['17', 2],
    ]);
    expect(levelDueDates(input(open, { earlyDays: 0 })).moves).toEqual([]);
  });

  test('goods that come on Thursday hold the lines back, but for the one that stock is enough for', () => {
    const open = Array.from({ length: 5 }, () => line({}));
    const stock = (before: number) => (_: string, date: BusinessDate) =>
      date >= businessDate('2026-04-16') ? 50 : before;
    expect(linesAfter(levelDueDates(input(open, { supply: stock(10) })))).toEqual([
      ['15', 1],
      ['16', 2],
      ['17', 2],
    ]);
    expect(levelDueDates(input(open, { supply: stock(9) })).cap).toBe(1500);
  });

  test('the check names what a bad proposal breaks', () => {
    const together = { orderId: 'SO-X', complete: true };
    const open = [line({ id: 'a', ...together }), line({ id: 'b', ...together, fixed: true })];
    const supply = (_: string, date: BusinessDate) => (date >= friday ? 20 : 9);
    const wrong = { a: businessDate('2026-04-14'), b: businessDate('2026-04-20') };
    expect(levellingBreaches(input(open, { supply }), ({ id }) => wrong[id as 'a' | 'b'])).toEqual([
      { kind: 'beforeAvailability', lineId: 'a' },
      { kind: 'fixedDateMoved', lineId: 'b' },
      { kind: 'late', lineId: 'b' },
      { kind: 'orderSplit', orderId: 'SO-X' },
      { kind: 'shortSupply', productCode: 'P-1', date: '2026-04-14' },
    ]);
  });

  test('ships late only by the work days allowed', () => {
    const open = Array.from({ length: 4 }, () => line({}));
    const plan = levelDueDates(input(open, { earlyDays: 0, lateDays: 1 }));
    expect(linesAfter(plan)).toEqual([
      ['17', 2],
      ['20', 2],
    ]);
  });

  test('a line shipped early by a former run is not moved early again from there', () => {
    const again = [
      line({ date: businessDate('2026-04-15'), requestedDate: friday }),
      line({ date: businessDate('2026-04-15'), requestedDate: friday }),
      line({ date: businessDate('2026-04-15'), fixed: true }),
    ];
    const plan = levelDueDates(input(again));
    expect(plan.moves.map((move) => move.to).toSorted()).toEqual(['2026-04-16', '2026-04-17']);
  });

  test('what is overdue is work of today and stays', () => {
    const late = line({ date: businessDate('2026-04-10') });
    const plan = levelDueDates(input([late, line({ date: monday }), line({ date: monday })], { lateDays: 2 }));
    expect(plan.moves.flatMap((move) => move.lineIds)).not.toContain(late.id);
    expect(plan.days[0]).toMatchObject({ date: monday, before: { lines: 3 }, after: { lines: 1 } });
  });

  test('a chain of moves reaches a day with room far away', () => {
    // Each line may go one work day early; only Monday has room, and only Friday has too much.
    const days = ['2026-04-13', '2026-04-14', '2026-04-15', '2026-04-16', '2026-04-17', '2026-04-17'];
    const plan = levelDueDates(
      input(
        days.map((date) => line({ date: businessDate(date) })),
        { earlyDays: 1 },
      ),
    );
    expect(plan.moves).toEqual([]);
    const roomy = levelDueDates(
      input(
        days.slice(1).map((date) => line({ date: businessDate(date) })),
        { earlyDays: 1 },
      ),
    );
    expect(roomy.cap).toBe(500);
    expect(roomy.moves.map((move) => [move.from.slice(8), move.to.slice(8), move.why.kind])).toEqual([
      ['14', '13', 'makesRoom'],
      ['15', '14', 'makesRoom'],
      ['16', '15', 'makesRoom'],
      ['17', '16', 'overload'],
    ]);
  });

  test('stops when every day is within its capacity, if that is all that is wanted', () => {
    const open = Array.from({ length: 3 }, () => line({}));
    expect(levelDueDates(input(open, { aim: 'withinCapacity' })).moves).toHaveLength(1);
    expect(levelDueDates(input(open)).moves).toHaveLength(2);
  });

  test('weighs every resource that is limited: two heavy lines part though lines are few', () => {
    const heavy = [line({ grams: 900_000 }), line({ grams: 900_000 }), line({ grams: 1 })];
    const plan = levelDueDates(input(heavy, { capacity: { ...unlimitedCapacity, lines: 50, grams: 1_000_000 } }));
    expect(plan.days.map((day) => day.after.grams).every((grams) => grams <= 900_001)).toBe(true);
  });

  test('counts one stop for two orders to one place', () => {
    const stops = { ...unlimitedCapacity, stops: 1 };
    const open = [line({ shipTo: 'TOKO-A' }), line({ shipTo: 'TOKO-A' }), line({ shipTo: 'TOKO-B' })];
    const plan = levelDueDates(input(open, { capacity: stops }));
    expect(plan.moves).toHaveLength(1);
    expect(plan.days.every((day) => day.after.stops <= 1)).toBe(true);
  });
});

const day = integer({ min: 0, max: 11 }).map((days) => addDays(monday, days));
const openLine = record({
  orderId: constantFrom('SO-1', 'SO-2', 'SO-3', 'SO-4', 'SO-5', 'SO-6'),
  productCode: constantFrom('P-1', 'P-2', 'P-3'),
  quantity: integer({ min: 1, max: 20 }).map(quantity),
  requestedDate: day,
  late: integer({ min: 0, max: 2 }),
  availableFrom: day,
  fixed: integer({ min: 0, max: 5 }).map((value) => value === 0),
  complete: boolean(),
  grams: integer({ min: 1, max: 9 }),
}).map(({ late, ...rest }) => line({ ...rest, shipTo: rest.orderId, date: addDays(rest.requestedDate, late) }));
const run = record({
  open: array(openLine, { maxLength: 25 }),
  earlyDays: integer({ min: 0, max: 3 }),
  lateDays: integer({ min: 0, max: 2 }),
  stock: array(record({ date: day, quantity: integer({ min: 0, max: 60 }) }), { maxLength: 6 }),
  grams: constantFrom(null, 12),
});

test('nothing is late, early, short, split or moved that must not be, and no day gets fuller than the fullest', () => {
  assert(
    property(run, ({ open, earlyDays, lateDays, stock, grams }) => {
      const supply = (_: string, date: BusinessDate) =>
        stock.reduce((sum, entry) => (entry.date <= date ? sum + entry.quantity : sum), 20);
      const capacity = { ...unlimitedCapacity, lines: 3, stops: 2, grams };
      const levelled = input(open, { earlyDays, lateDays, supply, capacity });
      const plan = levelDueDates(levelled);
      expect(levellingBreaches(levelled, dateAfter(plan))).toEqual([]);
      const fullest = (side: 'before' | 'after') =>
        Math.max(0, ...plan.days.map((entry) => utilisation(entry[side], capacity)));
      expect(fullest('after')).toBeLessThanOrEqual(fullest('before'));
      expect(levelDueDates({ ...levelled, lines: open.toReversed() })).toEqual(plan);
    }),
    { numRuns: 1000 },
  );
});

/** The lowest peak of single lines there is, by trying every combination of dates. */
function lowestPeakByTrying(levelled: LevellingInput): number {
  const windows = levelled.lines.map((open) => {
    const { earliest, latest } = dateWindow(open, levelled);
    return [...new Set([open.date, ...workDaysBetween(levelled.calendar, earliest, latest)])];
  });
  const tryFrom = (index: number, counts: ReadonlyMap<BusinessDate, number>): number => {
    const dates = windows[index];
    if (!dates) return Math.max(0, ...counts.values());
    return Math.min(...dates.map((date) => tryFrom(index + 1, new Map(counts).set(date, (counts.get(date) ?? 0) + 1))));
  };
  return tryFrom(0, new Map());
}

test('single lines with stock enough are levelled to the lowest peak there is', () => {
  const dates = integer({ min: 3, max: 7 }).map((days) => addDays(monday, days));
  const single = record({ date: dates, availableFrom: dates }).map((dated) => line({ ...dated }));
  assert(
    property(array(single, { minLength: 1, maxLength: 6 }), integer({ min: 0, max: 2 }), (open, earlyDays) => {
      const levelled = input(open, { earlyDays, capacity: { ...unlimitedCapacity, lines: 1 } });
      expect(levelDueDates(levelled).cap).toBe(1000 * lowestPeakByTrying(levelled));
    }),
    { numRuns: 300 },
  );
});

test('no move is needless: taking one back would fill its day beyond the cap', () => {
  const dated = record({ date: day.filter((date) => isWorkDay(weekdays, date)) }).map((change) => line(change));
  assert(
    property(array(dated, { minLength: 5, maxLength: 40 }), integer({ min: 1, max: 4 }), (open, earlyDays) => {
      const plan = levelDueDates(input(open, { earlyDays, capacity: { ...unlimitedCapacity, lines: 1 } }));
      for (const move of plan.moves) expect(1000 * (move.fromLoad.after.lines + 1)).toBeGreaterThan(plan.cap);
    }),
    { numRuns: 500 },
  );
});

test('a stop counts once when one order to a place comes and another to the same place goes', () => {
  const open = [line({ shipTo: 'A' }), line({ shipTo: 'B' }), line({ shipTo: 'A', date: businessDate('2026-04-16') })];
  const oneStop = input(open, { capacity: { ...unlimitedCapacity, stops: 1 } });
  const board = new LevellingBoard(levelUnits(oneStop), oneStop);
  // Units by date: 0 is the A of Thursday; the A of Friday is 1, beside B.
  expect(board.excess(board.dayOfUnit[1] ?? -1, 1000, 0, 1)).toBe(1);
  expect(board.excess(board.dayOfUnit[1] ?? -1, 1000, null, 1)).toBe(0);
});

test('where stock is the limit the peak falls less, and no product is ever short', () => {
  const made = (short: boolean) => generatedDueLines(randomStream(7, 'levelling'), 400, short, monday);
  const [scarce, plenty] = [made(true), made(false)].map((levelled) => ({ levelled, plan: levelDueDates(levelled) }));
  for (const each of [scarce, plenty]) {
    expect(each && levellingBreaches(each.levelled, dateAfter(each.plan))).toEqual([]);
  }
  expect(scarce?.plan.cap).toBeGreaterThan(plenty?.plan.cap ?? 0);
  expect(scarce?.plan.moves.length).toBeGreaterThan(0);
});
