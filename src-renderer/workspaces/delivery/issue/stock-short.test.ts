import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import { businessDate } from '#shared/kernel/business-date.ts';
import { quantity } from '#shared/money/money.ts';
import { emptyBalance } from '#shared/stock/stock.ts';
import { pickedAgain, shortened, stockShorts } from './stock-short.ts';

const day = businessDate('2026-11-24');
const delivery = (lines: readonly (readonly [code: string, picked: number])[]): DeliveryRow => ({
  id: 'd1',
  number: 'DO-1',
  state: 'picked',
  orderId: 'o1',
  orderNumber: 'SO-1',
  customerCode: 'C',
  customerName: 'C',
  date: day,
  lines: lines.map(([productCode, picked], at) => ({
    lineNo: at + 1,
    orderLineNo: at + 1,
    productCode,
    name: productCode,
    unit: 'pcs',
    quantityDigits: 0,
    requested: quantity(picked),
    picked: quantity(picked),
    shortReason: null,
  })),
  packages: null,
  vehicle: '',
  driver: '',
  issuedOn: null,
  createdBy: 'u',
  version: 1,
});
const balance = (code: string, onHand: number) => ({ ...emptyBalance(code), onHand: quantity(onHand) });

test('two lines of one product are short together', () => {
  const two = delivery([
    ['A', 4],
    ['A', 3],
    ['B', 2],
  ]);
  const shorts = stockShorts(two, [balance('A', 5), balance('B', 2)], [], day);
  expect(shorts).toMatchObject([{ line: { productCode: 'A' }, wanted: 7, there: 5 }]);
  expect([...shortened(two, shorts).values()]).toEqual([4, 1, 2]);
});

test('what is sent after shortening is never more than is there, and no line grows', () => {
  const codes = fc.constantFrom('A', 'B', 'C');
  const typed = fc.array(fc.tuple(codes, fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(typed, fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 }), (lines, there) => {
      const whole = delivery(lines);
      const balances = ['A', 'B', 'C'].map((code, at) => balance(code, there[at] ?? 0));
      const leaving = shortened(whole, stockShorts(whole, balances, [], day));
      for (const { productCode, onHand } of balances) {
        const ofProduct = whole.lines.filter((line) => line.productCode === productCode);
        const total = ofProduct.reduce((sum, line) => sum + (leaving.get(line.lineNo) ?? 0), 0);
        const wanted = ofProduct.reduce((sum, line) => sum + line.picked, 0);
        expect(total).toBe(Math.min(wanted, onHand));
      }
      for (const line of pickedAgain(whole, leaving).lines) {
        const before = whole.lines.find(({ lineNo }) => lineNo === line.lineNo);
        expect(line.picked).toBeLessThanOrEqual(before?.picked ?? 0);
        expect(line.shortReason === null).toBe(line.picked === before?.requested);
      }
    }),
  );
});
