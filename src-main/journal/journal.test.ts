import { describe, expect, test } from 'vitest';
import { maxRecordBytes } from './frame.ts';
import { JournalReadError } from './journal-reader.ts';
import { openJournal } from './journal.ts';
import { segmentPath } from './segment-files.ts';
import { appendBatches, bench, bodyOf, dataFolder, headerBody, idsOf, mustOpen } from './testing/sample-journal.ts';
import { surveyJournal } from './survey.ts';
import { verifyJournal } from './verify-journal.ts';

const firstSegment = segmentPath(dataFolder, 1);
const flushCalls = ['datasync', 'sync', 'fsyncDir'] as const;

describe('a journal', () => {
  test('is created only where the caller hands in a header, which is record 1', () => {
    const on = bench();
    const unasked = openJournal({ vfs: on.disk.vfs, folder: dataFolder, clock: on.clock });
    expect(unasked).toEqual({ ok: false, error: { code: 'no-journal', path: firstSegment } });
    const journal = mustOpen(on);
    expect(journal.recovery().created).toBe(true);
    expect(journal.header).toMatchObject({ seq: 1, batchFirst: 1, body: headerBody });
    journal.close();
    const again = mustOpen(on, { header: { id: 'other', t: 'journal.created' } });
    expect(again.recovery().created).toBe(false);
    expect(again.header.body).toEqual(headerBody);
  });

  test('gives back what was appended, in order, from any record on and one by one', () => {
    const on = bench();
    const journal = mustOpen(on, { segmentBytes: 1500 });
    appendBatches(journal, [1, 3, 2, 1, 5, 4, 1]);
    const all = [...journal.readFrom(1)];
    expect(all.map((record) => record.seq)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
    expect(all.map((record) => record.batchFirst)).toEqual([1, 2, 3, 3, 3, 6, 6, 8, 9, 9, 9, 9, 9, 14, 14, 14, 14, 18]);
    expect(journal.segments().length).toBeGreaterThan(2);
    journal.close();
    const again = mustOpen(on, { segmentBytes: 1500 });
    for (const reader of [journal, again]) {
      for (const record of all) {
        expect(reader.recordAt(record.seq)).toEqual({ ok: true, value: record });
        expect([...reader.readFrom(record.seq)]).toEqual(all.slice(record.seq - 1));
      }
    }
    expect(again.head()).toEqual({ seq: 18, chain: all.at(-1)?.chain });
    expect(again.recordAt(19)).toEqual({ ok: false, error: { code: 'no-such-record', seq: 19 } });
    expect(again.recordAt(0)).toEqual({ ok: false, error: { code: 'no-such-record', seq: 0 } });
  });

  test('gives back large segments, with long records and text of every kind', () => {
    const on = bench();
    const journal = mustOpen(on);
    const sizes = [10, 70_000, 3000, 65_536, 200_000, 1, 64_000, 500, 40_000, 40_000];
    const bodies = sizes.map((size, index) => ({
      ...bodyOf(index),
      text: (index % 2 === 0 ? 'é€😀' : 'abcd').repeat(size / 4),
    }));
    const records = bodies.flatMap((body) => {
      const appended = journal.append([body]);
      return appended.ok ? appended.value : [];
    });
    journal.roll();
    expect(records).toHaveLength(sizes.length);
    for (const from of [2, 3, 6, 11]) expect([...journal.readFrom(from)]).toEqual(records.slice(from - 2));
    expect(journal.recordAt(6)).toEqual({ ok: true, value: records[4] });
  });

  test('hands the writer the same records as the readers', () => {
    const journal = mustOpen(bench());
    const appended = journal.append([{ id: 'c', t: 'x', name: 'Cafe\u0301', gone: undefined, amount: -0 }]);
    expect(appended).toEqual({ ok: true, value: [...journal.readFrom(2)] });
  });

  test('costs exactly one flush a commit', () => {
    const on = bench();
    const journal = mustOpen(on);
    const before = on.disk.counts.flushes;
    for (let n = 0; n < 50; n += 1) {
      on.clock.advance(5000);
      journal.append([bodyOf(n), bodyOf(n + 100)]);
    }
    expect(on.disk.counts.flushes - before).toBe(50);
  });

  test('flushes HEAD between commits, at most once a second', () => {
    const on = bench();
    const journal = mustOpen(on);
    const flushes = (): number => flushCalls.reduce((sum, name) => sum + (on.disk.counts.of.get(name) ?? 0), 0);
    const before = flushes();
    for (let n = 0; n < 10; n += 1) {
      journal.append([bodyOf(n)]);
      on.clock.advance(300);
      journal.tick();
    }
    expect(flushes() - before).toBe(10 + 2);
  });

  test('begins a new segment when the next batch does not fit, and never splits a batch', () => {
    const on = bench();
    const journal = mustOpen(on, { segmentBytes: 2000 });
    for (let n = 0; n < 12; n += 1) journal.append([bodyOf(n, 150), bodyOf(n + 100, 150)]);
    const firsts = journal.segments().map((segment) => segment.first);
    const batchesAtStart = [...journal.readFrom(1)].filter((record) => firsts.includes(record.seq));
    expect(firsts.length).toBeGreaterThan(2);
    expect(batchesAtStart.map((record) => record.batchFirst)).toEqual(firsts);
    expect(Math.max(...journal.segments().map((segment) => segment.bytes))).toBeLessThanOrEqual(2000);
  });

  test('closes a segment at day close, and an empty one not twice', () => {
    const on = bench();
    const journal = mustOpen(on);
    journal.append([bodyOf(1)]);
    expect(journal.roll().ok).toBe(true);
    expect(journal.roll().ok).toBe(true);
    expect(journal.segments().map((segment) => [segment.first, segment.last])).toEqual([
      [1, 2],
      [3, 2],
    ]);
    expect(journal.segments()[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    journal.close();
    const again = mustOpen(on);
    again.append([bodyOf(2)]);
    expect(idsOf(again)).toEqual(['c-1', 'c-2']);
  });

  test('closes a nearly full segment between commits, so that no commit waits for it', () => {
    const on = bench();
    const journal = mustOpen(on, { segmentBytes: 1000 });
    journal.append([bodyOf(1, 600)]);
    journal.tick();
    const before = on.disk.counts.flushes;
    journal.append([bodyOf(2, 600)]);
    expect(on.disk.counts.flushes - before).toBe(1);
    expect(journal.segments().map((segment) => segment.first)).toEqual([1, 3]);
  });

  test('trusts closed segments by one digest at a start, and checks every record in a full check', () => {
    const on = bench();
    const journal = mustOpen(on, { segmentBytes: 1000 });
    appendBatches(
      journal,
      Array.from({ length: 40 }, () => 1),
    );
    journal.close();
    const checkedByRecord = (depth: 'start' | 'full'): readonly boolean[] => {
      const survey = surveyJournal(on.disk.vfs, dataFolder, depth, []);
      return survey.ok ? survey.value.segments.map((segment) => segment.offsets !== undefined) : [];
    };
    const closed = journal.segments().length - 1;
    expect(closed).toBeGreaterThan(3);
    expect(checkedByRecord('start')).toEqual([...Array.from({ length: closed }, () => false), true]);
    expect(checkedByRecord('full')).toEqual(Array.from({ length: closed + 1 }, () => true));
    expect(mustOpen(on).recovery().resealed).toEqual([]);
    const verified = verifyJournal(on.disk.vfs, dataFolder);
    expect(verified.ok && verified.value.head).toEqual(journal.head());
  });

  test('refuses a record over the limit, and with it its whole batch', () => {
    const journal = mustOpen(bench());
    expect(journal.append([bodyOf(1), bodyOf(2, maxRecordBytes)])).toMatchObject({
      ok: false,
      error: { code: 'record-too-large', index: 1 },
    });
    expect(journal.append([bodyOf(3)]).ok).toBe(true);
    expect(idsOf(journal)).toEqual(['c-3']);
  });

  test('writes nothing of a batch with a body JSON cannot hold', () => {
    const journal = mustOpen(bench());
    expect(() => journal.append([bodyOf(1), { id: 'x', t: 'x', amount: 0.5 }])).toThrow(RangeError);
    expect(() => journal.append([])).toThrow(RangeError);
    expect(journal.head().seq).toBe(1);
  });

  test('reads to the head of the moment reading began', () => {
    const journal = mustOpen(bench());
    appendBatches(journal, [2]);
    const reading = journal.readFrom(1);
    appendBatches(journal, [2]);
    expect([...reading].map((record) => record.seq)).toEqual([1, 2, 3]);
  });

  test('opened for reading changes nothing, not even a torn tail, and takes nothing', () => {
    const on = bench();
    const journal = mustOpen(on);
    appendBatches(journal, [2]);
    journal.close();
    on.disk.tamper(firstSegment, (bytes) => Buffer.concat([bytes, Buffer.from('J1 torn')]));
    const before = on.disk.snapshot(dataFolder);
    const reader = mustOpen(on, { access: 'read' });
    expect(idsOf(reader)).toEqual(['c-1', 'c-2']);
    expect(reader.append([bodyOf(9)])).toEqual({ ok: false, error: { code: 'journal-read-only' } });
    reader.tick();
    reader.close();
    expect(on.disk.snapshot(dataFolder)).toEqual(before);
  });
});

describe('a disk that goes bad under an open journal', () => {
  test('is noticed by whoever reads, with the place', () => {
    const on = bench();
    const journal = mustOpen(on, { segmentBytes: 1500 });
    appendBatches(journal, [1, 3, 2, 1, 5, 4, 1]);
    const newest = journal.segments().at(-1)?.path ?? '';
    for (const path of [firstSegment, newest]) {
      const good = on.disk.snapshot(dataFolder).get(path);
      on.disk.tamper(path, (bytes) => Buffer.from(bytes).fill(1, 300, 310));
      expect(() => [...journal.readFrom(1)]).toThrow(JournalReadError);
      on.disk.tamper(path, () => good);
    }
    on.disk.tamper(firstSegment, (bytes) => Buffer.from(bytes).fill(1, 300, 310));
    const found = [1, 2, 3, 4, 18].map((seq) => journal.recordAt(seq));
    expect(found.map((record) => record.ok)).toEqual([true, false, true, true, true]);
    expect(found[1]).toMatchObject({ error: { code: 'journal-damaged', file: firstSegment, seq: 2 } });
    on.disk.planFaults((call) => (call.path === firstSegment ? { code: 'EIO' } : undefined));
    expect(journal.recordAt(1)).toEqual({ ok: false, error: { code: 'unreadable', path: firstSegment, errno: 'EIO' } });
    expect(journal.recordAt(18).ok).toBe(true);
  });
});

describe('a second writer', () => {
  test('is noticed before anything is written, and stops the journal', () => {
    const on = bench();
    const journal = mustOpen(on);
    const other = mustOpen(on);
    other.append([bodyOf(1)]);
    expect(journal.append([bodyOf(2)])).toMatchObject({ ok: false, error: { code: 'journal-fenced' } });
    expect(journal.state()).toBe('fenced');
    expect(journal.append([bodyOf(3)])).toMatchObject({ ok: false, error: { code: 'journal-fenced' } });
    expect(idsOf(other)).toEqual(['c-1']);
    expect(verifyJournal(on.disk.vfs, dataFolder).ok).toBe(true);
  });

  test('a journal file removed under the program is noticed', () => {
    const on = bench();
    const journal = mustOpen(on);
    on.disk.tamper(firstSegment, () => undefined);
    expect(journal.append([bodyOf(1)])).toMatchObject({ ok: false, error: { code: 'journal-fenced' } });
  });
});

describe('the watermark from outside', () => {
  function withTornTail() {
    const on = bench();
    const journal = mustOpen(on);
    appendBatches(journal, [1, 1]);
    const head = journal.head();
    journal.close();
    on.disk.tamper(firstSegment, (bytes) => Buffer.concat([bytes, Buffer.from('J1 00000')]));
    return { on, head };
  }

  test('is waited for after a torn tail was cut, and nothing is appended before', () => {
    const { on, head } = withTornTail();
    const journal = mustOpen(on, { holdAfterTornTail: true });
    expect(journal.recovery().cut).toMatchObject({ seq: 4, bytes: 8, reason: 'cut-short' });
    expect(journal.append([bodyOf(3)])).toEqual({ ok: false, error: { code: 'awaiting-watermark' } });
    expect(journal.confirmWatermark({ ...head, from: 'IndexedDB' }).ok).toBe(true);
    expect(journal.append([bodyOf(3)]).ok).toBe(true);
  });

  test('is not waited for where no window will come', () => {
    const journal = mustOpen(withTornTail().on, { holdAfterTornTail: true });
    journal.releaseHold();
    expect(journal.append([bodyOf(3)]).ok).toBe(true);
  });

  test('is not waited for after a clean start', () => {
    expect(mustOpen(bench(), { holdAfterTornTail: true }).state()).toBe('open');
  });

  test('ahead of the journal stops it: acknowledged records are gone', () => {
    const { on } = withTornTail();
    const journal = mustOpen(on, { holdAfterTornTail: true });
    const answer = journal.confirmWatermark({ seq: 4, chain: 'f'.repeat(64), from: 'IndexedDB' });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'journal-damaged', reason: 'behind-watermark', seq: 4, file: firstSegment, evidence: 'IndexedDB' },
    });
    expect(journal.state()).toBe('damaged');
    expect(journal.append([bodyOf(3)])).toMatchObject({ ok: false, error: { code: 'journal-damaged' } });
  });

  test('with another record at the same place stops it: a fork', () => {
    const journal = mustOpen(bench());
    appendBatches(journal, [1, 1]);
    const answer = journal.confirmWatermark({ seq: 2, chain: 'f'.repeat(64), from: 'IndexedDB' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'journal-damaged', reason: 'fork', seq: 2 } });
  });

  test('that knows nothing yet is fine', () => {
    expect(mustOpen(bench()).confirmWatermark({ seq: 0, chain: '', from: 'IndexedDB' }).ok).toBe(true);
  });
});

describe('a full disk', () => {
  test('refuses the batch, leaves the file as it was, and goes on as soon as there is room', () => {
    const on = bench();
    const journal = mustOpen(on);
    appendBatches(journal, [2]);
    const before = on.disk.snapshot(dataFolder).get(firstSegment);
    on.disk.limitSpace(100);
    expect(journal.append([bodyOf(8, 500)])).toEqual({ ok: false, error: { code: 'disk-full' } });
    expect(on.disk.snapshot(dataFolder).get(firstSegment)).toEqual(before);
    expect(journal.state()).toBe('open');
    on.disk.limitSpace(undefined);
    expect(journal.append([bodyOf(9)])).toMatchObject({ ok: true, value: [{ seq: 4 }] });
    expect(idsOf(journal)).toEqual(['c-1', 'c-2', 'c-9']);
  });
});

describe('a failed flush', () => {
  function failing(flush: 'lost' | 'kept') {
    const on = bench();
    const journal = mustOpen(on);
    appendBatches(journal, [2]);
    const failNext = (): void => {
      let used = false;
      on.disk.planFaults((call) => {
        if (used || call.name !== 'datasync') return undefined;
        used = true;
        return { code: 'EIO', flush };
      });
    };
    failNext();
    const answer = journal.append([bodyOf(3)]);
    return { on, journal, failNext, answer };
  }

  test.for(['lost', 'kept'] as const)(
    'is never tried again, and the journal goes on in a new segment (%s)',
    (flush) => {
      const { on, journal, answer } = failing(flush);
      expect(answer).toEqual({ ok: false, error: { code: 'journal-failed', outcome: 'unknown', errno: 'EIO' } });
      expect(journal.append([bodyOf(4)])).toMatchObject({ ok: false, error: { outcome: 'absent' } });
      expect(journal.reopen()).toMatchObject({ ok: true, value: { afterFlushFailure: true } });
      expect(journal.append([bodyOf(5)])).toMatchObject({ ok: true, value: [{ seq: 4 }] });
      expect(journal.segments().map((segment) => segment.first)).toEqual([1, 4]);
      on.disk.afterPowerCut();
      expect(idsOf(mustOpen(on))).toEqual(['c-1', 'c-2', 'c-5']);
    },
  );

  test('a second time within an hour stops the journal', () => {
    const { on, journal, failNext } = failing('lost');
    journal.reopen();
    on.clock.advance(59 * 60_000);
    failNext();
    expect(journal.append([bodyOf(4)]).ok).toBe(false);
    expect(journal.state()).toBe('stopped');
    expect(journal.reopen()).toEqual({ ok: false, error: { code: 'journal-stopped' } });
    expect(idsOf(journal)).toEqual(['c-1', 'c-2']);
  });

  test('a second time after an hour is a first time', () => {
    const { on, journal, failNext } = failing('kept');
    journal.reopen();
    on.clock.advance(61 * 60_000);
    failNext();
    expect(journal.append([bodyOf(4)]).ok).toBe(false);
    expect(journal.reopen().ok).toBe(true);
    expect(journal.append([bodyOf(5)]).ok).toBe(true);
  });

  test('is cut by the next program when the first one ended at once', () => {
    const { on } = failing('lost');
    on.disk.afterKill();
    const again = mustOpen(on);
    expect(again.recovery().afterFlushFailure).toBe(true);
    again.append([bodyOf(6)]);
    on.disk.afterPowerCut();
    expect(idsOf(mustOpen(on))).toEqual(['c-1', 'c-2', 'c-6']);
  });
});
