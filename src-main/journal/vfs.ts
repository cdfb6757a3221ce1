import * as fs from 'node:fs';

/**
 * How a file is opened:
 * - `read`: an existing file, for reading;
 * - `append`: an existing file; every write goes to its end, whatever else writes to it;
 * - `append-new`: as `append`, creating the file; refused with EEXIST when the name is taken;
 * - `update`: an existing file, written by position;
 * - `create`: as `update`, creating the file; refused with EEXIST when the name is taken.
 */
export type OpenMode = 'read' | 'append' | 'append-new' | 'update' | 'create';

/** An open file. Calls throw Node's errors (`code` is the errno name). Sizes and positions in bytes. */
export type VfsFile = {
  /** Writes as much as the system takes and answers how many bytes that was: fewer is not an error. */
  readonly write: (bytes: Uint8Array, position: number | null) => number;
  /** Reads up to `into.length` bytes from `position`; answers how many, 0 at the end. */
  readonly read: (into: Uint8Array, position: number) => number;
  /** Makes the contents durable, with the metadata needed to read them back (the size). */
  readonly datasync: () => void;
  /** Makes the contents and all metadata durable. */
  readonly sync: () => void;
  readonly truncate: (size: number) => void;
  /** `links` is 0 when the file was deleted behind the program's back. */
  readonly stat: () => { readonly size: number; readonly links: number };
  readonly close: () => void;
};

/** What a name in a folder stands for. `modified` in milliseconds since 1970, by the wall clock. */
export type VfsEntry = { readonly size: number; readonly directory: boolean; readonly modified: number };

/**
 * The only door to files in main: the real one below, a simulated disk in tests. Calls are synchronous,
 * because a commit waits for its flush anyway and the asynchronous calls cost 0.1 to 0.25 ms more.
 */
export type Vfs = {
  readonly open: (path: string, mode: OpenMode) => VfsFile;
  readonly readFile: (path: string) => Buffer;
  /** `undefined` when there is nothing under that name. */
  readonly stat: (path: string) => VfsEntry | undefined;
  readonly exists: (path: string) => boolean;
  readonly rename: (from: string, to: string) => void;
  readonly unlink: (path: string) => void;
  /** The names in a folder, in code-unit order. */
  readonly readdir: (path: string) => readonly string[];
  /** Makes a folder and the missing ones above it; harmless when it is there. */
  readonly mkdir: (path: string) => void;
  /** Makes the names in a folder durable: a new file is not safe before this. */
  readonly fsyncDir: (path: string) => void;
  /** Takes the right to write away from everybody, against accidents. */
  readonly setReadOnly: (path: string) => void;
  readonly statfs: (path: string) => { readonly freeBytes: number; readonly totalBytes: number };
  /** The path without symbolic links: two names of one folder give the same. */
  readonly realPath: (path: string) => string;
  /** Blocks for that many milliseconds, to let another program finish with a file. */
  readonly pause: (milliseconds: number) => void;
};

const { O_RDONLY, O_RDWR, O_APPEND, O_CREAT, O_EXCL } = fs.constants;

const openFlags: Readonly<Record<OpenMode, number>> = {
  read: O_RDONLY,
  append: O_RDWR | O_APPEND,
  'append-new': O_RDWR | O_APPEND | O_CREAT | O_EXCL,
  update: O_RDWR,
  create: O_RDWR | O_CREAT | O_EXCL,
};

const onWindows = process.platform === 'win32';

function openReal(path: string, mode: OpenMode): VfsFile {
  const descriptor = fs.openSync(path, openFlags[mode], 0o600);
  // Windows refuses to truncate through a handle that may only append.
  const truncatesByName = onWindows && (mode === 'append' || mode === 'append-new');
  return {
    write: (bytes, position) => fs.writeSync(descriptor, bytes, 0, bytes.length, position),
    read: (into, position) => fs.readSync(descriptor, into, 0, into.length, position),
    datasync: () => fs.fdatasyncSync(descriptor),
    sync: () => fs.fsyncSync(descriptor),
    truncate: (size) => (truncatesByName ? fs.truncateSync(path, size) : fs.ftruncateSync(descriptor, size)),
    stat: () => {
      const { size, nlink } = fs.fstatSync(descriptor);
      return { size, links: nlink };
    },
    close: () => fs.closeSync(descriptor),
  };
}

function statReal(path: string): VfsEntry | undefined {
  const found = fs.statSync(path, { throwIfNoEntry: false });
  return found && { size: found.size, directory: found.isDirectory(), modified: Math.trunc(found.mtimeMs) };
}

function fsyncDirReal(path: string): void {
  let descriptor: number;
  try {
    descriptor = fs.openSync(path, O_RDONLY);
  } catch (error) {
    // Windows cannot open a folder like a file, and its file systems journal names themselves.
    if (onWindows && ['EPERM', 'EISDIR', 'EACCES'].includes(errnoOf(error) ?? '')) return;
    throw error;
  }
  try {
    fs.fsyncSync(descriptor);
  } catch (error) {
    if (!(onWindows && errnoOf(error) === 'EPERM')) throw error;
  } finally {
    fs.closeSync(descriptor);
  }
}

/** The files of this computer. */
export const realVfs: Vfs = {
  open: openReal,
  readFile: (path) => fs.readFileSync(path),
  stat: statReal,
  exists: (path) => fs.existsSync(path),
  rename: (from, to) => fs.renameSync(from, to),
  unlink: (path) => fs.unlinkSync(path),
  readdir: (path) => fs.readdirSync(path).toSorted(),
  mkdir: (path) => void fs.mkdirSync(path, { recursive: true, mode: 0o700 }),
  fsyncDir: fsyncDirReal,
  setReadOnly: (path) => fs.chmodSync(path, 0o444),
  statfs: (path) => {
    const { bavail, blocks, bsize } = fs.statfsSync(path);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  },
  realPath: (path) => fs.realpathSync.native(path),
  pause: (milliseconds) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds),
};

/** Removes a folder and all that is in it. For scratch work of tools only: nothing of a branch is ever removed. */
export function removeScratchFolder(path: string): void {
  fs.rmSync(path, { recursive: true, force: true });
}

/** The errno name of a failed file call (`ENOSPC`, …); `undefined` for any other error, which is a bug. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}

/** True when the disk, the quota or the largest file size is used up: nothing is broken, retry later. */
export function isDiskFull(errno: string | undefined): boolean {
  return errno === 'ENOSPC' || errno === 'EDQUOT' || errno === 'EFBIG';
}

/** True when the folder may not be written: a right is missing or the medium is write-protected. */
export function isReadOnly(errno: string | undefined): boolean {
  return errno === 'EACCES' || errno === 'EPERM' || errno === 'EROFS';
}

/**
 * Writes all bytes, however few the system takes at a time.
 *
 * @throws the error of the write that failed; a write that takes nothing counts as EIO.
 */
export function writeAll(file: VfsFile, bytes: Uint8Array, position: number | null = null): void {
  let done = 0;
  while (done < bytes.length) {
    const written = file.write(bytes.subarray(done), position === null ? null : position + done);
    if (written <= 0) throw Object.assign(new Error('the system took no bytes'), { code: 'EIO' });
    done += written;
  }
}
