import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { sampleBranch } from '#shared/sample-data/branch.ts';
import type { Clock } from '../engine/clock.ts';
import { openEngine, type Engine } from '../engine/engine.ts';
import { lockFolder } from '../journal/folder-lock.ts';
import { realVfs } from '../journal/vfs.ts';
import { importExit, runImport } from './master-data-import.ts';

const root = mkdtempSync(path.join(tmpdir(), 'gerai-import-'));
afterAll(() => rmSync(root, { recursive: true }));

const clock: Clock = { now: () => '2026-04-13T01:00:00.000Z', offsetMinutes: () => 480, mono: () => 0 };
let count = 0;
const ids = () => `id-${(count += 1)}`;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(root, 'data-'));
  open((engine) => engine.runNow({ id: ids(), type: 'configureBranch', input: sampleBranch }));
});

function open<T>(work: (engine: Engine) => T): T {
  const opened = openEngine({ vfs: realVfs, folder, clock, ids, userId: 'budi' });
  if (!opened.ok) throw new Error(opened.error.code);
  const result = work(opened.value);
  opened.value.close();
  return result;
}

const productCount = () => open((engine) => [...engine.tables.all('products')].length);

function csv(text: string): string {
  const file = path.join(folder, 'barang.csv');
  writeFileSync(file, text);
  return file;
}

async function importFile(file: string, ...more: string[]) {
  const lines: string[] = [];
  const print = (line: string) => lines.push(line);
  const code = await runImport(['--data', folder, '--kind', 'products', file, ...more], {
    vfs: realVfs,
    clock,
    ids,
    print,
  });
  return { code, text: lines.join('\n') };
}

/** Every byte of the journal and its payloads. */
function stored(): string[] {
  const journal = path.join(folder, 'journal');
  return readdirSync(journal, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => (/\.\w+$/.test(name) ? `${name} ${readFileSync(path.join(journal, name), 'latin1')}` : name));
}

const good = 'code,name,unit,taxCode\nTEH,Teh,PCS,04\nKOPI,Kopi,PCS,04\n';
const flawed = `${good}GULA,Gula,PCS,99\nTEH,Teh,PCS,04\n`;

describe('import of master data on the command line', () => {
  it('only checks without --apply: not a byte of the journal changes', async () => {
    const before = stored();
    const { code, text } = await importFile(csv(good));
    expect(code).toBe(importExit.done);
    expect(text).toContain('barang.csv (products, UTF-8): 2 rows, 2 good, 0 with problems');
    expect(text).toContain('nothing was written');
    expect(stored()).toEqual(before);
  });

  it('applies a file as one record by a supervisor, once', async () => {
    const file = csv(good);
    expect(await importFile(file, '--apply')).toMatchObject({ code: importExit.done });
    const records = open((engine) => engine.recordsFrom(1, 10));
    expect(records.at(-1)?.body).toMatchObject({ t: 'applyMasterData', by: 'budi', e: [{ t: 'master.applied.v1' }] });
    expect(productCount()).toBe(2);
    const again = await importFile(file, '--apply');
    expect(again.text).toContain('0 added, 0 changed, 2 unchanged\nNothing to apply.');
    expect(open((engine) => engine.recordsFrom(1, 10))).toHaveLength(records.length);
  });

  it('says line, column and fix of each problem, and applies the good lines only when told so', async () => {
    const file = csv(flawed);
    const refused = await importFile(file, '--apply');
    expect(refused.code).toBe(importExit.problems);
    expect(refused.text).toContain('  line 4, taxCode: There is no tax code “99”. Allowed: 04, 01, 00.');
    expect(refused.text).toContain('  line 5, code: “TEH” is already on line 2. Remove one of the two lines.');
    expect(productCount()).toBe(0);
    expect((await importFile(file, '--apply', '--accept-problems')).code).toBe(importExit.done);
    expect(productCount()).toBe(2);
  });

  it('leaves a folder alone that has no branch, or with wrong arguments', async () => {
    expect(await importFile(path.join(folder, 'missing.csv'))).toMatchObject({ code: importExit.badArgument });
    expect(await importFile(csv(good), 'second.csv')).toMatchObject({ code: importExit.badArgument });
    folder = mkdtempSync(path.join(root, 'empty-'));
    expect(await importFile(csv(good), '--apply')).toMatchObject({ code: importExit.folder });
    expect(readdirSync(folder)).toEqual(['barang.csv']);
  });

  it('does not touch a data folder that another program has open', async () => {
    const holder = { host: 'electron', user: 'siti', pid: 1, since: clock.now() } as const;
    const lock = await lockFolder(realVfs.realPath(folder), holder);
    const { code, text } = await importFile(csv(good), '--apply');
    expect(code).toBe(importExit.folder);
    expect(text).toContain('is in use');
    expect(productCount()).toBe(0);
    if (lock.ok) await lock.value.release();
    expect(await importFile(csv(good), '--apply')).toMatchObject({ code: importExit.done });
  });
});
