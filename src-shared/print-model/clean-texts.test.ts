import { assert, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { cleanText, cleanTexts } from './clean-texts.ts';

it('puts text on one line', () => {
  expect(cleanText('Jl. Timor\r\nRaya\t88')).toBe('Jl. Timor Raya 88');
});

it('removes characters that turn the reading direction', () => {
  expect(cleanText('Total \u202e000.1\u202c')).toBe('Total 000.1');
});

it('composes letters, so that one name is one sequence of bytes', () => {
  expect(cleanText('Jose\u0301')).toBe('José');
});

it('leaves nothing but text, whatever comes in', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      expect(cleanText(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
    }),
  );
});

it('cleans every text of a value and nothing else', () => {
  expect(cleanTexts({ name: 'a\nb', list: ['\u200fc', null, 3], inner: { text: 'd' } })).toEqual({
    name: 'a b',
    list: ['c', null, 3],
    inner: { text: 'd' },
  });
});
