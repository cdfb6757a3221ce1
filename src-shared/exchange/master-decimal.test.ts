import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal, printDecimal } from './master-decimal.ts';

describe('decimals of master data files', () => {
  it('are exact integers in the smallest unit', () => {
    expect(parseDecimal('1234.5', 2)).toEqual({ ok: true, value: 123_450 });
    expect(parseDecimal('0.07', 2)).toEqual({ ok: true, value: 7 });
    // 1.005 × 1000 is 1004.9999999999999 in floating point.
    expect(parseDecimal('1.005', 3)).toEqual({ ok: true, value: 1005 });
    expect(parseDecimal('-0', 0)).toEqual({ ok: true, value: 0 });
    expect(Object.is(parseDecimal('-0.00', 2), -0)).toBe(false);
  });

  it.each([
    '',
    ' ',
    '1,5',
    '1.234,50',
    '1 234',
    "1'234",
    '1e3',
    '0x10',
    '.5',
    '5.',
    '+5',
    '--5',
    'NaN',
    'Infinity',
    '١٢',
  ])('refuse %j as a number', (text) => {
    expect(parseDecimal(text, 2)).toEqual({ ok: false, error: 'bad-number' });
  });

  it('refuse more decimals than are kept, even zeros: 18.000 may mean eighteen thousand', () => {
    expect(parseDecimal('18.000', 2)).toEqual({ ok: false, error: 'too-many-decimals' });
    expect(parseDecimal('1.5', 0)).toEqual({ ok: false, error: 'too-many-decimals' });
  });

  it('refuse what exact integers cannot hold', () => {
    expect(parseDecimal('9007199254740991', 0)).toEqual({ ok: true, value: Number.MAX_SAFE_INTEGER });
    expect(parseDecimal('9007199254740992', 0)).toEqual({ ok: false, error: 'out-of-range' });
    expect(parseDecimal('9'.repeat(400), 0)).toEqual({ ok: false, error: 'out-of-range' });
  });

  it('come back from paper as they were: print and parse undo each other', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 6 }), (value, digits) => {
        expect(parseDecimal(printDecimal(value, digits), digits)).toEqual({ ok: true, value: value === 0 ? 0 : value });
      }),
    );
  });

  it('never read any text as another amount: what is parsed prints as the same decimal', () => {
    const decimal = fc.stringMatching(/^-?\d{1,9}(\.\d{1,3})?$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), decimal), fc.integer({ min: 0, max: 3 }), (text, digits) => {
        const parsed = parseDecimal(text, digits);
        if (!parsed.ok) return;
        const [whole = '', fraction = ''] = text.replace('-', '').split('.');
        const plain = `${whole.replace(/^0+(?=\d)/, '')}${digits === 0 ? '' : '.'}${fraction.padEnd(digits, '0')}`;
        expect(printDecimal(Math.abs(parsed.value), digits)).toBe(plain);
      }),
    );
  });
});
