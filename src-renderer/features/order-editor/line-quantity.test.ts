import { describe, expect, it } from 'vitest';
import { formatQuantity } from '#shared/i18n/amount-format.ts';
import { quantity, type Quantity } from '#shared/money/money.ts';
import { conversionOf, inUnit, oneOf, readQuantity, stepped, unitNamed, writeCount } from './line-quantity.ts';

const cement = {
  unit: 'PCS',
  quantityDigits: 0,
  units: [
    { unit: 'DUS', numerator: 12, denominator: 1 },
    { unit: 'PALET', numerator: 480, denominator: 1, minQuantity: 2, multiple: 2 },
  ],
};
const sugar = { unit: 'KG', quantityDigits: 3, units: [{ unit: 'ZAK', numerator: 50_000, denominator: 1 }] };
const write = (value: Quantity, digits: number) => formatQuantity(value, digits, 'id');

describe('a quantity is kept in the smallest unit', () => {
  it.each([
    ['12', undefined, 12, undefined],
    ['12*24', undefined, 288, undefined],
    ['2', 'DUS', 24, 'DUS'],
    ['2 dus', undefined, 24, 'DUS'],
    ['2d', undefined, 24, 'DUS'],
    ['5 pcs', 'DUS', 5, undefined],
    ['2*3 dus', undefined, 72, 'DUS'],
  ])('%s in %s', (text, unit, count, sold) => {
    expect(readQuantity(text, cement, unit, 'id')).toEqual({ quantity: count, unit: sold });
  });

  it('is refused for half a box, for none, and for a unit that is not sold', () => {
    expect(readQuantity('1,5', cement, 'DUS', 'id')).toBeNull();
    expect(readQuantity('0', cement, undefined, 'id')).toBeNull();
    expect(readQuantity('2 zak', cement, undefined, 'id')).toBeNull();
    expect(readQuantity('', cement, undefined, 'id')).toBeNull();
  });

  it('a thousand of the own unit in words is no unit', () => {
    expect(readQuantity('2rb', cement, undefined, 'id')).toEqual({ quantity: 2000, unit: undefined });
    expect(readQuantity('1,5', sugar, undefined, 'id')).toEqual({ quantity: 1500, unit: undefined });
  });
});

describe('another unit', () => {
  it('keeps the count: five pieces become five boxes, and back', () => {
    const boxes = inUnit({ quantity: quantity(5), unit: undefined }, cement, 'DUS');
    expect(boxes).toEqual({ quantity: 60, unit: 'DUS' });
    expect(inUnit(boxes, cement, 'PCS')).toEqual({ quantity: 5, unit: undefined });
  });

  it('begins with one where the count is none of it', () => {
    expect(inUnit({ quantity: quantity(1500), unit: undefined }, sugar, 'ZAK').quantity).toBe(50_000);
    expect(oneOf(cement, 'PALET')).toBe(960);
    expect(oneOf(sugar, undefined)).toBe(1000);
  });

  it('is found by its name or a beginning that is its alone', () => {
    expect(unitNamed(cement, 'dus')).toBe('DUS');
    expect(unitNamed(cement, 'p')).toBeNull();
    expect(unitNamed(cement, 'pa')).toBe('PALET');
    expect(unitNamed(cement, 'zak')).toBeNull();
  });

  it('is written in its own count, with what that is in the product’s unit', () => {
    const line = { quantity: quantity(24), unit: 'DUS' };
    expect(writeCount(line, cement, write)).toBe('2');
    expect(conversionOf(line, cement, write)).toBe('24 PCS');
    expect(conversionOf({ quantity: quantity(24), unit: undefined }, cement, write)).toBeNull();
  });

  it('one more and one less is one of the line’s unit, and the last one stays', () => {
    expect(stepped({ quantity: quantity(24), unit: 'DUS' }, cement, 1)).toBe(36);
    expect(stepped({ quantity: quantity(1500), unit: undefined }, sugar, 1)).toBe(2500);
    expect(stepped({ quantity: quantity(1), unit: undefined }, cement, -1)).toBeNull();
    expect(stepped({ quantity: quantity(960), unit: 'PALET' }, cement, 1)).toBe(1920);
  });
});
