import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { canonicalJson, type JsonValue } from '#shared/kernel/canonical-json.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';

/*
 * One record is one line, readable by any tool, and every byte of it is checked:
 *
 *   J1 <len:8 hex> <crc32:8 hex> <chain:64 hex> <seq:12 dec> <batchFirst:12 dec> <canonical JSON>\n
 *
 *   len    bytes of the JSON
 *   crc32  of every byte of the line, newline included, except its own eight digits
 *   chain  chain(n) = SHA-256(chain(n-1) "\n" seq " " batchFirst " " json), the numbers as they stand in
 *          the line (12 digits); chain(0) is 64 zeros. So one rule covers the header record (seq 1) too.
 *   hex    lower case
 */

/** What a record says. The journal looks at nothing in it but that `id` and `t` are there. */
export type JournalBody = { readonly id: string; readonly t: string; readonly [key: string]: JsonValue | undefined };

/** A record as it stands in the journal. `text` is its line without the newline. */
export type JournalRecord = {
  readonly seq: number;
  /** Seq of the first record of the batch it was flushed with. */
  readonly batchFirst: number;
  readonly chain: string;
  readonly body: JournalBody;
  readonly text: string;
};

/** Where a chain of records stands: what the next record has to follow. */
export type ChainPosition = { readonly seq: number; readonly batchFirst: number; readonly chain: string };

/**
 * Why bytes are not the record that should stand there. `cut-short`: no newline follows; `layout`: not a
 * record line; `length`, `checksum`, `json`, `body`: the line contradicts itself; `sequence`, `batch`,
 * `chain`: a whole record, but not the one that follows its predecessor.
 */
export type FrameFault =
  | 'cut-short'
  | 'layout'
  | 'too-large'
  | 'length'
  | 'checksum'
  | 'json'
  | 'body'
  | 'sequence'
  | 'batch'
  | 'chain';

/** Largest JSON of one record, in bytes. */
export const maxRecordBytes = 1024 * 1024;

/** What every frame begins with; scanning for it finds the next frame after damage. */
export const frameMark = 'J1 ';

/** The position before the first record. */
export const chainStart: ChainPosition = { seq: 0, batchFirst: 0, chain: '0'.repeat(64) };

const prefixLength = 112;
const crcStart = 12;
const crcEnd = 20;
const prefixLayout = /^J1 ([0-9a-f]{8}) ([0-9a-f]{8}) ([0-9a-f]{64}) (\d{12}) (\d{12}) $/;

const hex8 = (value: number): string => value.toString(16).padStart(8, '0');
const decimal12 = (value: number): string => String(value).padStart(12, '0');
const linkHash = (previousChain: string, linked: string): string => hash('sha256', `${previousChain}\n${linked}`);

/**
 * Makes the record that follows `previous`. The body comes back as a reader of the journal will see it
 * (text in NFC, absent fields dropped), so that live state and replay start from equal values.
 *
 * @returns the record, or how many bytes its JSON has when that is more than `maxRecordBytes`.
 * @throws what `canonicalJson` throws for values JSON cannot hold: a bug of the caller.
 */
export function encodeFrame(
  previousChain: string,
  seq: number,
  batchFirst: number,
  body: JournalBody,
): Result<JournalRecord, { readonly code: 'record-too-large'; readonly bytes: number }> {
  const json = canonicalJson(body);
  const length = Buffer.byteLength(json);
  if (length > maxRecordBytes) return refuse({ code: 'record-too-large', bytes: length });
  const linked = `${decimal12(seq)} ${decimal12(batchFirst)} ${json}`;
  const chain = linkHash(previousChain, linked);
  const beforeCrc = `${frameMark}${hex8(length)} `;
  const afterCrc = ` ${chain} ${linked}`;
  const crc = crc32(`${afterCrc}\n`, crc32(beforeCrc));
  return ok({
    seq,
    batchFirst,
    chain,
    body: JSON.parse(json) as JournalBody,
    text: `${beforeCrc}${hex8(crc)}${afterCrc}`,
  });
}

/** A record read from bytes, and the offset just after its newline. */
export type DecodedFrame = { readonly record: JournalRecord; readonly end: number };

/**
 * Reads the line that starts at `offset` and checks everything it says about itself; whether it follows
 * its predecessor is for `linkFault`.
 */
export function decodeFrame(bytes: Buffer, offset: number): Result<DecodedFrame, FrameFault> {
  const newline = bytes.indexOf(10, offset);
  if (newline < 0) return refuse('cut-short');
  if (newline - offset < prefixLength) return refuse('layout');
  const fields = prefixLayout.exec(bytes.toString('latin1', offset, offset + prefixLength));
  if (fields === null) return refuse('layout');
  const jsonStart = offset + prefixLength;
  const length = Number.parseInt(fields[1] ?? '', 16);
  if (length > maxRecordBytes) return refuse('too-large');
  if (length !== newline - jsonStart) return refuse('length');
  const beforeCrc = bytes.subarray(offset, offset + crcStart);
  const afterCrc = bytes.subarray(offset + crcEnd, newline + 1);
  if (hex8(crc32(afterCrc, crc32(beforeCrc))) !== fields[2]) return refuse('checksum');
  const text = bytes.toString('utf8', offset, newline);
  const parsed = parseRecordText(text);
  return parsed.ok ? ok({ record: parsed.value, end: newline + 1 }) : parsed;
}

/**
 * Reads a line (without newline) whose bytes are already known to be right, such as one of a segment
 * whose digest was checked: no checksum is computed.
 */
export function parseRecordText(text: string): Result<JournalRecord, FrameFault> {
  const body = parseBody(text.slice(prefixLength));
  if (body === undefined) return refuse('json');
  if (body === null) return refuse('body');
  return ok({
    seq: Number(text.slice(86, 98)),
    batchFirst: Number(text.slice(99, 111)),
    chain: text.slice(21, 85),
    body,
    text,
  });
}

/** `undefined`: not JSON; `null`: JSON, but not a record's body. */
function parseBody(json: string): JournalBody | null | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  const body = parsed as Record<string, unknown>;
  return typeof body['id'] === 'string' && typeof body['t'] === 'string' ? (body as JournalBody) : null;
}

/**
 * Why a record does not follow `previous`, or `undefined` when it does. A record belongs to the batch of
 * its predecessor or begins its own.
 */
export function linkFault(previous: ChainPosition, record: JournalRecord): FrameFault | undefined {
  if (record.seq !== previous.seq + 1) return 'sequence';
  const continuesBatch = previous.seq > 0 && record.batchFirst === previous.batchFirst;
  if (record.batchFirst !== record.seq && !continuesBatch) return 'batch';
  return record.chain === linkHash(previous.chain, record.text.slice(86)) ? undefined : 'chain';
}
