import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCanonicalZip, writeCanonicalZip, type ZipEntry } from './canonical-zip.ts';

const names = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/);
const entryLists = fc.uniqueArray(fc.record({ name: names, bytes: fc.uint8Array({ maxLength: 60 }) }), {
  selector: (entry) => entry.name,
  maxLength: 6,
});

const sample: ZipEntry[] = [
  { name: 'b.csv', bytes: Buffer.from('doc_id\n') },
  { name: 'a.json', bytes: Buffer.from('{}') },
];

describe('canonical ZIP', () => {
  it('gives the entries back, sorted, whatever order they came in', () => {
    fc.assert(
      fc.property(entryLists, (entries) => {
        const zip = writeCanonicalZip(entries);
        const read = readCanonicalZip(zip);
        const sorted = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
        expect(read.ok && read.value.map(({ name, bytes }) => [name, [...bytes]])).toEqual(
          sorted.map(({ name, bytes }) => [name, [...bytes]]),
        );
        expect(Buffer.compare(zip, writeCanonicalZip(entries.toReversed()))).toBe(0);
      }),
    );
  });

  it('refuses every changed byte and every cut, with its place', () => {
    const zip = writeCanonicalZip(sample);
    for (let at = 0; at < zip.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = Uint8Array.from(zip);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        const read = readCanonicalZip(changed);
        expect(read.ok ? `accepted at ${at}` : read.error.place).toMatch(/^(container offset \d+|[A-Za-z0-9._-]+)$/);
      }
      expect(readCanonicalZip(zip.subarray(0, at)).ok).toBe(false);
    }
    expect(readCanonicalZip(Buffer.concat([zip, Buffer.from([0])])).ok).toBe(false);
  });

  it('refuses names with folders and names that come twice', () => {
    for (const name of ['', '../a', 'a/b', 'a\\b', 'é']) {
      expect(() => writeCanonicalZip([{ name, bytes: new Uint8Array() }])).toThrow('not a plain file name');
    }
    expect(() => writeCanonicalZip([...sample, ...sample])).toThrow('twice in the container');
  });

  it('is these bytes and no others', () => {
    const zip = writeCanonicalZip([{ name: 'a', bytes: Buffer.from('1') }]);
    const fields = '2100b7efdc83010000000100000001000000';
    expect(Buffer.from(zip).toString('hex')).toBe(
      [
        `504b03040a00000000000000${fields}6131`,
        `504b010214000a00000000000000${fields}000000000000000000000000000061`,
        '504b050600000000010001002f000000200000000000',
      ].join(''),
    );
  });
});
