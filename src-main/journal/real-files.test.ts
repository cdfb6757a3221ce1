import { linkSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { systemClock } from '#main/engine/clock.ts';
import { atomicWrite } from './atomic-write.ts';
import { openJournal } from './journal.ts';
import { readPayload, writePayload } from './payloads.ts';
import { segmentPath } from './segment-files.ts';
import { startProgram } from './testing/child-program.ts';
import { idsOf } from './testing/sample-journal.ts';
import { seededRandom } from './testing/seeded-random.ts';
import { simDisk } from './testing/sim-vfs.ts';
import { verifyJournal } from './verify-journal.ts';
import { errnoOf, realVfs, type Vfs } from './vfs.ts';

const seed = Number(process.env['GERAI_SEED'] ?? Date.now() % 1_000_000_000);
const folders: string[] = [];

function temporaryFolder(): string {
  const folder = realVfs.realPath(mkdtempSync(join(tmpdir(), 'gerai-journal-')));
  folders.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function simulatedFolder(): { vfs: Vfs; folder: string } {
  const { vfs } = simDisk({ seed: 1 });
  vfs.mkdir('/data');
  return { vfs, folder: '/data' };
}

function errnoIn(action: () => unknown): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    return errnoOf(error);
  }
}

describe.for([
  ['real files', () => ({ vfs: realVfs, folder: temporaryFolder() })],
  ['simulated files', simulatedFolder],
] as const)('%s keep the contract', ([, make]) => {
  test('of opening', () => {
    const { vfs, folder } = make();
    const path = join(folder, 'a');
    expect(['read', 'append', 'update'].map((mode) => errnoIn(() => vfs.open(path, mode as 'read')))).toEqual([
      'ENOENT',
      'ENOENT',
      'ENOENT',
    ]);
    vfs.open(path, 'create').close();
    expect(['create', 'append-new'].map((mode) => errnoIn(() => vfs.open(path, mode as 'create')))).toEqual([
      'EEXIST',
      'EEXIST',
    ]);
    const reader = vfs.open(path, 'read');
    expect(errnoIn(() => reader.write(Buffer.of(1), null))).toBe('EBADF');
    reader.close();
  });

  test('of writing, reading and cutting', () => {
    const { vfs, folder } = make();
    const path = join(folder, 'a');
    const file = vfs.open(path, 'create');
    file.write(Buffer.from('hello world'), 0);
    file.write(Buffer.from('W'), 6);
    file.datasync();
    const appender = vfs.open(path, 'append');
    appender.write(Buffer.from('!'), null);
    appender.sync();
    expect(file.stat()).toEqual({ size: 12, links: 1 });
    const into = Buffer.alloc(20);
    expect(file.read(into, 6)).toBe(6);
    expect(file.read(into, 12)).toBe(0);
    expect(file.read(into, 99)).toBe(0);
    appender.truncate(5);
    appender.write(Buffer.from('.'), null);
    expect(vfs.readFile(path).toString()).toBe('hello.');
    vfs.unlink(path);
    expect(file.stat().links).toBe(0);
    file.close();
    appender.close();
  });

  test('of names', () => {
    const { vfs, folder } = make();
    vfs.mkdir(join(folder, 'one/two'));
    vfs.mkdir(join(folder, 'one/two'));
    for (const name of ['b', 'a', 'C']) vfs.open(join(folder, name), 'create').close();
    vfs.rename(join(folder, 'b'), join(folder, 'd'));
    vfs.rename(join(folder, 'd'), join(folder, 'a'));
    vfs.fsyncDir(folder);
    vfs.setReadOnly(join(folder, 'a'));
    expect(vfs.readdir(folder)).toEqual(['C', 'a', 'one']);
    expect(vfs.stat(join(folder, 'one'))).toMatchObject({ directory: true });
    expect(vfs.stat(join(folder, 'a'))).toMatchObject({ directory: false, size: 0 });
    expect(vfs.stat(join(folder, 'b'))).toBeUndefined();
    expect([vfs.exists(join(folder, 'a')), vfs.exists(join(folder, 'b'))]).toEqual([true, false]);
    expect(errnoIn(() => vfs.unlink(join(folder, 'b')))).toBe('ENOENT');
    expect(errnoIn(() => vfs.readFile(join(folder, 'b')))).toBe('ENOENT');
    expect(vfs.statfs(folder).freeBytes).toBeGreaterThan(0);
  });
});

describe('on real files', () => {
  const header = { id: 'header', t: 'journal.created' };
  const open = (folder: string) =>
    openJournal({ vfs: realVfs, folder, clock: systemClock, header, segmentBytes: 5000 });

  test('a journal is written, closed, read back and verified', () => {
    const folder = temporaryFolder();
    const first = open(folder);
    if (!first.ok) throw new Error(first.error.code);
    for (let n = 1; n <= 60; n += 1) first.value.append([{ id: `c-${n}`, t: 'x', pad: 'p'.repeat(n * 5) }]);
    first.value.close();
    const second = open(folder);
    if (!second.ok) throw new Error(second.error.code);
    expect(idsOf(second.value)).toEqual(Array.from({ length: 60 }, (_, index) => `c-${index + 1}`));
    expect(second.value.recovery()).toMatchObject({ created: false, cut: undefined, resealed: [] });
    second.value.close();
    expect(verifyJournal(realVfs, folder)).toMatchObject({ ok: true, value: { head: second.value.head() } });
    expect(statSync(segmentPath(folder, 1)).mode & 0o222).toBe(0);
  });

  test('another name of the same folder is the same folder', () => {
    const folder = temporaryFolder();
    const alias = join(temporaryFolder(), 'alias');
    symlinkSync(folder, alias);
    expect(realVfs.realPath(alias)).toBe(folder);
  });

  test('a journal file replaced by a copy is a second writer', () => {
    const folder = temporaryFolder();
    const opened = open(folder);
    if (!opened.ok) throw new Error(opened.error.code);
    linkSync(segmentPath(folder, 1), join(folder, 'kept'));
    const copy = realVfs.readFile(segmentPath(folder, 1));
    atomicWrite(realVfs, join(folder, 'journal'), 'seg-000000000001.jnl', [copy]);
    rmSync(join(folder, 'kept'));
    expect(opened.value.append([{ id: 'c-1', t: 'x' }])).toMatchObject({
      ok: false,
      error: { code: 'journal-fenced' },
    });
  });

  test('payload files are stored and read back', () => {
    const folder = temporaryFolder();
    const opened = open(folder);
    if (!opened.ok) throw new Error(opened.error.code);
    const written = writePayload(realVfs, folder, { rows: ['a', 'b'] });
    expect(written.ok && readPayload(realVfs, folder, written.value.sha256)).toEqual({
      ok: true,
      value: { rows: ['a', 'b'] },
    });
    opened.value.close();
  });

  test('a process killed twenty times while posting loses nothing it acknowledged', { timeout: 300_000 }, async () => {
    const folder = temporaryFolder();
    const random = seededRandom(seed);
    let acknowledged = 0;
    for (let round = 1; round <= 20; round += 1) {
      const writer = startProgram('journal-writer.ts', [folder]);
      const heard: string[] = [];
      const enough = 1 + random.below(120);
      while (heard.length < enough) heard.push(String((await writer.lines.next()).value));
      await writer.kill();
      for (let next = await writer.lines.next(); next.done !== true; next = await writer.lines.next())
        heard.push(next.value);
      const verified = verifyJournal(realVfs, folder);
      const reader = openJournal({ vfs: realVfs, folder, clock: systemClock, access: 'read' });
      if (!reader.ok) throw new Error(`seed ${seed} round ${round}: ${JSON.stringify(reader.error)}`);
      const found = idsOf(reader.value);
      acknowledged += heard.length;
      expect({ seed, round, verified: verified.ok, missing: heard.filter((id) => !found.includes(id)) }).toEqual({
        seed,
        round,
        verified: true,
        missing: [],
      });
      expect(found).toEqual(Array.from({ length: found.length }, (_, index) => `c-${index + 1}`));
    }
    expect(acknowledged).toBeGreaterThan(20);
  });
});
