import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { canonicalJson, type JsonValue } from '#shared/kernel/canonical-json.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { atomicWrite, type FileRefused } from './atomic-write.ts';
import { journalFolder } from './segment-files.ts';
import { errnoOf, type Vfs } from './vfs.ts';

/*
 * What is too large for a record (master files, imported tables) is a file of its own, named by its
 * SHA-256. The record carries the digest. The files belong to the journal: where it is copied, they go along.
 */

/** Where a payload is, as a record refers to it. `bytes` is the size of its canonical JSON. */
export type PayloadRef = { readonly sha256: string; readonly bytes: number };

/** A payload cannot be had: its file is gone, cannot be read, or is not what its name says. */
export type PayloadRefused = {
  readonly code: 'payload-missing' | 'payload-unreadable' | 'payload-damaged';
  readonly path: string;
};

const payloadName = /^[0-9a-f]{64}\.json$/;
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const payloadFolder = (folder: string): string => join(journalFolder(folder), 'payload');

/**
 * Stores a payload durably, before the record that refers to it is appended. Storing the same again costs
 * a read; a damaged copy is replaced.
 */
export function writePayload(vfs: Vfs, folder: string, value: JsonValue): Result<PayloadRef, FileRefused> {
  const bytes = Buffer.from(canonicalJson(value));
  const ref = { sha256: digestOf(bytes), bytes: bytes.length };
  if (readPayloadBytes(vfs, folder, ref.sha256).ok) return ok(ref);
  const directory = payloadFolder(folder);
  const made = makeFolder(vfs, folder);
  if (!made.ok) return made;
  const written = atomicWrite(vfs, directory, `${ref.sha256}.json`, [bytes]);
  return written.ok ? ok(ref) : written;
}

/** Reads a payload back, sure that it is the one that was stored. */
export function readPayload(vfs: Vfs, folder: string, sha256: string): Result<JsonValue, PayloadRefused> {
  const bytes = readPayloadBytes(vfs, folder, sha256);
  return bytes.ok ? ok(JSON.parse(bytes.value.toString('utf8')) as JsonValue) : bytes;
}

/** The bytes of a payload as stored, checked against its name: for backup, mirror and export. */
export function readPayloadBytes(vfs: Vfs, folder: string, sha256: string): Result<Buffer, PayloadRefused> {
  const path = join(payloadFolder(folder), `${sha256}.json`);
  let bytes: Buffer;
  try {
    bytes = vfs.readFile(path);
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === undefined) throw error;
    return refuse({ code: errno === 'ENOENT' ? 'payload-missing' : 'payload-unreadable', path });
  }
  return digestOf(bytes) === sha256 ? ok(bytes) : refuse({ code: 'payload-damaged', path });
}

/** The digests of all payloads there are. */
export function listPayloads(vfs: Vfs, folder: string): readonly string[] {
  const directory = payloadFolder(folder);
  if (!vfs.exists(directory)) return [];
  return vfs
    .readdir(directory)
    .filter((name) => payloadName.test(name))
    .map((name) => name.slice(0, 64));
}

/** The folder must be durable before the file in it counts as stored. */
function makeFolder(vfs: Vfs, folder: string): Result<undefined, FileRefused> {
  const path = payloadFolder(folder);
  try {
    vfs.mkdir(path);
    vfs.fsyncDir(journalFolder(folder));
    return ok(undefined);
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === undefined) throw error;
    const code = errno === 'ENOSPC' || errno === 'EDQUOT' ? 'disk-full' : 'file-error';
    return refuse({ code, path, errno });
  }
}
