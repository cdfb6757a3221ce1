import { describe, expect, it } from 'vitest';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { businessDate } from '#shared/kernel/business-date.ts';
import { emptyDraft } from './draft-editing.ts';
import { addPastedLines, isTable, MOST_LINES, readPastedRows } from './pasted-rows.ts';

const product = (code: string) =>
  ({
    code,
    name: code,
    unit: 'PCS',
    quantityDigits: 0,
    barcode: `99${code}`,
    units: [{ unit: 'DUS', numerator: 12, denominator: 1 }],
  }) as unknown as ProductRow;
const products = [product('P1'), product('P2')];
const read = (text: string) => readPastedRows(text, products, 'id', 0);
const draft = emptyDraft('d', 'order', businessDate('2026-11-23'));
let keys = 0;
const newKey = () => {
  keys += 1;
  return `k${keys}`;
};

describe('rows pasted from a spreadsheet', () => {
  it('become lines: code, quantity, discount, by tab or semicolon, empty rows passed over', () => {
    const { lines, notUnderstood } = read('p1\t12\r\n\r\n99P2;2 dus;10+5\n"P1"\t\t\n\t\t\n');
    expect(notUnderstood).toEqual([]);
    expect(lines.map(({ productCode, amount }) => [productCode, amount.quantity, amount.unit])).toEqual([
      ['P1', 12, undefined],
      ['P2', 24, 'DUS'],
      ['P1', 1, undefined],
    ]);
    expect(lines[1]?.discount).toEqual({ discount: 1000, discounts: [500], amountOff: undefined });
  });

  it('that are not understood are named with row and reason, none is dropped in silence', () => {
    expect(read('Kode\tJumlah\nP1\t-3\nP2\t1\t200\nP1\t1').notUnderstood).toEqual([
      { row: 1, text: 'Kode\tJumlah', problem: 'unknown-item' },
      { row: 2, text: 'P1\t-3', problem: 'quantity' },
      { row: 3, text: 'P2\t1\t200', problem: 'discount' },
    ]);
  });

  it('are one change; the same product twice adds up on one line', () => {
    const added = addPastedLines(draft, read('P1\t2\nP2\t1\nP1\t3').lines, newKey);
    expect(added.draft.lines.map((line) => [line.productCode, line.quantity])).toEqual([
      ['P1', 5],
      ['P2', 1],
    ]);
    expect(added.leftOver).toEqual([]);
  });

  it('beyond what a document may have are given back', () => {
    const many = Array.from({ length: MOST_LINES + 2 }, (_, at) => product(`M${at}`));
    const { lines } = readPastedRows(many.map(({ code }) => `${code}\t1`).join('\n'), many, 'id', 0);
    const added = addPastedLines(draft, lines, newKey);
    expect(added.draft.lines).toHaveLength(MOST_LINES);
    expect(added.leftOver.map(({ productCode }) => productCode)).toEqual(['M500', 'M501']);
  });

  it('one code alone is no table: it is pasted into the cell', () => {
    expect(isTable('P1')).toBe(false);
    expect(isTable('P1\n')).toBe(false);
    expect(isTable('P1\nP2')).toBe(true);
    expect(isTable('P1\t2')).toBe(true);
  });
});
