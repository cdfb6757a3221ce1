import { array, assert, boolean, constantFrom, integer, option, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../kernel/business-date.ts';
import { basisPoints, money, quantity, unitPrice } from '../money/money.ts';
import { decideChangeOrder } from './change-order.ts';
import { agreedOf } from './changed-lines.ts';
import { changeableLines, changesNothing, orderChanges, typedLineOf, type TypedOrder } from './order-changes.ts';
import type { OrderLine, SalesOrderRow } from './sales-order.ts';
import { context, day, factsOfOrder, line, order, verdict } from './testing/order-fixture.ts';

const REASON = 'diminta pelanggan';
const typedOf = (known: SalesOrderRow): TypedOrder => ({
  requestedDate: known.requestedDate,
  completeDelivery: known.completeDelivery,
  deliveryPriority: known.deliveryPriority,
  customerReference: known.customerReference,
  lines: changeableLines(known).map(typedLineOf),
});

describe('what differs between an order and what was typed of it', () => {
  const known = order([line(1, 'A', 10), line(2, 'B', 5)]);

  test('is nothing as long as nothing was typed', () => {
    expect(changesNothing(orderChanges(known, typedOf(known), REASON))).toBe(true);
  });

  test('is the line that differs, with what differs on it', () => {
    const typed = typedOf(known);
    const lines = typed.lines.map((one) => (one.lineNo === 2 ? { ...one, quantity: quantity(7) } : one));
    expect(orderChanges(known, { ...typed, lines }, REASON)).toEqual({
      changes: [{ lineNo: 2, quantity: 7 }],
      added: [],
      closed: [],
    });
  });

  test('gives up a line that was taken out, with the reason; what was given up before is left alone', () => {
    const before = order([
      line(1, 'A', 10),
      line(2, 'B', 5),
      line(3, 'C', 5, { shortClosed: quantity(5), shortCloseReason: 'x', schedule: [] }),
    ]);
    const typed = typedOf(before);
    expect(typed.lines.map((one) => one.lineNo)).toEqual([1, 2]);
    const changes = orderChanges(before, { ...typed, lines: typed.lines.slice(0, 1) }, REASON);
    expect(changes).toEqual({ changes: [], added: [], closed: [{ lineNo: 2, reason: REASON }] });
  });

  test('gives up a line over which another product was typed, and adds that product', () => {
    const typed = typedOf(known);
    const lines = typed.lines.map((one) => (one.lineNo === 2 ? { ...one, productCode: 'C' } : one));
    expect(orderChanges(known, { ...typed, lines }, REASON)).toMatchObject({
      changes: [],
      added: [{ productCode: 'C', quantity: 5 }],
      closed: [{ lineNo: 2 }],
    });
  });

  test('adds a line without a number at the end', () => {
    const typed = typedOf(known);
    const added = { productCode: 'C', quantity: quantity(1), discount: basisPoints(0) };
    expect(orderChanges(known, { ...typed, lines: [...typed.lines, added] }, REASON).added).toEqual([added]);
  });

  test('takes away a price that a person set, percents and an amount off', () => {
    const priced = order([
      line(1, 'A', 10, {
        manualPrice: { unitPrice: unitPrice(5), reason: 'agreed' },
        discounts: [basisPoints(500)],
        amountOff: money(10),
      }),
    ]);
    const bare = { lineNo: 1, productCode: 'A', quantity: quantity(10), discount: basisPoints(0) };
    expect(orderChanges(priced, { ...typedOf(priced), lines: [bare] }, REASON).changes).toEqual([
      { lineNo: 1, discounts: [], amountOff: 0, manualPrice: null },
    ]);
  });
});

const typedChange = record({
  quantity: integer({ min: 1, max: 60 }),
  discount: constantFrom(0, 500, 1000),
  discounts: constantFrom([], [500], [500, 250]),
  amountOff: constantFrom(0, 100),
  later: option(integer({ min: 1, max: 9 })),
  fixedDate: boolean(),
  deliveryGroup: option(integer({ min: 1, max: 3 })),
  taken: boolean(),
});

describe('the changes applied to the order', () => {
  test('give what was typed, line by line, and leave every other line alone', () => {
    const cases = record({
      before: array(typedChange, { minLength: 1, maxLength: 4 }),
      after: array(typedChange, { minLength: 4, maxLength: 4 }),
      added: integer({ min: 0, max: 2 }),
      later: integer({ min: 0, max: 3 }),
      completeDelivery: boolean(),
    });
    assert(
      property(cases, ({ before, after, added, later, completeDelivery }) => {
        const lines = before.map((one, index) => lineFrom(index + 1, one));
        const known = order(lines);
        const typed: TypedOrder = {
          requestedDate: addDays(day, later),
          completeDelivery,
          lines: [
            ...lines.flatMap((one, index) => {
              const change = after[index];
              return change === undefined || change.taken ? [] : [typedLineOf(lineFrom(one.lineNo, change))];
            }),
            ...Array.from({ length: added }, () => typedLineOf(lineFrom(9, after[0] ?? before[0]))).map(
              ({ lineNo: _lineNo, ...rest }) => rest,
            ),
          ],
        };
        const changes = orderChanges(known, typed, REASON);
        const facts = factsOfOrder(known, { P: 999 }, { credit: () => verdict('ok') });
        const decided = decideChangeOrder({ expectedVersion: 1, ...changes }, facts, context);
        if (!decided.ok) throw new Error(decided.error.code);
        const changed = decided.value.order;
        for (const [position, want] of typed.lines.entries()) {
          const lineNo = want.lineNo ?? lines.length + 1 + position - typed.lines.length + added;
          const got = changed.lines.find((one) => one.lineNo === lineNo);
          expect(got && typedLineOf(got)).toMatchObject({ ...want, lineNo });
          expect(got && { ...agreedOf(got), unit: '' }).toMatchObject({
            discounts: want.discounts ?? [],
            amountOff: want.amountOff ?? 0,
          });
        }
        const still = new Set(typed.lines.map((one) => one.lineNo));
        const gone = changed.lines.filter((one) => one.lineNo <= lines.length && !still.has(one.lineNo));
        expect(gone.every((one) => one.shortCloseReason === REASON && one.shortClosed === one.quantity)).toBe(true);
        expect([changed.requestedDate, changed.completeDelivery]).toEqual([typed.requestedDate, completeDelivery]);
        // Typed once more, nothing is left to change.
        const again = changeableLines(changed).map(typedLineOf);
        expect(changesNothing(orderChanges(changed, { ...typed, lines: again }, REASON))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

function lineFrom(lineNo: number, change: TypedValues | undefined): OrderLine {
  if (!change) throw new Error('a line needs its figures');
  const { discounts, amountOff, later } = change;
  return line(lineNo, 'P', change.quantity, {
    discount: basisPoints(change.discount),
    ...(discounts.length > 0 ? { discounts: discounts.map(basisPoints) } : {}),
    ...(amountOff > 0 ? { amountOff: money(amountOff) } : {}),
    requestedDate: later === null ? null : addDays(day, later),
    fixedDate: change.fixedDate,
    deliveryGroup: change.deliveryGroup,
  });
}

type TypedValues = {
  readonly quantity: number;
  readonly discount: number;
  readonly discounts: readonly number[];
  readonly amountOff: number;
  readonly later: number | null;
  readonly fixedDate: boolean;
  readonly deliveryGroup: number | null;
  readonly taken: boolean;
};
