import { isAscii } from 'node:buffer';
import type { Result } from '#shared/kernel/result.ts';
import { parseRecordText, type FrameFault, type JournalRecord } from './frame.ts';

const pieceBytes = 64 * 1024;

/**
 * The records of bytes whose digest was checked, in order. The text is made about 64 KiB at a time: strings
 * of that size live where the engine makes and drops them cheaply. Text beyond ASCII is rare and slow to
 * decode, so only the lines that have some are decoded by themselves.
 */
export function* trustedRecords(bytes: Buffer): Generator<Result<JournalRecord, FrameFault>, undefined> {
  for (let start = 0; start < bytes.length;) {
    const end = endOfLines(bytes, start);
    const piece = bytes.toString('latin1', start, end);
    const plain = isAscii(bytes.subarray(start, end));
    for (let from = 0; from < piece.length;) {
      const newline = piece.indexOf('\n', from);
      const to = newline < 0 ? piece.length : newline;
      const asItIs = plain || isAscii(bytes.subarray(start + from, start + to));
      yield parseRecordText(asItIs ? piece.slice(from, to) : bytes.toString('utf8', start + from, start + to));
      from = to + 1;
    }
    start = end;
  }
}

/** Where the last whole line that ends within a piece ends; a line longer than a piece is taken whole. */
function endOfLines(bytes: Buffer, start: number): number {
  if (bytes.length - start <= pieceBytes) return bytes.length;
  const newline = bytes.lastIndexOf(10, start + pieceBytes);
  if (newline >= start) return newline + 1;
  const next = bytes.indexOf(10, start);
  return next < 0 ? bytes.length : next + 1;
}
