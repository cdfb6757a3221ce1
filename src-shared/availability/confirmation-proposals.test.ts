import { assert, array, boolean, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { quantity } from '../money/money.ts';
import vector from '../testing/vectors/atp_basic.json' with { type: 'json' };
import { atpOn, availabilityTimeline, withPromises, type AvailabilityFacts } from './available-to-promise.ts';
import { checkedFacts } from './checked-elements.ts';
import { defaultCheckingRules } from './checking-rule.ts';
import {
  completeProposal,
  confirmationProposals,
  deliveryProposal,
  limitPartialDeliveries,
  oneTimeProposal,
} from './confirmation-proposals.ts';
import { naiveProposals } from './testing/naive-atp.ts';

const today = businessDate(vector.today);
const elements = vector.elements.map(([date, change]) => ({
  date: businessDate(String(date)),
  change: Number(change),
}));
const dated = (sign: 1 | -1) =>
  elements
    .filter(({ change }) => change * sign > 0)
    .map(({ date, change }) => ({ date, quantity: quantity(Math.abs(change)) }));
const worked: AvailabilityFacts = {
  today,
  onHand: quantity(vector.on_hand),
  safetyStock: quantity(vector.safety_stock),
  receipts: dated(1),
  requirements: dated(-1),
  replenishmentDate: null,
};
const timeline = availabilityTimeline(worked);
const from = businessDate(vector.request.material_availability_date);
const ask = (wanted: number) => ({ quantity: quantity(wanted), from });
const pairs = (proposal: { promises: readonly { date: string; quantity: number }[] }) =>
  proposal.promises.map((promise) => [promise.date, promise.quantity]);

describe('request 28 for 3 March (domain.md 2.2)', () => {
  const proposals = confirmationProposals(timeline, ask(vector.request.qty));

  test('one-time: 15 on 3 March, the rest not', () => {
    expect(pairs(proposals.oneTime)).toEqual([['2026-03-03', vector.one_time]]);
    expect(proposals.oneTime.unconfirmed).toBe(13);
  });

  test('complete: 28 on 12 March', () => {
    expect(pairs(proposals.complete)).toEqual([[vector.complete_date, 28]]);
  });

  test('delivery proposal: 15, 5 on 6 March, 8 on 12 March', () => {
    expect(pairs(proposals.delivery)).toEqual(vector.proposal);
  });

  test('a check of the day alone would promise 28 and leave the 4 and 9 March customers short', () => {
    const onTheDay = timeline.projected[0] ?? 0;
    expect(onTheDay).toBeGreaterThanOrEqual(28);
    const after = withPromises(timeline, [{ date: from, quantity: quantity(28), pegged: false }]);
    expect(Math.min(...after.projected)).toBeLessThan(0);
  });
});

describe('request 45 for 3 March', () => {
  test('confirms 15, 5 and 10; 15 stays unconfirmed', () => {
    const { promises, unconfirmed } = deliveryProposal(timeline, ask(45));
    expect(promises.map((promise) => promise.quantity)).toEqual([15, 5, 10]);
    expect(unconfirmed).toBe(15);
    expect(completeProposal(timeline, ask(45))).toEqual({ promises: [], unconfirmed: 45 });
  });

  test('of a replenishable product puts the last 15 on R, pegged', () => {
    const replenishmentDate = businessDate('2026-03-20');
    const { promises, unconfirmed } = deliveryProposal(availabilityTimeline({ ...worked, replenishmentDate }), ask(45));
    expect(promises.map((promise) => [promise.quantity, promise.pegged])).toEqual([
      [15, false],
      [5, false],
      [10, false],
      [15, true],
    ]);
    expect(promises.at(-1)?.date).toBe(replenishmentDate);
    expect(unconfirmed).toBe(0);
  });
});

describe('replenishment', () => {
  test('a promise from R on does not stop an earlier one: the suffix minimum ends before R', () => {
    const later = { ...worked, replenishmentDate: businessDate('2026-03-09') };
    expect(atpOn(availabilityTimeline(later), from)).toBe(15);
    const beforeAll = { ...worked, replenishmentDate: businessDate('2026-03-04') };
    expect(atpOn(availabilityTimeline(beforeAll), from)).toBe(35);
  });

  test('on R itself, stock that is free comes first and only the rest is reordered', () => {
    const facts = { ...worked, replenishmentDate: businessDate('2026-03-04') };
    const asked = { quantity: quantity(40), from: businessDate('2026-03-16') };
    expect(oneTimeProposal(availabilityTimeline(facts), asked).promises).toEqual([
      { date: '2026-03-16', quantity: 30, pegged: false },
      { date: '2026-03-16', quantity: 10, pegged: true },
    ]);
  });
});

describe('rounding to sales units', () => {
  const packs = (multiple: number, minimum: number) => ({
    ...ask(28),
    salesUnits: { multiple: quantity(multiple), minimumDelivery: quantity(minimum) },
  });

  test('confirms whole packs only; what is no whole pack stays unconfirmed', () => {
    const { promises, unconfirmed } = deliveryProposal(timeline, packs(6, 0));
    expect(promises.map((promise) => promise.quantity)).toEqual([12, 6, 6]);
    expect(unconfirmed).toBe(4);
  });

  test('leaves out a delivery below the minimum, and takes it with the next', () => {
    const { promises } = deliveryProposal(timeline, packs(1, 6));
    expect(promises.map((promise) => [promise.date, promise.quantity])).toEqual([
      ['2026-03-03', 15],
      ['2026-03-12', 13],
    ]);
  });

  test('the part that completes the line may be below the minimum', () => {
    const { promises } = deliveryProposal(timeline, { ...packs(1, 10), quantity: quantity(20) });
    expect(promises.map((promise) => promise.quantity)).toEqual([15, 5]);
  });
});

describe('maximum partial deliveries', () => {
  test.each([
    [1, [['2026-03-12', 28]]],
    [
      2,
      [
        ['2026-03-03', 15],
        ['2026-03-12', 13],
      ],
    ],
    [3, vector.proposal],
    [9, vector.proposal],
  ])('%i keeps the first ones and pushes the rest to the completing date', (deliveries, expected) => {
    expect(pairs(limitPartialDeliveries(timeline, ask(28), deliveries))).toEqual(expected);
  });

  test('neither none nor ten', () => {
    expect(() => limitPartialDeliveries(timeline, ask(28), 0)).toThrow(RangeError);
    expect(() => limitPartialDeliveries(timeline, ask(28), 10)).toThrow(RangeError);
  });
});

const calendar = { weekdays: [1, 2, 3, 4, 5, 6], holidays: [] };
const day = (least: number) => integer({ min: least, max: 30 }).map((days) => addDays(today, days));
const situation = record({
  onHand: integer({ min: 0, max: 60 }),
  safetyStock: integer({ min: 0, max: 10 }),
  receipts: array(record({ date: day(-10), quantity: integer({ min: 1, max: 40 }) }), { maxLength: 5 }),
  requirements: array(
    record({
      date: day(-4),
      quantity: integer({ min: 1, max: 30 }),
      owner: constantFrom('own', 'other', 'third'),
      pegged: boolean(),
    }),
    { maxLength: 6 },
  ),
  replenishable: boolean(),
  leadTimeDays: integer({ min: 0, max: 14 }),
});
const request = record({
  owner: constantFrom('own', 'new'),
  quantity: integer({ min: 1, max: 90 }),
  from: day(-2),
  multiple: constantFrom(1, 1, 1, 6),
});

test('agrees with the naive twin on ATP, all proposals, R, overdue receipts, self-exclusion and packs', () => {
  assert(
    property(situation, request, (known, asked) => {
      const naive = naiveProposals({ today, weekdays: calendar.weekdays, ...known }, asked);
      const fast = availabilityTimeline(
        checkedFacts(defaultCheckingRules.byTransaction.order, {
          today,
          calendar,
          onHand: quantity(known.onHand),
          quarantine: quantity(0),
          batches: [],
          safetyStock: quantity(known.safetyStock),
          supply: known.receipts.map((one, index) => ({
            id: String(index),
            kind: 'purchaseReceipt',
            date: one.date,
            quantity: quantity(one.quantity),
          })),
          // Self-exclusion as the index does it: the own promises are taken back again.
          requirements: [
            ...known.requirements,
            ...known.requirements
              .filter((line) => line.owner === asked.owner)
              .map((line) => ({ ...line, quantity: -line.quantity })),
          ].map((line) => ({ date: line.date, quantity: quantity(line.quantity), pegged: line.pegged })),
          manualReservations: [],
          replenishable: known.replenishable,
          leadTimeDays: known.leadTimeDays,
        }),
      );
      const salesUnits = { multiple: quantity(asked.multiple), minimumDelivery: quantity(0) };
      const proposals = confirmationProposals(fast, {
        quantity: quantity(asked.quantity),
        from: asked.from,
        salesUnits,
      });
      expect(proposals).toEqual({ oneTime: naive.oneTime, complete: naive.complete, delivery: naive.delivery });
      const wrongDay = naive.atp.findIndex(
        (level, offset) => offset < 40 && atpOn(fast, addDays(today, offset)) !== level,
      );
      expect(wrongDay).toBe(-1);
    }),
    { numRuns: 10_000 },
  );
});

test('OCA#2225: a line that is checked again gets what it had, for it does not compete with itself', () => {
  assert(
    property(situation, request, (known, asked) => {
      const stock = { today, weekdays: calendar.weekdays, ...known };
      const others = { ...stock, requirements: known.requirements.filter((line) => line.owner !== asked.owner) };
      const first = naiveProposals(others, asked).delivery;
      const held = first.promises.map((promise) => ({ ...promise, owner: asked.owner }));
      const again = naiveProposals({ ...others, requirements: [...others.requirements, ...held] }, asked).delivery;
      expect(again).toEqual(first);
    }),
    { numRuns: 500 },
  );
});
