import { crc32 } from 'node:zlib';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { fault, type VerifyFault } from './fault.ts';

/** The stored entries of a package by name. */
export type Entries = ReadonlyMap<string, Buffer>;

type Field = readonly [size: 2 | 4, value: number, name: string];
type Placed = { readonly name: string; readonly bytes: Buffer; readonly offset: number };

/** Signature, version 1.0, no flags, stored, 00:00 on 1980-01-01: the same for every entry. */
const entryStart: readonly Field[] = [
  [2, 10, 'version'],
  [2, 0, 'flags'],
  [2, 0, 'method'],
  [2, 0, 'time'],
  [2, 33, 'date'],
];

/**
 * Walks the container from its first byte to its last. Every field has one allowed value, so a container
 * that passes is the only one its entries can have.
 */
export function readContainer(zip: Buffer): Result<Entries, VerifyFault> {
  const walk = new Walk(zip);
  const placed: Placed[] = [];
  while (walk.sees(0x04034b50)) {
    const entry = walk.entry();
    if (entry === null) return refuse(walk.fault());
    const before = placed.at(-1);
    if (before !== undefined && before.name >= entry.name) return refuse(fault(entry.name, 'out of order'));
    placed.push(entry);
  }
  const directory = walk.at;
  for (const entry of placed) {
    if (!walk.directoryEntry(entry)) return refuse(walk.fault());
  }
  const size = walk.at - directory;
  const end: Field[] = [
    [4, 0x06054b50, 'end mark'],
    [2, 0, 'disk'],
    [2, 0, 'disk'],
    [2, placed.length, 'count'],
    [2, placed.length, 'count'],
    [4, size, 'directory size'],
    [4, directory, 'directory place'],
    [2, 0, 'comment'],
  ];
  if (!walk.fields(end)) return refuse(walk.fault());
  if (walk.at !== zip.length) return refuse(fault(`container offset ${walk.at}`, 'bytes after the end'));
  return ok(new Map(placed.map(({ name, bytes }) => [name, bytes])));
}

class Walk {
  at = 0;
  private found: VerifyFault | null = null;
  private readonly zip: Buffer;

  constructor(zip: Buffer) {
    this.zip = zip;
  }

  fault(): VerifyFault {
    return this.found ?? fault(`container offset ${this.at}`, 'unreadable');
  }

  sees(mark: number): boolean {
    return this.at + 4 <= this.zip.length && this.zip.readUInt32LE(this.at) === mark;
  }

  /** Reads fields that can have one value each. */
  fields(fields: readonly Field[]): boolean {
    return fields.every(([size, value, name]) => {
      if (this.number(size, name) === value) return true;
      this.found ??= fault(`container offset ${this.at - size}`, `${name} is not what it must be`);
      return false;
    });
  }

  entry(): Placed | null {
    const offset = this.at;
    if (!this.fields([[4, 0x04034b50, 'entry mark'], ...entryStart])) return null;
    const sum = this.number(4, 'checksum');
    const size = this.number(4, 'size');
    if (sum === null || size === null || !this.fields([[4, size, 'size']])) return null;
    const nameLength = this.number(2, 'name length');
    if (nameLength === null || !this.fields([[2, 0, 'extra length']])) return null;
    const name = this.take(nameLength)?.toString('latin1');
    if (name === undefined || !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)) {
      this.found ??= fault(`container offset ${offset + 30}`, 'not a plain file name');
      return null;
    }
    const bytes = this.take(size);
    if (bytes === null) return null;
    if (crc32(bytes) !== sum) {
      this.found = fault(name, 'its bytes do not give the checksum of the container');
      return null;
    }
    return { name, bytes, offset };
  }

  directoryEntry({ name, bytes, offset }: Placed): boolean {
    const start = this.fields([
      [4, 0x02014b50, 'directory mark'],
      [2, 20, 'made by'],
      ...entryStart,
      [4, crc32(bytes), 'checksum'],
      [4, bytes.length, 'size'],
      [4, bytes.length, 'size'],
      [2, name.length, 'name length'],
      [2, 0, 'extra length'],
      [2, 0, 'comment length'],
      [2, 0, 'disk'],
      [2, 0, 'attributes'],
      [4, 0, 'attributes'],
      [4, offset, 'entry place'],
    ]);
    if (!start) return false;
    const place = this.at;
    if (this.take(name.length)?.toString('latin1') === name) return true;
    this.found ??= fault(`container offset ${place}`, `the directory calls ${name} something else`);
    return false;
  }

  private number(size: 2 | 4, name: string): number | null {
    const bytes = this.take(size, name);
    return bytes === null ? null : bytes.readUIntLE(0, size);
  }

  private take(size: number, name = 'contents'): Buffer | null {
    if (this.at + size > this.zip.length) {
      this.found ??= fault(`container offset ${this.at}`, `ends before the ${name} does`);
      return null;
    }
    this.at += size;
    return this.zip.subarray(this.at - size, this.at);
  }
}
