import { expect, test } from 'vitest';
import { atomicWrite, removeStaleParts } from './atomic-write.ts';
import { seededRandom } from './testing/seeded-random.ts';
import { simDisk, SimCrash, type SimDisk } from './testing/sim-vfs.ts';

const firstSeed = Number(process.env['GERAI_SEED'] ?? Date.now() % 1_000_000_000);
const target = '/data/report.json';
const older = Buffer.from('older '.repeat(200));
const newer = [Buffer.from('newer '.repeat(150)), Buffer.from('and more '.repeat(80))];

function prepared(seed: number, shortWrites = 0): SimDisk {
  const disk = simDisk({ seed, shortWrites });
  disk.vfs.mkdir('/data');
  disk.vfs.fsyncDir('/');
  expect(atomicWrite(disk.vfs, '/data', 'report.json', [older]).ok).toBe(true);
  return disk;
}

const contents = (disk: SimDisk): string => disk.snapshot('/data').get(target)?.toString() ?? 'nothing';
const parts = (disk: SimDisk): readonly string[] =>
  [...disk.snapshot('/data').keys()].filter((path) => path.endsWith('.part'));

test('replaces a file as a whole, however few bytes a write takes', () => {
  const disk = prepared(1, 0.9);
  expect(atomicWrite(disk.vfs, '/data', 'report.json', newer)).toEqual({ ok: true, value: undefined });
  expect(contents(disk)).toBe(Buffer.concat(newer).toString());
  expect(parts(disk)).toEqual([]);
  disk.afterPowerCut();
  expect(contents(disk)).toBe(Buffer.concat(newer).toString());
});

test('a full disk leaves the old file and no rubbish', () => {
  const disk = prepared(1);
  disk.limitSpace(1000);
  expect(atomicWrite(disk.vfs, '/data', 'report.json', newer)).toEqual({
    ok: false,
    error: { code: 'disk-full', path: target, errno: 'ENOSPC' },
  });
  expect(contents(disk)).toBe(older.toString());
  expect(parts(disk)).toEqual([]);
});

test('waits for a program that holds the file, at most ten times and five seconds, and never overwrites in place', () => {
  for (const [held, accepted] of [
    [9, true],
    [10, false],
  ] as const) {
    const disk = prepared(1);
    let left: number = held;
    const pauses: number[] = [];
    disk.planFaults((call) => {
      if (call.name === 'pause') pauses.push(Number(call.path));
      if (call.name !== 'rename' || left === 0) return undefined;
      left -= 1;
      return { code: 'EBUSY' };
    });
    expect(atomicWrite(disk.vfs, '/data', 'report.json', newer)).toMatchObject(
      accepted ? { ok: true } : { ok: false, error: { code: 'busy' } },
    );
    expect(contents(disk)).toBe(accepted ? Buffer.concat(newer).toString() : older.toString());
    expect(pauses.slice(0, 5)).toEqual([50, 100, 200, 400, 800]);
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeLessThanOrEqual(5000);
  }
});

test('a medium that gives back other bytes than it took is refused', () => {
  const disk = prepared(1);
  const lying = { ...disk.vfs, readFile: (path: string) => Buffer.concat([disk.vfs.readFile(path), Buffer.of(0)]) };
  expect(atomicWrite(lying, '/data', 'report.json', newer)).toMatchObject({
    ok: false,
    error: { code: 'not-read-back' },
  });
  expect(contents(disk)).toBe(older.toString());
  expect(parts(disk)).toEqual([]);
});

test('after a crash at any call the file is the old one or the new one, and the new one once it was promised', () => {
  const allowed = [older.toString(), Buffer.concat(newer).toString()];
  const wrong: string[] = [];
  for (let seed = firstSeed; seed < firstSeed + 600; seed += 1) {
    const disk = prepared(seed, 0.3);
    disk.crashIn(seededRandom(seed).below(18));
    let promised = false;
    try {
      promised = atomicWrite(disk.vfs, '/data', 'report.json', newer).ok;
    } catch (error) {
      if (!(error instanceof SimCrash)) throw error;
    }
    disk.afterPowerCut();
    const found = contents(disk);
    if (!allowed.includes(found) || (promised && found !== allowed[1])) wrong.push(`GERAI_SEED=${seed}`);
  }
  expect(wrong).toEqual([]);
});

test('leftovers of interrupted writes are removed after a day, nothing else', () => {
  const disk = prepared(1);
  disk.tamper('/data/.report.json.0.part', () => Buffer.from('half'));
  const modified = disk.vfs.stat('/data/.report.json.0.part')?.modified ?? 0;
  removeStaleParts(disk.vfs, '/data', modified + 24 * 60 * 60 * 1000);
  expect(parts(disk)).toHaveLength(1);
  removeStaleParts(disk.vfs, '/data', modified + 24 * 60 * 60 * 1000 + 1);
  expect([...disk.snapshot('/data').keys()]).toEqual([target]);
});
