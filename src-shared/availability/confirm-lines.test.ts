import { assert, array, boolean, constantFrom, integer, option, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, businessDate, type BusinessDate } from '../kernel/business-date.ts';
import { quantity } from '../money/money.ts';
import { availabilityTimeline } from './available-to-promise.ts';
import { confirmLines, type LineToConfirm } from './confirm-lines.ts';

const today = businessDate('2026-03-02');
const day = (offset: number) => addDays(today, offset);

function stock(
  onHand: number,
  receipts: readonly (readonly [number, number])[] = [],
  reorderedOn: number | null = null,
) {
  return availabilityTimeline({
    today,
    onHand: quantity(onHand),
    safetyStock: quantity(0),
    receipts: receipts.map(([offset, received]) => ({ date: day(offset), quantity: quantity(received) })),
    requirements: [],
    replenishmentDate: reorderedOn === null ? null : day(reorderedOn),
  });
}

function line(productCode: string, wanted: number, terms: Partial<LineToConfirm> = {}): LineToConfirm {
  const request = { quantity: quantity(wanted), from: today };
  return { productCode, request, deliveryGroup: null, maxPartialDeliveries: null, ...terms };
}

const dates = (proposals: ReturnType<typeof confirmLines>) =>
  proposals.map(({ promises }) => promises.map((promise): [BusinessDate, number] => [promise.date, promise.quantity]));

describe('the same product twice in one document', () => {
  test('counts cumulatively: the second line sees what the first took', () => {
    const proposals = confirmLines([line('A', 8), line('A', 8)], false, () => stock(10, [[4, 10]]));
    expect(dates(proposals)).toEqual([
      [[day(0), 8]],
      [
        [day(0), 2],
        [day(4), 6],
      ],
    ]);
  });
});

describe('complete delivery', () => {
  const timelines: Record<string, ReturnType<typeof stock>> = { A: stock(10), B: stock(0, [[4, 10]]), C: stock(0) };
  const timelineOf = (code: string) => timelines[code] ?? stock(0);

  test('puts all lines on the latest of their complete dates', () => {
    expect(dates(confirmLines([line('A', 5), line('B', 5)], true, timelineOf))).toEqual([[[day(4), 5]], [[day(4), 5]]]);
  });

  test('confirms nothing while one line can never be complete', () => {
    const proposals = confirmLines([line('A', 5), line('C', 1)], true, timelineOf);
    expect(proposals.map((proposal) => proposal.unconfirmed)).toEqual([5, 1]);
  });

  test('is not held up by a line that has all it wants', () => {
    const proposals = confirmLines([line('C', 0), line('A', 5), line('B', 5)], true, timelineOf);
    expect(dates(proposals)).toEqual([[], [[day(4), 5]], [[day(4), 5]]]);
  });

  test('of the same product twice waits until both are there', () => {
    const proposals = confirmLines([line('A', 8), line('A', 8)], true, () => stock(10, [[4, 10]]));
    expect(dates(proposals)).toEqual([[[day(4), 8]], [[day(4), 8]]]);
  });
});

describe('delivery group', () => {
  const timelines: Record<string, ReturnType<typeof stock>> = { A: stock(10), B: stock(0, [[4, 10]]), C: stock(0) };
  const timelineOf = (code: string) => timelines[code] ?? stock(0);
  const inGroup = { deliveryGroup: 1 };

  test('ships together on the latest date; lines outside go when they can', () => {
    const lines = [line('A', 2), line('A', 5, inGroup), line('B', 5, inGroup)];
    expect(dates(confirmLines(lines, false, timelineOf))).toEqual([[[day(0), 2]], [[day(4), 5]], [[day(4), 5]]]);
  });

  test('a line that cannot be confirmed does not join, and does not hold up the others', () => {
    const lines = [line('A', 5, inGroup), line('C', 1, inGroup)];
    expect(dates(confirmLines(lines, false, timelineOf))).toEqual([[[day(0), 5]], []]);
  });
});

test('maximum partial deliveries hold for a line of an order', () => {
  const lines = [line('A', 20, { maxPartialDeliveries: 1 })];
  expect(dates(confirmLines(lines, false, () => stock(10, [[4, 10]])))).toEqual([[[day(4), 20]]]);
});

test('lines that go together go on one date, and nothing is promised twice', () => {
  const oneLine = record({
    productCode: constantFrom('A', 'B'),
    wanted: integer({ min: 1, max: 20 }),
    deliveryGroup: option(constantFrom(1, 2), { nil: null }),
    maxPartialDeliveries: option(integer({ min: 1, max: 3 }), { nil: null }),
  });
  const receipts = array(
    record({ offset: integer({ min: 0, max: 9 }), received: integer({ min: 1, max: 20 }) }).map(
      ({ offset, received }) => [offset, received] as const,
    ),
    { maxLength: 4 },
  );
  const reorderedOn = option(integer({ min: 1, max: 9 }), { nil: null });
  assert(
    property(
      array(oneLine, { maxLength: 6 }),
      boolean(),
      receipts,
      reorderedOn,
      (asked, complete, received, reordered) => {
        const timeline = stock(12, received, reordered);
        const lines = asked.map(({ productCode, wanted, ...terms }) => line(productCode, wanted, terms));
        const proposals = confirmLines(lines, complete, () => timeline);
        for (const [position, proposal] of proposals.entries()) {
          const confirmed = proposal.promises.reduce((sum, promise) => sum + promise.quantity, 0);
          expect(confirmed + proposal.unconfirmed).toBe(asked[position]?.wanted);
          const most = asked[position]?.deliveryGroup === null && !complete ? asked[position]?.maxPartialDeliveries : 1;
          expect(new Set(proposal.promises.map((promise) => promise.date)).size).toBeLessThanOrEqual(most ?? 99);
        }
        const together = complete
          ? [proposals]
          : [1, 2].map((group) => proposals.filter((_, at) => asked[at]?.deliveryGroup === group));
        for (const group of together) {
          const groupDates = group.flatMap(({ promises }) => promises.map((promise) => promise.date));
          expect(new Set(groupDates).size).toBeLessThanOrEqual(1);
        }
        for (const code of ['A', 'B']) {
          const taken = proposals.flatMap(({ promises }, at) => (asked[at]?.productCode === code ? promises : []));
          // From the replenishment date on supply is unlimited.
          for (let offset = 0; offset < (reordered ?? 11); offset += 1) {
            const supply = 12 + received.reduce((sum, [on, one]) => (on <= offset ? sum + one : sum), 0);
            const used = taken.reduce(
              (sum, one) => (!one.pegged && one.date <= day(offset) ? sum + one.quantity : sum),
              0,
            );
            expect(used).toBeLessThanOrEqual(supply);
          }
        }
      },
    ),
    { numRuns: 2000 },
  );
});
