import { describe, expect, test } from 'vitest';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { money } from '../money/money.ts';
import { ageingAsOf, dunningLevel, openItemsAsOf, statementOf, type ReceivableItem } from './ageing.ts';

const day = businessDate('2026-03-02');

function item(number: string, amount: number, due: number, settled: readonly (readonly [number, number])[] = []) {
  return {
    customerCode: 'X',
    number,
    date: day,
    instalments: [{ dueDate: addDays(day, due), amount: money(amount) }],
    settlements: settled.map(([after, paid]) => ({
      date: addDays(day, after),
      number: `RCP/${after}`,
      amount: money(paid),
    })),
  } satisfies ReceivableItem;
}

describe('open items as of a day', () => {
  test('a payment of tomorrow does not change what was open yesterday', () => {
    const items = [item('INV/1', 100, 0, [[10, 40]])];
    const openOn = (after: number) => openItemsAsOf(items, addDays(day, after)).map((one) => one.amount);
    expect([openOn(-1), openOn(9), openOn(10)]).toEqual([[], [100], [60]]);
  });

  test('a reversed payment opens the item again from the day of the reversal', () => {
    const items = [
      item('INV/1', 100, 0, [
        [1, 100],
        [5, -100],
      ]),
    ];
    expect([4, 5].map((after) => openItemsAsOf(items, addDays(day, after)).length)).toEqual([0, 1]);
  });

  test('each instalment is due on its own day', () => {
    const twice = {
      ...item('INV/1', 0, 0),
      instalments: [
        { dueDate: day, amount: money(60) },
        { dueDate: addDays(day, 30), amount: money(40) },
      ],
    };
    expect(openItemsAsOf([twice], addDays(day, 5)).map((one) => one.daysOverdue)).toEqual([5, -25]);
  });
});

test('ageing puts each amount into the bucket of its days past due, credits apart', () => {
  const dues = [0, 1, 30, 31, 60, 61, 90, 91];
  const items = [...dues.map((days) => item(`INV/${days}`, 1, -days)), item('CN/1', -5, 0)];
  expect(ageingAsOf(items, day)).toEqual([
    { customerCode: 'X', notDue: 1, days1To30: 2, days31To60: 2, days61To90: 2, over90: 1, credits: -5, total: 3 },
  ]);
});

test('a statement begins with what was owed and ends with what is', () => {
  const items = [item('INV/1', 100, 30, [[2, 30]]), { ...item('CN/1', -20, 0), date: addDays(day, 3) }];
  expect(statementOf(items, 'X', addDays(day, 2), addDays(day, 3))).toEqual({
    opening: 100,
    lines: [
      { date: addDays(day, 2), number: 'RCP/2', amount: -30, balance: 70 },
      { date: addDays(day, 3), number: 'CN/1', amount: -20, balance: 50 },
    ],
    closing: 50,
  });
});

test('dunning takes the highest level that age and amount reach, and never reminds of small amounts or credits', () => {
  const levels = [
    { fromDays: 7, minAmount: money(50_000) },
    { fromDays: 21, minAmount: money(50_000) },
  ];
  const level = (daysOverdue: number, amount: number) => dunningLevel({ daysOverdue, amount: money(amount) }, levels);
  expect([level(6, 90_000), level(7, 90_000), level(21, 50_000), level(99, 49_999), level(99, -90_000)]).toEqual([
    0, 1, 2, 0, 0,
  ]);
});
