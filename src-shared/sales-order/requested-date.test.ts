import { describe, expect, test } from 'vitest';
import { addDays } from '../kernel/business-date.ts';
import { basisPoints, quantity, zeroMoney } from '../money/money.ts';
import { supplyNeeds } from '../requirements/transfer-requirements.ts';
import { decideChangeOrder, type ChangeOrderInput } from './change-order.ts';
import { orderExposure } from './order-exposure.ts';
import { decideReopenOrder } from './reopen-order.ts';
import { latestRequestedDate, requestedDateOf } from './requested-date.ts';
import type { SalesOrderRow } from './sales-order.ts';
import { context, day, factsOfOrder, line, order, verdict } from './testing/order-fixture.ts';

const [friday, monday] = [addDays(day, 4), addDays(day, 7)];
const nothing: ChangeOrderInput = { expectedVersion: 1, changes: [], added: [] };
const stock = { A: 10, B: 10, C: 10 };

function change(known: SalesOrderRow, input: Partial<ChangeOrderInput>): SalesOrderRow {
  const decided = decideChangeOrder({ ...nothing, ...input }, factsOfOrder(known, stock), context);
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value.order;
}

const promisedOn = (known: SalesOrderRow) => known.lines.map((one) => one.schedule.map((promise) => promise.date));

describe('the requested date of a line', () => {
  const known = order([line(1, 'A', 5), line(2, 'B', 5, { requestedDate: friday })]);

  test("is its own, else the order's", () => {
    expect(known.lines.map((one) => requestedDateOf(known, one))).toEqual([day, friday]);
  });

  test('is the latest of the lines that leave together, in a group or in one complete delivery', () => {
    const [first, second, third] = [line(1, 'A', 5), line(2, 'B', 5, { requestedDate: friday }), line(3, 'C', 5)];
    const grouped = order([{ ...first, deliveryGroup: 1 }, { ...second, deliveryGroup: 1 }, third]);
    expect(grouped.lines.map((one) => requestedDateOf(grouped, one))).toEqual([friday, friday, day]);
    const complete = order([first, second, third], { completeDelivery: true });
    expect(complete.lines.map((one) => requestedDateOf(complete, one))).toEqual([friday, friday, friday]);
  });

  test('of the order as shown is the latest of its lines, charges aside, and its own where it has no goods', () => {
    expect(latestRequestedDate(known)).toBe(friday);
    const early = order([line(1, 'A', 5, { requestedDate: friday })], { requestedDate: monday });
    expect(latestRequestedDate(early)).toBe(friday);
    const charged = { requestedDate: monday, lines: [...early.lines, { requestedDate: null, charge: 'freight' }] };
    expect(latestRequestedDate(charged)).toBe(friday);
    expect(latestRequestedDate(order([]))).toBe(day);
  });
});

describe('a change of the requested date of a line', () => {
  test('promises that line anew from its date on, and leaves the others', () => {
    const changed = change(order([line(1, 'A', 5), line(2, 'B', 5)]), {
      changes: [{ lineNo: 2, requestedDate: friday }],
    });
    expect(changed.lines.map((one) => one.requestedDate)).toEqual([null, friday]);
    expect(promisedOn(changed)).toEqual([[day], [friday]]);
    const back = change({ ...changed, version: 1 }, { changes: [{ lineNo: 2, requestedDate: null }] });
    expect(promisedOn(back)).toEqual([[day], [day]]);
  });

  test('that is left out keeps it, whatever else changes', () => {
    const known = change(order([line(1, 'A', 5)]), { changes: [{ lineNo: 1, requestedDate: friday }] });
    const changed = change({ ...known, version: 1 }, { changes: [{ lineNo: 1, quantity: quantity(7) }] });
    expect([changed.lines[0]?.requestedDate, promisedOn(changed)]).toEqual([friday, [[friday]]]);
  });

  test("of the order moves only the lines that go by the order's", () => {
    const lines = change(order([line(1, 'A', 5), line(2, 'B', 5)]), {
      changes: [{ lineNo: 2, requestedDate: friday }],
    }).lines;
    expect(promisedOn(change(order(lines), { requestedDate: monday }))).toEqual([[monday], [friday]]);
  });

  test('moves all that leave with it', () => {
    const group = [line(1, 'A', 5, { deliveryGroup: 1 }), line(2, 'B', 5, { deliveryGroup: 1 }), line(3, 'C', 5)];
    const later = { changes: [{ lineNo: 2, requestedDate: friday }] };
    expect(promisedOn(change(order(group), later))).toEqual([[friday], [friday], [day]]);
    const complete = order([line(1, 'A', 5), line(2, 'B', 5)], { completeDelivery: true });
    expect(promisedOn(change(complete, later))).toEqual([[friday], [friday]]);
  });

  test('comes with an added line, which is promised from it on', () => {
    const added = [{ productCode: 'B', quantity: quantity(3), discount: basisPoints(0), requestedDate: friday }];
    expect(promisedOn(change(order([line(1, 'A', 5)]), { added }))).toEqual([[day], [friday]]);
  });

  test('into the past is refused, on a line that stands and on an added one', () => {
    const facts = factsOfOrder(order([line(1, 'A', 5)]), stock);
    const requestedDate = addDays(day, -1);
    const added = [{ productCode: 'B', quantity: quantity(3), discount: basisPoints(0), requestedDate }];
    for (const input of [{ changes: [{ lineNo: 1, requestedDate }] }, { added }]) {
      expect(decideChangeOrder({ ...nothing, ...input }, facts, context)).toEqual({
        ok: false,
        error: { code: 'date-in-past', date: requestedDate },
      });
    }
  });

  test('into the credit horizon asks for credit, though the order costs no more', () => {
    const known = order([line(1, 'A', 5, { requestedDate: monday, schedule: [] })]);
    const asked: SalesOrderRow[] = [];
    const credit = (changed: SalesOrderRow) => {
      asked.push(changed);
      return verdict('ok');
    };
    const facts = factsOfOrder(known, stock, { credit, horizonEnd: friday });
    decideChangeOrder({ ...nothing, changes: [{ lineNo: 1, requestedDate: addDays(monday, 1) }] }, facts, context);
    expect(asked).toHaveLength(0);
    decideChangeOrder({ ...nothing, changes: [{ lineNo: 1, requestedDate: friday }] }, facts, context);
    expect(asked).toHaveLength(1);
  });
});

test('a line that is reopened is promised from its own date on', () => {
  const closed = { shortClosed: quantity(5), shortCloseReason: 'given up', schedule: [] };
  const known = order([line(1, 'A', 5, closed), line(2, 'B', 5, { ...closed, requestedDate: friday })], {
    state: 'closed',
  });
  const decided = decideReopenOrder({ lineNo: null, expectedVersion: 1 }, factsOfOrder(known, stock), context);
  expect(decided.ok && promisedOn(decided.value.order)).toEqual([[day], [friday]]);
});

test('what no date is promised for is needed, and counts as exposure, on the date of its line', () => {
  const known = order([line(1, 'A', 5, { schedule: [] }), line(2, 'B', 5, { schedule: [], requestedDate: monday })]);
  expect(supplyNeeds(known).map((need) => need.date)).toEqual([day, monday]);
  const { within, later } = orderExposure(known, friday, { invoiced: zeroMoney, linked: zeroMoney });
  expect([within > 0, later > 0]).toEqual([true, true]);
});
