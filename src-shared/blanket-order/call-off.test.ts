import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { basisPoints, quantity, unitPrice } from '../money/money.ts';
import type { BlanketOrderRow } from './blanket-order.ts';
import { countCalledOff, decideCallOff, expireBlanketOrders } from './call-off.ts';
import { decideOpenBlanketOrder } from './open-blanket-order.ts';

const day = businessDate('2026-04-13');
const context = { now: '2026-04-13T01:00:00.000Z', userId: 'siti', day };
const term = { validFrom: addDays(day, 1), validUntil: addDays(day, 30) };

function blanket(change: Partial<BlanketOrderRow> = {}): BlanketOrderRow {
  const line = (lineNo: number, productCode: string, agreed: number) => ({
    lineNo,
    productCode,
    name: productCode,
    unit: 'PCS',
    quantityDigits: 0,
    quantity: quantity(agreed),
    unitPrice: unitPrice(90_000),
    priceTrace: { list: 'BASE', validFrom: day, minQuantity: quantity(0) },
    discount: basisPoints(0),
    taxCode: '04',
  });
  const facts = { customer: { code: 'X', name: 'X' }, lines: [line(1, 'A', 100), line(2, 'B', 40)], number: 'BO/1' };
  const decided = decideOpenBlanketOrder({ blanketOrderId: 'b1', ...term }, facts, context);
  if (!decided.ok) throw new Error(decided.error.code);
  return { ...decided.value.blanketOrder, ...change };
}

const callOff = (known: BlanketOrderRow, productCode: string, asked: number, on = term.validFrom, customerCode = 'X') =>
  decideCallOff(known, { customerCode, lines: [{ productCode, quantity: asked }] }, on);

describe('a call-off', () => {
  test('counts down what is left, and fulfils the blanket order when nothing is', () => {
    const part = callOff(blanket(), 'A', 60);
    expect(part).toMatchObject({ value: { state: 'open', lines: [{ calledOff: 60 }, { calledOff: 0 }] } });
    const all = countCalledOff(countCalledOff(blanket(), [{ productCode: 'A', quantity: 100 }]), [
      { productCode: 'B', quantity: 40 },
    ]);
    expect(all.state).toBe('fulfilled');
  });

  test('that is cancelled gives its quantity back', () => {
    const all = blanket({
      state: 'fulfilled',
      lines: blanket().lines.map((line) => ({ ...line, calledOff: line.quantity })),
    });
    expect(countCalledOff(all, [{ productCode: 'A', quantity: -30 }])).toMatchObject({
      state: 'open',
      lines: [{ calledOff: 70 }, { calledOff: 40 }],
    });
  });

  test.each([
    [callOff(blanket(), 'A', 101), 'beyond-blanket'],
    [callOff(blanket(), 'Z', 1), 'not-in-blanket'],
    [callOff(blanket(), 'A', 1, day), 'blanket-not-open'],
    [callOff(blanket(), 'A', 1, addDays(term.validUntil, 1)), 'blanket-not-open'],
    [callOff(blanket({ state: 'expired' }), 'A', 1), 'blanket-not-open'],
    [callOff(blanket(), 'A', 1, term.validFrom, 'Y'), 'blanket-of-other-customer'],
  ])('is refused: %#', (decided, code) => {
    expect(decided).toMatchObject({ ok: false, error: { code } });
  });

  test('never takes more than was agreed, whatever is called off and given back', () => {
    const change = record({ productCode: constantFrom('A', 'B'), quantity: integer({ min: -60, max: 60 }) });
    assert(
      property(array(change, { maxLength: 12 }), (changes) => {
        let known = blanket();
        for (const one of changes) {
          if (one.quantity < 0) known = countCalledOff(known, [one]);
          else {
            const decided = decideCallOff(known, { customerCode: 'X', lines: [one] }, term.validFrom);
            known = decided.ok ? decided.value : known;
          }
          for (const line of known.lines) {
            expect(line.calledOff).toBeGreaterThanOrEqual(0);
            expect(line.calledOff).toBeLessThanOrEqual(line.quantity);
          }
          const left = known.lines.some((line) => line.calledOff < line.quantity);
          expect(known.state).toBe(left ? 'open' : 'fulfilled');
        }
      }),
      { numRuns: 10_000 },
    );
  });
});

test('a blanket order expires at the close of its last day', () => {
  expect(expireBlanketOrders([blanket()], addDays(day, 29))).toEqual([]);
  expect(expireBlanketOrders([blanket()], term.validUntil)).toMatchObject([{ state: 'expired' }]);
});

test('a blanket order whose term ends before it begins, or has passed, is refused', () => {
  const facts = { customer: { code: 'X', name: 'X' }, lines: [], number: 'BO/1' };
  for (const wrong of [
    { validFrom: day, validUntil: addDays(day, -1) },
    { validFrom: addDays(day, 5), validUntil: addDays(day, 2) },
  ]) {
    expect(decideOpenBlanketOrder({ blanketOrderId: 'b1', ...wrong }, facts, context)).toMatchObject({ ok: false });
  }
});
