import { describe, expect, it } from 'vitest';
import { formatMoney, formatPercent } from '#shared/i18n/amount-format.ts';
import type { BasisPoints, Money } from '#shared/money/money.ts';
import { readDiscount, writeDiscount } from './discount-text.ts';

const write = {
  percent: (share: BasisPoints) => formatPercent(share, 'id').replace('%', ''),
  money: (amount: Money) => formatMoney(amount, 0, 'id'),
};

describe('a discount as it is typed', () => {
  it.each([
    ['', 0, undefined, undefined],
    ['10', 1000, undefined, undefined],
    ['10%', 1000, undefined, undefined],
    ['10+5', 1000, [500], undefined],
    ['10 + 5 + 2,5', 1000, [500, 250], undefined],
    ['0+5', 500, undefined, undefined],
    ['10+rp5.000', 1000, undefined, 5000],
    ['rp5000', 0, undefined, 5000],
  ])('%s', (text, discount, discounts, amountOff) => {
    expect(readDiscount(text, 'id', 0)).toEqual({ discount, discounts, amountOff });
  });

  it.each(['101', '10+', '+5', 'x', '10+rp', 'rp500+10', '1+1+1+1+1+1+1', '-5'])('%s is refused', (text) => {
    expect(readDiscount(text, 'id', 0)).toBeNull();
  });

  it('is written as it was typed', () => {
    for (const text of ['', '10', '10+5', '10+5+2,5', '10+rp5.000']) {
      const read = readDiscount(text, 'id', 0);
      expect(read && writeDiscount(clean(read), write)).toBe(text);
    }
  });
});

function clean(read: NonNullable<ReturnType<typeof readDiscount>>) {
  return {
    discount: read.discount,
    ...(read.discounts ? { discounts: [...read.discounts] } : {}),
    ...(read.amountOff === undefined ? {} : { amountOff: read.amountOff }),
  };
}
