import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '#shared/i18n/amount-format.ts';
import { money } from '#shared/money/money.ts';
import { calculateFigure } from './calculate-figure.ts';
import { parseFigure } from './parse-figure.ts';

describe('sums in a cell of figures', () => {
  it.each([
    ['12*24', 0, 288],
    ['12x24', 0, 288],
    ['2+3*4', 0, 14],
    ['(2+3)*4', 0, 20],
    ['100/8', 1, 125],
    ['10-4', 0, 6],
    ['1,5jt', 0, 1_500_000],
    ['1,5 jt', 0, 1_500_000],
    ['250rb', 2, 25_000_000],
    ['1.250rb + 500', 0, 1_250_500],
    ['1/3*3', 0, 1],
    ['12', 0, 12],
  ])('%s', (text, digits, value) => {
    expect(calculateFigure(text, digits, 'id')).toBe(value);
  });

  it('English has its own marks and words', () => {
    expect(calculateFigure('1.5k', 0, 'en')).toBe(1500);
    expect(calculateFigure('1,000*2.5', 0, 'en')).toBe(2500);
  });

  it('are refused when they are not exact, negative, unfinished or no sum', () => {
    for (const text of ['1/3', '100/8', '3-5', '12*', '*12', '(2', '2)', '12 dus', '1.5*2', '5/0', 'jt', '']) {
      expect(calculateFigure(text, 0, 'id')).toBeNull();
    }
  });

  it('are never a float: a tenth and two tenths are three tenths', () => {
    expect(calculateFigure('0,1+0,2', 1, 'id')).toBe(3);
    expect(calculateFigure('9007199254740993', 0, 'id')).toBeNull();
    expect(calculateFigure('9007199254740993-2', 0, 'id')).toBe(9_007_199_254_740_991);
  });

  it('agree with whole arithmetic, and read every plain figure as it is', () => {
    const part = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(part, part, part, (a, b, c) => {
        const write = (value: number) => formatMoney(money(value), 0, 'id');
        expect(calculateFigure(`${write(a)}+${write(b)}*${write(c)}`, 0, 'id')).toBe(a + b * c);
        expect(calculateFigure(write(a), 0, 'id')).toBe(parseFigure(write(a), 0, 'id'));
      }),
    );
  });
});
