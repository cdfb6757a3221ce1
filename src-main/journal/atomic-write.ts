import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { errnoOf, isDiskFull, isReadOnly, writeAll, type Vfs } from './vfs.ts';

/**
 * A file could not be written; the one that was there before is untouched. `not-read-back`: the medium
 * gave other bytes than it took. `busy`: another program would not let go of the file.
 */
export type FileRefused = {
  readonly code: 'disk-full' | 'read-only' | 'busy' | 'not-read-back' | 'file-error';
  readonly path: string;
  /** Errno name, or `undefined` for `not-read-back`. */
  readonly errno: string | undefined;
};

const firstPause = 50;
const longestPause = 800;
const renameAttempts = 10;
const day = 24 * 60 * 60 * 1000;

/**
 * Writes a file so that afterwards the name stands for either all the new bytes, flushed and read back,
 * or for what it stood for before, whatever fails and whenever the power goes.
 *
 * @param directory must exist
 * @param chunks the contents, in order
 */
export function atomicWrite(
  vfs: Vfs,
  directory: string,
  name: string,
  chunks: Iterable<Uint8Array>,
): Result<undefined, FileRefused> {
  const target = join(directory, name);
  let part: string | undefined;
  try {
    part = unusedPartName(vfs, directory, name);
    const written = writePart(vfs, part, chunks);
    if (digestOf(vfs.readFile(part)) !== written) {
      removeQuietly(vfs, part);
      return refuse({ code: 'not-read-back', path: target, errno: undefined });
    }
    renameWithPatience(vfs, part, target);
    vfs.fsyncDir(directory);
    return ok(undefined);
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === undefined) throw error;
    if (part !== undefined) removeQuietly(vfs, part);
    return refuse({ code: codeOf(errno), path: target, errno });
  }
}

/** Removes what interrupted writes left behind: `.part` files not touched for a day before `now` (ms since 1970). */
export function removeStaleParts(vfs: Vfs, directory: string, now: number): void {
  for (const name of vfs.readdir(directory)) {
    const path = join(directory, name);
    const entry = name.startsWith('.') && name.endsWith('.part') ? vfs.stat(path) : undefined;
    if (entry !== undefined && now - entry.modified > day) removeQuietly(vfs, path);
  }
}

function unusedPartName(vfs: Vfs, directory: string, name: string): string {
  for (let attempt = 0; ; attempt += 1) {
    const part = join(directory, `.${name}.${attempt}.part`);
    if (!vfs.exists(part)) return part;
  }
}

function writePart(vfs: Vfs, part: string, chunks: Iterable<Uint8Array>): string {
  const digest = createHash('sha256');
  const file = vfs.open(part, 'create');
  try {
    let position = 0;
    for (const chunk of chunks) {
      writeAll(file, chunk, position);
      digest.update(chunk);
      position += chunk.length;
    }
    file.sync();
  } finally {
    file.close();
  }
  return digest.digest('hex');
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Virus scanners on Windows hold new files for moments. Overwriting in place instead would risk the old file. */
function renameWithPatience(vfs: Vfs, from: string, to: string): void {
  let pause = firstPause;
  for (let attempt = 1; ; attempt += 1) {
    try {
      vfs.rename(from, to);
      return;
    } catch (error) {
      if (attempt === renameAttempts || !['EPERM', 'EBUSY', 'EACCES'].includes(errnoOf(error) ?? '')) throw error;
    }
    vfs.pause(pause);
    pause = Math.min(pause * 2, longestPause);
  }
}

function removeQuietly(vfs: Vfs, path: string): void {
  try {
    vfs.unlink(path);
  } catch (error) {
    // The part is removed after a day by the next start.
    if (errnoOf(error) === undefined) throw error;
  }
}

function codeOf(errno: string): FileRefused['code'] {
  if (isDiskFull(errno)) return 'disk-full';
  if (errno === 'EBUSY') return 'busy';
  return isReadOnly(errno) ? 'read-only' : 'file-error';
}
