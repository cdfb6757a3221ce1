import { expect, it } from 'vitest';
import { formatMoney, formatPercent, formatQuantity, formatUnitPrice } from '#shared/i18n/amount-format.ts';
import type { LineItem } from '#shared/catalogue/priced-line.ts';
import { basisPoints, money, quantity, unitPrice } from '#shared/money/money.ts';
import { postedLineText } from './posted-line-text.ts';

const write: Parameters<typeof postedLineText>[2] = {
  quantity: (value, digits) => formatQuantity(value, digits, 'id'),
  unitPrice: (value) => formatUnitPrice(value, 2, 'id'),
  percent: (value) => formatPercent(value, 'id').replace('%', ''),
  money: (value) => formatMoney(value, 2, 'id'),
};

/** 24 pieces at 1.234,56. */
const line = (change: Partial<LineItem> = {}): LineItem =>
  ({
    unit: 'PCS',
    quantityDigits: 0,
    quantity: quantity(24),
    unitPrice: unitPrice(12_345_600),
    discount: basisPoints(0),
    ...change,
  }) as LineItem;

const box = { unit: 'BOX', numerator: 12, denominator: 1 };

it('a line is written in the unit that it was sold in, with its cents', () => {
  expect(postedLineText(line({ salesUnit: box }), quantity(12), write)).toEqual({
    quantity: '2',
    unit: 'BOX',
    done: '1',
    unitPrice: '1.234,56',
    discount: '',
  });
});

it('what is no whole number of boxes is written in pieces, with the unit of the price beside it', () => {
  expect(postedLineText(line({ salesUnit: box }), quantity(5), write)).toMatchObject({
    quantity: '24',
    unit: 'PCS',
    done: '5',
    unitPrice: '1.234,56/BOX',
  });
});

it('discounts are written step by step', () => {
  const off = { discount: basisPoints(1000), discounts: [basisPoints(250)], amountOff: money(50_000) };
  expect(postedLineText(line(off), quantity(0), write).discount).toBe('10 + 2,5 + 500,00');
});

it('a charge shows no quantity: it is counted in parts of itself', () => {
  const charge = { charge: { billing: 'once' as const }, quantity: quantity(1_000_000), quantityDigits: 6, unit: '' };
  expect(postedLineText(line(charge), quantity(0), write)).toMatchObject({ quantity: '', unit: '', done: '' });
});
