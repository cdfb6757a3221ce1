import type { Clock } from '#main/engine/clock.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { JournalDamaged } from './damage.ts';
import { noteFlushFailure, type FlushFailure } from './flush-failure.ts';
import { encodeFrame, type ChainPosition, type JournalBody, type JournalRecord } from './frame.ts';
import type { ReadableSegment } from './journal-reader.ts';
import { recover, type CutTail } from './recovery.ts';
import { segmentPath } from './segment-files.ts';
import type { RecordVisitor } from './segment-scan.ts';
import { sealSegment } from './segment-sum.ts';
import { createSegment, type SegmentWriter, type WriteRefused } from './segment-writer.ts';
import { surveyJournal, type KnownRecord, type Survey, type SurveyedSegment } from './survey.ts';
import { errnoOf, isDiskFull, isReadOnly, type Vfs } from './vfs.ts';
import { openWatermark, type WatermarkFile } from './watermark.ts';

/** How a journal is opened. */
export type JournalOptions = {
  readonly vfs: Vfs;
  /** The data folder; the journal is in `journal/` below it. */
  readonly folder: string;
  readonly clock: Clock;
  /** Record 1. Given only when a journal may be created; an existing journal keeps its own. */
  readonly header?: JournalBody;
  /** Records known to have been acknowledged, from outside the journal folder: mirror, packages, backups. */
  readonly known?: readonly KnownRecord[];
  /** `read` changes nothing on disk, for a folder that may not be written to. Default `write`. */
  readonly access?: 'write' | 'read';
  /** Refuse to append after a torn tail was cut until `confirmWatermark` or `releaseHold`. Default false. */
  readonly holdAfterTornTail?: boolean;
  /** Size at which a new segment begins, in bytes. Default 8 MiB. */
  readonly segmentBytes?: number;
};

/**
 * Why a journal was not opened. `no-journal`: there is none and none may be created; `journal-read-only`:
 * a right is missing, `path` says where; `journal-io`: the disk refuses.
 */
export type OpenRefused =
  | JournalDamaged
  | Extract<WriteRefused, { readonly code: 'journal-fenced' }>
  | { readonly code: 'no-journal'; readonly path: string }
  | { readonly code: 'record-too-large'; readonly bytes: number }
  | { readonly code: 'disk-full'; readonly path: string; readonly errno: string }
  | { readonly code: 'journal-read-only'; readonly path: string; readonly errno: string }
  | { readonly code: 'journal-io'; readonly path: string; readonly errno: string };

/** What opening had to do, for the record that says so. */
export type RecoveryReport = {
  readonly created: boolean;
  readonly cut: CutTail | undefined;
  /** First seqs of closed segments whose digest was missing or damaged and was made anew. */
  readonly resealed: readonly number[];
  readonly afterFlushFailure: boolean;
};

/** A segment of an open journal; the last one is written to. `sealed`: its digest is stored. */
export type LiveSegment = ReadableSegment & {
  last: number;
  bytes: number;
  firstChain: string;
  lastChain: string;
  sha256: string | undefined;
  sealed: boolean;
};

/** The state of an open journal. `writer` and `watermark` are absent when it was opened for reading. */
export type Session = {
  readonly vfs: Vfs;
  readonly folder: string;
  readonly segments: LiveSegment[];
  writer: SegmentWriter | undefined;
  readonly watermark: WatermarkFile | undefined;
  readonly header: JournalRecord;
  head: ChainPosition;
  readonly report: RecoveryReport;
};

/**
 * Checks, repairs and opens a journal.
 *
 * @param flushFailure what this program saw fail, see flush-failure.ts
 * @param visit is shown every record the open journal has
 */
export function startSession(
  options: JournalOptions,
  flushFailure?: FlushFailure,
  visit?: RecordVisitor,
): Result<Session, OpenRefused> {
  try {
    const surveyed = surveyJournal(options.vfs, options.folder, 'start', options.known ?? [], flushFailure, visit);
    if (!surveyed.ok) return surveyed;
    const { header } = surveyed.value;
    if (options.access === 'read' && header !== undefined) return ok(readingSession(options, surveyed.value, header));
    if (header === undefined && (options.header === undefined || options.access === 'read')) {
      return refuse({ code: 'no-journal', path: segmentPath(options.folder, 1) });
    }
    const session = writingSession(options, surveyed.value);
    if (session.ok && header === undefined) visit?.(session.value.header);
    return session;
  } catch (error) {
    return refuse(openRefused(error, options.folder));
  }
}

function readingSession({ vfs, folder }: JournalOptions, survey: Survey, header: JournalRecord): Session {
  const segments = survey.segments.map(liveSegment);
  beActive(segments.at(-1));
  const report = { created: false, cut: undefined, resealed: [], afterFlushFailure: survey.flushFailure !== undefined };
  return { vfs, folder, segments, writer: undefined, watermark: undefined, header, head: survey.end, report };
}

function writingSession(options: JournalOptions, survey: Survey): Result<Session, OpenRefused> {
  const { vfs, folder, clock } = options;
  const { writer, cut } = recover(vfs, folder, survey);
  const segments = survey.segments.map(liveSegment);
  if (segments.at(-1)?.path !== writer.path) segments.push(emptySegment(writer.path, survey.end));
  beActive(segments.at(-1));
  const resealed = segments.filter((segment) => segment.sha256 !== undefined && !segment.sealed);
  const session = {
    vfs,
    folder,
    segments,
    writer,
    watermark: openWatermark(vfs, folder, clock),
    head: { ...survey.end, batchFirst: 0 },
    report: {
      created: survey.header === undefined,
      cut,
      resealed: resealed.map((segment) => segment.first),
      afterFlushFailure: survey.flushFailure !== undefined,
    },
  };
  sealClosed(session);
  const header = survey.header === undefined ? writeHeader(session, options.header) : ok(survey.header);
  if (!header.ok) {
    endSession(session);
    return header;
  }
  markHead(session);
  session.watermark.flush(true);
  return ok({ ...session, header: header.value });
}

function writeHeader(
  session: Omit<Session, 'header'>,
  body: JournalBody | undefined,
): Result<JournalRecord, OpenRefused> {
  if (body === undefined) return refuse({ code: 'no-journal', path: segmentPath(session.folder, 1) });
  const encoded = encodeFrame(session.head.chain, 1, 1, body);
  if (!encoded.ok) return encoded;
  const committed = commitRecords(session, [encoded.value]);
  if (committed.ok) return encoded;
  const path = segmentPath(session.folder, 1);
  const { error } = committed;
  if (error.code === 'journal-fenced') return refuse(error);
  if (error.code === 'disk-full') return refuse({ code: 'disk-full', path, errno: 'ENOSPC' });
  return refuse({ code: 'journal-io', path, errno: error.errno });
}

/**
 * Makes records durable: the commit point. One write, one flush; HEAD follows without a flush. After a
 * failed flush the next start finds a note of what to cut.
 *
 * @param records one batch, following `session.head`
 */
export function commitRecords(
  session: Omit<Session, 'header'>,
  records: readonly JournalRecord[],
): Result<undefined, WriteRefused> {
  const { writer } = session;
  const active = session.segments.at(-1);
  const last = records.at(-1);
  if (writer === undefined || active === undefined || last === undefined)
    throw new Error('nothing to write, or nowhere');
  const lines = records.map((record) => Buffer.from(`${record.text}\n`));
  const written = writer.append(Buffer.concat(lines));
  if (!written.ok) {
    if (written.error.code === 'flush-failed') noteFlushFailure(session.vfs, session.folder, endOfGood(session));
    return written;
  }
  if (active.last < active.first) active.firstChain = records[0]?.chain ?? '';
  for (const line of lines) {
    active.offsets?.push(active.bytes);
    active.bytes += line.length;
  }
  active.last = last.seq;
  active.lastChain = last.chain;
  session.head = { seq: last.seq, batchFirst: last.batchFirst, chain: last.chain };
  markHead(session);
  return written;
}

/** Where the acknowledged records end, as flush-failure.ts wants it. */
export function endOfGood(session: Omit<Session, 'header'>): FlushFailure {
  const active = session.segments.at(-1);
  return { segment: active?.first ?? 1, size: active?.bytes ?? 0, seq: session.head.seq };
}

/**
 * Goes on in a new segment, and closes the one before. Nothing happens when the newest one is empty.
 *
 * @throws errno errors of making the new segment; the session is then as before, but must not append
 *   until this succeeded, since an empty segment may have been left
 */
export function rollSegment(session: Session): void {
  const { vfs, folder, writer } = session;
  const active = session.segments.at(-1);
  if (writer === undefined || active === undefined || active.last < active.first) return;
  const next = createSegment(vfs, folder, session.head.seq + 1);
  active.sha256 = writer.digest();
  writer.close();
  session.writer = next;
  session.segments.push(emptySegment(next.path, session.head));
  sealClosed(session);
}

/** Stores the digests that closed segments still lack; what fails is tried again at the next occasion. */
export function sealClosed(session: Omit<Session, 'header'>): void {
  let previous = '';
  for (const segment of session.segments) {
    if (segment.sha256 === undefined) return;
    if (!segment.sealed) {
      const stored = sealSegment(session.vfs, session.folder, {
        sha256: segment.sha256,
        bytes: segment.bytes,
        firstSeq: segment.first,
        lastSeq: segment.last,
        chainBefore: segment.chainBefore,
        firstChain: segment.firstChain,
        lastChain: segment.lastChain,
        previous,
      });
      segment.sealed = stored.ok;
    }
    previous = segment.sha256;
  }
}

/** Closes the files; nothing is flushed but HEAD when `flushHead`. */
export function endSession(session: Omit<Session, 'header'>, flushHead = false): void {
  if (flushHead) session.watermark?.flush(true);
  session.watermark?.close();
  session.writer?.close();
  session.writer = undefined;
}

function markHead(session: Omit<Session, 'header'>): void {
  const { segment, size } = endOfGood(session);
  if (session.head.seq > 0)
    session.watermark?.record({ seq: session.head.seq, chain: session.head.chain, segment, size });
}

function liveSegment(found: SurveyedSegment): LiveSegment {
  const { first, last, path, bytes, sha256, chainBefore, firstChain, lastChain } = found;
  const offsets = found.offsets === undefined ? undefined : [...found.offsets];
  return {
    first,
    last,
    path,
    bytes,
    sha256,
    chainBefore,
    firstChain,
    lastChain,
    sealed: found.sum === 'good',
    offsets,
  };
}

function emptySegment(path: string, before: ChainPosition): LiveSegment {
  const { seq, chain } = before;
  return {
    first: seq + 1,
    last: seq,
    path,
    bytes: 0,
    sha256: undefined,
    chainBefore: chain,
    firstChain: chain,
    lastChain: chain,
    sealed: false,
    offsets: [],
  };
}

function beActive(segment: LiveSegment | undefined): void {
  if (segment === undefined) return;
  segment.sha256 = undefined;
  segment.sealed = false;
}

/** What an errno error of opening means; any other error is a bug and goes on. */
export function openRefused(error: unknown, folder: string): OpenRefused {
  const errno = errnoOf(error);
  if (errno === undefined) throw error;
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : folder;
  if (isDiskFull(errno)) return { code: 'disk-full', path, errno };
  return { code: isReadOnly(errno) ? 'journal-read-only' : 'journal-io', path, errno };
}
