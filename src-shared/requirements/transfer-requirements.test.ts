import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { quantity } from '../money/money.ts';
import type { RequirementRecordRow } from './requirement-record.ts';
import { sentRequirements, supplyNeeds, transferRequirements, type OrderForPlanning } from './transfer-requirements.ts';

const today = businessDate('2026-03-02');
const day = (offset: number) => addDays(today, offset);

type Promise = readonly [offset: number, promised: number, pegged: boolean, issued?: number];

function order(change: Partial<OrderForPlanning> & { promises?: readonly Promise[]; ordered?: number } = {}) {
  const { promises = [], ordered = 10, ...members } = change;
  const row: OrderForPlanning = {
    id: 'o1',
    number: 'SO/1',
    state: 'confirmed',
    requestedDate: day(1),
    version: 1,
    lines: [
      {
        lineNo: 1,
        productCode: 'A',
        quantity: quantity(ordered),
        shortClosed: quantity(0),
        schedule: promises.map(([offset, promised, pegged, issued = 0]) => ({
          date: day(offset),
          quantity: quantity(promised),
          issued: quantity(issued),
          pegged,
        })),
      },
    ],
    ...members,
  };
  return row;
}

const brief = (records: readonly RequirementRecordRow[]) =>
  records.map((one) => [one.kind, one.date, one.quantity, one.change, one.revision]);

describe('requirements of an order', () => {
  const short = order({
    promises: [
      [1, 4, false],
      [8, 3, true],
    ],
  });

  test('are what rests on replenishment and what could not be promised, pegged to order and line', () => {
    const records = transferRequirements(null, short);
    expect(brief(records)).toEqual([
      ['new', day(1), 3, 3, 1],
      ['new', day(8), 3, 3, 1],
    ]);
    expect(records[0]).toMatchObject({ orderId: 'o1', orderNumber: 'SO/1', lineNo: 1, productCode: 'A' });
  });

  test('a credit-blocked order sends none, the release sends them', () => {
    const blocked = order({ state: 'creditBlocked' });
    expect(transferRequirements(null, blocked)).toEqual([]);
    expect(brief(transferRequirements(blocked, { ...short, version: 2 }))).toEqual([
      ['new', day(1), 3, 3, 2],
      ['new', day(8), 3, 3, 2],
    ]);
  });

  test('a changed line sends the difference, a moved date sends 0 for the old one', () => {
    const changed = order({
      promises: [
        [1, 4, false],
        [9, 6, true],
      ],
      version: 2,
    });
    expect(brief(transferRequirements(short, changed))).toEqual([
      ['cancelled', day(1), 0, -3, 2],
      ['cancelled', day(8), 0, -3, 2],
      ['new', day(9), 6, 6, 2],
    ]);
    const less = order({
      promises: [
        [1, 4, false],
        [8, 1, true],
      ],
      ordered: 8,
      version: 2,
    });
    expect(brief(transferRequirements(short, less))).toEqual([['changed', day(8), 1, -2, 2]]);
  });

  test.each(['cancelled', 'closed'] as const)('an order that is %s sends 0', (state) => {
    expect(brief(transferRequirements(short, { ...short, state, version: 3 }))).toEqual([
      ['cancelled', day(1), 0, -3, 3],
      ['cancelled', day(8), 0, -3, 3],
    ]);
  });

  test('a short-closed rest needs no supply any more', () => {
    const [line] = short.lines;
    if (!line) throw new Error('no line');
    const closed = { ...short, version: 2, lines: [{ ...line, shortClosed: quantity(3) }] };
    expect(brief(transferRequirements(short, closed))).toEqual([['cancelled', day(1), 0, -3, 2]]);
  });

  test('issued goods need no supply, and an unchanged order sends nothing', () => {
    const issued = order({
      promises: [
        [1, 4, false, 4],
        [8, 3, true, 2],
      ],
      version: 2,
    });
    expect(brief(transferRequirements(short, issued))).toEqual([['changed', day(8), 1, -2, 2]]);
    expect(transferRequirements(short, { ...short, version: 2 })).toEqual([]);
  });
});

test('collective transfer adds up by product and day and leaves out what cancels out', () => {
  const first = transferRequirements(null, order({ promises: [[8, 10, true]] }));
  const second = transferRequirements(null, order({ id: 'o2', promises: [[8, 5, true]], ordered: 5 }));
  const gone = transferRequirements(order({ promises: [[3, 2, true]], ordered: 2 }), order({ state: 'cancelled' }));
  const born = transferRequirements(null, order({ promises: [[3, 2, true]], ordered: 2 }));
  expect(sentRequirements([...first, ...second, ...born, ...gone], 'collective')).toEqual([
    { productCode: 'A', date: day(8), change: 15, pegging: null },
  ]);
  expect(sentRequirements(first, 'individual')).toEqual([
    { productCode: 'A', date: day(8), change: 10, pegging: { orderId: 'o1', orderNumber: 'SO/1', lineNo: 1 } },
  ]);
});

test('the records of an order line always add up to what it needs now', () => {
  const promise = record({
    offset: integer({ min: 0, max: 4 }),
    promised: integer({ min: 1, max: 5 }),
    pegged: boolean(),
    issued: integer({ min: 0, max: 5 }),
  });
  const step = record({
    state: constantFrom('creditBlocked', 'confirmed', 'partlyDelivered', 'delivered', 'closed', 'cancelled'),
    promises: array(promise, { maxLength: 4 }),
    more: integer({ min: 0, max: 6 }),
    requested: integer({ min: 0, max: 4 }),
  });
  assert(
    property(array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      let before: OrderForPlanning | null = null;
      const told = new Map<string, number>();
      const ids = new Set<string>();
      for (const [version, { state, promises, more, requested }] of steps.entries()) {
        const ordered = promises.reduce((sum, one) => sum + one.promised, more);
        const after: OrderForPlanning = order({
          state,
          ordered,
          version: version + 1,
          requestedDate: day(requested),
          promises: promises.map((one) => [one.offset, one.promised, one.pegged, Math.min(one.issued, one.promised)]),
        });
        for (const one of transferRequirements(before, after)) {
          expect(ids.has(one.id)).toBe(false);
          ids.add(one.id);
          told.set(one.date, (told.get(one.date) ?? 0) + one.change);
          expect(one.quantity).toBe(told.get(one.date));
        }
        const needed = Object.fromEntries(supplyNeeds(after).map((need) => [need.date, need.quantity]));
        expect(Object.fromEntries([...told].filter(([, sum]) => sum !== 0))).toEqual(needed);
        before = after;
      }
    }),
    { numRuns: 2000 },
  );
});
