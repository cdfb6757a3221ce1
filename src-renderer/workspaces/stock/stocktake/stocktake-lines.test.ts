import { expect, test } from 'vitest';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { businessDate } from '#shared/kernel/business-date.ts';
import { money, quantity } from '#shared/money/money.ts';
import { emptyBalance } from '#shared/stock/stock.ts';
import type { StocktakeRow } from '#shared/stock/stocktake.ts';
import { countLines, differencesOf, sheetsOf, thingsToCount } from './stocktake-lines.ts';

const product = (code: string, more: Partial<ProductRow> = {}) => ({ code, name: code, ...more }) as ProductRow;
const balance = (code: string, onHand: number, value: number) => ({
  ...emptyBalance(code),
  onHand: quantity(onHand),
  value: money(value),
});
const line = (productCode: string, snapshot: number, ...counts: readonly number[]) => ({
  productCode,
  batch: null,
  snapshot: quantity(snapshot),
  counts: counts.map((counted) => ({ counted: quantity(counted), movedSince: quantity(0), by: 'siti' })),
});
const stocktake = (lines: readonly ReturnType<typeof line>[]): StocktakeRow => ({
  id: 's',
  number: 'STK-1',
  state: 'counting',
  date: businessDate('2026-11-24'),
  lines,
  createdBy: 'siti',
  approvedBy: null,
  version: 1,
});

test('goods are counted as they stand, and the dearest difference comes first', () => {
  const lines = countLines(
    stocktake([line('A', 10, 9), line('B', 5, 7), line('C', 4, 4), line('D', 1)]),
    [product('A', { bin: 'Z1' }), product('B', { bin: 'A1' }), product('C'), product('D', { bin: 'B1' })],
    [balance('A', 10, 100_000), balance('B', 5, 500), balance('C', 4, 40)],
  );
  expect(lines.map(({ line: { productCode } }) => productCode)).toEqual(['B', 'D', 'A', 'C']);
  expect(differencesOf(lines).map((one) => [one.line.productCode, one.difference, one.value])).toEqual([
    ['A', -1, -10_000],
    ['B', 2, 200],
  ]);
  expect(lines.map(({ progress }) => progress)).toEqual(['recount', 'notCounted', 'recount', 'done']);
});

test('every line is on one sheet', () => {
  const many = Array.from({ length: 95 }, (_none, at) => line(`P${String(at).padStart(3, '0')}`, 1));
  const sheets = sheetsOf(countLines(stocktake(many), [], []));
  expect(sheets.map((sheet) => sheet.length)).toEqual([40, 40, 15]);
  expect(new Set(sheets.flat().map(({ key }) => key)).size).toBe(95);
});

test('goods that are followed by batch are counted batch by batch', () => {
  const batch = (name: string, onHand: number) => ({
    key: `M|${name}`,
    productCode: 'M',
    batch: name,
    expires: null,
    onHand: quantity(onHand),
    quarantine: quantity(0),
  });
  expect(thingsToCount([product('A'), product('M', { tracking: 'batch' })], [batch('L1', 3), batch('L0', 0)])).toEqual([
    { productCode: 'A', batch: null },
    { productCode: 'M', batch: 'L1' },
  ]);
});
