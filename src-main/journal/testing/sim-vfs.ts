import type { OpenMode, Vfs, VfsEntry, VfsFile } from '../vfs.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';
import {
  changeName,
  cutPower,
  flushFile,
  flushFileBadly,
  flushFolder,
  newFile,
  newFolder,
  truncateFile,
  writeBytes,
  type SimFile,
  type SimFolder,
  type SimNode,
} from './sim-disk.ts';

/** The program ended inside a file call: by a kill or a power cut. Not an errno error, so nothing catches it. */
export class SimCrash extends Error {
  override readonly name = 'SimCrash';
}

/** One file call, as a fault plan sees it. `index` counts all calls from 0. */
export type SimCall = { readonly name: keyof Vfs | keyof VfsFile; readonly path: string; readonly index: number };

/** What a call does instead. A failed flush may have `lost` the bytes for ever (Linux forgets them) or `keep` them. */
export type SimFault = { readonly code: string; readonly flush?: 'lost' | 'kept' };

export type SimDisk = {
  readonly vfs: Vfs;
  readonly random: SeededRandom;
  /** Calls made so far, by name; `flushes` is `datasync`, `sync` and `fsyncDir` together. */
  readonly counts: { readonly calls: number; readonly flushes: number; readonly of: ReadonlyMap<string, number> };
  readonly crashed: boolean;
  /** Bytes free from now on; `undefined` for no limit. */
  limitSpace: (freeBytes: number | undefined) => void;
  /** Ends the program inside the n-th call from now (0: the next). */
  crashIn: (calls: number | undefined) => void;
  planFaults: (plan: ((call: SimCall) => SimFault | undefined) | undefined) => void;
  /** Start again after a crash of the program alone: what it wrote is still in the system's memory. */
  afterKill: () => void;
  /** Start again after a power cut: see sim-disk.ts. */
  afterPowerCut: () => void;
  /** Changes a file, or removes it when the answer is `undefined`, as damage or a stranger would: durably. */
  tamper: (path: string, change: (bytes: Buffer) => Buffer | undefined) => void;
  /** All files below a folder, with their contents. */
  snapshot: (path: string) => ReadonlyMap<string, Buffer>;
};

/** A simulated disk. The same seed and the same calls give the same faults. */
export function simDisk(options: {
  readonly seed: number;
  /** Probability that a write takes only part of the bytes. */
  readonly shortWrites?: number;
  /** Control run: flushes do nothing. */
  readonly flushDisabled?: boolean;
}): SimDisk {
  const random = seededRandom(options.seed);
  const root = newFolder();
  const of = new Map<string, number>();
  const counts = { calls: 0, flushes: 0, of };
  let crashed = false;
  let generation = 0;
  let countdown: number | undefined;
  let freeBytes: number | undefined;
  let plan: ((call: SimCall) => SimFault | undefined) | undefined;

  function call<T>(name: SimCall['name'], path: string, effect: () => T, dying?: () => void, failing?: () => void): T {
    if (crashed) throw new SimCrash(`${name} ${path} after the end`);
    const index = counts.calls;
    counts.calls += 1;
    of.set(name, (of.get(name) ?? 0) + 1);
    if (name === 'datasync' || name === 'sync' || name === 'fsyncDir') counts.flushes += 1;
    if (countdown !== undefined) {
      countdown -= 1;
      if (countdown < 0) {
        crashed = true;
        if (random.chance(0.6)) (dying ?? effect)();
        throw new SimCrash(`${name} ${path} (call ${index})`);
      }
    }
    const fault = plan?.({ name, path, index });
    if (fault !== undefined) {
      if (fault.flush === 'lost') failing?.();
      throw errnoError(fault.code, name, path);
    }
    return effect();
  }

  function openFile(path: string, mode: OpenMode): VfsFile {
    const node = locate(root, path);
    const creating = mode === 'create' || mode === 'append-new';
    if (creating && node !== undefined) throw errnoError('EEXIST', 'open', path);
    if (!creating && node === undefined) throw errnoError('ENOENT', 'open', path);
    if (node?.kind === 'folder') throw errnoError('EISDIR', 'open', path);
    const file = node ?? newFile(counts.calls);
    if (creating) changeName(parentOf(root, path), { change: 'add', name: nameOf(path), node: file });
    return handle(file, path, mode === 'append' || mode === 'append-new', mode === 'read');
  }

  function handle(file: SimFile, path: string, appends: boolean, readOnly: boolean): VfsFile {
    const born = generation;
    const on = <T>(name: keyof VfsFile, effect: () => T, dying?: () => void, failing?: () => void): T => {
      if (born !== generation) throw new SimCrash(`${name} ${path} through a handle of an ended program`);
      return call(name, path, effect, dying, failing);
    };
    const write = (bytes: Uint8Array, position: number | null): number => {
      if (readOnly) throw errnoError('EBADF', 'write', path);
      const start = appends || position === null ? file.seen.length : position;
      const wanted =
        options.shortWrites !== undefined && bytes.length > 1 && random.chance(options.shortWrites)
          ? 1 + random.below(bytes.length - 1)
          : bytes.length;
      const room = freeBytes === undefined ? wanted : Math.max(0, freeBytes + file.seen.length - start);
      const length = Math.min(wanted, room);
      if (length === 0 && bytes.length > 0) throw errnoError('ENOSPC', 'write', path);
      const before = file.seen.length;
      writeBytes(file, bytes.subarray(0, length), start);
      if (freeBytes !== undefined) freeBytes -= file.seen.length - before;
      return length;
    };
    const flush = (): void => {
      if (options.flushDisabled !== true) flushFile(file);
    };
    const flushBadly = (): void => flushFileBadly(file, random);
    return {
      write: (bytes, position) =>
        on(
          'write',
          () => write(bytes, position),
          () => void write(bytes.subarray(0, random.below(bytes.length + 1)), position),
        ),
      read: (into, position) =>
        on('read', () => file.seen.copy(into, 0, Math.min(position, file.seen.length), position + into.length)),
      datasync: () => on('datasync', flush, undefined, flushBadly),
      sync: () => on('sync', flush, undefined, flushBadly),
      truncate: (size) =>
        on('truncate', () => {
          if (freeBytes !== undefined) freeBytes += file.seen.length - size;
          truncateFile(file, size);
        }),
      stat: () => on('stat', () => ({ size: file.seen.length, links: file.links })),
      close: () => on('close', () => undefined),
    };
  }

  function unlink(path: string): void {
    const node = locate(root, path);
    if (node?.kind !== 'file') throw errnoError('ENOENT', 'unlink', path);
    changeName(parentOf(root, path), { change: 'remove', name: nameOf(path) });
    node.links = 0;
    if (freeBytes !== undefined) freeBytes += node.seen.length;
  }

  function rename(from: string, to: string): void {
    const node = locate(root, from);
    if (node === undefined) throw errnoError('ENOENT', 'rename', from);
    if (parentOf(root, from) !== parentOf(root, to)) throw new Error('the simulation renames within one folder');
    changeName(parentOf(root, from), { change: 'move', from: nameOf(from), to: nameOf(to), node });
  }

  function mkdir(path: string): void {
    let folder = root;
    for (const name of path.split('/').filter(Boolean)) {
      const next: SimNode = folder.seen.get(name) ?? newFolder();
      if (next.kind === 'file') throw errnoError('ENOTDIR', 'mkdir', path);
      if (!folder.seen.has(name)) changeName(folder, { change: 'add', name, node: next });
      folder = next;
    }
  }

  const vfs: Vfs = {
    open: (path, mode) => call('open', path, () => openFile(path, mode)),
    readFile: (path) => call('readFile', path, () => Buffer.from(fileAt(root, path).seen)),
    stat: (path) => call('stat', path, () => entryOf(locate(root, path))),
    exists: (path) => call('exists', path, () => locate(root, path) !== undefined),
    rename: (from, to) => call('rename', from, () => rename(from, to)),
    unlink: (path) => call('unlink', path, () => unlink(path)),
    readdir: (path) => call('readdir', path, () => [...folderAt(root, path).seen.keys()].toSorted()),
    mkdir: (path) => call('mkdir', path, () => mkdir(path)),
    fsyncDir: (path) =>
      call('fsyncDir', path, () => {
        const folder = folderAt(root, path);
        if (options.flushDisabled !== true) flushFolder(folder);
      }),
    setReadOnly: (path) => call('setReadOnly', path, () => void fileAt(root, path)),
    statfs: (path) =>
      call('statfs', path, () => ({ freeBytes: freeBytes ?? Number.MAX_SAFE_INTEGER, totalBytes: 1e12 })),
    realPath: (path) => call('realPath', path, () => path),
    pause: (milliseconds) => call('pause', String(milliseconds), () => undefined),
  };

  const restart = (): void => {
    crashed = false;
    countdown = undefined;
    generation += 1;
  };

  return {
    vfs,
    random,
    counts,
    get crashed() {
      return crashed;
    },
    limitSpace: (free) => {
      freeBytes = free;
    },
    crashIn: (calls) => {
      countdown = calls;
    },
    planFaults: (next) => {
      plan = next;
    },
    afterKill: restart,
    afterPowerCut: () => {
      restart();
      cutPower(root, random);
    },
    tamper: (path, change) => {
      const folder = parentOf(root, path);
      const node = locate(root, path);
      const changed = change(node?.kind === 'file' ? Buffer.from(node.seen) : Buffer.alloc(0));
      const file = node?.kind === 'file' ? node : newFile(counts.calls);
      for (const names of [folder.seen, folder.durable]) {
        if (changed === undefined) names.delete(nameOf(path));
        else names.set(nameOf(path), file);
      }
      if (changed === undefined) file.links = 0;
      file.seen = changed ?? file.seen;
      file.durable = Buffer.from(file.seen);
      file.dirty = [];
    },
    snapshot: (path) => new Map(filesBelow(folderAt(root, path), path)),
  };
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function locate(root: SimFolder, path: string): SimNode | undefined {
  let node: SimNode | undefined = root;
  for (const name of path.split('/').filter(Boolean)) {
    node = node?.kind === 'folder' ? node.seen.get(name) : undefined;
  }
  return node;
}

function fileAt(root: SimFolder, path: string): SimFile {
  const node = locate(root, path);
  if (node?.kind !== 'file') throw errnoError(node === undefined ? 'ENOENT' : 'EISDIR', 'open', path);
  return node;
}

function folderAt(root: SimFolder, path: string): SimFolder {
  const node = locate(root, path);
  if (node?.kind !== 'folder') throw errnoError(node === undefined ? 'ENOENT' : 'ENOTDIR', 'open', path);
  return node;
}

const parentOf = (root: SimFolder, path: string): SimFolder => folderAt(root, path.slice(0, path.lastIndexOf('/')));

function entryOf(node: SimNode | undefined): VfsEntry | undefined {
  if (node === undefined) return undefined;
  return node.kind === 'folder'
    ? { size: 0, directory: true, modified: 0 }
    : { size: node.seen.length, directory: false, modified: node.modified };
}

function* filesBelow(folder: SimFolder, path: string): Generator<[string, Buffer]> {
  for (const [name, node] of folder.seen) {
    if (node.kind === 'folder') yield* filesBelow(node, `${path}/${name}`);
    else yield [`${path}/${name}`, Buffer.from(node.seen)];
  }
}

function errnoError(code: string, call: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${call} '${path}'`), { code, path });
}
