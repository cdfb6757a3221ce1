import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCases } from '#shared/delivery/case-numbers.ts';
import type { DeliveryLine } from '#shared/delivery/delivery.ts';
import { quantity } from '#shared/money/money.ts';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import { casesOf, nextCase, unpacked, type PackRow } from './pack-rows.ts';

const read = (text: string, digits: number) => parseFigure(text, digits, 'id');
const line = (lineNo: number, picked: number): DeliveryLine => ({
  lineNo,
  orderLineNo: lineNo,
  productCode: `P${lineNo}`,
  name: `P${lineNo}`,
  unit: 'pcs',
  quantityDigits: 0,
  requested: quantity(picked),
  picked: quantity(picked),
  shortReason: null,
});
const row = (lineNo: number, from: string, to: string, each: string, weight = ''): PackRow => ({
  id: `${lineNo}-${from}`,
  from,
  to,
  weight,
  lineNo,
  each,
});

test('rows of the same run are one mixed package, and its weight is read in grams', () => {
  const lines = [line(1, 12), line(2, 3)];
  const rows = [row(1, '1', '3', '4', '2,5'), row(2, '1', '3', '1')];
  const cases = casesOf(rows, lines, read);
  expect(cases).toEqual([
    {
      from: 1,
      to: 3,
      weight: 2500,
      contents: [
        { lineNo: 1, quantity: 4 },
        { lineNo: 2, quantity: 1 },
      ],
    },
  ]);
  expect(checkCases(cases ?? [], lines)).toMatchObject({ ok: true, value: { packages: 3 } });
});

test('what is not packed yet is what was picked less what the rows hold, whatever the rows', () => {
  const figure = fc.integer({ min: 1, max: 9 });
  const typed = fc.array(fc.tuple(fc.integer({ min: 1, max: 2 }), figure, figure, figure), { maxLength: 6 });
  fc.assert(
    fc.property(typed, (tuples) => {
      const rows = tuples.map(([lineNo, from, more, each]) =>
        row(lineNo, String(from), String(from + more), String(each)),
      );
      const lines = [line(1, 500), line(2, 500)];
      const left = unpacked(rows, lines, read);
      const packed = tuples.reduce((sum, [, , more, each]) => sum + each * (more + 1), 0);
      expect((left.get(1) ?? 0) + (left.get(2) ?? 0)).toBe(1000 - packed);
      expect(nextCase(rows, lines, read)).toBe(Math.max(0, ...tuples.map(([, from, more]) => from + more)) + 1);
    }),
  );
});

test('a row that cannot be read is no package', () => {
  expect(casesOf([row(1, '0', '2', '1')], [line(1, 3)], read)).toBeNull();
  expect(casesOf([row(1, '2', '1', '1')], [line(1, 3)], read)).toBeNull();
  expect(casesOf([row(1, '1', '1', 'x')], [line(1, 3)], read)).toBeNull();
  expect(casesOf([row(1, '1', '', '3')], [line(1, 3)], read)).toHaveLength(1);
});
