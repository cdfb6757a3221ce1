import { array, assert, constantFrom, integer, option, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { money, quantity } from '../money/money.ts';
import { availabilityTimeline, type AvailabilityFacts } from './available-to-promise.ts';
import type { CompetingLine } from './competing-lines.ts';
import { isRescheduled, reschedule } from './rescheduling-run.ts';
import { whatIf } from './what-if.ts';

const today = businessDate('2026-03-02');
const day = (offset: number) => addDays(today, offset);

function facts(
  onHand: number,
  receipts: readonly (readonly [number, number])[] = [],
  reorderedOn: number | null = null,
) {
  const known: AvailabilityFacts = {
    today,
    onHand: quantity(onHand),
    safetyStock: quantity(0),
    receipts: receipts.map(([offset, received]) => ({ date: day(offset), quantity: quantity(received) })),
    requirements: [],
    replenishmentDate: reorderedOn === null ? null : day(reorderedOn),
  };
  return known;
}
const stock = (...given: Parameters<typeof facts>) => availabilityTimeline(facts(...given));

function line(orderId: string, wanted: number, change: Partial<CompetingLine> = {}): CompetingLine {
  return {
    wantedOn: change.requestedDate ?? today,
    orderId,
    orderNumber: `SO/${orderId}`,
    lineNo: 1,
    productCode: 'A',
    customerName: orderId,
    deliveryPriority: 2,
    requestedDate: today,
    entry: `2026-03-01 ${orderId}`,
    quantity: quantity(wanted),
    value: money(wanted * 1000),
    promises: [],
    maxPartialDeliveries: null,
    ...change,
  };
}
const promised = (offset: number, amount: number) => ({ date: day(offset), quantity: quantity(amount), pegged: false });
const outcome = (lines: ReturnType<typeof reschedule>) =>
  lines.map((one) => [one.line.orderId, one.after.promises.map((promise) => promise.quantity), one.after.unconfirmed]);

describe('rescheduling run', () => {
  test('confirms by delivery priority, requested date, order entry time, then id', () => {
    const lines = [
      line('1', 4, { deliveryPriority: 3 }),
      line('4', 4, { requestedDate: day(1), entry: '2026-03-01 0' }),
      line('3', 4),
      line('2', 4),
      line('5', 4, { deliveryPriority: 1, requestedDate: day(2) }),
    ];
    const run = reschedule(lines, () => stock(10));
    expect(run.map((one) => one.line.orderId)).toEqual(['5', '2', '3', '4', '1']);
    expect(outcome(run)).toEqual([
      ['5', [4], 0],
      ['2', [4], 0],
      ['3', [2], 2],
      ['4', [], 4],
      ['1', [], 4],
    ]);
  });

  test('shows what each line had before, and which lines change', () => {
    const late = line('1', 6, { deliveryPriority: 3, promises: [promised(0, 6)] });
    const first = line('2', 6, { deliveryPriority: 1, promises: [promised(4, 6)] });
    const same = line('3', 1, { productCode: 'B', promises: [promised(0, 1)] });
    const run = reschedule([late, first, same], (code) => (code === 'A' ? stock(6, [[4, 6]]) : stock(1)));
    expect(run.map((one) => [one.line.orderId, one.before.promises[0]?.date, one.after.promises[0]?.date])).toEqual([
      ['2', day(4), day(0)],
      ['3', day(0), day(0)],
      ['1', day(0), day(4)],
    ]);
    expect(run.map(isRescheduled)).toEqual([true, false, true]);
  });
});

describe('what if', () => {
  const small = line('1', 3, { promises: [promised(0, 3)] });
  const large = line('2', 9, { deliveryPriority: 1 });
  const results = whatIf([small, large], () => stock(8, [[5, 10]]));
  const of = (policy: string) => results.find((one) => one.policy === policy);

  test('first come leaves the earlier order alone', () => {
    expect(
      of('firstCome')?.lines.map((one) => [one.line.orderId, one.latenessAfter.daysLate, one.becomesLater]),
    ).toEqual([
      ['1', 0, false],
      ['2', 5, false],
    ]);
    expect(of('firstCome')?.lateValue).toBe(4000);
  });

  test('priority makes the other order late: by how many days and by what value', () => {
    const other = of('priority')?.lines.find((one) => one.line.orderId === '1');
    expect(other).toMatchObject({
      becomesLater: true,
      latenessAfter: { daysLate: 5, lateValue: 3000, completeOn: day(5) },
    });
    expect(of('priority')?.lateValue).toBe(4000);
  });

  test('fair share gives each in proportion, by largest remainder: 8 over 3 and 9 are 2 and 6', () => {
    const shares = of('fairShare')?.lines.map((one) => [one.line.orderId, one.after.promises[0]?.quantity]);
    expect(shares).toEqual([
      ['2', 6],
      ['1', 2],
    ]);
  });

  test('fair share keeps whole sales units', () => {
    const packs = { salesUnits: { multiple: quantity(6), minimumDelivery: quantity(0) } };
    const run = reschedule([line('1', 12, packs), line('2', 12, packs)], () => stock(20), 'fairShare');
    expect(outcome(run)).toEqual([
      ['1', [12], 0],
      ['2', [6], 6],
    ]);
  });
});

const someLine = record({
  wanted: integer({ min: 1, max: 25 }),
  priority: integer({ min: 1, max: 3 }),
  requested: integer({ min: -1, max: 8 }),
  entered: integer({ min: 0, max: 9 }),
  multiple: constantFrom(1, 1, 6),
  most: option(integer({ min: 1, max: 3 }), { nil: null }),
});
const situation = record({
  onHand: integer({ min: 0, max: 30 }),
  receipts: array(record({ offset: integer({ min: 0, max: 9 }), received: integer({ min: 1, max: 20 }) }), {
    maxLength: 3,
  }),
  reorderedOn: option(integer({ min: 0, max: 9 }), { nil: null }),
});

test('total confirmed is at most supply on every date, for all policies, whatever the order of the lines', () => {
  assert(
    property(array(someLine, { minLength: 1, maxLength: 6 }), situation, (asked, { onHand, receipts, reorderedOn }) => {
      const known = stock(
        onHand,
        receipts.map(({ offset, received }) => [offset, received] as const),
        reorderedOn,
      );
      const lines = asked.map(({ wanted, priority, requested, entered, multiple, most }, at) =>
        line(String(at), wanted, {
          deliveryPriority: priority,
          requestedDate: day(requested),
          entry: `2026-03-01 ${entered}`,
          maxPartialDeliveries: most,
          salesUnits: { multiple: quantity(multiple), minimumDelivery: quantity(0) },
        }),
      );
      const results = whatIf(lines, () => known);
      let wrong = '';
      for (const { policy, lines: judged } of results) {
        for (let offset = 0; offset < (reorderedOn ?? 11); offset += 1) {
          let free = onHand;
          for (const one of receipts) if (one.offset <= offset) free += one.received;
          for (const { after } of judged)
            for (const one of after.promises) if (!one.pegged && one.date <= day(offset)) free -= one.quantity;
          if (free < 0) wrong = `${policy} on day ${offset}`;
        }
        for (const { line: of, after } of judged) {
          const confirmed = after.promises.reduce((sum, one) => sum + one.quantity, 0);
          if (confirmed + after.unconfirmed !== of.quantity) wrong = `${policy}: ${of.orderId} does not add up`;
          if (after.promises.some((one) => one.quantity <= 0 || one.date < of.requestedDate))
            wrong = `${policy}: promise`;
        }
      }
      expect(wrong).toBe('');
      expect(whatIf(lines.toReversed(), () => known)).toEqual(results);
    }),
    { numRuns: 10_000 },
  );
});
