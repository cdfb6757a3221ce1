import { expect, test } from 'vitest';
import { CHARGE_PARTS, CHARGE_QUANTITY_DIGITS } from '../catalogue/charge.ts';
import { priceLines, type LineItem } from '../catalogue/priced-line.ts';
import { businessDate } from '../kernel/business-date.ts';
import { basisPoints, money, quantity, unitPrice } from '../money/money.ts';
import { indonesiaProfile } from '../tax/profiles.ts';
import { pricedTexts } from './priced-rows.ts';

const day = businessDate('2026-04-13');
const box = { unit: 'BOX', numerator: 12, denominator: 1 };

function texts(change: Partial<LineItem>) {
  const item: LineItem = {
    lineNo: 1,
    productCode: 'A',
    name: 'A',
    unit: 'PCS',
    quantityDigits: 0,
    quantity: quantity(24),
    unitPrice: unitPrice(10_000_000),
    priceTrace: { list: 'BASE', validFrom: day, minQuantity: quantity(0) },
    discount: basisPoints(0),
    taxCode: '04',
    ...change,
  };
  const [line] = priceLines([item], indonesiaProfile, day);
  if (!line) throw new Error('no line');
  const context = { profile: indonesiaProfile, language: 'id' } as Parameters<typeof pricedTexts>[2];
  const { quantity: count, unit, unitPrice: price, discount, amount } = pricedTexts(line, 1, context);
  return [count, unit, price, discount, amount];
}

test('a line sold by the box is printed in boxes at the price of a box', () => {
  expect(texts({ salesUnit: box })).toEqual(['2', 'BOX', '100.000', '', '200.000']);
});

test('a part of a box is printed in pieces, and the price says that it is for a box', () => {
  expect(texts({ salesUnit: box, quantity: quantity(18) })).toEqual(['18', 'PCS', '100.000/BOX', '', '150.000']);
});

test('discounts stand as they follow each other', () => {
  const terms = { discount: basisPoints(1000), discounts: [basisPoints(500)], amountOff: money(1000) };
  expect(texts({ ...terms, quantity: quantity(1) })[3]).toBe('10% + 5% + 1.000');
});

test('a charge has an amount only, whole or in part', () => {
  const charge = { charge: { billing: 'byValue' }, quantityDigits: CHARGE_QUANTITY_DIGITS, unit: '' } as const;
  expect(texts({ ...charge, quantity: quantity(CHARGE_PARTS / 4) })).toEqual([
    undefined,
    undefined,
    undefined,
    '',
    '25.000',
  ]);
});
