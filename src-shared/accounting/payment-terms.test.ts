import { array, assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { businessDate } from '../kernel/business-date.ts';
import { basisPoints, money, type BasisPoints } from '../money/money.ts';
import {
  dueDateOf,
  earlyDiscountOf,
  earlyDiscountOn,
  instalmentsAddUp,
  instalmentsOf,
  netDays,
  openInstalments,
  type DueRule,
} from './payment-terms.ts';

describe('due dates', () => {
  test.each<[DueRule, string, string]>([
    [{ kind: 'netDays', days: 30 }, '2026-01-31', '2026-03-02'],
    [{ kind: 'netDays', days: 0 }, '2026-01-31', '2026-01-31'],
    [{ kind: 'endOfMonth', days: 0 }, '2026-02-10', '2026-02-28'],
    [{ kind: 'endOfMonth', days: 0 }, '2028-02-10', '2028-02-29'],
    [{ kind: 'endOfMonth', days: 10 }, '2026-12-31', '2027-01-10'],
    [{ kind: 'dayOfNextMonth', day: 31 }, '2026-01-15', '2026-02-28'],
    [{ kind: 'dayOfNextMonth', day: 29 }, '2028-01-31', '2028-02-29'],
    [{ kind: 'dayOfNextMonth', day: 31 }, '2026-03-31', '2026-04-30'],
    [{ kind: 'dayOfNextMonth', day: 10 }, '2026-11-30', '2026-12-10'],
    [{ kind: 'dayOfNextMonth', day: 5 }, '2026-12-01', '2027-01-05'],
  ])('%j from %s is %s', (rule, from, due) => {
    expect(dueDateOf(rule, businessDate(from))).toBe(due);
  });
});

describe('instalments', () => {
  const parts = (percents: readonly number[]) =>
    percents.map((percent, index) => ({
      percent: basisPoints(percent),
      due: { kind: 'netDays', days: 30 * (index + 1) } as const,
    }));

  test('the last takes the remainder: 100 in three parts of 33.33 %', () => {
    const terms = { ...netDays(0), instalments: parts([3333, 3333, 3334]) };
    const day = businessDate('2026-03-02');
    expect(instalmentsOf(terms, day, money(100)).map((part) => part.amount)).toEqual([33, 33, 34]);
  });

  test('add up to the total, whatever the percentages', () => {
    const percents = array(integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 6 });
    assert(
      property(integer({ min: 0, max: 1_000_000_000 }), percents, (total, given) => {
        const terms = { ...netDays(0), instalments: parts(given) };
        const amounts = instalmentsOf(terms, businessDate('2026-03-02'), money(total)).map((part) => part.amount);
        expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(total);
        expect(Math.min(...amounts)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('are settled from the earliest on', () => {
    const open = (settled: number) =>
      openInstalments(
        [
          { dueDate: businessDate('2026-04-01'), amount: money(60) },
          { dueDate: businessDate('2026-05-01'), amount: money(40) },
        ],
        money(settled),
      ).map((part) => part.amount);
    expect([open(0), open(70), open(100)]).toEqual([[60, 40], [30], []]);
  });

  test('must be 100 % together', () => {
    const of = (percents: readonly number[]) => percents.map((percent) => ({ percent: percent as BasisPoints }));
    expect([instalmentsAddUp(of([5000, 5000])), instalmentsAddUp(of([5000, 4000])), instalmentsAddUp(of([0]))]).toEqual(
      [true, false, false],
    );
  });
});

test('an early-payment discount of 2 % within 10 days holds to its last day and not after', () => {
  const terms = { ...netDays(30), earlyDiscount: { percent: basisPoints(200), days: 10 } };
  const discount = earlyDiscountOf(terms, businessDate('2026-03-02'));
  const on = (day: string) => earlyDiscountOn(discount, money(5_720_777), businessDate(day));
  expect([on('2026-03-12'), on('2026-03-13')]).toEqual([114_416, 0]);
  expect(earlyDiscountOn(null, money(100), businessDate('2026-03-02'))).toBe(0);
});
