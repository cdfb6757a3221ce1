import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { businessDate } from '../kernel/business-date.ts';
import { basisPoints, money, quantity, unitPrice } from '../money/money.ts';
import { euroProfile, indonesiaProfile } from '../tax/profiles.ts';
import { partAmounts, priceLines, totalsOf, type LineItem } from './priced-line.ts';

const day = businessDate('2026-04-13');

function item(count: number, price: number, discount: number, taxCode = '04'): LineItem {
  return {
    lineNo: 1,
    productCode: 'A',
    name: 'A',
    unit: 'PCS',
    quantityDigits: 0,
    quantity: quantity(count),
    unitPrice: unitPrice(price),
    priceTrace: { list: 'BASE', validFrom: day, minQuantity: quantity(0) },
    discount: basisPoints(discount),
    taxCode,
  };
}

test('the lines of the worked invoice (domain.md 2.4): gross, discount and net', () => {
  const lines = priceLines(
    [item(10, 12_500_000, 500), item(24, 1_875_000, 0), item(3, 124_990_000, 750)],
    indonesiaProfile,
    day,
  );
  expect(lines.map((line) => [line.gross, line.discountAmount, line.net])).toEqual([
    [1_250_000, 62_500, 1_187_500],
    [450_000, 0, 450_000],
    [3_749_700, 281_228, 3_468_472],
  ]);
});

test('quantities with digits and a currency with cents: 1.250 kg at 3.99 is 4.99', () => {
  const weighed = { ...item(1250, 39_900, 0, 'S'), quantityDigits: 3 };
  expect(priceLines([weighed], euroProfile, day)[0]?.gross).toBe(499);
});

test('part invoices of a line add up to the line exactly, however it is split (I16)', () => {
  const parts = array(integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });
  const price = integer({ min: 1, max: 50_000_000 });
  assert(
    property(parts, price, integer({ min: 0, max: 9_999 }), (split, unit, discount) => {
      const total = split.reduce((sum, part) => sum + part, 0);
      const line = priceLines([item(total, unit, discount)], indonesiaProfile, day)[0];
      if (!line) throw new Error('no line');
      let before = 0;
      const amounts = split.map((part) => {
        const cut = partAmounts(line, quantity(before), quantity(part));
        before += part;
        return cut;
      });
      const { total: whole, ...sums } = totalsOf(amounts);
      expect(sums).toEqual({
        gross: line.gross,
        discountAmount: line.discountAmount,
        net: line.net,
        otherTaxBase: line.otherTaxBase,
        tax: line.tax,
      });
      expect(whole).toBe(line.net + line.tax);
    }),
  );
});

test('a unit that is a part of the own one: 2 boxes sold as 24 pieces, a twelfth each, at 1,000', () => {
  const pieces = { ...item(2, 100_000, 0), salesUnit: { unit: 'PCS', numerator: 1, denominator: 12 } };
  expect(priceLines([pieces], indonesiaProfile, day)[0]?.gross).toBe(24_000);
});

test('no part of a line has a discount below nothing: 1,504 less 1, one of ten at a time', () => {
  const [line] = priceLines([{ ...item(10, 15_040, 0), amountOff: money(1) }], indonesiaProfile, day);
  if (!line) throw new Error('no line');
  const parts = Array.from({ length: 10 }, (_, before) => partAmounts(line, quantity(before), quantity(1)));
  expect(parts.every((part) => part.discountAmount >= 0 && part.gross - part.discountAmount === part.net)).toBe(true);
  expect(totalsOf(parts)).toMatchObject({ gross: 1504, discountAmount: 1, net: 1503 });
});
