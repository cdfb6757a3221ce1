import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { damaged, type JournalDamaged } from './damage.ts';
import { encodeFrame, type JournalBody, type JournalRecord } from './frame.ts';
import { readRecordAt, readRecords, type ReadableSegment, type RecordRefused } from './journal-reader.ts';
import {
  commitRecords,
  endOfGood,
  endSession,
  rollSegment,
  sealClosed,
  startSession,
  type JournalOptions,
  type OpenRefused,
  type RecoveryReport,
  type Session,
} from './journal-session.ts';
import { noteFlushFailure } from './flush-failure.ts';
import type { RecordVisitor } from './segment-scan.ts';
import type { WriteRefused } from './segment-writer.ts';
import type { KnownRecord } from './survey.ts';
import { errnoOf, isDiskFull } from './vfs.ts';

/**
 * Why a batch was not appended. Nothing of it is in the journal, except after `journal-failed` with
 * outcome `unknown`: then `reopen` decides, and what it finds is what happened.
 */
export type AppendRefused =
  | { readonly code: 'disk-full' }
  | { readonly code: 'record-too-large'; readonly index: number; readonly bytes: number }
  | { readonly code: 'journal-failed'; readonly outcome: 'unknown' | 'absent'; readonly errno: string }
  | Extract<WriteRefused, { readonly code: 'journal-fenced' }>
  | { readonly code: 'awaiting-watermark' }
  | { readonly code: 'journal-read-only' }
  | JournalDamaged;

/**
 * `open`: takes records. `held`: waits for an outside watermark, see `JournalOptions.holdAfterTornTail`.
 * `failed`: a flush failed, `reopen` may help. Read but never written to again by this program:
 * `stopped` (a second failed flush within an hour), `fenced` (a stranger wrote to it), `damaged`,
 * `read-only`.
 */
export type JournalState = 'open' | 'held' | 'failed' | 'stopped' | 'fenced' | 'damaged' | 'read-only' | 'closed';

/** An open journal. All calls are synchronous: the engine makes them one at a time. */
export type Journal = {
  readonly header: JournalRecord;
  /** What the last opening had to repair. */
  readonly recovery: () => RecoveryReport;
  readonly state: () => JournalState;
  readonly head: () => { readonly seq: number; readonly chain: string };
  /**
   * Makes one batch durable (one flush) and answers its records as every reader will see them.
   *
   * @param bodies at least one; each becomes a record, whole or absent after a power cut, in this order
   * @throws RangeError or TypeError for bodies JSON cannot hold (nothing is written)
   */
  readonly append: (bodies: readonly JournalBody[]) => Result<readonly JournalRecord[], AppendRefused>;
  /** The records from `seq` to the head of this moment. Iterating throws JournalReadError when the disk went bad. */
  readonly readFrom: (seq: number) => Generator<JournalRecord, undefined>;
  readonly recordAt: (seq: number) => Result<JournalRecord, RecordRefused>;
  /** Compares with a record somebody outside knows; a contradiction stops the journal. `seq` 0 knows nothing. */
  readonly confirmWatermark: (known: KnownRecord) => Result<undefined, RecordRefused>;
  /** Ends the wait for an outside watermark, where there is none to come. */
  readonly releaseHold: () => void;
  /** Begins a new segment and closes the current one (day close). */
  readonly roll: () => Result<undefined, AppendRefused>;
  /** After `failed`: cuts what was not acknowledged, checks the files and goes on in a new segment. */
  readonly reopen: () => Result<RecoveryReport, OpenRefused | { readonly code: 'journal-stopped' }>;
  /** Housekeeping between commits, about once a second: flushes HEAD, closes a segment that is nearly full. */
  readonly tick: () => void;
  /** The files there are, for backup, mirror and doctor; `sha256` once closed. */
  readonly segments: () => readonly Readonly<Omit<ReadableSegment, 'offsets'>>[];
  /** Errno name of the last failure to write HEAD. */
  readonly watermarkProblem: () => string | undefined;
  readonly close: () => void;
};

const defaultSegmentBytes = 8 * 1024 * 1024;
const hour = 60 * 60 * 1000;

/**
 * Opens the journal of a data folder, repairing what a crash left and refusing what a crash cannot have
 * made. The caller holds the folder lock (folder-lock.ts).
 *
 * @param replay is shown every record, the header included, in order, before this returns: each byte is
 *   read and checked once for both. After a refusal, what it was shown must be thrown away.
 */
export function openJournal(options: JournalOptions, replay?: RecordVisitor): Result<Journal, OpenRefused> {
  const started = startSession(options, undefined, replay);
  return started.ok ? ok(journalOf(options, started.value)) : started;
}

function journalOf(options: JournalOptions, opened: Session): Journal {
  const segmentBytes = options.segmentBytes ?? defaultSegmentBytes;
  let session = opened;
  let state: JournalState = stateAfterOpening(options, opened.report);
  let stoppedBy: AppendRefused | undefined;
  let failedAt: number | undefined;
  let mustRoll = false;

  function fail(errno: string, outcome: 'unknown' | 'absent'): AppendRefused {
    const now = options.clock.mono();
    state = failedAt !== undefined && now - failedAt < hour ? 'stopped' : 'failed';
    failedAt = now;
    stoppedBy = { code: 'journal-failed', outcome: 'absent', errno };
    return { code: 'journal-failed', outcome, errno };
  }

  function refusal(): AppendRefused | undefined {
    if (state === 'closed') throw new Error('the journal is closed');
    if (state === 'open') return undefined;
    if (state === 'held') return { code: 'awaiting-watermark' };
    return stoppedBy ?? { code: 'journal-read-only' };
  }

  function append(bodies: readonly JournalBody[]): Result<readonly JournalRecord[], AppendRefused> {
    if (bodies.length === 0) throw new RangeError('an empty batch');
    const refused = refusal();
    if (refused !== undefined) return refuse(refused);
    const records: JournalRecord[] = [];
    const batchFirst = session.head.seq + 1;
    let chain = session.head.chain;
    let bytes = 0;
    for (const [index, body] of bodies.entries()) {
      const encoded = encodeFrame(chain, batchFirst + index, batchFirst, body);
      if (!encoded.ok) return refuse({ ...encoded.error, index });
      records.push(encoded.value);
      chain = encoded.value.chain;
      bytes += encoded.value.text.length + 1;
    }
    if (mustRoll || fillOf(session) + bytes > segmentBytes) {
      const rolled = roll();
      if (!rolled.ok) return rolled;
    }
    const committed = commitRecords(session, records);
    return committed.ok ? ok(records) : refuse(notWritten(committed.error));
  }

  function notWritten(error: WriteRefused): AppendRefused {
    if (error.code === 'disk-full') return error;
    if (error.code === 'flush-failed') return fail(error.errno, 'unknown');
    state = 'fenced';
    stoppedBy = error;
    return error;
  }

  function roll(): Result<undefined, AppendRefused> {
    const refused = refusal();
    if (refused !== undefined) return refuse(refused);
    try {
      rollSegment(session);
      mustRoll = false;
      return ok(undefined);
    } catch (error) {
      const errno = errnoOf(error);
      if (errno === undefined) throw error;
      mustRoll = true;
      if (isDiskFull(errno)) return refuse({ code: 'disk-full' });
      noteFlushFailure(options.vfs, options.folder, endOfGood(session));
      return refuse(fail(errno, 'absent'));
    }
  }

  function reopen(): ReturnType<Journal['reopen']> {
    if (state === 'stopped') return refuse({ code: 'journal-stopped' });
    if (state !== 'failed') throw new Error(`a journal that is ${state} is not reopened`);
    endSession(session);
    const acknowledged = { ...session.head, from: 'this program' };
    const known = [...(options.known ?? []), acknowledged];
    const started = startSession({ ...options, known }, endOfGood(session));
    if (!started.ok) {
      if (started.error.code === 'journal-damaged') stopFor(started.error);
      // A disk that fails twice is not trusted a third time; a full one is only full.
      if (started.error.code === 'journal-io') state = 'stopped';
      return started;
    }
    session = started.value;
    state = 'open';
    mustRoll = false;
    return ok(session.report);
  }

  function stopFor(damage: JournalDamaged): void {
    state = 'damaged';
    stoppedBy = damage;
  }

  function recordAt(seq: number): Result<JournalRecord, RecordRefused> {
    return readRecordAt(options.vfs, session.segments, seq);
  }

  function confirmWatermark(known: KnownRecord): Result<undefined, RecordRefused> {
    const contradiction = known.seq === 0 ? ok(undefined) : compare(known);
    if (!contradiction.ok) {
      if (contradiction.error.code === 'journal-damaged') stopFor(contradiction.error);
      return contradiction;
    }
    releaseHold();
    return contradiction;
  }

  function compare(known: KnownRecord): Result<undefined, RecordRefused> {
    const { head, segments } = session;
    if (known.seq > head.seq) {
      const last = segments.at(-1);
      const place = { file: last?.path ?? options.folder, offset: last?.bytes ?? 0 };
      return refuse(damaged(place, head, 'behind-watermark', known.from));
    }
    if (known.seq === head.seq && known.chain === head.chain) return ok(undefined);
    const record = recordAt(known.seq);
    if (!record.ok) return record;
    if (record.value.chain === known.chain) return ok(undefined);
    const segment = segments.findLast((candidate) => candidate.first <= known.seq);
    const place = { file: segment?.path ?? options.folder, offset: segment?.offsets?.[known.seq - segment.first] ?? 0 };
    const before = known.seq === 1 ? undefined : recordAt(known.seq - 1);
    const chain = before?.ok === true ? before.value.chain : '';
    return refuse(damaged(place, { seq: known.seq - 1, batchFirst: 0, chain }, 'fork', known.from));
  }

  function releaseHold(): void {
    if (state === 'held') state = 'open';
  }

  function tick(): void {
    if (state !== 'open' && state !== 'held') return;
    session.watermark?.flush(false);
    sealClosed(session);
    // Closing a segment here spares a commit the wait for it. A failure is answered by the next commit.
    if (state === 'open' && fillOf(session) > segmentBytes - segmentBytes / 8) roll();
  }

  return {
    header: opened.header,
    recovery: () => session.report,
    state: () => state,
    head: () => ({ seq: session.head.seq, chain: session.head.chain }),
    append,
    readFrom: (seq) =>
      readRecords(
        options.vfs,
        session.segments.map((segment) => ({ ...segment })),
        seq,
      ),
    recordAt,
    confirmWatermark,
    releaseHold,
    roll,
    reopen,
    tick,
    segments: () =>
      session.segments.map(({ path, first, last, bytes, chainBefore, sha256 }) => {
        return { path, first, last, bytes, chainBefore, sha256 };
      }),
    watermarkProblem: () => session.watermark?.problem(),
    close: () => {
      endSession(session, state === 'open' || state === 'held');
      state = 'closed';
    },
  };
}

const fillOf = (session: Session): number => session.segments.at(-1)?.bytes ?? 0;

function stateAfterOpening(options: JournalOptions, report: RecoveryReport): JournalState {
  if (options.access === 'read') return 'read-only';
  return options.holdAfterTornTail === true && report.cut !== undefined ? 'held' : 'open';
}
