import { expect, test } from 'vitest';
import type { PriceRow } from '#shared/catalogue/price.ts';
import { businessDate } from '#shared/kernel/business-date.ts';
import { unitPrice } from '#shared/money/money.ts';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import { previewPrices, readShare } from './price-change.ts';

const read = (text: string, digits: number) => parseFigure(text, digits, 'id');
const price = (key: string, amount: number, validTo: string | null = null) =>
  ({ key, unitPrice: unitPrice(amount), validTo: validTo === null ? null : businessDate(validTo) }) as PriceRow;

test('a share is read with sign, comma and percent sign; nothing and everything are no share', () => {
  expect(['7,5', '+3 %', '-10', '−10'].map((text) => readShare(text, read))).toEqual([750, 300, -1000, -1000]);
  expect(['', '0', 'x', '-95', '901'].map((text) => readShare(text, read))).toEqual([null, null, null, null, null]);
});

test('only prices that change and still hold on that day are shown', () => {
  const day = businessDate('2026-12-01');
  const shown = previewPrices([price('a', 100_000), price('b', 100_000, '2026-11-30'), price('c', 0)], 750, '100', day);
  expect(shown.map((one) => [one.price.key, one.after])).toEqual([['a', 107_500]]);
});
