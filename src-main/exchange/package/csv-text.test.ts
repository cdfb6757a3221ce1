import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { printTable } from '#shared/exchange/package-csv-text.ts';

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[",\r\n' ;=a]{0,8}$/),
  fc.constantFrom('', '"', '""', '\n', '\r\n', ' spaces ', '=1+1', 'Toko "Jaya", Kupang'),
);
const tables = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }));

it('every table printed is read back by another program, cell for cell', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const header = (rows[0] ?? ['', '']).map((_, index) => `column_${index}`);
      const read: string[][] = parse(printTable(header, rows));
      expect(read[0]).toEqual([...header, 'row_hash']);
      expect(read.slice(1).map((row) => row.slice(0, -1))).toEqual(rows);
      expect(read.every((row) => row.length === header.length + 1)).toBe(true);
    }),
  );
});

it('the row hash is the hash of the text before it', () => {
  const text = printTable(['a', 'b'], [['1', 'x "y"']]);
  const hash = createHash('sha256').update('1,"x ""y"""').digest('hex').slice(0, 16);
  expect(text).toBe(`a,b,row_hash\n1,"x ""y""",${hash}\n`);
});

it('a row with a cell too few is a bug, not a file', () => {
  expect(() => printTable(['a', 'b'], [['1']])).toThrow('1 cells under 2 columns');
});
