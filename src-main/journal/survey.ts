import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { damaged, type DamageReason, type JournalDamaged } from './damage.ts';
import { readFlushFailure, type FlushFailure } from './flush-failure.ts';
import { chainStart, decodeFrame, parseRecordText, type ChainPosition, type JournalRecord } from './frame.ts';
import { listSegments, segmentPath } from './segment-files.ts';
import { bytesReader } from './segment-bytes.ts';
import { hasLaterBatch, scanSegment, type RecordVisitor } from './segment-scan.ts';
import { readSum, segmentDigest, type StoredSum } from './segment-sum.ts';
import { trustedRecords } from './trusted-records.ts';
import type { Vfs } from './vfs.ts';
import { readWatermarks } from './watermark.ts';

/** A record known to have been acknowledged, and who says so (`HEAD`, `IndexedDB`, `mirror`, a package, …). */
export type KnownRecord = { readonly seq: number; readonly chain: string; readonly from: string };

/** A segment as it was found. `last` is `first - 1` when it is empty. `bytes` and `sha256` are of its good records. */
export type SurveyedSegment = {
  readonly first: number;
  readonly last: number;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly chainBefore: string;
  readonly firstChain: string;
  readonly lastChain: string;
  readonly sum: 'good' | 'missing' | 'damaged';
  /** Where each record begins; absent when the segment was trusted by its digest. */
  readonly offsets: readonly number[] | undefined;
};

/** Bytes after the last record that were never acknowledged, to be cut off. */
export type TornTail = {
  readonly path: string;
  readonly seq: number;
  readonly offset: number;
  readonly bytes: Buffer;
  readonly reason: DamageReason | 'flush-failed';
};

/** What a journal on disk holds. */
export type Survey = {
  readonly segments: readonly SurveyedSegment[];
  readonly end: ChainPosition;
  readonly header: JournalRecord | undefined;
  readonly torn: TornTail | undefined;
  readonly flushFailure: FlushFailure | undefined;
  /** The bytes of the last segment's good records; empty when there is no segment. */
  readonly active: Buffer;
};

/**
 * Looks at the whole journal and changes nothing. `start`: closed segments are trusted by their digest;
 * `full`: every record of every segment is checked. A caller that saw a flush fail hands in where.
 * `visit` is shown every good record in order, as soon as its segment is checked, so that a start reads and
 * checks the bytes once; when the answer is a refusal, what it was shown is worth nothing.
 *
 * @returns what is there, or the exact place where it is not what was acknowledged.
 * @throws errno errors of files that cannot be read.
 */
export function surveyJournal(
  vfs: Vfs,
  folder: string,
  depth: 'start' | 'full',
  known: readonly KnownRecord[],
  flushFailure: FlushFailure | undefined = readFlushFailure(vfs, folder),
  visit?: RecordVisitor,
): Result<Survey, JournalDamaged> {
  // HEAD first: a journal that is being written to meanwhile can then only be ahead of it.
  const heads = readWatermarks(vfs, folder).map((mark) => ({ seq: mark.seq, chain: mark.chain, from: 'HEAD' }));
  const marks = [...heads, ...known].filter((mark) => mark.seq > 0);
  const listing = listSegments(vfs, folder);
  const read = bytesReader(vfs);
  const segments: SurveyedSegment[] = [];
  let end = chainStart;
  let active: Buffer = Buffer.alloc(0);
  let header: JournalRecord | undefined;
  let torn: TornTail | undefined;

  for (const [index, first] of listing.segments.entries()) {
    const path = segmentPath(folder, first);
    if (first !== end.seq + 1) return refuse(misplacedSegment(folder, first, end, segments.at(-1)));
    const whole = read(path, vfs.stat(path)?.size ?? 0);
    const cut = flushFailure?.segment === first && whole.length > flushFailure.size;
    const bytes = cut ? whole.subarray(0, flushFailure.size) : whole;
    const isLast = index === listing.segments.length - 1;
    const sum = readSum(vfs, folder, first);
    const trusted = depth === 'start' && !isLast ? trustByDigest(path, bytes, sum, end, segments.at(-1)) : undefined;
    const found =
      trusted === undefined
        ? checkRecords(path, bytes, sum, end, segments.at(-1), visit)
        : visit === undefined || showRecords(bytes, visit)
          ? trusted
          : checkRecords(path, bytes, sum, end, segments.at(-1), undefined);
    if (isLast) active = bytes.subarray(0, found.segment.bytes);
    header ??= first === 1 && found.segment.bytes > 0 ? firstRecord(bytes) : undefined;
    const fault = faultOf(found, bytes, cut ? whole : bytes, isLast, sum, marks);
    if (fault !== undefined) return refuse(fault);
    segments.push(found.segment);
    end = found.end;
    if (found.fault !== undefined || cut) {
      torn = {
        path,
        seq: end.seq + 1,
        offset: found.segment.bytes,
        bytes: whole.subarray(found.segment.bytes),
        reason: found.fault ?? 'flush-failed',
      };
    }
  }

  const survey: Survey = { segments, end, header, torn, flushFailure, active };
  const contradiction = contradictedMark(vfs, folder, survey, [
    ...marks,
    ...(flushFailure === undefined ? [] : [{ seq: flushFailure.seq, chain: undefined, from: 'flush-failed' }]),
    ...listing.sums.map((first) => ({ seq: first, chain: undefined, from: `the digest of segment ${first}` })),
  ]);
  return contradiction === undefined ? ok(survey) : refuse(contradiction);
}

type FoundSegment = {
  readonly segment: SurveyedSegment;
  readonly end: ChainPosition;
  readonly fault: DamageReason | undefined;
};

/** A closed segment whose bytes, place and predecessor are those its digest names; else `undefined`. */
function trustByDigest(
  path: string,
  bytes: Buffer,
  sum: StoredSum,
  before: ChainPosition,
  previous: SurveyedSegment | undefined,
): FoundSegment | undefined {
  if (typeof sum === 'string' || sum.firstSeq !== before.seq + 1 || sum.chainBefore !== before.chain) return undefined;
  if (sum.bytes !== bytes.length || sum.previous !== (previous?.sha256 ?? '')) return undefined;
  if (segmentDigest(bytes) !== sum.sha256) return undefined;
  const segment: SurveyedSegment = {
    first: sum.firstSeq,
    last: sum.lastSeq,
    path,
    bytes: sum.bytes,
    sha256: sum.sha256,
    chainBefore: sum.chainBefore,
    firstChain: sum.firstChain,
    lastChain: sum.lastChain,
    sum: 'good',
    offsets: undefined,
  };
  return { segment, end: { seq: sum.lastSeq, batchFirst: 0, chain: sum.lastChain }, fault: undefined };
}

function checkRecords(
  path: string,
  bytes: Buffer,
  sum: StoredSum,
  before: ChainPosition,
  previous: SurveyedSegment | undefined,
  visit: RecordVisitor | undefined,
): FoundSegment {
  const scan = scanSegment(bytes, before, visit);
  const segment: SurveyedSegment = {
    first: before.seq + 1,
    last: scan.end.seq,
    path,
    bytes: scan.goodBytes,
    sha256: segmentDigest(bytes.subarray(0, scan.goodBytes)),
    chainBefore: before.chain,
    firstChain: scan.first?.chain ?? before.chain,
    lastChain: scan.end.chain,
    sum: typeof sum === 'string' ? sum : 'good',
    offsets: scan.offsets,
  };
  const contradicts =
    typeof sum !== 'string' && (sum.sha256 !== segment.sha256 || sum.previous !== (previous?.sha256 ?? ''));
  return { segment, end: scan.end, fault: scan.fault ?? (contradicts ? 'segment-digest' : undefined) };
}

/** Decides by evidence whether a fault is damage; `undefined` when there is none, or it is a torn tail. */
function faultOf(
  found: FoundSegment,
  bytes: Buffer,
  whole: Buffer,
  isLast: boolean,
  sum: StoredSum,
  marks: readonly KnownRecord[],
): JournalDamaged | undefined {
  const { end, segment } = found;
  const at = (reason: DamageReason, evidence: string): JournalDamaged =>
    damaged({ file: segment.path, offset: segment.bytes }, end, reason, evidence);
  const reason = found.fault;
  if (reason === undefined) {
    if (!isLast && whole.length > bytes.length) return at('layout', 'a later segment');
    // A segment is closed only once its successor is durable.
    return isLast && typeof sum !== 'string' ? at('segment-missing', 'its digest says that it was closed') : undefined;
  }
  if (!isLast) return at(reason, 'a later segment');
  if (typeof sum !== 'string') return at(reason, 'its digest says that it was closed');
  if (hasLaterBatch(bytes, segment.bytes, end)) return at(reason, 'a later batch');
  const mark = marks.find((candidate) => candidate.seq > end.seq);
  return mark === undefined ? undefined : at(reason, mark.from);
}

function misplacedSegment(
  folder: string,
  first: number,
  end: ChainPosition,
  previous: SurveyedSegment | undefined,
): JournalDamaged {
  const missing = first > end.seq + 1;
  const place = missing
    ? { file: previous?.path ?? segmentPath(folder, 1), offset: previous?.bytes ?? 0 }
    : { file: segmentPath(folder, first), offset: 0 };
  return damaged(place, end, missing ? 'segment-missing' : 'segment-overlap', `segment ${first}`);
}

/** The first record known from elsewhere that is not in the journal, or is another one there. */
function contradictedMark(
  vfs: Vfs,
  folder: string,
  survey: Survey,
  marks: readonly { readonly seq: number; readonly chain: string | undefined; readonly from: string }[],
): JournalDamaged | undefined {
  const last = survey.segments.at(-1);
  for (const mark of marks) {
    if (mark.seq > survey.end.seq) {
      const place = { file: last?.path ?? segmentPath(folder, 1), offset: last?.bytes ?? 0 };
      return damaged(place, survey.end, last === undefined ? 'segment-missing' : 'behind-watermark', mark.from);
    }
    if (mark.chain === undefined || chainAt(vfs, survey, mark.seq) === mark.chain) continue;
    const segment = survey.segments.find((candidate) => candidate.last >= mark.seq);
    const before = { seq: mark.seq - 1, batchFirst: 0, chain: segment?.chainBefore ?? '' };
    return damaged({ file: segment?.path ?? '', offset: 0 }, before, 'fork', mark.from);
  }
  return undefined;
}

/** The chain of a record the survey found. */
function chainAt(vfs: Vfs, survey: Survey, seq: number): string | undefined {
  if (seq === survey.end.seq) return survey.end.chain;
  const segment = survey.segments.find((candidate) => candidate.last >= seq);
  if (segment === undefined) return undefined;
  if (seq === segment.last) return segment.lastChain;
  const lines = vfs
    .readFile(segment.path)
    .toString('utf8')
    .split('\n', seq - segment.first + 1);
  const record = parseRecordText(lines[seq - segment.first] ?? '');
  return record.ok && record.value.seq === seq ? record.value.chain : undefined;
}

/** Shows the records of a segment that was trusted by its digest; false when one of them is none after all. */
function showRecords(bytes: Buffer, visit: RecordVisitor): boolean {
  for (const record of trustedRecords(bytes)) {
    if (!record.ok) return false;
    visit(record.value);
  }
  return true;
}

function firstRecord(bytes: Buffer): JournalRecord | undefined {
  const frame = decodeFrame(bytes, 0);
  return frame.ok ? frame.value.record : undefined;
}
