import { assert, constantFrom, maxSafeInteger, property } from 'fast-check';
import { expect, test } from 'vitest';
import { amountOfDecimalText, currencies, decimalTextOf } from './currency.ts';
import { money } from './money.ts';

const { IDR, EUR, KWD, BHD } = currencies;

test('minor units as decimal text: none, two and three digits', () => {
  const texts = [0, 5, 1234, -1, -1234].map((amount) => [IDR, EUR, BHD].map((of) => decimalTextOf(money(amount), of)));
  expect(texts).toEqual([
    ['0', '0.00', '0.000'],
    ['5', '0.05', '0.005'],
    ['1234', '12.34', '1.234'],
    ['-1', '-0.01', '-0.001'],
    ['-1234', '-12.34', '-1.234'],
  ]);
});

test('there and back is the same amount, in every currency and up to the last safe integer', () => {
  assert(
    property(maxSafeInteger(), constantFrom(IDR, EUR, KWD, BHD), (amount, currency) => {
      expect(amountOfDecimalText(decimalTextOf(money(amount), currency), currency)).toBe(amount);
    }),
    { numRuns: 10_000 },
  );
});

test('no text is read that is not an amount of the currency to the digit', () => {
  expect(
    ['1.5', '1,5', '', '.5', '1.', '1e3', ' 1', '+1', '9007199254740992'].map((text) => amountOfDecimalText(text, IDR)),
  ).toEqual(Array.from({ length: 9 }, () => null));
  expect(amountOfDecimalText('1.005', EUR)).toBeNull();
  expect(amountOfDecimalText('1.5', EUR)).toBe(150);
  expect(amountOfDecimalText('-0', KWD)).toBe(0);
});
