import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Clock } from '#main/engine/clock.ts';
import { journalFolder } from './segment-files.ts';
import { errnoOf, writeAll, type Vfs, type VfsFile } from './vfs.ts';

/*
 * HEAD says how far the journal was acknowledged, outside the journal: a journal that is shorter has lost
 * records, however clean it looks. Two slots of one sector each:
 *
 *   H1 <crc32:8 hex> <seq:12 dec> <chain:64 hex> <segment:12 dec> <size:12 dec>, spaces, \n
 *
 * It is written after each acknowledgement without a flush, and flushed at most once a second by `tick`,
 * so a commit still costs one flush. The slot that was flushed last is never the one being written.
 */

/** The last acknowledged record, and the segment (its first seq) and size in bytes it ended at. */
export type Watermark = {
  readonly seq: number;
  readonly chain: string;
  readonly segment: number;
  readonly size: number;
};

const slotBytes = 512;
const flushEvery = 1000;
const layout = /^H1 ([0-9a-f]{8})( (\d{12}) ([0-9a-f]{64}) (\d{12}) (\d{12}) *\n)$/;
const decimal12 = (value: number): string => String(value).padStart(12, '0');
const crcOf = (text: string): string => crc32(text, crc32('H1 ')).toString(16).padStart(8, '0');
const headPath = (folder: string): string => join(journalFolder(folder), 'HEAD');

/** The slot of a watermark: `slotBytes` of text, every byte checked. */
export function encodeSlot(mark: Watermark): Buffer {
  const fields = ` ${decimal12(mark.seq)} ${mark.chain} ${decimal12(mark.segment)} ${decimal12(mark.size)}`;
  const checked = `${fields.padEnd(slotBytes - 12)}\n`;
  return Buffer.from(`H1 ${crcOf(checked)}${checked}`, 'latin1');
}

/** Reads a slot; `undefined` when it is empty, torn or damaged. */
export function decodeSlot(slot: Buffer): Watermark | undefined {
  const fields = slot.length === slotBytes ? layout.exec(slot.toString('latin1')) : null;
  if (fields === null || fields[1] !== crcOf(fields[2] ?? '')) return undefined;
  return { seq: Number(fields[3]), chain: fields[4] ?? '', segment: Number(fields[5]), size: Number(fields[6]) };
}

type Slots = readonly [Watermark | undefined, Watermark | undefined];

function readSlots(vfs: Vfs, folder: string): Slots {
  try {
    const bytes = vfs.readFile(headPath(folder));
    return [decodeSlot(bytes.subarray(0, slotBytes)), decodeSlot(bytes.subarray(slotBytes))];
  } catch (error) {
    // An unreadable HEAD is evidence lost, not a damaged journal.
    if (errnoOf(error) === undefined) throw error;
    return [undefined, undefined];
  }
}

/** The watermarks HEAD holds; none when it is missing or unreadable. */
export function readWatermarks(vfs: Vfs, folder: string): readonly Watermark[] {
  return readSlots(vfs, folder).filter((slot) => slot !== undefined);
}

/** HEAD, open for writing. Failures never fail a commit: the record is durable before HEAD is touched. */
export type WatermarkFile = {
  /** Writes the mark, without a flush. */
  readonly record: (mark: Watermark) => void;
  /** Flushes when something was recorded and the last flush was a second ago, or at once when `now`. */
  readonly flush: (now: boolean) => void;
  readonly close: () => void;
  /** Errno name of the last failure: HEAD is then older than the journal, and the doctor says so. */
  readonly problem: () => string | undefined;
};

/** Opens HEAD, creating it when it is missing. */
export function openWatermark(vfs: Vfs, folder: string, clock: Clock): WatermarkFile {
  let file: VfsFile | undefined;
  let problem: string | undefined;
  const [first, second] = readSlots(vfs, folder);
  let slot = (first?.seq ?? -1) >= (second?.seq ?? -1) ? 1 : 0;
  let dirty = false;
  let flushedAt = clock.mono();

  const attempt = (action: () => void): boolean => {
    try {
      action();
      return true;
    } catch (error) {
      problem = errnoOf(error);
      if (problem === undefined) throw error;
      return false;
    }
  };

  attempt(() => {
    file = openOrCreate(vfs, folder);
  });

  return {
    record: (mark) => {
      attempt(() => {
        if (file === undefined) return;
        dirty = true;
        writeAll(file, encodeSlot(mark), slot * slotBytes);
      });
    },
    flush: (now) => {
      if (file === undefined || !dirty || (!now && clock.mono() - flushedAt < flushEvery)) return;
      flushedAt = clock.mono();
      dirty = false;
      const open = file;
      if (attempt(() => open.datasync())) slot = 1 - slot;
    },
    close: () => {
      const open = file;
      file = undefined;
      if (open !== undefined) attempt(() => open.close());
    },
    problem: () => problem,
  };
}

function openOrCreate(vfs: Vfs, folder: string): VfsFile {
  const path = headPath(folder);
  if (vfs.exists(path)) return vfs.open(path, 'update');
  const file = vfs.open(path, 'create');
  writeAll(file, Buffer.alloc(2 * slotBytes, ' '), 0);
  file.sync();
  vfs.fsyncDir(journalFolder(folder));
  return file;
}
