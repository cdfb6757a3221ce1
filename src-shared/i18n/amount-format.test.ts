import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDate } from '../kernel/business-date.ts';
import { basisPoints, money, quantity, unitPrice } from '../money/money.ts';
import { formatDate, formatMoney, formatPercent, formatQuantity, formatUnitPrice } from './amount-format.ts';

describe('money', () => {
  it('writes rupiah whole, with points in Indonesian and commas in English', () => {
    expect(formatMoney(money(0), 0, 'id')).toBe('0');
    expect(formatMoney(money(999), 0, 'id')).toBe('999');
    expect(formatMoney(money(1_000), 0, 'id')).toBe('1.000');
    expect(formatMoney(money(34_549_363), 0, 'id')).toBe('34.549.363');
    expect(formatMoney(money(34_549_363), 0, 'en')).toBe('34,549,363');
  });

  it('always writes the cents of a currency that has them', () => {
    expect(formatMoney(money(0), 2, 'en')).toBe('0.00');
    expect(formatMoney(money(5), 2, 'id')).toBe('0,05');
    expect(formatMoney(money(123_456_700), 2, 'id')).toBe('1.234.567,00');
  });

  it('writes a true minus before the first digit', () => {
    expect(formatMoney(money(-1_500), 0, 'id')).toBe('\u22121.500');
    expect(formatMoney(money(-5), 2, 'en')).toBe('\u22120.05');
  });

  it('agrees with Intl for every amount', () => {
    const intl = {
      id: new Intl.NumberFormat('id-ID', { minimumFractionDigits: 2 }),
      en: new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 }),
    };
    assert(
      property(integer({ min: 0, max: 1e13 }), constantFrom('id', 'en'), (amount, language) => {
        expect(formatMoney(money(amount), 2, language)).toBe(intl[language].format(amount / 100));
      }),
    );
  });
});

describe('unit prices', () => {
  it('write the two finer digits only where they are not zero', () => {
    expect(formatUnitPrice(unitPrice(6_850_000), 0, 'id')).toBe('68.500');
    expect(formatUnitPrice(unitPrice(6_850_050), 0, 'id')).toBe('68.500,5');
    expect(formatUnitPrice(unitPrice(1_999), 2, 'en')).toBe('0.1999');
    expect(formatUnitPrice(unitPrice(125_000), 2, 'en')).toBe('12.50');
  });
});

describe('quantities, shares and days', () => {
  it('write quantities with the digits of the product', () => {
    expect(formatQuantity(quantity(1_200), 0, 'id')).toBe('1.200');
    expect(formatQuantity(quantity(1_500), 3, 'id')).toBe('1,500');
    expect(formatQuantity(quantity(1_500), 3, 'en')).toBe('1.500');
  });

  it('write shares without trailing zeros', () => {
    expect(formatPercent(basisPoints(500), 'id')).toBe('5%');
    expect(formatPercent(basisPoints(250), 'id')).toBe('2,5%');
    expect(formatPercent(basisPoints(1_225), 'en')).toBe('12.25%');
    expect(formatPercent(basisPoints(0), 'en')).toBe('0%');
  });

  it('write days as dd-mm-yyyy', () => {
    expect(formatDate(businessDate('2026-03-09'))).toBe('09-03-2026');
  });
});
