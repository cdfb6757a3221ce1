import { dirname, join } from 'node:path';
import { clearFlushFailure } from './flush-failure.ts';
import { journalFolder } from './segment-files.ts';
import { createSegment, openSegment, type SegmentWriter } from './segment-writer.ts';
import type { Survey, TornTail } from './survey.ts';
import { errnoOf, writeAll, type Vfs } from './vfs.ts';

/** What was cut off at a start: bytes of a batch that was never acknowledged. */
export type CutTail = {
  readonly file: string;
  /** Where the cut was made, in bytes. */
  readonly offset: number;
  /** The record that would have stood there. */
  readonly seq: number;
  readonly bytes: number;
  readonly reason: TornTail['reason'];
  /** Where the bytes were kept. */
  readonly copy: string;
};

/**
 * Makes a surveyed journal writable: cuts the torn tail (keeping its bytes), makes sure that what is left
 * is durable, and after a failed flush goes on in a new segment. Everything may be interrupted and
 * repeated.
 *
 * @throws errno errors; the journal is then as before or partly repaired, and the next try goes on
 */
export function recover(vfs: Vfs, folder: string, survey: Survey): { writer: SegmentWriter; cut: CutTail | undefined } {
  const cut = survey.torn === undefined ? undefined : cutTail(vfs, folder, survey.torn);
  const last = survey.segments.at(-1);
  if (last === undefined) {
    makeJournalFolder(vfs, folder);
    return { writer: createSegment(vfs, folder, 1), cut };
  }
  makeDurable(vfs, folder, last.path);
  const goOnInNewSegment = survey.flushFailure?.segment === last.first && last.last >= last.first;
  const writer = goOnInNewSegment
    ? createSegment(vfs, folder, survey.end.seq + 1)
    : openSegment(vfs, last.path, survey.active);
  clearFlushFailure(vfs, folder);
  return { writer, cut };
}

function makeJournalFolder(vfs: Vfs, folder: string): void {
  vfs.mkdir(journalFolder(folder));
  vfs.fsyncDir(folder);
  try {
    vfs.fsyncDir(dirname(folder));
  } catch (error) {
    // The folder above may belong to somebody else; then it was there before.
    if (errnoOf(error) === undefined) throw error;
  }
}

/** A killed program may have left whole records that were written but never flushed; from now on they count. */
function makeDurable(vfs: Vfs, folder: string, path: string): void {
  const file = vfs.open(path, 'append');
  try {
    file.sync();
  } finally {
    file.close();
  }
  vfs.fsyncDir(journalFolder(folder));
}

function cutTail(vfs: Vfs, folder: string, torn: TornTail): CutTail {
  const copy = keepBytes(vfs, folder, torn);
  const file = vfs.open(torn.path, 'append');
  try {
    file.truncate(torn.offset);
    file.sync();
  } finally {
    file.close();
  }
  const { offset, seq, reason } = torn;
  return { file: torn.path, offset, seq, bytes: torn.bytes.length, reason, copy };
}

/** Copies the bytes aside; a copy that an interrupted recovery made of the same bytes will do. */
function keepBytes(vfs: Vfs, folder: string, torn: TornTail): string {
  let number = 1;
  const path = (): string => join(journalFolder(folder), `torn-${torn.seq}-${number}.bin`);
  while (vfs.exists(path()) && !vfs.readFile(path()).equals(torn.bytes)) number += 1;
  const found = vfs.exists(path());
  const file = vfs.open(path(), found ? 'update' : 'create');
  try {
    if (!found) writeAll(file, torn.bytes, 0);
    file.sync();
  } catch (error) {
    // Else every start on a full disk would leave another piece of it.
    if (!found && errnoOf(error) !== undefined) vfs.unlink(path());
    throw error;
  } finally {
    file.close();
  }
  vfs.fsyncDir(journalFolder(folder));
  return path();
}
