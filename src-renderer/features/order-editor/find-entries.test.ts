import { describe, expect, it } from 'vitest';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { quantity } from '#shared/money/money.ts';
import { exactProduct, findProducts, splitQuantityPrefix } from './find-entries.ts';

const product = (code: string, name: string, barcode: string | null = null): ProductRow => ({
  code,
  name,
  unit: 'PCS',
  quantityDigits: 0,
  barcode,
  category: '',
  taxCode: '04',
  safetyStock: quantity(0),
  replenishable: true,
  leadTimeDays: 2,
});

const products = [
  product('P-10', 'Semen Portland'),
  product('P-1', 'Besi beton polos'),
  product('P-100', 'Côte de Blaye', '8991234567890'),
];
const codes = (text: string) => findProducts(products, text).map(({ code }) => code);

describe('finding a product', () => {
  it('the exact code comes before codes that only begin with it', () => {
    expect(codes('p-1')).toEqual(['P-1', 'P-10', 'P-100']);
  });

  it('words in any order, without accents', () => {
    expect(codes('beton besi')).toEqual(['P-1']);
    expect(codes('cote')).toEqual(['P-100']);
  });

  it('nothing typed finds nothing', () => {
    expect(codes('  ')).toEqual([]);
  });

  it('an exact code or barcode is taken at once, whatever the case', () => {
    expect(exactProduct(products, 'p-100')?.code).toBe('P-100');
    expect(exactProduct(products, '8991234567890')?.code).toBe('P-100');
    expect(exactProduct(products, 'P-')).toBeNull();
    expect(exactProduct(products, '')).toBeNull();
  });
});

describe('a quantity before a star', () => {
  it.each([
    ['12*P-1', '12', 'P-1'],
    ['1,5 * P-1', '1,5', 'P-1'],
    ['12*', '12', ''],
    ['P-1', null, 'P-1'],
    ['*P-1', null, '*P-1'],
  ])('%s', (text, count, item) => {
    expect(splitQuantityPrefix(text)).toEqual({ quantity: count, item });
  });
});
