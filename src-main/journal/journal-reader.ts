import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { damaged, type DamageReason, type JournalDamaged } from './damage.ts';
import { decodeFrame, type JournalRecord } from './frame.ts';
import { bytesReader, readBytes, type BytesReader } from './segment-bytes.ts';
import { segmentDigest } from './segment-sum.ts';
import { trustedRecords } from './trusted-records.ts';
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
  const read = bytesReader(vfs);
  for (const segment of segments) {
    if (segment.last < seq || segment.last < segment.first) continue;
    const skip = Math.max(0, seq - segment.first);
    yield* segment.sha256 === undefined ? readByChecksum(vfs, segment, skip) : readByDigest(read, segment, skip);
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
    const offsets = (segment.offsets ??= recordOffsets(readRange(vfs, segment, 0, segment.bytes)));
    const index = seq - segment.first;
    const start = offsets[index] ?? segment.bytes;
    const frame = decodeFrame(readRange(vfs, segment, start, offsets[index + 1] ?? segment.bytes), 0);
    if (!frame.ok) return refuse(damageAt(segment, seq, start, frame.error));
    const { record } = frame.value;
    return record.seq === seq ? ok(record) : refuse(damageAt(segment, seq, start, 'sequence'));
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === undefined) throw error;
    return refuse({ code: 'unreadable', path: segment.path, errno });
  }
}

function* readByDigest(read: BytesReader, segment: ReadableSegment, skip: number): Generator<JournalRecord, undefined> {
  const bytes = read(segment.path, segment.bytes);
  if (segmentDigest(bytes) !== segment.sha256) throw readError(segment, segment.first, 0, 'segment-digest');
  let seq = segment.first;
  for (const record of trustedRecords(bytes)) {
    if (!record.ok) throw readError(segment, seq, 0, record.error);
    if (seq - segment.first >= skip) yield record.value;
    seq += 1;
  }
}

function* readByChecksum(vfs: Vfs, segment: ReadableSegment, skip: number): Generator<JournalRecord, undefined> {
  const start = segment.offsets?.[skip] ?? 0;
  const bytes = readRange(vfs, segment, start, segment.bytes);
  let seq = segment.offsets === undefined ? segment.first : segment.first + skip;
  for (let offset = 0; seq <= segment.last; seq += 1) {
    const frame = decodeFrame(bytes, offset);
    if (!frame.ok) throw readError(segment, seq, start + offset, frame.error);
    if (frame.value.record.seq !== seq) throw readError(segment, seq, start + offset, 'sequence');
    if (seq >= segment.first + skip) yield frame.value.record;
    offset = frame.value.end;
  }
}

function readRange(vfs: Vfs, segment: ReadableSegment, start: number, end: number): Buffer {
  return readBytes(vfs, segment.path, start, Buffer.allocUnsafe(Math.max(0, end - start)));
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
