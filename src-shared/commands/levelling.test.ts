import { expect, test } from 'vitest';
import { businessDate } from '../kernel/business-date.ts';
import { basisPoints, quantity } from '../money/money.ts';
import { sampleBranch } from '../sample-data/branch.ts';
import { levelDueDates } from '../scheduling/levelling.ts';
import { decide } from './decide.ts';
import type { CommandInput } from './command-inputs.ts';
import { levellingInput } from './levelling-facts.ts';
import { openedBranch, start, type SmallBranch } from './testing/small-branch.ts';

const supervisor = sampleBranch.users.find((user) => user.role === 'supervisor')?.id ?? '';
const friday = businessDate('2026-04-17');
const terms = { earlyDays: 4, lateDays: 0 };

/** Four orders of 5 of product C for Friday: 30 are on hand, 2 of them safety stock, 20 come on Thursday. */
function branchWithFullFriday(more: Partial<CommandInput<'confirmOrder'>> = {}): SmallBranch {
  const branch = openedBranch();
  branch.give('changeSettings', { capacity: { stops: null, lines: 2, grams: null, pickerMinutes: null } }, supervisor);
  for (const orderId of ['o1', 'o2', 'o3', 'o4']) {
    branch.give('confirmOrder', {
      orderId,
      customerCode: 'Y',
      requestedDate: friday,
      customerReference: orderId,
      quotationId: null,
      lines: [{ productCode: 'C', quantity: quantity(5), discount: basisPoints(0) }],
      ...more,
    });
  }
  return branch;
}

function proposal(branch: SmallBranch) {
  const settings = branch.tables.get('settings', 'branch');
  if (!settings) throw new Error('the branch is configured');
  return levelDueDates(levellingInput(branch.tables, settings, start, { ...terms, aim: 'lowestPeak' }));
}

const move = (orderId: string, to: string, from: string = friday) => ({
  orderId,
  lineNo: 1,
  from: businessDate(from),
  to: businessDate(to),
});

/** Why moves are refused, or null when they are accepted. */
function refusal(
  branch: SmallBranch,
  moves: CommandInput<'applyLevelling'>['moves'],
  change: Partial<typeof terms> = {},
) {
  const scope = { read: branch.tables, now: '2026-04-13T01:00:00.000Z', userId: 'siti', payload: () => null };
  const decision = decide('applyLevelling', { moves, ...terms, ...change }, scope);
  return decision.ok ? null : decision.error;
}

test('a proposal for the open orders is accepted as it stands, in one event, and nothing else changes', () => {
  const branch = branchWithFullFriday();
  const { moves } = proposal(branch);
  expect(moves).toHaveLength(3);
  const input = moves.map(({ orderId, from, to }) => ({ orderId, lineNo: 1, from, to }));
  const before = branch.events.length;
  expect(branch.give('applyLevelling', { moves: input, ...terms })).toBe(true);
  expect(branch.events.slice(before).map((event) => event.t)).toEqual(['order.levelled.v1']);
  expect(branch.broken).toEqual([]);
  const dates = ['o1', 'o2', 'o3', 'o4'].map((id) => branch.tables.get('orders', id)?.lines[0]?.schedule[0]?.date);
  expect(new Set(dates).size).toBe(4);
  expect(branch.tables.get('balances', 'C')).toMatchObject({ onHand: 30, reserved: 20 });
  expect(proposal(branch).moves).toEqual([]);
});

test('what rests on replenishment keeps the date of its supply, so planning is told nothing', () => {
  const branch = branchWithFullFriday({
    lines: [{ productCode: 'A', quantity: quantity(60), discount: basisPoints(0) }],
  });
  const order = branch.tables.get('orders', 'o4');
  const pegged = order?.lines[0]?.schedule.find((promise) => promise.pegged);
  expect(refusal(branch, [move('o4', '2026-04-15', pegged?.date ?? '')])).toMatchObject({ code: 'changed-meanwhile' });
  const load = proposal(branch).days.find((day) => day.date === pegged?.date);
  // Four on replenishment and the one that stock covers in part.
  expect(load?.before.lines).toBe(5);
  const told = [...branch.tables.all('requirementRecords')].length;
  branch.give('applyLevelling', { moves: [move('o1', '2026-04-16')], ...terms });
  expect([...branch.tables.all('requirementRecords')]).toHaveLength(told);
});

test('availability is checked again at the decision: goods that another order took meanwhile are not there', () => {
  const branch = branchWithFullFriday();
  const moves = ['o1', 'o2', 'o3'].map((orderId) => move(orderId, '2026-04-14'));
  expect(refusal(branch, moves)).toBeNull();
  branch.give('confirmOrder', {
    orderId: 'big',
    customerCode: 'Y',
    requestedDate: start,
    customerReference: 'big',
    quotationId: null,
    lines: [{ productCode: 'C', quantity: quantity(20), discount: basisPoints(0) }],
  });
  expect(refusal(branch, moves)).toMatchObject({ code: 'date-cannot-move', why: 'shortSupply' });
  expect(refusal(branch, moves.slice(0, 1))).toBeNull();
});

test('later than agreed, too early, on a day off, or from a date that is no more: refused', () => {
  const branch = branchWithFullFriday();
  expect(refusal(branch, [move('o1', '2026-04-20')])).toMatchObject({ code: 'date-cannot-move', why: 'late' });
  expect(refusal(branch, [move('o1', '2026-04-20')], { lateDays: 1 })).toBeNull();
  expect(refusal(branch, [move('o1', '2026-04-15')], { earlyDays: 1 })).toMatchObject({ why: 'beforeAvailability' });
  expect(refusal(branch, [move('o1', '2026-04-18')])).toMatchObject({ why: 'noWorkDay' });
  expect(refusal(branch, [move('o1', '2026-04-15', '2026-04-16')])).toMatchObject({ code: 'changed-meanwhile' });
  expect(refusal(branch, [move('none', '2026-04-15')])).toEqual({ code: 'unknown-order' });
});

test('a fixed date and a part of an order that ships complete do not move', () => {
  const line = { productCode: 'C', quantity: quantity(5), discount: basisPoints(0) };
  const fixed = branchWithFullFriday({ lines: [{ ...line, fixedDate: true }] });
  expect(refusal(fixed, [move('o1', '2026-04-15')])).toMatchObject({ why: 'fixedDateMoved' });
  expect(proposal(fixed).moves).toEqual([]);
  const complete = branchWithFullFriday({ completeDelivery: true, lines: [line, { ...line, productCode: 'A' }] });
  expect(refusal(complete, [move('o1', '2026-04-15')])).toMatchObject({ why: 'orderSplit' });
  const both = [move('o1', '2026-04-15'), { ...move('o1', '2026-04-15'), lineNo: 2 }];
  expect(refusal(complete, both)).toBeNull();
});
