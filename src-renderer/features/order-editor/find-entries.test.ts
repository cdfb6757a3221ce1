import { describe, expect, it } from 'vitest';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { quantity } from '#shared/money/money.ts';
import { exactProduct, findProducts, namedProduct, splitPrefix } from './find-entries.ts';

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

describe('a barcode', () => {
  const carton = {
    ...product('P-7', 'Paku', '111'),
    units: [{ unit: 'DUS', numerator: 12, denominator: 1, barcode: 'abc-222' }],
  };

  it('of a carton sells a carton, the product’s own sells one', () => {
    expect(namedProduct([carton], 'ABC-222')).toEqual({ product: carton, unit: 'DUS' });
    expect(namedProduct([carton], '111')).toEqual({ product: carton, unit: undefined });
  });

  it('that another product has as its code is that code', () => {
    expect(exactProduct([carton, product('111', 'Kawat')], '111')?.name).toBe('Kawat');
  });
});

describe('what stands before an item', () => {
  it.each([
    ['12*P-1', '12', null, 'P-1'],
    ['1,5 * P-1', '1,5', null, 'P-1'],
    ['12*', '12', null, ''],
    ['12/10*P-1', '12', '10', 'P-1'],
    ['/10+5*P-1', null, '10+5', 'P-1'],
    ['/10', null, '10', ''],
    ['P-1', null, null, 'P-1'],
    ['*P-1', null, null, '*P-1'],
    ['P/1*2', null, null, 'P/1*2'],
  ])('%s', (text, count, discount, item) => {
    expect(splitPrefix(text)).toEqual({ quantity: count, discount, item });
  });
});
