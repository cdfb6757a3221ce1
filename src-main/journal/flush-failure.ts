import { join } from 'node:path';
import { journalFolder } from './segment-files.ts';
import { errnoOf, writeAll, type Vfs } from './vfs.ts';

/*
 * After a failed flush the system may show bytes that never reached the disk and never will, and a second
 * flush may "succeed" (Linux forgets which ones they were). So what stood after the last good flush is cut
 * off before the journal is used again, and it goes on in a new segment. A program that ends before that
 * leaves this note to the next start. The note needs no flush itself: after a power cut the disk shows
 * only what it has. Not covered: a program killed between the failed flush and the very next file call.
 */

/** Segment (its first seq), and where its acknowledged records end: size in bytes, and their last seq. */
export type FlushFailure = { readonly segment: number; readonly size: number; readonly seq: number };

const notePath = (folder: string): string => join(journalFolder(folder), 'flush-failed');
const layout = /^flush failed: segment (\d+), keep (\d+) bytes, up to record (\d+)\n$/;

/** Leaves the note, if the disk takes it. */
export function noteFlushFailure(vfs: Vfs, folder: string, failure: FlushFailure): void {
  try {
    if (vfs.exists(notePath(folder))) vfs.unlink(notePath(folder));
    const file = vfs.open(notePath(folder), 'create');
    const { segment, size, seq } = failure;
    try {
      writeAll(file, Buffer.from(`flush failed: segment ${segment}, keep ${size} bytes, up to record ${seq}\n`));
    } finally {
      file.close();
    }
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
  }
}

/** The note of an earlier program; a torn one counts as none, since it shows that the power was cut. */
export function readFlushFailure(vfs: Vfs, folder: string): FlushFailure | undefined {
  if (!vfs.exists(notePath(folder))) return undefined;
  const fields = layout.exec(vfs.readFile(notePath(folder)).toString('latin1'));
  return fields === null ? undefined : { segment: Number(fields[1]), size: Number(fields[2]), seq: Number(fields[3]) };
}

/**
 * Takes the note away, durably: it must not come back once new records were acknowledged.
 *
 * @throws when that cannot be done; the journal must then not be written to.
 */
export function clearFlushFailure(vfs: Vfs, folder: string): void {
  if (!vfs.exists(notePath(folder))) return;
  vfs.unlink(notePath(folder));
  vfs.fsyncDir(journalFolder(folder));
}
