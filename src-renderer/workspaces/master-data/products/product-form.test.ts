import { expect, test } from 'vitest';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { formatQuantity } from '#shared/i18n/amount-format.ts';
import { quantity, type Quantity } from '#shared/money/money.ts';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import { productChange, productForm } from './product-form.ts';

const write = (amount: Quantity, digits: number) => formatQuantity(amount, digits, 'id');
const read = (text: string, digits: number) => parseFigure(text, digits, 'id');
const product = { code: 'A', quantityDigits: 0, barcode: '111', safetyStock: quantity(5), weight: 1500 } as ProductRow;
const form = productForm(product, write);

test('what is written is read again as what it was: nothing has changed', () => {
  expect(form).toEqual({ bin: '', barcode: '111', safetyStock: '5', weight: '1,500' });
  expect(productChange(form, product, write, read)).toBeNull();
});

test('only what was changed is given on, and emptied fields are taken away', () => {
  expect(productChange({ ...form, bin: ' R1 ', weight: '' }, product, write, read)).toEqual({
    productCode: 'A',
    expectedVersion: 0,
    bin: 'R1',
    weight: null,
  });
  expect(productChange({ ...form, barcode: '' }, product, write, read)).toMatchObject({ barcode: null });
  expect(productChange({ ...form, safetyStock: 'x' }, product, write, read)).toEqual({ bad: 'safetyStock' });
});
