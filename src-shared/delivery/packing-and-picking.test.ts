import { assert, array, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { businessDate } from '../kernel/business-date.ts';
import { quantity } from '../money/money.ts';
import { checkCases, totalWeight, type DeliveryCase } from './case-numbers.ts';
import type { DeliveryLine, DeliveryRow } from './delivery.ts';
import { pickList, sharePicked } from './pick-wave.ts';

const line = (lineNo: number, productCode: string, amount: number): DeliveryLine => ({
  lineNo,
  orderLineNo: lineNo,
  productCode,
  name: productCode,
  unit: 'PCS',
  quantityDigits: 0,
  requested: quantity(amount),
  picked: quantity(amount),
  shortReason: null,
});

const delivery = (id: string, ...lines: DeliveryLine[]): DeliveryRow => ({
  id,
  number: id,
  state: 'created',
  orderId: id,
  orderNumber: id,
  customerCode: 'X',
  customerName: 'X',
  date: businessDate('2026-03-02'),
  lines,
  packages: null,
  vehicle: '',
  driver: '',
  issuedOn: null,
  createdBy: 'siti',
  version: 1,
});

const box = (from: number, to: number, ...contents: [lineNo: number, amount: number][]): DeliveryCase => ({
  from,
  to,
  weight: 500,
  contents: contents.map(([lineNo, amount]) => ({ lineNo, quantity: quantity(amount) })),
});

const picked = [line(1, 'A', 12), line(2, 'B', 3)];

test('case numbers run from 1 without gap or overlap', () => {
  const whole = [box(1, 2, [1, 5]), box(3, 3, [1, 2], [2, 3])];
  expect(checkCases(whole, picked)).toEqual({ ok: true, value: { packages: 3 } });
  expect(checkCases(whole.toReversed(), picked).ok).toBe(true);
  expect(checkCases([box(2, 3, [1, 6])], picked)).toMatchObject({ error: { code: 'case-numbers-gap', caseNo: 1 } });
  expect(checkCases([box(1, 2, [1, 5]), box(4, 4, [2, 3])], picked)).toMatchObject({
    error: { code: 'case-numbers-gap', caseNo: 3 },
  });
  expect(checkCases([box(1, 2, [1, 5]), box(2, 2, [2, 3])], picked)).toMatchObject({
    error: { code: 'case-numbers-overlap', caseNo: 2 },
  });
});

test('a mixed package counts for each of its lines, and the packages hold exactly what was picked', () => {
  expect(checkCases([box(1, 2, [1, 5], [2, 1])], picked)).toMatchObject({
    error: { code: 'packed-differs', lineNo: 1, picked: 12 },
  });
  expect(checkCases([box(1, 3, [1, 4], [2, 1])], picked).ok).toBe(true);
  expect(checkCases([box(1, 3, [1, 4], [9, 1])], picked)).toMatchObject({
    error: { code: 'packed-differs', lineNo: 9 },
  });
});

test('the weight of a delivery is known when every package was weighed', () => {
  expect(totalWeight([box(1, 3), box(4, 4)])).toBe(2000);
  expect(totalWeight([box(1, 3), { ...box(4, 4), weight: null }])).toBeNull();
});

test('a wave is walked bin by bin, every product once; what has no bin comes last', () => {
  const wave = [
    delivery('d', line(1, 'C', 2), line(2, 'A', 4)),
    delivery('e', line(1, 'B', 1), line(2, 'A', 3), line(3, 'Z', 1)),
  ];
  const bins: Record<string, string> = { A: '02-01', B: '01-07', C: '10-01' };
  const stops = pickList(
    wave,
    (code) => bins[code],
    () => quantity(0),
  );
  expect(stops.map((stop) => [stop.bin, stop.productCode, stop.requested, stop.lines.length])).toEqual([
    ['01-07', 'B', 1, 1],
    ['02-01', 'A', 7, 2],
    ['10-01', 'C', 2, 1],
    ['', 'Z', 1, 1],
  ]);
});

test('what was taken is shared in order; over-picking is clamped to the tolerance and the rest goes back', () => {
  const lines = [
    { deliveryId: 'd', lineNo: 1, requested: quantity(10), most: quantity(11) },
    { deliveryId: 'e', lineNo: 1, requested: quantity(5), most: quantity(5) },
  ];
  expect(sharePicked(lines, quantity(12))).toEqual({ picked: [10, 2], back: 0 });
  expect(sharePicked(lines, quantity(16))).toEqual({ picked: [11, 5], back: 0 });
  expect(sharePicked(lines, quantity(20))).toEqual({ picked: [11, 5], back: 4 });
});

test('nothing of a wave is lost or made up, and no line gets more than it may', () => {
  const wantedLine = record({ requested: integer({ min: 0, max: 20 }), over: integer({ min: 0, max: 5 }) });
  assert(
    property(array(wantedLine, { maxLength: 6 }), integer({ min: 0, max: 150 }), (wanted, taken) => {
      const lines = wanted.map(({ requested, over }, index) => ({
        deliveryId: `d${index}`,
        lineNo: 1,
        requested: quantity(requested),
        most: quantity(requested + over),
      }));
      const { picked: shares, back } = sharePicked(lines, quantity(taken));
      expect(shares.reduce((sum, share) => sum + share, 0) + back).toBe(taken);
      expect(shares.every((share, index) => share <= (lines[index]?.most ?? 0))).toBe(true);
      const isShort = shares.some((share, index) => share < (lines[index]?.requested ?? 0));
      expect(isShort && back > 0).toBe(false);
    }),
  );
});
