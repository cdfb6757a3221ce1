import { expect, test } from 'vitest';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { stockWorkEn as words } from '#shared/i18n/stock-work-en.ts';
import { businessDate } from '#shared/kernel/business-date.ts';
import { money, quantity } from '#shared/money/money.ts';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import { asPlanned, readCame } from './came.ts';

const read = (text: string, digits: number) => parseFigure(text, digits, 'en');
const receipt = {
  id: 'r',
  productCode: 'A',
  date: businessDate('2026-11-24'),
  quantity: quantity(10),
  value: money(1000),
  state: 'expected' as const,
};
const product = (tracking?: 'batch' | 'serial') =>
  ({ code: 'A', name: 'A', quantityDigits: 0, ...(tracking ? { tracking } : {}) }) as ProductRow;

test('what came as planned says nothing; a difference needs a reason', () => {
  expect(readCame(undefined, receipt, product(), read, words)).toEqual({ line: null });
  expect(readCame({ ...asPlanned, received: '8' }, receipt, product(), read, words)).toEqual({
    problem: `A: ${words.receipt.needsReason}`,
  });
  expect(readCame({ ...asPlanned, received: '8', reason: 'broken' }, receipt, product(), read, words)).toEqual({
    line: { plannedReceiptId: 'r', received: 8, reason: 'broken', keepRest: true },
  });
});

test('goods that are followed by batch or number come with their batch or numbers', () => {
  expect(readCame(asPlanned, receipt, product('batch'), read, words)).toHaveProperty('problem');
  const batch = { ...asPlanned, batch: 'L7', expires: '2027-01-31' };
  expect(readCame(batch, receipt, product('batch'), read, words)).toMatchObject({
    line: { received: 10, batches: [{ batch: 'L7', expires: '2027-01-31', quantity: 10 }] },
  });
  expect(readCame({ ...asPlanned, serials: 'S1, S2' }, receipt, product('serial'), read, words)).toHaveProperty(
    'problem',
  );
  const two = { ...receipt, quantity: quantity(2) };
  expect(readCame({ ...asPlanned, serials: 'S1, S2' }, two, product('serial'), read, words)).toMatchObject({
    line: { serials: ['S1', 'S2'] },
  });
});
