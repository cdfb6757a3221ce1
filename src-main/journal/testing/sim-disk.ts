import type { SeededRandom } from './seeded-random.ts';

/*
 * What a disk may do to files in a power cut. A file has the contents programs see and the contents that
 * survive; between the two lie the bytes written since the last flush, of which every 512-byte sector is
 * kept, lost, zeroed or turned to garbage on its own. Flushed bytes stay, also in a sector that is written
 * again. Names are durable only once their folder was flushed.
 */

export type SimFile = {
  readonly kind: 'file';
  seen: Buffer;
  durable: Buffer;
  /** Byte ranges [start, end) that differ, or may differ, between the two. */
  dirty: (readonly [start: number, end: number])[];
  links: number;
  modified: number;
};

export type SimFolder = {
  readonly kind: 'folder';
  seen: Map<string, SimNode>;
  durable: Map<string, SimNode>;
  pending: NameChange[];
};

export type SimNode = SimFile | SimFolder;

export type NameChange =
  | { readonly change: 'add'; readonly name: string; readonly node: SimNode }
  | { readonly change: 'remove'; readonly name: string }
  | { readonly change: 'move'; readonly from: string; readonly to: string; readonly node: SimNode };

const sectorBytes = 512;

export function newFile(modified: number): SimFile {
  return { kind: 'file', seen: Buffer.alloc(0), durable: Buffer.alloc(0), dirty: [], links: 1, modified };
}

export function newFolder(): SimFolder {
  return { kind: 'folder', seen: new Map(), durable: new Map(), pending: [] };
}

const resized = (bytes: Buffer, size: number): Buffer => {
  const result = Buffer.alloc(size);
  bytes.copy(result, 0, 0, Math.min(size, bytes.length));
  return result;
};

/** Copies what there is of a range; a truncated file has less. */
function copyRange(from: Buffer, to: Buffer, start: number, end: number): void {
  if (start < from.length) from.copy(to, start, start, Math.min(end, from.length));
}

export function writeBytes(file: SimFile, bytes: Uint8Array, position: number): void {
  const end = position + bytes.length;
  const start = Math.min(position, file.seen.length);
  if (end > file.seen.length) file.seen = resized(file.seen, end);
  file.seen.set(bytes, position);
  file.dirty.push([start, end]);
}

export function truncateFile(file: SimFile, size: number): void {
  const before = file.seen.length;
  file.seen = resized(file.seen, size);
  file.dirty.push([Math.min(before, size), Math.max(before, size)]);
}

/** A flush that succeeds. */
export function flushFile(file: SimFile): void {
  const durable = resized(file.durable, file.seen.length);
  for (const [start, end] of file.dirty) copyRange(file.seen, durable, start, end);
  file.durable = durable;
  file.dirty = [];
}

/**
 * A flush that fails the way Linux does it: some sectors reach the disk, the others never will, and the
 * system forgets that they were not written, so a second flush would "succeed".
 */
export function flushFileBadly(file: SimFile, random: SeededRandom): void {
  file.durable = afterPowerCut(file, random);
  file.dirty = [];
}

/** Gives a folder's names to the disk. */
export function flushFolder(folder: SimFolder): void {
  folder.durable = new Map(folder.seen);
  folder.pending = [];
}

export function changeName(folder: SimFolder, change: NameChange): void {
  folder.pending.push(change);
  applyChange(folder.seen, change);
}

function applyChange(names: Map<string, SimNode>, change: NameChange): void {
  switch (change.change) {
    case 'add':
      names.set(change.name, change.node);
      return;
    case 'remove':
      names.delete(change.name);
      return;
    case 'move':
      names.delete(change.from);
      names.set(change.to, change.node);
      return;
  }
}

/** Turns everything below a folder into what a power cut leaves. */
export function cutPower(folder: SimFolder, random: SeededRandom): void {
  const inOrder = random.chance(0.5);
  const kept = inOrder
    ? folder.pending.slice(0, random.below(folder.pending.length + 1))
    : folder.pending.filter(() => random.chance(0.5));
  for (const change of kept) applyChange(folder.durable, change);
  folder.seen = new Map(folder.durable);
  folder.pending = [];
  for (const node of folder.seen.values()) {
    if (node.kind === 'folder') {
      cutPower(node, random);
    } else {
      const left = afterPowerCut(node, random);
      node.seen = left;
      node.durable = Buffer.from(left);
      node.dirty = [];
      node.links = 1;
    }
  }
}

function afterPowerCut(file: SimFile, random: SeededRandom): Buffer {
  if (file.dirty.length === 0) return Buffer.from(file.durable);
  const fate = random.pick(['all', 'none', 'beginning', 'mixed'] as const);
  if (fate === 'none') return Buffer.from(file.durable);
  const left = resized(file.durable, fate === 'all' ? file.seen.length : sizeAfterCut(file, random));
  const sectors = dirtySectors(file);
  const whole = random.below(sectors.length + 1);
  for (const [index, sector] of sectors.entries()) {
    const kept = fate === 'all' || (fate === 'beginning' ? index < whole : random.chance(0.5));
    if (kept) applySector(file, left, sector, 'kept', random);
    else if (fate === 'mixed') applySector(file, left, sector, random.pick(['lost', 'zeroed', 'garbage']), random);
    else if (index === whole) applySector(file, left, sector, random.pick(['lost', 'zeroed', 'garbage']), random);
  }
  return left;
}

function sizeAfterCut(file: SimFile, random: SeededRandom): number {
  const low = Math.min(file.seen.length, file.durable.length);
  const high = Math.max(file.seen.length, file.durable.length);
  const between = Math.min(high, Math.ceil((low + random.below(high - low + 1)) / sectorBytes) * sectorBytes);
  return random.pick([file.seen.length, file.durable.length, between]);
}

function dirtySectors(file: SimFile): readonly number[] {
  const sectors = new Set<number>();
  for (const [start, end] of file.dirty) {
    for (let sector = Math.floor(start / sectorBytes); sector * sectorBytes < end; sector += 1) sectors.add(sector);
  }
  return [...sectors].toSorted((one, other) => one - other);
}

function applySector(
  file: SimFile,
  left: Buffer,
  sector: number,
  fate: 'kept' | 'lost' | 'zeroed' | 'garbage',
  random: SeededRandom,
): void {
  if (fate === 'lost') return;
  for (const [dirtyStart, dirtyEnd] of file.dirty) {
    const start = Math.max(dirtyStart, sector * sectorBytes);
    const end = Math.min(dirtyEnd, (sector + 1) * sectorBytes, left.length);
    if (start >= end) continue;
    left.fill(0, start, end);
    if (fate === 'kept') copyRange(file.seen, left, start, end);
    if (fate === 'garbage') random.fill(left.subarray(start, end));
  }
}
