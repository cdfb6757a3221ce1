import { hash } from 'node:crypto';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import type { Result } from '#shared/kernel/result.ts';
import { atomicWrite, type FileRefused } from './atomic-write.ts';
import { journalFolder, segmentPath, sumFileName } from './segment-files.ts';
import { errnoOf, type Vfs } from './vfs.ts';

/**
 * What a closed segment is: with it, an ordinary start trusts the segment after one digest instead of a
 * hash per record. `previous` is the digest of the segment before (empty for the first), so the digests
 * are a chain as well. Stored as one line, `S1 <crc32 of the JSON> <canonical JSON>\n`.
 */
export type SegmentSum = {
  readonly sha256: string;
  readonly bytes: number;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly chainBefore: string;
  readonly firstChain: string;
  readonly lastChain: string;
  readonly previous: string;
};

const crcOf = (json: string): string => crc32(json).toString(16).padStart(8, '0');

/** The digest of a segment's bytes. */
export const segmentDigest = (bytes: Buffer): string => hash('sha256', bytes);

/** The line of a digest file. */
function encodeSum(sum: SegmentSum): string {
  const json = canonicalJson(sum);
  return `S1 ${crcOf(json)} ${json}\n`;
}

/** Reads a digest line; `undefined` when it is not exactly one that `encodeSum` wrote. */
function decodeSum(text: string): SegmentSum | undefined {
  const line = /^S1 ([0-9a-f]{8}) (\{.*\})\n$/.exec(text);
  const json = line?.[2];
  if (json === undefined || line?.[1] !== crcOf(json)) return undefined;
  return JSON.parse(json) as SegmentSum;
}

/** `missing` or `damaged` digests cost nothing but a check record by record, after which they are made anew. */
export type StoredSum = SegmentSum | 'missing' | 'damaged';

/** Reads the digest of the segment that begins with `first`. */
export function readSum(vfs: Vfs, folder: string, first: number): StoredSum {
  let bytes: Buffer;
  try {
    bytes = vfs.readFile(join(journalFolder(folder), sumFileName(first)));
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return errnoOf(error) === 'ENOENT' ? 'missing' : 'damaged';
  }
  return decodeSum(bytes.toString('utf8')) ?? 'damaged';
}

/** Closes a segment for good: stores its digest and takes away the right to write. */
export function sealSegment(vfs: Vfs, folder: string, sum: SegmentSum): Result<undefined, FileRefused> {
  const written = atomicWrite(vfs, journalFolder(folder), sumFileName(sum.firstSeq), [Buffer.from(encodeSum(sum))]);
  if (written.ok) setReadOnlyIfPossible(vfs, segmentPath(folder, sum.firstSeq));
  return written;
}

/** Only a guard against accidents: file systems without rights (exFAT) refuse it, and that is no fault. */
function setReadOnlyIfPossible(vfs: Vfs, path: string): void {
  try {
    vfs.setReadOnly(path);
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
  }
}
