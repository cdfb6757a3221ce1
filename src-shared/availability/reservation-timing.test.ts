import { describe, expect, test } from 'vitest';
import { businessDate } from '../kernel/business-date.ts';
import { quantity } from '../money/money.ts';
import { atpOn, availabilityTimeline } from './available-to-promise.ts';
import { checkedFacts } from './checked-elements.ts';
import { defaultCheckingRules } from './checking-rule.ts';
import { defaultReservationTiming, heldFrom, reserveHard, type PromiseToHold } from './reservation-timing.ts';

const calendar = { weekdays: [1, 2, 3, 4, 5, 6], holidays: [businessDate('2026-03-05')] };
const timing = defaultReservationTiming;
const today = businessDate('2026-03-06');
const terms = { today, calendar, timing };

function promise(date: string, wanted: number, change: Partial<PromiseToHold> = {}): PromiseToHold {
  const soft = { pegged: false, priorityCustomer: false, picked: false, paid: false };
  return { ...soft, date: businessDate(date), quantity: quantity(wanted), ...change };
}

const brief = (promises: readonly PromiseToHold[], onHand = 100) =>
  reserveHard(promises, quantity(onHand), terms).map((one) => [one.date.slice(8), one.quantity, one.hard]);

describe('reservation timing', () => {
  test('holds goods 2 work days before, 3 for priority customers; Sunday and a holiday do not count', () => {
    expect(heldFrom(businessDate('2026-03-09'), false, timing, calendar)).toBe('2026-03-06');
    expect(heldFrom(businessDate('2026-03-09'), true, timing, calendar)).toBe('2026-03-04');
  });

  test('a promise further away stays soft until then', () => {
    expect(brief([promise('2026-03-09', 4), promise('2026-03-10', 5)])).toEqual([
      ['09', 4, true],
      ['10', 5, false],
    ]);
    expect(brief([promise('2026-03-10', 5, { priorityCustomer: true })])).toEqual([['10', 5, true]]);
  });

  test('what is picked or paid is held whatever its date', () => {
    expect(brief([promise('2026-05-01', 4, { paid: true }), promise('2026-05-01', 2, { picked: true })])).toEqual([
      ['01', 4, true],
      ['01', 2, true],
    ]);
  });

  test('never holds more than is on hand: picked goods first, then by date', () => {
    const promises = [promise('2026-03-09', 6), promise('2026-03-07', 6), promise('2026-03-20', 3, { picked: true })];
    expect(brief(promises, 10)).toEqual([
      ['09', 1, true],
      ['09', 5, false],
      ['07', 6, true],
      ['20', 3, true],
    ]);
  });

  test('goods held for others are not there for a delivery today, whatever arrives tomorrow', () => {
    const elements = {
      today,
      calendar,
      onHand: quantity(10),
      quarantine: quantity(0),
      batches: [],
      safetyStock: quantity(0),
      supply: [],
      requirements: reserveHard([promise('2026-03-09', 8)], quantity(10), terms),
      manualReservations: [],
      replenishable: true,
      leadTimeDays: 1,
    };
    const free = (rule: keyof typeof defaultCheckingRules.byTransaction) =>
      atpOn(availabilityTimeline(checkedFacts(defaultCheckingRules.byTransaction[rule], elements)), today);
    expect(free('delivery')).toBe(2);
    expect(free('order')).toBe(10);
  });
});
