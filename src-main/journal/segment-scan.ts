import { decodeFrame, frameMark, linkFault, type ChainPosition, type FrameFault, type JournalRecord } from './frame.ts';

/** Takes the records of a journal one after the other. */
export type RecordVisitor = (record: JournalRecord) => void;

/** What a segment holds, record by record, up to the first byte that is not as it should be. */
export type SegmentScan = {
  readonly end: ChainPosition;
  /** Where each record begins, in bytes. */
  readonly offsets: readonly number[];
  readonly first: JournalRecord | undefined;
  /** Bytes taken up by good records. */
  readonly goodBytes: number;
  /** Why the bytes after the good ones are not the next record; absent when there are none. */
  readonly fault: FrameFault | undefined;
};

/**
 * Checks every record of a segment, and that the first follows `before`. A batch never goes on in the
 * next segment. `visit` is shown every good record.
 */
export function scanSegment(bytes: Buffer, before: ChainPosition, visit?: RecordVisitor): SegmentScan {
  let end: ChainPosition = { ...before, batchFirst: 0 };
  let first: JournalRecord | undefined;
  let offset = 0;
  const offsets: number[] = [];
  while (offset < bytes.length) {
    const frame = decodeFrame(bytes, offset);
    if (!frame.ok) return { end, offsets, first, goodBytes: offset, fault: frame.error };
    const { record } = frame.value;
    const fault = linkFault(end, record);
    if (fault !== undefined) return { end, offsets, first, goodBytes: offset, fault };
    first ??= record;
    offsets.push(offset);
    end = { seq: record.seq, batchFirst: record.batchFirst, chain: record.chain };
    offset = frame.value.end;
    visit?.(record);
  }
  return { end, offsets, first, goodBytes: offset, fault: undefined };
}

/**
 * True when a whole record of a later batch than the one `lastGood.seq + 1` would belong to stands
 * anywhere after `from`. Batches are flushed one after the other, so such a record proves that the bytes
 * before it were once on the disk: the place is damaged, not torn. A later record of the same batch
 * proves nothing: the sectors of one flush reach the disk in any order.
 */
export function hasLaterBatch(bytes: Buffer, from: number, lastGood: ChainPosition): boolean {
  for (let at = bytes.indexOf(frameMark, from); at >= 0; at = bytes.indexOf(frameMark, at + 1)) {
    const frame = decodeFrame(bytes, at);
    if (frame.ok && frame.value.record.batchFirst > lastGood.seq + 1) return true;
  }
  return false;
}
