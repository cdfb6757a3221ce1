import { assert, array, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../kernel/business-date.ts';
import { basisPoints, quantity } from '../money/money.ts';
import { changeableLines, orderChanges, typedLineOf, type TypedLine } from '../sales-order/order-changes.ts';
import { confirmedQuantity, type SalesOrderRow } from '../sales-order/sales-order.ts';
import type { CommandScope } from './command-handler.ts';
import { orderDraftSchema } from './command-inputs.ts';
import { decide } from './decide.ts';
import { evaluateOrderChange } from './evaluate-change.ts';
import { openedBranch, start, type SmallBranch } from './testing/small-branch.ts';

const one = (productCode: string, wanted: number) => ({
  productCode,
  quantity: quantity(wanted),
  discount: basisPoints(0),
});

/** Customer X may owe 2,000.00, Y as much as he likes. Of C 28 may be promised today. */
function orderOf(branch: SmallBranch, customerCode: 'X' | 'Y', lines: ReturnType<typeof one>[]): SalesOrderRow {
  const terms = { customerReference: '', quotationId: null, requestedDate: start };
  branch.give('confirmOrder', { orderId: 'o1', customerCode, ...terms, lines });
  return known(branch);
}

function known(branch: SmallBranch): SalesOrderRow {
  const order = branch.tables.get('orders', 'o1');
  if (!order) throw new Error('no order');
  return order;
}

function scopeOf(branch: SmallBranch): CommandScope {
  const settings = branch.tables.get('settings', 'branch');
  if (!settings) throw new Error('no settings');
  return { read: branch.tables, settings, context: { now: branch.now, userId: 'siti', day: start } };
}

function evaluate(branch: SmallBranch, lines: readonly TypedLine[], version?: number) {
  const order = known(branch);
  const draft = orderDraftSchema.parse({
    customerCode: order.customerCode,
    requestedDate: order.requestedDate,
    quotationId: null,
    lines,
    isQuotation: false,
    changes: { orderId: order.id, version: version ?? order.version },
  });
  return evaluateOrderChange(draft, order, scopeOf(branch));
}

const typedWith = (branch: SmallBranch, wanted: Readonly<Record<number, number>>): TypedLine[] =>
  changeableLines(known(branch))
    .map(typedLineOf)
    .map((line) => ({ ...line, quantity: quantity(wanted[line.lineNo ?? 0] ?? line.quantity) }));

/** Delivers part of what is promised today, and lets it leave. */
function issue(branch: SmallBranch, picked: number): void {
  branch.give('createDelivery', { deliveryId: 'd1', orderId: 'o1' });
  branch.give('pickDelivery', {
    deliveryId: 'd1',
    lines: [{ lineNo: 1, picked: quantity(picked), shortReason: 'notFound' }],
  });
  branch.give('packDelivery', { deliveryId: 'd1', packages: 1 });
  branch.give('loadDelivery', { deliveryId: 'd1', vehicle: 'DH 1', driver: 'Yos' });
  branch.give('postGoodsIssue', { deliveryId: 'd1' });
}

describe('an order that is changed is evaluated by the difference', () => {
  test('its own promise does not compete with itself: 20 of 28 grow to 28, not to 8', () => {
    const branch = openedBranch();
    orderOf(branch, 'Y', [one('C', 20)]);
    const answer = evaluate(branch, typedWith(branch, { 1: 28 }));
    expect(answer.lines).toMatchObject([
      { availability: { unconfirmed: 0, reserved: 0, schedule: [{ quantity: 28 }] } },
    ]);
    expect(answer.change).toMatchObject({ refused: null, count: 1, blocksAgain: false });
  });

  test('its own value counts once in the exposure (erpnext#32671)', () => {
    const branch = openedBranch();
    const order = orderOf(branch, 'X', [one('A', 10)]);
    expect(order.state).toBe('confirmed');
    const same = evaluate(branch, typedWith(branch, {}));
    expect(same.credit?.exposure).toBe(order.credit.exposure);
    expect(same.change).toMatchObject({ count: 0, totalBefore: order.totals.total });
  });

  test('beyond the limit says that it blocks again, with the figures of the whole order', () => {
    const branch = openedBranch();
    orderOf(branch, 'X', [one('A', 10)]);
    const answer = evaluate(branch, typedWith(branch, { 1: 60 }));
    expect(answer.change).toMatchObject({ refused: null, blocksAgain: true, releaseVoided: false });
    expect(answer.credit?.result).toBe('block');
    expect(answer.credit?.thisDocument).toBe(answer.totals.total);
  });

  test('a release that would not cover it any more is said to be void (OR12)', () => {
    const branch = openedBranch();
    orderOf(branch, 'X', [one('A', 60)]);
    expect(branch.give('releaseCredit', { orderId: 'o1', reason: 'known for long' }, 'budi')).toBe(true);
    const answer = evaluate(branch, typedWith(branch, { 1: 90 }));
    expect(answer.change).toMatchObject({ blocksAgain: true, releaseVoided: true });
  });

  test('what has left is not asked for again: 20 of which 5 are gone grow to 28', () => {
    const branch = openedBranch();
    orderOf(branch, 'Y', [one('C', 20)]);
    issue(branch, 5);
    expect(known(branch).lines[0]?.issued).toBe(5);
    const answer = evaluate(branch, typedWith(branch, { 1: 28 }));
    expect(answer.lines).toMatchObject([{ availability: { unconfirmed: 0 } }]);
  });

  test('below what has left is refused, and the line still shows its promises', () => {
    const branch = openedBranch();
    orderOf(branch, 'Y', [one('C', 28)]);
    issue(branch, 20);
    const answer = evaluate(branch, typedWith(branch, { 1: 2 }));
    expect(answer.change?.refused).toEqual({ code: 'below-delivered', lineNo: 1, least: 20 });
    expect(answer.lines).toMatchObject([{ ok: true, availability: { unconfirmed: 0 } }]);
  });

  test('of an order that moved on meanwhile is refused with its number', () => {
    const branch = openedBranch();
    orderOf(branch, 'Y', [one('C', 20)]);
    const hold = { block: 'deliveryBlock', reason: 'asked to wait' } as const;
    branch.give('setOrderBlock', { orderId: 'o1', expectedVersion: 1, ...hold });
    const answer = evaluate(branch, typedWith(branch, { 1: 21 }), 1);
    expect(answer.change?.refused).toMatchObject({ code: 'changed-meanwhile' });
  });
});

describe('the evaluation of a change', () => {
  test('says what posting it makes of the order, for any change that is not refused', () => {
    const quantities = integer({ min: 1, max: 40 });
    const cases = record({
      before: array(quantities, { minLength: 1, maxLength: 3 }),
      after: array(integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 3 }),
      added: array(record({ code: constantFrom('A', 'B', 'C'), wanted: quantities }), { maxLength: 2 }),
      customer: constantFrom('X', 'Y'),
      ahead: integer({ min: 0, max: 4 }),
    });
    assert(
      property(cases, ({ before, after, added, customer, ahead }) => {
        const branch = openedBranch();
        const order = orderOf(
          branch,
          customer,
          before.map((wanted, index) => one(['A', 'B', 'C'][index] ?? 'A', wanted)),
        );
        const kept = typedWith(branch, { 1: after[0] ?? 1, 2: after[1] ?? 1, 3: after[2] ?? 1 });
        const lines = [
          ...kept.filter((line) => line.quantity > 0),
          ...added.map(({ code, wanted }) => ({ ...one(code, wanted), requestedDate: addDays(start, ahead) })),
        ];
        const answer = evaluate(branch, lines);
        const typed = { requestedDate: start, lines };
        const { changes, added: more, closed } = orderChanges(order, typed, 'taken out');
        const input = { orderId: 'o1', expectedVersion: 1, changes, added: more, closed };
        const posted = decide('changeOrder', input as never, {
          read: branch.tables,
          now: branch.now,
          userId: 'siti',
          payload: () => null,
        });
        expect(answer.change?.refused ?? null).toEqual(posted.ok ? null : posted.error);
        if (!posted.ok) return;
        const [event] = posted.value;
        if (event?.t !== 'order.changed.v1') throw new Error('not changed');
        const { order: result } = event.d;
        expect(answer.totals).toEqual(result.totals);
        expect(answer.change?.blocksAgain).toBe(order.state !== 'creditBlocked' && result.state === 'creditBlocked');
        if (result.state === 'creditBlocked') return;
        const promised = answer.lines.map((line) => (line.ok ? confirmedQuantity(line.availability) : -1));
        const gone = new Set(closed.map((line) => line.lineNo));
        expect(promised).toEqual(result.lines.filter((line) => !gone.has(line.lineNo)).map(confirmedQuantity));
      }),
      { numRuns: 300 },
    );
  });
});
