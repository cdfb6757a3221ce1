import { randomInt } from 'node:crypto';
import { crc32, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodeFrame, type JournalBody } from '#main/journal/frame.ts';
import { seededRandom, type SeededRandom } from '#main/journal/testing/seeded-random.ts';
import { packageTables, type PackageTable } from '#shared/exchange/package-columns.ts';
import type { PackageManifest } from '#shared/exchange/package-manifest.ts';
import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import { indonesiaProfile } from '#shared/tax/profiles.ts';
import { branchStory } from '../package/testing/branch-story.ts';
import { contentsOf, forge, rowsOf, tableOf, textOf } from '../package/testing/forge-package.ts';
import { storyPackages } from '../package/testing/story-package.ts';
import { verifyPackage } from './verify-package.ts';

const story = branchStory({ seed: 7, days: 1, rounds: 5, profile: indonesiaProfile });
const [genuine = new Uint8Array()] = storyPackages(story, indonesiaProfile).map(({ bytes }) => bytes);
const [small = new Uint8Array()] = storyPackages(
  branchStory({ seed: 3, days: 1, rounds: 1, profile: indonesiaProfile }),
  indonesiaProfile,
).map(({ bytes }) => bytes);
const contents = contentsOf(genuine);
const names = [...contents.keys()];
const journalEntry = 'journal.ndjson.gz';

/** Where the verifier sees the first fault; empty when it accepts. */
function placeOf(zip: Uint8Array): string {
  const proof = verifyPackage(zip);
  return proof.ok ? '' : proof.error.place;
}

function flipped(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}

function gzipOf(journal: string | Uint8Array): Buffer {
  const zipped = gzipSync(journal, { level: 6 });
  zipped[9] = 255;
  return zipped;
}

const journalLines = gunzipSync(contents.get(journalEntry) ?? new Uint8Array())
  .toString('utf8')
  .trimEnd()
  .split('\n');

/** Length and checksum of a journal line made right again. */
function repairedLine(line: string, json: string): string {
  const before = `J1 ${Buffer.byteLength(json).toString(16).padStart(8, '0')} `;
  const after = `${line.slice(20, 112)}${json}`;
  return `${before}${crc32(`${after}\n`, crc32(before)).toString(16).padStart(8, '0')}${after}`;
}

describe('a genuine package', () => {
  it('is proven, with what it holds', () => {
    const proof = verifyPackage(genuine);
    expect(proof).toMatchObject({ ok: true, value: { fileName: 'OTCX_KPG01_20261123_000001.zip' } });
    const manifest = JSON.parse(textOf(contents, 'manifest.json')) as PackageManifest;
    expect(manifest.series.map(({ key }) => key)).toContain('INV-KPG01-2026');
    expect(packageTables.filter((table) => rowsOf(contents, table).length === 0)).toEqual([]);
  });

  it('is the same file each time it is built', () => {
    const again = storyPackages(
      branchStory({ seed: 7, days: 1, rounds: 5, profile: indonesiaProfile }),
      indonesiaProfile,
    );
    expect(Buffer.compare(again[0]?.bytes ?? new Uint8Array(), genuine)).toBe(0);
  });

  it('lists its entries as sha256sum reads them', () => {
    expect(textOf(contents, 'SHA256SUMS')).toMatch(/^([0-9a-f]{64} {2}[a-z0-9._-]+\n)+$/);
  });
});

describe('damage', () => {
  it('of any byte is refused and named', () => {
    const places = /^(container offset \d+|[A-Za-z0-9._-]+)$/;
    for (let at = 0; at < small.length; at += 1)
      expect(placeOf(flipped(small, at, at % 8)), `byte ${at}`).toMatch(places);
  });

  it('by a cut or by more bytes is refused', () => {
    for (let at = 0; at < small.length; at += 97) expect(placeOf(small.subarray(0, at))).not.toBe('');
    expect(placeOf(Buffer.concat([small, Buffer.from('x')]))).toBe(`container offset ${small.length}`);
  });

  it('of an entry with the checksums of the container repaired is named as that entry', () => {
    for (const name of names.filter((entry) => entry !== 'SHA256SUMS')) {
      const bytes = contents.get(name) ?? new Uint8Array();
      const expected = name === 'manifest.json' ? /^manifest\.json/ : name;
      const place = placeOf(forge(genuine, { [name]: flipped(bytes, bytes.length >> 1, 0) }, 'container'));
      expect(place).toMatch(expected);
    }
  });

  it('of any byte is refused even with every hash of the container, SHA256SUMS and the manifest repaired', () => {
    const seed = randomInt(2 ** 31);
    console.log(`repaired packages: seed ${seed}`);
    const random = seededRandom(seed);
    const provable = names.filter((name) => name !== 'SHA256SUMS' && name !== 'manifest.json');
    for (let round = 0; round < 1000; round += 1) {
      const name = random.pick(provable);
      // Other zipped bytes can stand for the same journal, so the journal is changed before it is zipped.
      const bytes = name === journalEntry ? Buffer.from(`${journalLines.join('\n')}\n`) : contents.get(name);
      const changed = flipped(bytes ?? new Uint8Array(), random.below(bytes?.length ?? 1), random.below(8));
      const stored = name === journalEntry ? gzipOf(changed) : changed;
      const place = placeOf(forge(genuine, { [name]: stored }, 'manifest'));
      expect(place, `${name}, seed ${seed}, round ${round}`).toMatch(/\.(csv|json|gz)/);
    }
  });
});

describe('a forger who repairs every hash', () => {
  const withRows = (table: PackageTable, change: (rows: string[][]) => string[][]): string => {
    const rows = change(rowsOf(contents, table));
    return placeOf(forge(genuine, { [table]: tableOf(table, rows) }, 'manifest', { [table]: rows.length }));
  };

  it.each(packageTables)('cannot take a row out of %s', (table) => {
    expect(withRows(table, (rows) => rows.slice(0, -1))).toMatch(`${table} row `);
    expect(withRows(table, (rows) => rows.slice(1))).toMatch(`${table} row `);
  });

  it.each(packageTables)('cannot put a row twice into %s', (table) => {
    expect(withRows(table, (rows) => [...rows, ...rows.slice(-1)])).toMatch(`${table} row `);
  });

  it('cannot swap two rows', () => {
    expect(withRows('invoices.csv', ([first = [], second = [], ...rest]) => [second, first, ...rest])).toBe(
      'invoices.csv row 1',
    );
  });

  it.each(packageTables)('cannot change a cell of %s', (table) => {
    const width = rowsOf(contents, table)[0]?.length ?? 0;
    for (let column = 0; column < width; column += 1) {
      const place = withRows(table, (rows) =>
        rows.map((row, index) => (index === 0 ? row.map((cell, at) => (at === column ? `${cell}1` : cell)) : row)),
      );
      // The unit of a movement is not in the journal: it must only be the same throughout.
      const isFree = table === 'stock_moves.csv' && column === 6;
      expect(place, `column ${column}`).toMatch(isFree ? /^(stock_moves\.csv row|totals\.json)/ : `${table} row 1`);
    }
  });

  it('cannot change a total in totals.json', () => {
    const totals = textOf(contents, 'totals.json').replace(/("receivables":\{"closing":")/, '$19');
    expect(placeOf(forge(genuine, { 'totals.json': totals }, 'manifest'))).toBe('totals.json');
  });

  it('cannot take a record out of the journal', () => {
    for (const index of [0, 5, journalLines.length - 1]) {
      const lines = journalLines.filter((_, at) => at !== index);
      const journal = gzipOf(`${lines.join('\n')}\n`);
      expect(placeOf(forge(genuine, { [journalEntry]: journal }, 'manifest'))).toBe(
        `${journalEntry} record ${index + 1}`,
      );
    }
  });

  it('cannot change a record of the journal, length and checksum repaired', () => {
    const index = journalLines.findIndex((line) => line.includes('"invoice.posted.v1"'));
    const line = journalLines[index] ?? '';
    const changed = repairedLine(line, line.slice(112).replace(/"total":(\d)/, '"total":1$1'));
    expect(repairedLine(line, line.slice(112))).toBe(line);
    const lines = journalLines.with(index, changed);
    const place = placeOf(forge(genuine, { [journalEntry]: gzipOf(`${lines.join('\n')}\n`) }, 'manifest'));
    expect(place).toBe(`${journalEntry} record ${index + 1}`);
  });

  it('cannot hide bytes behind the journal', () => {
    const longer = Buffer.concat([contents.get(journalEntry) ?? Buffer.alloc(0), Buffer.from('more')]);
    expect(placeOf(forge(genuine, { [journalEntry]: longer }, 'manifest'))).toBe(journalEntry);
  });

  it('cannot add or leave out an entry', () => {
    expect(placeOf(forge(genuine, { 'more.csv': 'a\n' }, 'manifest'))).toBe('more.csv');
    for (const name of names.filter((entry) => entry !== 'SHA256SUMS')) {
      expect(placeOf(forge(genuine, { [name]: null }, name === 'manifest.json' ? 'sums' : 'manifest'))).toBe(name);
    }
  });

  it.each([
    ['fromSeq', 2],
    ['toSeq', 1],
    ['chainBefore', '1'.repeat(64)],
    ['chainAfter', '1'.repeat(64)],
    ['businessDate', '2026-11-24'],
    ['sequence', 2],
    ['series', []],
    ['format', 'OTCX/2'],
    ['extra', 1],
  ])('cannot change %s in the manifest', (member, value) => {
    const manifest = JSON.parse(textOf(contents, 'manifest.json')) as PackageManifest;
    const changed = canonicalJson({ ...manifest, [member]: value });
    expect(placeOf(forge(genuine, { 'manifest.json': changed }, 'sums'))).toMatch(
      /^(manifest\.json|journal\.ndjson\.gz)/,
    );
  });

  it.each([
    ['receipt', 'amount', 'receipts.csv'],
    ['movement', 'number', 'stock_moves.csv'],
    ['entry', 'number', 'gl_journal.csv'],
    ['series', 'last', 'numbering.csv'],
  ])('cannot write another journal under the old tables: %s %s', (member, field, table) => {
    const recordsWith = [...journalLines.keys()].filter((index) => journalLines[index]?.includes(`"${member}":{`));
    for (const index of recordsWith) {
      const bodies = bodiesOf();
      const events = (bodies[index]?.['e'] ?? []) as unknown as { d: Record<string, Record<string, unknown>> }[];
      const changed = events.map(({ d }) => d[member]).find((found) => found !== undefined) ?? {};
      changed[field] = typeof changed[field] === 'number' ? changed[field] + 1 : `${String(changed[field])}1`;
      expect(placeOf(rewritten(bodies)), `record ${index + 1}`).toMatch(`${table} row `);
    }
  });

  it.each([
    ['another amount', '"taxNotReceivable":', '"taxNotReceivable":1'],
    ['without a code', '"transactionCode":', '"noCode":'],
  ])('cannot leave tax off a receivable by another rule than the buyer’s code: %s', (_how, from, to) => {
    const bodies = bodiesOf().map((body) => JSON.parse(JSON.stringify(body).replaceAll(from, to)) as JournalBody);
    expect(placeOf(rewritten(bodies))).toMatch('invoices.csv row ');
  });

  it('never brings the verifier down, whatever his journal says', () => {
    const seed = randomInt(2 ** 31);
    console.log(`rewritten journals: seed ${seed}`);
    const random = seededRandom(seed);
    for (let round = 0; round < 300; round += 1) {
      const bodies = bodiesOf();
      const at = random.below(bodies.length);
      const path = spoilLeaf(bodies[at], random);
      expect(() => verifyPackage(rewritten(bodies)), `record ${at + 1} ${path}, seed ${seed}`).not.toThrow();
    }
  });
});

function bodiesOf(): JournalBody[] {
  return journalLines.map((line) => JSON.parse(line.slice(112)) as JournalBody);
}

/** Replaces one value somewhere in a record by another; answers where. */
function spoilLeaf(value: unknown, random: SeededRandom): string {
  const members = Object.keys(value as object);
  const key = random.pick(members);
  const owner = value as Record<string, unknown>;
  const inner = owner[key];
  if (typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0 && random.chance(0.95)) {
    return `${key}.${spoilLeaf(inner, random)}`;
  }
  owner[key] = random.pick([null, -1, 999_999_999, '', 'constructor', true, [], {}, [null], { id: 'x' }]);
  return key;
}

/** The genuine package around another journal, whose chain and manifest are right. */
function rewritten(bodies: readonly JournalBody[]): Uint8Array {
  const zeros = '0'.repeat(64);
  let chain = zeros;
  const texts = bodies.map((body, index) => {
    const frame = encodeFrame(chain, index + 1, index + 1, body);
    if (!frame.ok) throw new Error('record too large');
    chain = frame.value.chain;
    return `${frame.value.text}\n`;
  });
  const manifest = JSON.parse(textOf(contents, 'manifest.json')) as PackageManifest;
  const changes = {
    [journalEntry]: gzipOf(texts.join('')),
    'manifest.json': canonicalJson({ ...manifest, chainAfter: chain }),
  };
  return forge(genuine, changes, 'manifest');
}
