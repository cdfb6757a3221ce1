import { describe, expect, test } from 'vitest';
import { encodeFrame, type JournalBody } from './frame.ts';
import { segmentPath, sumFileName } from './segment-files.ts';
import { appendBatches, bench, dataFolder, idsOf, mustOpen, tryOpen, type Bench } from './testing/sample-journal.ts';
import { seededRandom } from './testing/seeded-random.ts';
import { verifyJournal } from './verify-journal.ts';

const seed = Number(process.env['GERAI_SEED'] ?? Date.now() % 1_000_000_000);
const damages = Math.ceil(Number(process.env['GERAI_CUTS'] ?? 5000) / 2);
const headFile = `${dataFolder}/journal/HEAD`;

/** Four segments of about eight records in batches of one to four, all acknowledged, HEAD flushed. */
function sample(): Bench & { readonly files: readonly string[]; readonly last: { seq: number; chain: string } } {
  const on = bench();
  const journal = mustOpen(on, { segmentBytes: 2600 });
  appendBatches(journal, [1, 3, 2, 1, 4, 1, 1, 2, 3, 1, 1, 4, 2, 1, 3, 2]);
  journal.close();
  return { ...on, files: journal.segments().map((segment) => segment.path), last: journal.head() };
}

/** Damages one file, opens, and puts the file back. */
function withDamage<T>(on: Bench, path: string, damage: (bytes: Buffer) => Buffer | undefined, look: () => T): T {
  const original = on.disk.snapshot(dataFolder).get(path);
  on.disk.tamper(path, damage);
  const seen = look();
  on.disk.tamper(path, () => original);
  return seen;
}

function flipped(bytes: Buffer, at: number, bit: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (bytes[at] ?? 0) ^ (1 << bit);
  return changed;
}

/** What opening and the full check say; opening a damaged journal must change no file. */
function verdict(on: Bench, known: Parameters<typeof verifyJournal>[2] = []) {
  const before = on.disk.snapshot(dataFolder);
  const opened = tryOpen(on, { known });
  const checked = verifyJournal(on.disk.vfs, dataFolder, known);
  const unchanged = [...on.disk.snapshot(dataFolder)].every(
    ([path, bytes]) => before.get(path)?.equals(bytes) === true,
  );
  return { opened, checked, unchanged };
}

const damagedAt = (result: ReturnType<typeof verdict>['opened' | 'checked']): string =>
  !result.ok && result.error.code === 'journal-damaged' ? `${result.error.file}@${result.error.offset}` : 'not found';

describe('damage to acknowledged records', () => {
  test('one bit of any byte of any segment is found, with the record it is in, and nothing is touched', () => {
    const on = sample();
    const random = seededRandom(seed);
    const unnoticed: string[] = [];
    for (const path of on.files) {
      const whole = on.disk.snapshot(dataFolder).get(path) ?? Buffer.alloc(0);
      for (let at = 0; at < whole.length; at += 1) {
        const bit = random.below(8);
        const recordStart = whole.lastIndexOf(10, at - 1) + 1;
        const expected = `${path}@${at === 0 ? 0 : recordStart}`;
        const { opened, checked, unchanged } = withDamage(
          on,
          path,
          (bytes) => flipped(bytes, at, bit),
          () => verdict(on),
        );
        const exact = damagedAt(opened) === expected && damagedAt(checked) === expected;
        if (!exact || !unchanged) unnoticed.push(`${path} byte ${at} bit ${bit}: ${damagedAt(opened)}, seed ${seed}`);
      }
    }
    expect(unnoticed).toEqual([]);
  });

  test('cutting, filling, removing, repeating or swapping any part is found, or changed nothing', () => {
    const on = sample();
    const random = seededRandom(seed);
    const unnoticed: string[] = [];
    for (let n = 0; n < damages; n += 1) {
      const path = random.pick(on.files);
      const other = on.disk.snapshot(dataFolder).get(random.pick(on.files)) ?? Buffer.alloc(0);
      const [kind, damage] = random.pick(Object.entries(waysToDamage));
      const whole = on.disk.snapshot(dataFolder).get(path) ?? Buffer.alloc(0);
      const start = random.below(whole.length);
      const changed = damage(whole, other, start, start + 1 + random.below(whole.length - start));
      if (changed.equals(whole)) continue;
      const { opened, unchanged } = withDamage(
        on,
        path,
        () => changed,
        () => verdict(on),
      );
      // Bytes after the last record may be put there without anything being lost; they are cut off again.
      const nothingLost = opened.ok && opened.value.head().chain === on.last.chain;
      if (!nothingLost && (damagedAt(opened) === 'not found' || !unchanged)) {
        unnoticed.push(`${kind} of ${path}: number ${n}, seed ${seed}`);
      }
    }
    expect(unnoticed).toEqual([]);
  });

  test('a segment that is gone is found, whichever it is', () => {
    const on = sample();
    for (const path of on.files) {
      const { opened, checked } = withDamage(
        on,
        path,
        () => undefined,
        () => verdict(on),
      );
      expect(opened).toMatchObject({ ok: false, error: { code: 'journal-damaged' } });
      expect(checked).toMatchObject({ ok: false, error: { code: 'journal-damaged' } });
    }
  });

  test('a whole journal that is gone is not begun anew while HEAD remembers it', () => {
    const on = sample();
    for (const path of on.files) on.disk.tamper(path, () => undefined);
    for (const path of on.disk.snapshot(dataFolder).keys())
      if (path.endsWith('.sum')) on.disk.tamper(path, () => undefined);
    expect(tryOpen(on)).toMatchObject({ ok: false, error: { code: 'journal-damaged', reason: 'segment-missing' } });
  });
});

type Damage = (whole: Buffer, other: Buffer, start: number, end: number) => Buffer;

/** Ways to spoil a segment, given another one and a range that is at least a byte long. */
const waysToDamage: Readonly<Record<string, Damage>> = {
  cut: (whole, _, start) => whole.subarray(0, start),
  zeros: (whole, _, start, end) => Buffer.from(whole).fill(0, start, end),
  garbage: (whole, _, start, end) => {
    const changed = Buffer.from(whole);
    seededRandom(start).fill(changed.subarray(start, end));
    return changed;
  },
  remove: (whole, _, start, end) => Buffer.concat([whole.subarray(0, start), whole.subarray(end)]),
  repeat: (whole, _, start, end) => Buffer.concat([whole.subarray(0, end), whole.subarray(start)]),
  swap: (_, other) => other,
  'lose a line': (whole, _, start) => withoutLine(whole, start).rest,
  'move a line': (whole, _, start, end) => {
    const { line, rest } = withoutLine(whole, start);
    const at = rest.indexOf(10, Math.min(end, rest.length - 1)) + 1;
    return Buffer.concat([rest.subarray(0, at), line, rest.subarray(at)]);
  },
};

function withoutLine(bytes: Buffer, at: number): { readonly line: Buffer; readonly rest: Buffer } {
  const start = at === 0 ? 0 : bytes.lastIndexOf(10, at - 1) + 1;
  const end = bytes.indexOf(10, start) + 1;
  return { line: bytes.subarray(start, end), rest: Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]) };
}

describe('evidence', () => {
  test('without HEAD, damage before the last batch is still found', () => {
    const on = sample();
    on.disk.tamper(headFile, () => undefined);
    const path = on.files.at(-1) ?? '';
    const whole = on.disk.snapshot(dataFolder).get(path) ?? Buffer.alloc(0);
    const lines = whole.toString('utf8').split(/(?<=\n)/);
    const lastBatch = Buffer.byteLength(lines.slice(0, -2).join(''));
    for (let at = 0; at < lastBatch; at += 7) {
      const { opened } = withDamage(
        on,
        path,
        (bytes) => flipped(bytes, at, 3),
        () => verdict(on),
      );
      expect(opened).toMatchObject({ ok: false, error: { code: 'journal-damaged' } });
    }
  });

  test('without HEAD, damage to the last record looks torn, unless somebody outside knows it', () => {
    const on = sample();
    on.disk.tamper(headFile, () => undefined);
    const path = on.files.at(-1) ?? '';
    on.disk.tamper(path, (bytes) => flipped(bytes, bytes.length - 5, 0));
    expect(verdict(on, [{ ...on.last, from: 'IndexedDB' }]).opened).toMatchObject({
      ok: false,
      error: { code: 'journal-damaged', reason: 'checksum', seq: on.last.seq, evidence: 'IndexedDB' },
    });
    const journal = mustOpen(on);
    expect(journal.recovery().cut).toMatchObject({ seq: on.last.seq, reason: 'checksum' });
    const copy = journal.recovery().cut?.copy ?? '';
    expect(on.disk.snapshot(dataFolder).get(copy)?.length).toBe(journal.recovery().cut?.bytes);
  });

  test('a later sector of the same batch is no evidence: the batch was never acknowledged', () => {
    const on = bench();
    const journal = mustOpen(on);
    appendBatches(journal, [1]);
    const head = journal.head();
    journal.close();
    const path = segmentPath(dataFolder, 1);
    const body = (id: string): JournalBody => ({ id, t: 'x', pad: 'p'.repeat(400) });
    const third = encodeFrame(head.chain, 3, 3, body('c-3'));
    const fourth = third.ok ? encodeFrame(third.value.chain, 4, 3, body('c-4')) : third;
    if (!third.ok || !fourth.ok) throw new Error('not encoded');
    const torn = `${third.value.text.replace('ppp', '\0\0\0')}\n${fourth.value.text}\n`;
    on.disk.tamper(path, (bytes) => Buffer.concat([bytes, Buffer.from(torn)]));
    const again = mustOpen(on);
    expect(again.recovery().cut).toMatchObject({ seq: 3, reason: 'checksum' });
    expect(idsOf(again)).toEqual(['c-1']);
  });

  test('records put in the place of others, with a chain of their own, are a fork', () => {
    const on = bench();
    const journal = mustOpen(on);
    appendBatches(journal, [1, 1]);
    journal.close();
    const path = segmentPath(dataFolder, 1);
    const rewritten = encodeFrame(journal.header.chain, 2, 2, { id: 'c-1', t: 'order.confirmed.v1', pad: 'cheaper' });
    const third = rewritten.ok ? encodeFrame(rewritten.value.chain, 3, 3, { id: 'c-2', t: 'x' }) : rewritten;
    if (!rewritten.ok || !third.ok) throw new Error('not encoded');
    const lines = [journal.header.text, rewritten.value.text, third.value.text];
    on.disk.tamper(path, () => Buffer.from(`${lines.join('\n')}\n`));
    expect(verdict(on).opened).toMatchObject({ ok: false, error: { reason: 'fork', evidence: 'HEAD' } });
  });

  test('a closed segment rewritten with a right chain but another digest is found', () => {
    const on = bench();
    const journal = mustOpen(on);
    appendBatches(journal, [1]);
    journal.roll();
    journal.close();
    on.disk.tamper(headFile, () => undefined);
    const rewritten = encodeFrame(journal.header.chain, 2, 2, { id: 'c-1', t: 'order.confirmed.v1', pad: 'cheaper' });
    if (!rewritten.ok) throw new Error('not encoded');
    const lines = `${journal.header.text}\n${rewritten.value.text}\n`;
    on.disk.tamper(segmentPath(dataFolder, 1), () => Buffer.from(lines));
    expect(verdict(on).opened).toMatchObject({ ok: false, error: { reason: 'segment-digest' } });
  });
});

describe('damage to what only helps', () => {
  test('any bit of HEAD costs nothing but knowledge', () => {
    const on = sample();
    for (let at = 0; at < 1024; at += 1) {
      const { opened } = withDamage(
        on,
        headFile,
        (bytes) => flipped(bytes, at, at % 8),
        () => verdict(on),
      );
      expect(opened.ok && opened.value.head()).toEqual(on.last);
    }
  });

  test('any bit of a digest costs nothing but a check record by record, and it is made anew', () => {
    const on = sample();
    const path = `${dataFolder}/journal/${sumFileName(1)}`;
    const whole = on.disk.snapshot(dataFolder).get(path) ?? Buffer.alloc(0);
    for (let at = 0; at < whole.length; at += 1) {
      on.disk.tamper(path, (bytes) => flipped(bytes, at, at % 8));
      const journal = mustOpen(on);
      expect(journal.recovery().resealed).toEqual([1]);
      journal.close();
      expect(on.disk.snapshot(dataFolder).get(path)).toEqual(whole);
    }
  });
});
