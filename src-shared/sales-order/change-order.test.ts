import { describe, expect, test } from 'vitest';
import { availabilityTimeline } from '../availability/available-to-promise.ts';
import { addDays } from '../kernel/business-date.ts';
import { basisPoints, money, quantity, unitPrice } from '../money/money.ts';
import { decideChangeOrder, type ChangeOrderFacts, type ChangeOrderInput } from './change-order.ts';
import { confirmedQuantity, openRequirements, type SalesOrderRow } from './sales-order.ts';
import { context, day, factsOfOrder, line, order, verdict } from './testing/order-fixture.ts';

const nothing: ChangeOrderInput = { expectedVersion: 1, changes: [], added: [] };
const toQuantity = (lineNo: number, amount: number): ChangeOrderInput => ({
  ...nothing,
  changes: [{ lineNo, quantity: quantity(amount) }],
});

function change(input: ChangeOrderInput, facts: ChangeOrderFacts) {
  const decided = decideChangeOrder(input, facts, context);
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value;
}

const promised = (changed: SalesOrderRow) => changed.lines.map(confirmedQuantity);
const release = {
  by: 'budi',
  reason: 'known',
  contentHash: 'x',
  at: context.now,
} as unknown as SalesOrderRow['release'];

describe('an increase', () => {
  test('asks availability for the difference alone: its own promise does not compete with itself', () => {
    const known = order([line(1, 'A', 30)]);
    const changed = change(toQuantity(1, 40), factsOfOrder(known, { A: 40 }));
    expect(promised(changed.order)).toEqual([40]);
    expect(changed.balances).toMatchObject([{ productCode: 'A', reserved: 40 }]);
  });

  test('promises no more than is there: the rest stays unconfirmed', () => {
    const changed = change(toQuantity(1, 40), factsOfOrder(order([line(1, 'A', 30)]), { A: 35 }));
    expect(promised(changed.order)).toEqual([35]);
  });

  test('asks credit with the changed order and not with the stale amount (erpnext#32671)', () => {
    const asked: number[] = [];
    const known = order([line(1, 'A', 30)]);
    const facts = factsOfOrder(
      known,
      { A: 99 },
      {
        credit: (changed) => {
          asked.push(changed.lines[0]?.quantity ?? 0);
          return verdict('ok');
        },
      },
    );
    change(toQuantity(1, 31), facts);
    expect(asked).toEqual([31]);
  });

  test('beyond credit blocks the order again and frees its whole reservation', () => {
    const known = order([line(1, 'A', 10), line(2, 'B', 10)]);
    const facts = factsOfOrder(known, { A: 99, B: 99 }, { credit: () => verdict('block', 500) });
    const changed = change(toQuantity(1, 50), facts);
    expect(changed.order).toMatchObject({ state: 'creditBlocked', release: null });
    expect([openRequirements(changed.order), promised(changed.order)]).toEqual([[], [0, 0]]);
    expect(changed.balances.map((balance) => Number(balance.reserved))).toEqual([0, 0]);
  });

  test('within what a release covers stays confirmed and keeps the release; beyond it is blocked again', () => {
    const known = order([line(1, 'A', 10)], { release });
    const blocked = { credit: () => verdict('block', 500) };
    const covered = change(
      toQuantity(1, 11),
      factsOfOrder(known, { A: 99 }, { ...blocked, releaseCovers: () => true }),
    );
    expect(covered.order).toMatchObject({ state: 'confirmed', release: { by: 'budi' } });
    expect(change(toQuantity(1, 12), factsOfOrder(known, { A: 99 }, blocked)).order.state).toBe('creditBlocked');
  });

  test('beyond credit is refused once goods have left or are set aside', () => {
    const issued = [{ date: day, quantity: quantity(10), issued: quantity(4), pegged: false }];
    const moving = order([line(1, 'A', 10, { issued: quantity(4), schedule: issued })], { state: 'partlyDelivered' });
    const blocked = { credit: () => verdict('block', 500) };
    for (const facts of [
      factsOfOrder(moving, { A: 99 }, blocked),
      factsOfOrder(order([line(1, 'A', 10)]), { A: 99 }, { ...blocked, setAside: () => 1 }),
    ]) {
      expect(decideChangeOrder(toQuantity(1, 50), facts, context)).toMatchObject({
        ok: false,
        error: { code: 'credit-blocks-change', exceededBy: 500 },
      });
    }
  });
});

describe('a decrease', () => {
  test('takes back the latest promises first, and asks no credit', () => {
    const schedule = [
      { date: day, quantity: quantity(4), issued: quantity(0), pegged: false },
      { date: addDays(day, 3), quantity: quantity(6), issued: quantity(0), pegged: true },
    ];
    const facts = factsOfOrder(
      order([line(1, 'A', 10, { schedule })]),
      { A: 4 },
      {
        credit: () => {
          throw new Error('asked for credit');
        },
      },
    );
    const changed = change(toQuantity(1, 5), facts);
    expect(changed.order.lines[0]?.schedule).toMatchObject([{ quantity: 4 }, { quantity: 1 }]);
    expect(changed.order.totals.net).toBe(5_000);
  });

  test('to what has left delivers the order and leaves no promise that a reversal would bring back', () => {
    const issued = [
      { date: day, quantity: quantity(2), issued: quantity(2), pegged: false },
      { date: addDays(day, 1), quantity: quantity(3), issued: quantity(0), pegged: false },
    ];
    const known = order([line(1, 'A', 5, { issued: quantity(2), schedule: issued })], { state: 'partlyDelivered' });
    const changed = change(toQuantity(1, 2), factsOfOrder(known, { A: 99 }));
    expect(changed.order.state).toBe('delivered');
    expect(promised(changed.order)).toEqual([2]);
    expect(changed.balances).toMatchObject([{ productCode: 'A', reserved: 0 }]);
  });

  test('below what has left or is set aside is refused with the least that is possible', () => {
    const issued = [{ date: day, quantity: quantity(10), issued: quantity(4), pegged: false }];
    const known = order([line(1, 'A', 10, { issued: quantity(4), schedule: issued })], { state: 'partlyDelivered' });
    const facts = factsOfOrder(known, { A: 99 }, { setAside: () => 2 });
    expect(decideChangeOrder(toQuantity(1, 5), facts, context)).toMatchObject({
      error: { code: 'below-delivered', lineNo: 1, least: 6 },
    });
    expect(change(toQuantity(1, 6), facts).order.lines[0]?.quantity).toBe(6);
  });
});

describe('a change', () => {
  test('of another version than the one that stands is refused', () => {
    const facts = factsOfOrder(order([line(1, 'A', 10)], { version: 2 }), { A: 99 });
    expect(decideChangeOrder(toQuantity(1, 5), facts, context)).toMatchObject({ error: { code: 'changed-meanwhile' } });
  });

  test.each(['delivered', 'closed', 'cancelled'] as const)('of a %s order is refused', (state) => {
    const facts = factsOfOrder(order([line(1, 'A', 10)], { state }), { A: 99 });
    expect(decideChangeOrder(nothing, facts, context)).toMatchObject({ error: { code: 'order-not-changeable' } });
  });

  test('of a blocked order keeps it blocked, without promises: only a release confirms it', () => {
    const known = order([line(1, 'A', 10, { schedule: [] })], { state: 'creditBlocked', credit: verdict('block') });
    const changed = change(toQuantity(1, 2), factsOfOrder(known, { A: 99 }));
    expect(changed.order.state).toBe('creditBlocked');
    expect([promised(changed.order), changed.balances]).toEqual([[0], []]);
  });

  test('of a line that is billed or closed is refused; another line may still be added', () => {
    const billed = order([line(1, 'A', 10, { issued: quantity(3), invoiced: quantity(3) })]);
    const closed = order([line(1, 'A', 10, { shortClosed: quantity(10), shortCloseReason: 'x' }), line(2, 'B', 1)]);
    const code = (known: SalesOrderRow) => {
      const decided = decideChangeOrder(toQuantity(1, 11), factsOfOrder(known, { A: 99, B: 9 }), context);
      return decided.ok ? null : decided.error.code;
    };
    expect([code(billed), code(closed)]).toEqual(['line-already-invoiced', 'line-short-closed']);
  });

  test('adds a line at the end, priced and promised, and leaves the amounts of the others alone', () => {
    const known = order([line(1, 'A', 10)]);
    const added = [{ productCode: 'B', quantity: quantity(3), discount: basisPoints(0) }];
    const changed = change({ ...nothing, added }, factsOfOrder(known, { A: 10, B: 2 }));
    expect(changed.order.lines).toMatchObject([{ lineNo: 1 }, { lineNo: 2, productCode: 'B', net: 3_000 }]);
    expect(promised(changed.order)).toEqual([10, 2]);
    expect(changed.order.totals.net).toBe(13_000);
  });

  test('of the requested date promises anew, but not the lines with a fixed date', () => {
    const later = addDays(day, 7);
    const known = order([line(1, 'A', 10), line(2, 'B', 10, { fixedDate: true })]);
    const changed = change({ ...nothing, requestedDate: later }, factsOfOrder(known, { A: 10, B: 10 }));
    expect(changed.order.lines.map((one) => one.schedule[0]?.date)).toEqual([later, day]);
    expect(changed.order.requestedDate).toBe(later);
  });

  test('of one line moves all that leave with it: a complete order and a delivery group have one date', () => {
    const later = addDays(day, 5);
    const timelineOf = (productCode: string) =>
      availabilityTimeline({
        today: day,
        onHand: quantity(10),
        safetyStock: quantity(0),
        receipts: productCode === 'B' ? [{ date: later, quantity: quantity(10) }] : [],
        requirements: [],
        replenishmentDate: null,
      });
    const datesOf = (known: SalesOrderRow) => {
      const facts = factsOfOrder(known, { A: 10, B: 10, C: 10 }, { timelineOf });
      return change(toQuantity(2, 15), facts).order.lines.map((one) => one.schedule.map((promise) => promise.date));
    };
    const lines = [line(1, 'A', 10), line(2, 'B', 10)];
    expect(datesOf(order(lines, { completeDelivery: true }))).toEqual([[later], [later]]);
    const group = lines.map((one) => ({ ...one, deliveryGroup: 1 }));
    expect(datesOf(order([...group, line(3, 'C', 10)]))).toEqual([[later], [later], [day]]);
    expect(datesOf(order(lines))).toEqual([[day], [day, later]]);
  });

  test('of a price by a person stays when the quantity changes, and goes back to the list when it is taken away', () => {
    const manualPrice = { unitPrice: unitPrice(50_000), reason: 'agreed by phone' };
    const facts = (known: SalesOrderRow) => factsOfOrder(known, { A: 99 });
    const set = change({ ...nothing, changes: [{ lineNo: 1, manualPrice }] }, facts(order([line(1, 'A', 10)]))).order;
    expect([set.lines[0]?.manualPrice, set.totals.net]).toEqual([manualPrice, 5_000]);
    const grown = change({ ...toQuantity(1, 20), expectedVersion: 2 }, facts(set)).order;
    expect([grown.lines[0]?.manualPrice, grown.totals.net]).toEqual([manualPrice, 10_000]);
    const taken = { ...nothing, expectedVersion: 3, changes: [{ lineNo: 1, manualPrice: null }] };
    const listed = change(taken, facts(grown)).order;
    expect([listed.lines[0]?.manualPrice, listed.totals.net]).toEqual([undefined, 20_000]);
  });

  test('of further percents and an amount off counts in the amounts, and can be taken away again', () => {
    const off = { discounts: [basisPoints(1_000)], amountOff: money(500) };
    const known = order([line(1, 'A', 10, { discount: basisPoints(1_000) })]);
    const given = change({ ...nothing, changes: [{ lineNo: 1, ...off }] }, factsOfOrder(known, { A: 99 })).order;
    expect(given.totals.net).toBe(7_600);
    const none = { discounts: [], amountOff: money(0) };
    const input = { ...nothing, expectedVersion: 2, changes: [{ lineNo: 1, ...none }] };
    const taken = change(input, factsOfOrder(given, { A: 99 })).order;
    expect([taken.totals.net, taken.lines[0]?.discounts, taken.lines[0]?.amountOff]).toEqual([
      9_000,
      undefined,
      undefined,
    ]);
  });

  test('gives up lines with a reason beside what else it does, but not goods that are set aside', () => {
    const known = order([line(1, 'A', 10), line(2, 'B', 5)]);
    const input = { ...toQuantity(1, 12), closed: [{ lineNo: 2, reason: 'no longer wanted' }] };
    const changed = change(input, factsOfOrder(known, { A: 99, B: 99 })).order;
    expect(changed.lines).toMatchObject([
      { quantity: 12, shortClosed: 0 },
      { quantity: 5, shortClosed: 5, shortCloseReason: 'no longer wanted', schedule: [] },
    ]);
    const aside = factsOfOrder(known, { A: 99, B: 99 }, { setAside: (lineNo) => (lineNo === 2 ? 1 : 0) });
    expect(decideChangeOrder(input, aside, context)).toMatchObject({ error: { code: 'delivery-under-way' } });
  });

  test('to complete delivery promises nothing while one line cannot be complete', () => {
    const known = order([line(1, 'A', 10), line(2, 'B', 10)]);
    const changed = change({ ...nothing, completeDelivery: true }, factsOfOrder(known, { A: 10, B: 5 }));
    expect(promised(changed.order)).toEqual([0, 0]);
  });
});
