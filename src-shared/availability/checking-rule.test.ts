import { describe, expect, test } from 'vitest';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { quantity } from '../money/money.ts';
import { atpOn, availabilityTimeline } from './available-to-promise.ts';
import {
  checkedFacts,
  ignoredReceipts,
  overduePegs,
  type AvailabilityElements,
  type SupplyKind,
} from './checked-elements.ts';
import { checkingRuleFor, defaultCheckingRules, type CheckingRule } from './checking-rule.ts';

const today = businessDate('2026-03-06');
const calendar = { weekdays: [1, 2, 3, 4, 5], holidays: [] };
const rule = defaultCheckingRules.byTransaction.order;

const supply = (kind: SupplyKind, date: string, received: number) => ({
  id: `${kind}-${date}`,
  kind,
  date: businessDate(date),
  quantity: quantity(received),
});
const dated = (date: string, amount: number) => ({ date: businessDate(date), quantity: quantity(amount) });

function elements(change: Partial<AvailabilityElements> = {}): AvailabilityElements {
  const none = { batches: [], supply: [], requirements: [], manualReservations: [] };
  return {
    ...none,
    today,
    calendar,
    onHand: quantity(20),
    quarantine: quantity(0),
    safetyStock: quantity(5),
    replenishable: false,
    leadTimeDays: 0,
    ...change,
  };
}

const atp = (change: Partial<AvailabilityElements>, ruleChange: Partial<CheckingRule> = {}, date: string = today) =>
  atpOn(availabilityTimeline(checkedFacts({ ...rule, ...ruleChange }, elements(change))), businessDate(date));

describe('scope of the check', () => {
  test('an item group may have its own rule for a transaction', () => {
    const fresh = { ...rule, safetyStock: false };
    const rules = { ...defaultCheckingRules, byItemGroup: { Produce: { order: fresh } } };
    expect(checkingRuleFor(rules, 'Produce', 'order')).toBe(fresh);
    expect(checkingRuleFor(rules, 'Produce', 'quotation')).toBe(defaultCheckingRules.byTransaction.quotation);
    expect(checkingRuleFor(rules, 'constructor', 'order')).toBe(rule);
  });

  test('keeps safety stock back, or not', () => {
    expect(atp({})).toBe(15);
    expect(atp({}, { safetyStock: false })).toBe(20);
  });

  test.each([
    ['purchaseReceipt', { purchaseReceipts: false }],
    ['transferIn', { transfersIn: false }],
    ['firmPlanned', { plannedSupply: 'none' }],
  ] as const)('counts %s, or not', (kind, without) => {
    const known = { supply: [supply(kind, '2026-03-10', 7)] };
    expect(atp(known, {}, '2026-03-10')).toBe(22);
    expect(atp(known, without, '2026-03-10')).toBe(15);
  });

  test('planned supply that is not firm counts only by the rule that takes all', () => {
    const known = { supply: [supply('planned', '2026-03-10', 7)] };
    expect(atp(known, {}, '2026-03-10')).toBe(15);
    expect(atp(known, { plannedSupply: 'all' }, '2026-03-10')).toBe(22);
  });

  test('manual reservations take, or not', () => {
    const known = { manualReservations: [dated('2026-03-09', 4)] };
    expect(atp(known)).toBe(11);
    expect(atp(known, { manualReservations: false })).toBe(15);
  });

  test('quarantine never counts', () => {
    expect(atp({ quarantine: quantity(6) })).toBe(9);
  });
});

describe('stock that expires', () => {
  test('counts on ship dates up to its last usable day and not after', () => {
    const known = { safetyStock: quantity(0), batches: [dated('2026-03-09', 8)] };
    expect(atp(known, {}, '2026-03-09')).toBe(20);
    expect(atp(known, {}, '2026-03-10')).toBe(12);
  });

  test('earlier promises take the batch that expires first, so that only the rest of it is lost', () => {
    const requirements = [{ ...dated('2026-03-09', 6), pegged: false }];
    const known = { safetyStock: quantity(0), batches: [dated('2026-03-09', 8)], requirements };
    expect(atp(known, {}, '2026-03-10')).toBe(12);
  });
});

describe('receipts', () => {
  test('are on the shelf after inbound handling, in work days', () => {
    const known = { supply: [supply('purchaseReceipt', '2026-03-06', 7)] };
    expect(atp(known, { inboundHandlingDays: 1 }, '2026-03-08')).toBe(15);
    expect(atp(known, { inboundHandlingDays: 1 }, '2026-03-09')).toBe(22);
  });

  test('that are overdue count on the next work day for a week, then are ignored and listed', () => {
    const late = (days: number) => ({ supply: [supply('purchaseReceipt', addDays(today, -days), 7)] });
    expect(atp(late(7), {}, '2026-03-08')).toBe(15);
    expect(atp(late(7), {}, '2026-03-09')).toBe(22);
    expect(ignoredReceipts(rule, elements(late(7)))).toEqual([]);
    expect(atp(late(8), {}, '2026-03-09')).toBe(15);
    expect(ignoredReceipts(rule, elements(late(8))).map((receipt) => receipt.quantity)).toEqual([7]);
    expect(ignoredReceipts({ ...rule, overdueReceiptDays: 8 }, elements(late(8)))).toEqual([]);
  });
});

describe('a promise that rests on replenishment', () => {
  const peg = { ...dated('2026-03-09', 9), pegged: true };

  test('counts as its own planned supply until its day has passed, then takes from stock and is flagged', () => {
    const onTheDay = businessDate('2026-03-09');
    expect(atp({ requirements: [peg], today: onTheDay }, {}, onTheDay)).toBe(15);
    expect(overduePegs([peg], onTheDay)).toEqual([]);
    const after = businessDate('2026-03-10');
    expect(atp({ requirements: [peg], today: after }, {}, after)).toBe(6);
    expect(overduePegs([peg], after)).toEqual([peg]);
  });

  test('R counts work days of the branch', () => {
    const facts = checkedFacts(rule, elements({ replenishable: true, leadTimeDays: 2 }));
    expect(facts.replenishmentDate).toBe('2026-03-10');
  });
});
