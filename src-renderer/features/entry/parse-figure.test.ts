import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '#shared/i18n/amount-format.ts';
import { money } from '#shared/money/money.ts';
import { parseFigure } from './parse-figure.ts';

describe('figures a person types', () => {
  it('are read with and without thousands marks', () => {
    expect(parseFigure('1250000', 0, 'id')).toBe(1_250_000);
    expect(parseFigure('1.250.000', 0, 'id')).toBe(1_250_000);
    expect(parseFigure(' 1,250,000 ', 0, 'en')).toBe(1_250_000);
    expect(parseFigure('12,5', 2, 'id')).toBe(1250);
  });

  it('are refused when a decimal point of the other language would multiply the amount', () => {
    expect(parseFigure('12.5', 2, 'id')).toBeNull();
    expect(parseFigure('1.5', 0, 'id')).toBeNull();
    expect(parseFigure('1250.000', 0, 'id')).toBeNull();
    expect(parseFigure('12,50', 2, 'en')).toBeNull();
  });

  it('are refused when they are finer than the currency, negative or no figure', () => {
    for (const text of ['', ' ', '1,5', '-5', '5,', ',5', '1..000', 'lima', '1e3', '99999999999999999999']) {
      expect(parseFigure(text, 0, 'id')).toBeNull();
    }
  });

  it('come back as they were written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e13 }),
        fc.constantFrom(0, 2, 3),
        fc.constantFrom('id' as const, 'en' as const),
        (amount, digits, language) => {
          expect(parseFigure(formatMoney(money(amount), digits, language), digits, language)).toBe(amount);
        },
      ),
    );
  });
});
