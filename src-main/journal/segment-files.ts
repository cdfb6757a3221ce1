import { join } from 'node:path';
import type { Vfs } from './vfs.ts';

/*
 * <data folder>/journal/
 *   seg-<firstSeq>.jnl    record lines; the newest one is written to, the others never change again
 *   seg-<firstSeq>.sum    digest of a closed segment (segment-sum.ts)
 *   HEAD                  what was acknowledged last (watermark.ts)
 *   flush-failed          where to cut after a failed flush (flush-failure.ts)
 *   torn-<seq>-<n>.bin    bytes that recovery cut off
 *   payload/<sha256>.json files that records refer to (payloads.ts)
 */

const segmentName = /^seg-(\d{12})\.jnl$/;
const sumName = /^seg-(\d{12})\.sum$/;

export const journalFolder = (folder: string): string => join(folder, 'journal');

export const segmentPath = (folder: string, first: number): string =>
  join(folder, 'journal', `seg-${String(first).padStart(12, '0')}.jnl`);

export const sumFileName = (first: number): string => `seg-${String(first).padStart(12, '0')}.sum`;

/** First seqs of the segments, and of the digests, that a data folder has, ascending. */
export type SegmentListing = { readonly segments: readonly number[]; readonly sums: readonly number[] };

/** Reads the names in the journal folder; both lists are empty when there is no such folder. */
export function listSegments(vfs: Vfs, folder: string): SegmentListing {
  if (!vfs.exists(journalFolder(folder))) return { segments: [], sums: [] };
  const names = vfs.readdir(journalFolder(folder));
  const numbers = (pattern: RegExp): readonly number[] =>
    names.flatMap((name) => pattern.exec(name)?.[1] ?? []).map(Number);
  return { segments: numbers(segmentName), sums: numbers(sumName) };
}
