import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from './csv.ts';

test('cells that a spreadsheet would run are made text; numbers stay numbers', () => {
  expect(csvText([['=1+1', '+62 811', '@x', '-cmd', '-1.500,00', 'a']], ';')).toBe(
    "\uFEFF'=1+1;'+62 811;'@x;'-cmd;-1.500,00;a\r\n",
  );
});

test('separators, quotes and line ends stay inside their cell', () => {
  expect(csvText([['a;b', 'say "x"', 'two\nlines']], ';')).toBe('\uFEFF"a;b";"say ""x""";"two\nlines"\r\n');
});

test('no cell begins as a formula, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), (cell) => {
      const [, written = ''] = /^\uFEFF"?([\s\S]*)/.exec(csvText([[cell]], ',')) ?? [];
      expect(/^[=+@\t\r]/.test(written)).toBe(written === '\r\n');
    }),
  );
});
