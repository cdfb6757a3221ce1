import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type BusinessDate } from '../kernel/business-date.ts';
import { basisPoints, quantity } from '../money/money.ts';
import { latestRequestedDate } from '../sales-order/requested-date.ts';
import type { OrderLine } from '../sales-order/sales-order.ts';
import { violations } from '../tables/invariants.ts';
import { project } from '../tables/project.ts';
import { competingLines } from './competing-orders.ts';
import { levellingInput } from './levelling-facts.ts';
import { step, take } from './testing/commerce.ts';
import { openedBranch, start, type SmallBranch } from './testing/small-branch.ts';

const [tomorrow, later] = [addDays(start, 1), addDays(start, 4)];

const line = (productCode: string, asked: number, requestedDate?: BusinessDate | null) => ({
  productCode,
  quantity: quantity(asked),
  discount: basisPoints(0),
  ...(requestedDate === undefined ? {} : { requestedDate }),
});

function order(branch: SmallBranch, customerCode: string, ...lines: ReturnType<typeof line>[]): boolean {
  const about = { orderId: 'o1', customerCode, requestedDate: start, customerReference: '', quotationId: null };
  return branch.give('confirmOrder', { ...about, lines });
}

const linesOf = (branch: SmallBranch) => branch.tables.get('orders', 'o1')?.lines ?? [];
const promisesOf = (branch: SmallBranch) =>
  linesOf(branch).map((one) => one.schedule.map((promise) => [promise.date, promise.quantity]));

function settingsOf(branch: SmallBranch) {
  const settings = branch.tables.get('settings', 'branch');
  if (!settings) throw new Error('the branch is configured');
  return settings;
}

describe('a line with a requested date of its own', () => {
  test('is promised from that date on, the others from the date of the order', () => {
    const branch = openedBranch();
    expect(order(branch, 'Y', line('A', 5), line('B', 5, later), line('A', 5, null))).toBe(true);
    expect(linesOf(branch).map((one) => one.requestedDate)).toEqual([null, later, null]);
    expect(promisesOf(branch)).toEqual([[[start, 5]], [[later, 5]], [[start, 5]]]);
    expect(violations(branch.tables)).toEqual([]);
  });

  test('may not ask for a day in the past', () => {
    const branch = openedBranch();
    expect(order(branch, 'Y', line('A', 5), line('B', 5, addDays(start, -1)))).toBe(false);
    const quotation = { quotationId: 'q1', customerCode: 'Y', requestedDate: start, validUntil: later };
    const past = [line('A', 5, addDays(start, -1))];
    expect(branch.give('sendQuotation', { ...quotation, lines: past })).toBe(false);
  });

  test('keeps the date that was requested when a later one is confirmed (erpnext#8568)', () => {
    const branch = openedBranch();
    order(branch, 'Y', line('C', 40, tomorrow));
    const short = [
      [tomorrow, 28],
      [addDays(start, 3), 12],
    ];
    expect(promisesOf(branch)).toEqual([short]);
    branch.give('changeOrder', {
      orderId: 'o1',
      expectedVersion: 1,
      changes: [{ lineNo: 1, quantity: quantity(45) }],
      added: [],
    });
    const changed = branch.tables.get('orders', 'o1');
    expect(changed?.lines[0]).toMatchObject({ quantity: 45, requestedDate: tomorrow });
    expect(changed && latestRequestedDate(changed)).toBe(tomorrow);
    expect(changed?.requestedDate).toBe(start);
  });

  test('is promised from that date on when the order is released from a credit block', () => {
    const branch = openedBranch();
    order(branch, 'X', line('C', 20), line('B', 5, later));
    expect(branch.tables.get('orders', 'o1')?.state).toBe('creditBlocked');
    expect(branch.give('releaseCredit', { orderId: 'o1', reason: 'paid by phone' }, 'budi')).toBe(true);
    expect(promisesOf(branch)).toEqual([[[start, 20]], [[later, 5]]]);
  });

  test('competes for goods, and is levelled, by that date', () => {
    const branch = openedBranch();
    order(branch, 'Y', line('C', 5), line('C', 5, later));
    const settings = settingsOf(branch);
    const context = { now: '2026-04-13T01:00:00.000Z', userId: 'siti', day: start };
    const scope = { read: branch.tables, settings, context };
    const competing = competingLines(scope, ['C']);
    expect(competing.map((one) => [one.requestedDate, one.wantedOn])).toEqual([
      [start, start],
      [later, later],
    ]);
    const terms = { earlyDays: 0, lateDays: 0, aim: 'lowestPeak' } as const;
    const levelled = levellingInput(branch.tables, settings, start, terms).lines;
    expect(levelled.map((one) => one.requestedDate)).toEqual([start, later]);
  });

  test('is promised again from that date on when what came back is to be delivered again', () => {
    const branch = openedBranch();
    order(branch, 'Y', line('A', 5), line('B', 5, later));
    branch.give('createDelivery', { deliveryId: 'd', orderId: 'o1' });
    const picked = [{ lineNo: 1, picked: quantity(5), shortReason: null }];
    branch.give('pickDelivery', { deliveryId: 'd', lines: picked });
    branch.give('packDelivery', { deliveryId: 'd', packages: 1 });
    branch.give('loadDelivery', { deliveryId: 'd', vehicle: '', driver: '' });
    branch.give('postGoodsIssue', { deliveryId: 'd' });
    const changes = [{ lineNo: 1, requestedDate: addDays(start, 2) }];
    expect(branch.give('changeOrder', { orderId: 'o1', expectedVersion: 2, changes, added: [] })).toBe(true);
    const back = { deliveryLineNo: 1, quantity: quantity(2), destination: 'stock' as const, redeliver: true };
    expect(branch.give('postReturn', { returnId: 'r', deliveryId: 'd', reason: 'wet', lines: [back] })).toBe(true);
    expect(promisesOf(branch)[0]?.at(-1)).toEqual([addDays(start, 2), 2]);
  });

  test('has that date in its quotation and in the next revision of it', () => {
    const branch = openedBranch();
    const about = { requestedDate: start, validUntil: later };
    branch.give('sendQuotation', { ...about, quotationId: 'q1', customerCode: 'Y', lines: [line('A', 5, tomorrow)] });
    expect(branch.tables.get('quotations', 'q1')?.lines[0]?.requestedDate).toBe(tomorrow);
    const lines = [line('A', 5), line('B', 5, later)];
    branch.give('reviseQuotation', { ...about, quotationId: 'q2', revises: 'q1', expectedVersion: 1, lines });
    const revised = branch.tables.get('quotations', 'q2')?.lines.map((one) => one.requestedDate);
    expect(revised).toEqual([undefined, later]);
  });
});

/** What of a line is promised on each day before its own requested date. */
function promisedEarly(one: OrderLine | undefined, before: BusinessDate): Map<string, number> {
  const early = new Map<string, number>();
  for (const { date, quantity: promised } of one?.schedule ?? []) {
    if (date < before) early.set(date, (early.get(date) ?? 0) + promised);
  }
  return early;
}

test('no command promises goods of a line before its requested date, whatever people do', () => {
  const verbs = ['order', 'order', 'change', 'change', 'shortClose', 'reopen', 'hold', 'release', 'cancel', 'deliver'];
  const more = ['reallocate', 'recheckCredit', 'receive', 'nextDay'];
  const moves = constantFrom(...verbs, ...more).chain((verb) => step.map((one) => ({ ...one, verb })));
  let dated = 0;
  assert(
    property(array(moves, { minLength: 10, maxLength: 50 }), (steps) => {
      const branch = openedBranch();
      steps.forEach((one, index) => take(branch, one, index));
      const known = new Map<string, OrderLine>();
      for (const event of branch.events) {
        if (event.t === 'master.applied.v1') continue;
        for (const { table, row } of project(event, null)) {
          if (table !== 'orders') continue;
          for (const one of row.lines) {
            const key = `${row.id} ${one.lineNo}`;
            const own = one.requestedDate;
            const stood = known.get(key);
            known.set(key, one);
            if (own === null) continue;
            dated += 1;
            const kept = promisedEarly(stood, own);
            for (const [date, promised] of promisedEarly(one, own)) {
              expect(promised, `${key} on ${date} by ${event.t}`).toBeLessThanOrEqual(kept.get(date) ?? 0);
            }
          }
        }
      }
      expect(branch.broken).toEqual([]);
      expect(violations(branch.tables)).toEqual([]);
    }),
    { numRuns: Number(process.env['GERAI_RUNS'] ?? 200) },
  );
  expect(dated).toBeGreaterThan(100);
});
