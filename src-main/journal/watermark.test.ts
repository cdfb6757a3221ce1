import { expect, test } from 'vitest';
import { bench, dataFolder } from './testing/sample-journal.ts';
import { decodeSlot, encodeSlot, openWatermark, readWatermarks, type Watermark } from './watermark.ts';

const mark = (seq: number): Watermark => ({
  seq,
  chain: seq.toString(16).padStart(64, '0'),
  segment: 1,
  size: seq * 300,
});

function head() {
  const on = bench();
  on.disk.vfs.mkdir(`${dataFolder}/journal`);
  on.disk.vfs.fsyncDir(dataFolder);
  on.disk.vfs.fsyncDir('/');
  const open = () => openWatermark(on.disk.vfs, dataFolder, on.clock);
  const best = (): number => Math.max(0, ...readWatermarks(on.disk.vfs, dataFolder).map((found) => found.seq));
  return { ...on, open, best };
}

test('a slot is one sector, and any changed bit makes it void', () => {
  const slot = encodeSlot(mark(7));
  expect(slot).toHaveLength(512);
  expect(decodeSlot(slot)).toEqual(mark(7));
  const accepted: string[] = [];
  for (let at = 0; at < slot.length; at += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      const changed = Buffer.from(slot);
      changed[at] = (slot[at] ?? 0) ^ (1 << bit);
      if (decodeSlot(changed) !== undefined) accepted.push(`byte ${at} bit ${bit}`);
    }
  }
  expect(accepted).toEqual([]);
});

test('what was recorded is known to the next program, also without a flush', () => {
  const { disk, open, best } = head();
  const file = open();
  for (let seq = 1; seq <= 9; seq += 1) file.record(mark(seq));
  disk.afterKill();
  expect(best()).toBe(9);
});

test('a power cut takes it back to the last flush at most, never further and never ahead', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const { disk, clock, open, best } = head();
    const file = open();
    const flushedUpTo = 2 + (seed % 5);
    for (let seq = 1; seq <= flushedUpTo; seq += 1) {
      file.record(mark(seq));
      clock.advance(seed % 2 === 0 ? 1000 : 0);
      file.flush(false);
    }
    file.flush(true);
    for (let seq = flushedUpTo + 1; seq <= flushedUpTo + 3; seq += 1) file.record(mark(seq));
    for (let n = 0; n < seed; n += 1) disk.random.below(2);
    disk.afterPowerCut();
    expect(best()).toBeGreaterThanOrEqual(flushedUpTo);
    expect(best()).toBeLessThanOrEqual(flushedUpTo + 3);
  }
});

test('the next program does not write over the newest mark', () => {
  const { disk, open, best } = head();
  const first = open();
  first.record(mark(4));
  first.flush(true);
  first.close();
  open().record(mark(5));
  for (let n = 0; n < 20; n += 1) disk.random.below(2);
  disk.afterPowerCut();
  expect(best()).toBeGreaterThanOrEqual(4);
});

test('a HEAD that cannot be written fails nothing, and says so', () => {
  const { disk, open, best } = head();
  disk.planFaults((call) => (call.path.endsWith('HEAD') ? { code: 'EIO' } : undefined));
  const file = open();
  file.record(mark(1));
  file.flush(true);
  file.close();
  expect(file.problem()).toBe('EIO');
  expect(best()).toBe(0);
});
