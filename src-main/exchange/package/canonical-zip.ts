import { crc32 } from 'node:zlib';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';

/*
 * A ZIP in which nothing is left to choice, so that the same entries always give the same bytes: entries
 * stored (never deflated) and sorted by name, time 1980-01-01 00:00, version fields fixed, no extra fields,
 * comments, attributes or data descriptors. Any unzip program reads it.
 */

/** One file in the container. Names are plain ASCII file names, without folders. */
export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array };

/** The first place where a container is not what it should be: inside an entry, or at a byte offset. */
export type ZipFault = { readonly place: string; readonly reason: string };

const localSize = 30;
const centralSize = 46;
const endSize = 22;
const localMark = 0x04034b50;
const centralMark = 0x02014b50;
const endMark = 0x06054b50;
/** 1.0, which knows stored files, written by "DOS" with format 2.0. */
const versionNeeded = 10;
const versionMadeBy = 20;
/** Day 1 of month 1 of year 1980 in DOS notation. It is written as a number, so no time zone can move it. */
const firstDosDay = 0x0021;
const plainName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;
const maxBytes = 0xffff_fffe;

/**
 * Writes the container.
 *
 * @throws RangeError for names that are not plain or come twice, and for more than 4 GiB: bugs of the caller.
 */
export function writeCanonicalZip(entries: readonly ZipEntry[]): Uint8Array {
  const sorted = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  sorted.forEach((entry, index) => {
    if (!plainName.test(entry.name)) throw new RangeError(`not a plain file name: ${entry.name}`);
    if (entry.name === sorted[index - 1]?.name) throw new RangeError(`twice in the container: ${entry.name}`);
  });
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of sorted) {
    const shared = sharedFields(name, bytes);
    const body = Buffer.concat([numbers([4, localMark]), shared, Buffer.from(name, 'ascii'), bytes]);
    directory.push(
      numbers([4, centralMark], [2, versionMadeBy]),
      shared,
      // comment length, disk, internal and external attributes, then where the entry begins
      numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
      Buffer.from(name, 'ascii'),
    );
    bodies.push(body);
    offset += body.length;
    if (offset > maxBytes) throw new RangeError('a package is smaller than 4 GiB');
  }
  const central = Buffer.concat(directory);
  const count = sorted.length;
  const end = numbers([4, endMark], [2, 0], [2, 0], [2, count], [2, count], [4, central.length], [4, offset], [2, 0]);
  return Buffer.concat([...bodies, central, end]);
}

/** The fields that stand alike before an entry and in the directory: version to name and extra length. */
function sharedFields(name: string, bytes: Uint8Array): Buffer {
  return numbers(
    [2, versionNeeded],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, firstDosDay],
    [4, crc32(bytes)],
    [4, bytes.length],
    [4, bytes.length],
    [2, name.length],
    [2, 0],
  );
}

function numbers(...fields: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) at = buffer.writeUIntLE(value, at, size);
  return buffer;
}

/**
 * Reads a container, and refuses it unless writing the same entries again gives the same bytes. Entries
 * come sorted by name; their bytes are views of the container.
 */
export function readCanonicalZip(bytes: Uint8Array): Result<readonly ZipEntry[], ZipFault> {
  const found = findEntries(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (!found.ok) return found;
  const again = writeCanonicalZip(found.value);
  const shorter = Math.min(again.length, bytes.length);
  for (let at = 0; at < shorter; at += 1) {
    if (again[at] !== bytes[at]) return refuse(at === 0 ? notZip : offsetFault(at, 'differs from the canonical form'));
  }
  return again.length === bytes.length ? found : refuse(offsetFault(shorter, 'bytes too many or too few'));
}

/** Walks the local headers only; everything else is compared by writing it again. */
function findEntries(zip: Buffer): Result<ZipEntry[], ZipFault> {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + localSize <= zip.length && zip.readUInt32LE(at) === localMark) {
    const size = zip.readUInt32LE(at + 18);
    const nameLength = zip.readUInt16LE(at + 26);
    const start = at + localSize + nameLength;
    if (start + size + centralSize + endSize > zip.length) return refuse(offsetFault(at + 18, 'an entry goes too far'));
    const name = zip.toString('latin1', at + localSize, start);
    if (!plainName.test(name)) return refuse(offsetFault(at + localSize, 'not a plain file name'));
    const last = entries.at(-1);
    if (last !== undefined && last.name >= name)
      return refuse({ place: name, reason: 'out of order in the container' });
    const body = zip.subarray(start, start + size);
    if (crc32(body) !== zip.readUInt32LE(at + 14)) return refuse({ place: name, reason: 'checksum differs' });
    entries.push({ name, bytes: body });
    at = start + size;
  }
  return ok(entries);
}

const notZip: ZipFault = { place: 'container offset 0', reason: 'not a ZIP file' };

function offsetFault(offset: number, reason: string): ZipFault {
  return { place: `container offset ${offset}`, reason };
}
