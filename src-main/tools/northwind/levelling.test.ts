import { expect, test } from 'vitest';
import { levellingBreaches } from '#shared/scheduling/levelling-check.ts';
import { levelDueDates } from '#shared/scheduling/levelling.ts';
import { northwindDueLines } from '#shared/sample-data/due-lines.ts';
import { loadNorthwind } from './load-northwind.ts';

const northwind = northwindDueLines(loadNorthwind());

/** Lines on the fullest day, the days that one indivisible order fills alone apart, and those days. */
function levelled(earlyDays: number) {
  const input = { ...northwind, earlyDays };
  const plan = levelDueDates(input);
  const dateOf = new Map(plan.moves.flatMap((move) => move.lineIds.map((id) => [id, move.to])));
  const lines = plan.days.filter((day) => !plan.apart.includes(day.date)).map((day) => day.after.lines);
  return {
    peak: Math.max(...lines),
    apart: plan.apart.map((date) => plan.days.find((day) => day.date === date)?.after.lines),
    breaches: levellingBreaches(input, (line) => dateOf.get(line.id) ?? line.date),
    plan,
  };
}

test('Northwind has 830 orders whose fullest day has 32 lines', () => {
  expect(new Set(northwind.lines.map((line) => line.orderId)).size).toBe(830);
  const { plan } = levelled(0);
  expect(Math.max(...plan.days.map((day) => day.before.lines))).toBe(32);
  expect(plan.moves).toEqual([]);
});

test.each([
  [1, 14],
  [2, 11],
  [5, 10],
])('shipping up to %i work days early levels Northwind to %i lines a day, none late, no stock short', (early, most) => {
  const { peak, apart, breaches } = levelled(early);
  expect(peak).toBeLessThanOrEqual(most);
  expect(apart).toEqual([25]);
  expect(breaches).toEqual([]);
});

test('no order is moved for nothing: back on its day it would exceed the cap', () => {
  const { plan } = levelled(3);
  for (const { fromLoad, lineIds } of plan.moves) {
    expect(100 * (fromLoad.after.lines + lineIds.length)).toBeGreaterThan(plan.cap);
  }
});

test('every move says where from, where to and why, with the work of both days', () => {
  for (const move of levelled(2).plan.moves) {
    expect(move.to < move.from).toBe(true);
    expect(move.fromLoad.before.lines).toBeGreaterThan(0);
    const { why } = move;
    expect(why.kind === 'overload' ? why.load > why.limit : why.forOrders.length > 0).toBe(true);
  }
});
