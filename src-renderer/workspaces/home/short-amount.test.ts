import { expect, test } from 'vitest';
import { money } from '#shared/money/money.ts';
import { shortAmount } from './short-amount.ts';

const inRupiah = (amount: number) => shortAmount(money(amount), 0, 'id', ['jt', 'M', 'T']);

test('an amount below a million stands in full', () => {
  expect(inRupiah(0)).toBe('0');
  expect(inRupiah(999_999)).toBe('999.999');
});

test('from a million on it is rounded half up to tenths of the unit that people say', () => {
  expect(inRupiah(18_420_000)).toBe('18,4 jt');
  expect(inRupiah(18_450_000)).toBe('18,5 jt');
  expect(inRupiah(2_000_000_000)).toBe('2,0 M');
  expect(shortAmount(money(1_842_000_00), 2, 'en', ['m', 'bn', 'tn'])).toBe('1.8 m');
});

test('what rounds up to a thousand of a unit is one of the next', () => {
  expect(inRupiah(999_940_000)).toBe('999,9 jt');
  expect(inRupiah(999_999_999)).toBe('1,0 M');
  expect(inRupiah(999_999_999_999)).toBe('1,0 T');
});
