import { createHash } from 'node:crypto';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { journalFolder, segmentPath } from './segment-files.ts';
import { errnoOf, isDiskFull, writeAll, type Vfs, type VfsFile } from './vfs.ts';

/**
 * Why bytes were not appended. `disk-full`: the file is as it was, try again later. `journal-fenced`:
 * somebody else wrote to the file or removed it. `flush-failed`: what is on the disk is unknown.
 */
export type WriteRefused =
  | { readonly code: 'disk-full' }
  | { readonly code: 'journal-fenced'; readonly expectedBytes: number; readonly foundBytes: number }
  | { readonly code: 'flush-failed'; readonly errno: string };

/** The segment that is written to. After `flush-failed` or `journal-fenced` it must not be used again. */
export type SegmentWriter = {
  readonly path: string;
  /** One write loop, one flush. */
  readonly append: (bytes: Buffer) => Result<undefined, WriteRefused>;
  /** Bytes that are durable. */
  readonly size: () => number;
  /** SHA-256 of the durable bytes, computed from what was written, not from what the disk gives back. */
  readonly digest: () => string;
  readonly close: () => void;
};

/**
 * Opens the newest segment at the end of its good records.
 *
 * @param content all bytes of the file, already checked
 * @throws errno errors
 */
export function openSegment(vfs: Vfs, path: string, content: Buffer): SegmentWriter {
  return segmentWriter(path, vfs.open(path, 'append'), content);
}

/**
 * Makes the segment whose first record will be `first`, durably, before anything is written to it. An
 * empty file of an earlier attempt is taken over.
 *
 * @throws errno errors; EEXIST when there is a file with contents, which then is a stranger's
 */
export function createSegment(vfs: Vfs, folder: string, first: number): SegmentWriter {
  const path = segmentPath(folder, first);
  const file = vfs.open(path, vfs.stat(path)?.size === 0 ? 'append' : 'append-new');
  try {
    file.sync();
    vfs.fsyncDir(journalFolder(folder));
  } catch (error) {
    file.close();
    throw error;
  }
  return segmentWriter(path, file, Buffer.alloc(0));
}

function segmentWriter(path: string, file: VfsFile, content: Buffer): SegmentWriter {
  const digest = createHash('sha256').update(content);
  let size = content.length;
  return {
    path,
    append: (bytes) => {
      const written = appendDurably(file, bytes, size);
      if (written.ok) {
        size += bytes.length;
        digest.update(bytes);
      }
      return written;
    },
    size: () => size,
    digest: () => digest.copy().digest('hex'),
    close: () => closeQuietly(file),
  };
}

function appendDurably(file: VfsFile, bytes: Buffer, expectedBytes: number): Result<undefined, WriteRefused> {
  try {
    const found = file.stat();
    if (found.size !== expectedBytes || found.links === 0) {
      return refuse({ code: 'journal-fenced', expectedBytes, foundBytes: found.size });
    }
    writeAll(file, bytes);
  } catch (error) {
    const errno = knownErrno(error);
    return isDiskFull(errno) ? takeBack(file, expectedBytes) : abandon(file, expectedBytes, errno);
  }
  try {
    file.datasync();
    return ok(undefined);
  } catch (error) {
    return abandon(file, expectedBytes, knownErrno(error));
  }
}

/** A full disk: takes the part that was written back, so that the file is as if nothing had been tried. */
function takeBack(file: VfsFile, size: number): Result<undefined, WriteRefused> {
  try {
    file.truncate(size);
    file.sync();
    return refuse({ code: 'disk-full' });
  } catch (error) {
    return refuse({ code: 'flush-failed', errno: knownErrno(error) });
  }
}

/**
 * A failed flush: hides the bytes from the next reader, who could not tell that they never reached the
 * disk. This takes no space and needs no flush: after a power cut the disk shows only what it has.
 */
function abandon(file: VfsFile, size: number, errno: string): Result<undefined, WriteRefused> {
  try {
    file.truncate(size);
  } catch (error) {
    knownErrno(error);
  }
  return refuse({ code: 'flush-failed', errno });
}

function closeQuietly(file: VfsFile): void {
  try {
    file.close();
  } catch (error) {
    knownErrno(error);
  }
}

function knownErrno(error: unknown): string {
  const errno = errnoOf(error);
  if (errno === undefined) throw error;
  return errno;
}
