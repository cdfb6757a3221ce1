import { createHash } from 'node:crypto';
import { crc32, inflateRawSync } from 'node:zlib';
import type { PackageManifest } from '#shared/exchange/package-manifest.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { fault, type VerifyFault } from './fault.ts';
import { isObject, objectAt, objectsAt, parseJson, textAt, type JsonObject } from './json-text.ts';

const entryName = 'journal.ndjson.gz';

/** An event as the journal says it: its type, its data, and the record it stands in. */
export type JournalEvent = { readonly record: number; readonly type: string; readonly data: JsonObject };

export type JournalRange = { readonly records: number; readonly events: readonly JournalEvent[] };

/** Checks every line of the journal range against itself, its predecessor and the manifest. */
export function readJournal(zipped: Buffer, manifest: PackageManifest): Result<JournalRange, VerifyFault> {
  const lines = unzip(zipped);
  if (lines === null) return refuse(fault(entryName, 'not the gzip file this format prescribes'));
  const events: JournalEvent[] = [];
  let seq = manifest.fromSeq - 1;
  let batch = 0;
  let chain = manifest.chainBefore;
  for (let at = 0; at < lines.length;) {
    const end = lines.indexOf(10, at);
    seq += 1;
    if (end < 0) return refuse(recordFault(seq, 'no end of line'));
    const line = readLine(lines.subarray(at, end + 1));
    if (!line.ok) return refuse(recordFault(seq, line.error));
    const { fields, body } = line.value;
    if (fields.seq !== seq) return refuse(recordFault(seq, `the line is record ${fields.seq}`));
    const follows =
      fields.batch === seq || (batch === 0 ? fields.batch < seq && fields.batch > 0 : fields.batch === batch);
    if (!follows) return refuse(recordFault(seq, 'belongs to no batch'));
    if (sha256(`${chain}\n${fields.linked}`) !== fields.chain) return refuse(recordFault(seq, 'breaks the hash chain'));
    if (body['t'] === 'journal.created' && textAt(body, 'journalId') !== manifest.journalId) {
      return refuse(recordFault(seq, 'the journal is not that of the manifest'));
    }
    events.push(
      ...objectsAt(body, 'e').map((event) => ({ record: seq, type: textAt(event, 't'), data: objectAt(event, 'd') })),
    );
    ({ batch, chain } = fields);
    at = end + 1;
  }
  if (seq !== manifest.toSeq) return refuse(recordFault(seq + 1, `missing: the manifest goes to ${manifest.toSeq}`));
  if (chain !== manifest.chainAfter) return refuse(recordFault(seq, 'the chain does not end as the manifest says'));
  if (manifest.fromSeq === 1 && !/^0+$/.test(manifest.chainBefore)) {
    return refuse(fault('manifest.json', 'nothing comes before the first record'));
  }
  return ok({ records: seq - manifest.fromSeq + 1, events });
}

function recordFault(seq: number, reason: string): VerifyFault {
  return fault(`${entryName} record ${seq}`, reason);
}

type LineFields = {
  readonly chain: string;
  readonly seq: number;
  readonly batch: number;
  /** What the chain hash covers besides the chain before. */
  readonly linked: string;
};

/** `J1 <len> <crc> <chain> <seq> <batchFirst> <json>\n` */
function readLine(line: Buffer): Result<{ readonly fields: LineFields; readonly body: JsonObject }, string> {
  const head = /^J1 ([0-9a-f]{8}) ([0-9a-f]{8}) ([0-9a-f]{64}) (\d{12}) (\d{12}) $/.exec(
    line.toString('latin1', 0, 112),
  );
  if (!head) return refuse('not a journal line');
  const [, length = '', sum = '', chain = '', seq = '', batch = ''] = head;
  const json = line.subarray(112, -1);
  if (Number.parseInt(length, 16) !== json.length) return refuse('its length is not the one it states');
  const covered = Buffer.concat([line.subarray(0, 12), line.subarray(20)]);
  if (crc32(covered) !== Number.parseInt(sum, 16)) return refuse('its checksum is not the one it states');
  const body = parseJson(json);
  if (!isObject(body)) return refuse('not JSON');
  const linked = `${seq} ${batch} ${json.toString('utf8')}`;
  return ok({ fields: { chain, seq: Number(seq), batch: Number(batch), linked }, body });
}

/** Unzips one gzip member with the fixed header of the format and nothing after it. */
function unzip(zipped: Buffer): Buffer | null {
  const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
  if (zipped.length < 18 || !zipped.subarray(0, 10).equals(header)) return null;
  const inflated = inflate(zipped.subarray(10));
  if (inflated === null || 10 + inflated.read + 8 !== zipped.length) return null;
  const sum = zipped.readUInt32LE(zipped.length - 8);
  const size = zipped.readUInt32LE(zipped.length - 4);
  return sum === crc32(inflated.bytes) && size === inflated.bytes.length ? inflated.bytes : null;
}

function inflate(deflated: Buffer): { readonly bytes: Buffer; readonly read: number } | null {
  const limits = { info: true, maxOutputLength: 0x1fff_ffff };
  try {
    // With `info` Node answers the engine as well, which knows where the deflated data ended.
    const done = inflateRawSync(deflated, limits) as unknown as {
      readonly buffer: Buffer;
      readonly engine: { readonly bytesWritten: number };
    };
    return { bytes: done.buffer, read: done.engine.bytesWritten };
  } catch {
    return null;
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
