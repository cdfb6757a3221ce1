import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersEndingIn, readTypedNumber } from './numbers-ending-in.ts';
import type { SeriesRow } from './series.ts';

const orders = (last: number, template?: string): SeriesRow => ({
  key: 'SO-KPG01-2026',
  document: 'SO',
  branch: 'KPG01',
  year: 2026,
  last,
  ...(template === undefined ? {} : { template }),
});
const sequences = (numbers: readonly string[]) => numbers.map((number) => Number(number.split('/').at(-1)));

describe('a typed number', () => {
  it.each([
    ['88', { document: null, digits: '88' }],
    [' 000088 ', { document: null, digits: '000088' }],
    ['so 88', { document: 'SO', digits: '88' }],
    ['INV/3', { document: 'INV', digits: '3' }],
  ])('%s', (text, expected) => expect(readTypedNumber(text)).toEqual(expected));

  it.each(['', 'SO', 'ernst 4x', 'NW-002-7'])('%s is none', (text) => expect(readTypedNumber(text)).toBeNull());
});

describe('numbers that end in what was typed', () => {
  it('are the exact one first, then the latest, as the series writes them', () => {
    expect(numbersEndingIn(orders(1300), '88', 4)).toEqual(
      ['000088', '001288', '001188', '001088'].map((end) => `SO/KPG01/2026/${end}`),
    );
    expect(numbersEndingIn(orders(90, 'F{type}/{branch}/{year:2}-{seq:3}'), '088', 4)).toEqual(['FSO/KPG01/26-088']);
    expect(numbersEndingIn(orders(50), '88', 4)).toEqual([]);
    expect(numbersEndingIn(orders(20), '0', 4)).toEqual(['SO/KPG01/2026/000020', 'SO/KPG01/2026/000010']);
  });

  it('were all given and all end in it', () => {
    assert(
      property(integer({ min: 0, max: 100_000 }), integer({ min: 0, max: 99_999 }), (last, typed) => {
        const found = sequences(numbersEndingIn(orders(last), String(typed), 5));
        expect(new Set(found).size).toBe(found.length);
        for (const sequence of found) {
          expect(sequence).toBeGreaterThanOrEqual(1);
          expect(sequence).toBeLessThanOrEqual(last);
          expect(String(sequence).endsWith(String(typed))).toBe(true);
        }
        expect(found.includes(typed)).toBe(typed >= 1 && typed <= last);
      }),
    );
  });
});
