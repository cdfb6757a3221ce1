import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { damaged, type DamageReason, type JournalDamaged } from './damage.ts';
import { decodeFrame, parseRecordText, type JournalRecord } from './frame.ts';
import { segmentDigest } from './segment-sum.ts';
import { errnoOf, type Vfs } from './vfs.ts';

/**
 * A segment as readers need it. `bytes`: how far it may be read; `sha256`: of those bytes when the segment
 * is closed, `undefined` while it is written to; `offsets`: where each record begins, filled when it
 * is first needed.
 */
export type ReadableSegment = {
  readonly path: string;
  readonly first: number;
  readonly last: number;
  readonly bytes: number;
  readonly chainBefore: string;
  readonly sha256: string | undefined;
  offsets: number[] | undefined;
};

/**
 * The disk went bad under an open journal: reading met damage or an error. Thrown by iteration, since
 * the start has checked the same bytes.
 */
export class JournalReadError extends Error {
  override readonly name = 'JournalReadError';
  readonly damage: JournalDamaged;
  constructor(damage: JournalDamaged) {
    super(`${damage.file} at ${damage.offset}: ${damage.reason} instead of record ${damage.seq}`);
    this.damage = damage;
  }
}

/** A single record cannot be had. `unreadable`: the disk refuses. */
export type RecordRefused =
  | JournalDamaged
  | { readonly code: 'no-such-record'; readonly seq: number }
  | { readonly code: 'unreadable'; readonly path: string; readonly errno: string };

/**
 * The records from `seq` on, in order. Closed segments are checked by digest as they are read, the newest
 * one by the checksum of each record.
 *
 * @throws JournalReadError for damage, errno errors for files that cannot be read
 */
export function* readRecords(
  vfs: Vfs,
  segments: readonly ReadableSegment[],
  seq: number,
): Generator<JournalRecord, undefined> {
  for (const segment of segments) {
    if (segment.last < seq || segment.last < segment.first) continue;
    const skip = Math.max(0, seq - segment.first);
    yield* segment.sha256 === undefined ? readByChecksum(vfs, segment, skip) : readByDigest(vfs, segment, skip);
  }
}

/** One record by its position. */
export function readRecordAt(
  vfs: Vfs,
  segments: readonly ReadableSegment[],
  seq: number,
): Result<JournalRecord, RecordRefused> {
  const segment = segmentOf(segments, seq);
  if (segment === undefined) return refuse({ code: 'no-such-record', seq });
  try {
    const offsets = (segment.offsets ??= recordOffsets(readBytes(vfs, segment, 0, segment.bytes)));
    const index = seq - segment.first;
    const start = offsets[index] ?? segment.bytes;
    const frame = decodeFrame(readBytes(vfs, segment, start, offsets[index + 1] ?? segment.bytes), 0);
    if (!frame.ok) return refuse(damageAt(segment, seq, start, frame.error));
    const { record } = frame.value;
    return record.seq === seq ? ok(record) : refuse(damageAt(segment, seq, start, 'sequence'));
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === undefined) throw error;
    return refuse({ code: 'unreadable', path: segment.path, errno });
  }
}

function* readByDigest(vfs: Vfs, segment: ReadableSegment, skip: number): Generator<JournalRecord, undefined> {
  const bytes = readBytes(vfs, segment, 0, segment.bytes);
  if (segmentDigest(bytes) !== segment.sha256) throw readError(segment, segment.first, 0, 'segment-digest');
  const text = bytes.toString('utf8');
  let start = 0;
  for (let seq = segment.first; seq <= segment.last; seq += 1) {
    const end = text.indexOf('\n', start);
    if (seq - segment.first >= skip) {
      const record = parseRecordText(text.slice(start, end));
      if (!record.ok) throw readError(segment, seq, start, record.error);
      yield record.value;
    }
    start = end + 1;
  }
}

function* readByChecksum(vfs: Vfs, segment: ReadableSegment, skip: number): Generator<JournalRecord, undefined> {
  const start = segment.offsets?.[skip] ?? 0;
  const bytes = readBytes(vfs, segment, start, segment.bytes);
  let seq = segment.offsets === undefined ? segment.first : segment.first + skip;
  for (let offset = 0; seq <= segment.last; seq += 1) {
    const frame = decodeFrame(bytes, offset);
    if (!frame.ok) throw readError(segment, seq, start + offset, frame.error);
    if (frame.value.record.seq !== seq) throw readError(segment, seq, start + offset, 'sequence');
    if (seq >= segment.first + skip) yield frame.value.record;
    offset = frame.value.end;
  }
}

/** The bytes from `start` to `end`; fewer when the file is shorter than it should be. */
function readBytes(vfs: Vfs, segment: ReadableSegment, start: number, end: number): Buffer {
  const into = Buffer.allocUnsafe(Math.max(0, end - start));
  const file = vfs.open(segment.path, 'read');
  try {
    let done = 0;
    while (done < into.length) {
      const read = file.read(into.subarray(done), start + done);
      if (read === 0) break;
      done += read;
    }
    return into.subarray(0, done);
  } finally {
    file.close();
  }
}

function recordOffsets(bytes: Buffer): number[] {
  const offsets: number[] = [];
  for (let start = 0; start < bytes.length;) {
    offsets.push(start);
    const newline = bytes.indexOf(10, start);
    start = newline < 0 ? bytes.length : newline + 1;
  }
  return offsets;
}

/** Segments follow each other without gaps, so the last one that begins at or before `seq` has it. */
function segmentOf(segments: readonly ReadableSegment[], seq: number): ReadableSegment | undefined {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((segments[middle]?.first ?? 0) <= seq) low = middle + 1;
    else high = middle;
  }
  const segment = segments[low - 1];
  return segment !== undefined && seq <= segment.last ? segment : undefined;
}

function damageAt(segment: ReadableSegment, seq: number, offset: number, reason: DamageReason): JournalDamaged {
  const before = { seq: seq - 1, batchFirst: 0, chain: seq === segment.first ? segment.chainBefore : '' };
  return damaged({ file: segment.path, offset }, before, reason, 'it was whole when the journal was opened');
}

function readError(segment: ReadableSegment, seq: number, offset: number, reason: DamageReason): JournalReadError {
  return new JournalReadError(damageAt(segment, seq, offset, reason));
}
