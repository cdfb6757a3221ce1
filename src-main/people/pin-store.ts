import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { int, object, record, string } from 'zod';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { atomicWrite, type FileRefused } from '../journal/atomic-write.ts';
import type { Vfs } from '../journal/vfs.ts';
import type { StoredPin } from './pin-hash.ts';

/** Wraps a secret so that only this account of the computer can read it; Electron alone has one. */
export type SecretBox = {
  readonly wrap: (secret: Uint8Array) => Uint8Array | null;
  readonly unwrap: (wrapped: Uint8Array) => Uint8Array | null;
};

const hex = string().regex(/^([0-9a-f]{2})+$/);
const cost = int()
  .min(2)
  .max(2 ** 20);
const pinsFile = object({
  pins: record(string(), object({ salt: hex, hash: hex, N: cost, r: int().min(1).max(32), p: int().min(1).max(16) })),
});

/**
 * PINs of a branch, in a folder of their own beside the journal: hashes never travel in a package or to a
 * window. Every write is flushed and read back, and the one before is kept.
 */
export class PinStore {
  private readonly vfs: Vfs;
  private readonly folder: string;
  private readonly box: SecretBox | null;
  private pins: Readonly<Record<string, StoredPin>>;

  constructor(vfs: Vfs, folder: string, box: SecretBox | null) {
    this.vfs = vfs;
    this.folder = folder;
    this.box = box;
    vfs.mkdir(folder);
    this.pins = this.readPins('pins.json') ?? this.readPins('pins.backup.json') ?? {};
  }

  get(userId: string): StoredPin | undefined {
    return Object.hasOwn(this.pins, userId) ? this.pins[userId] : undefined;
  }

  has(userId: string): boolean {
    return this.get(userId) !== undefined;
  }

  put(userId: string, pin: StoredPin): Result<undefined, FileRefused> {
    const pins = { ...this.pins, [userId]: pin };
    const bytes = Buffer.from(JSON.stringify({ pins }));
    const written = atomicWrite(this.vfs, this.folder, 'pins.json', [bytes]);
    if (!written.ok) return written;
    this.pins = pins;
    return atomicWrite(this.vfs, this.folder, 'pins.backup.json', [bytes]);
  }

  /** The pepper, made at the first PIN; null when it is there and cannot be read under this account. */
  pepper(): Uint8Array | null {
    const wrapped = this.read('pepper.wrapped');
    if (wrapped) return this.box?.unwrap(wrapped) ?? null;
    const plain = this.read('pepper');
    if (plain) return plain.length === 32 ? plain : null;
    if (Object.keys(this.pins).length > 0) return null;
    const made = new Uint8Array(randomBytes(32));
    const boxed = this.box?.wrap(made) ?? null;
    const name = boxed ? 'pepper.wrapped' : 'pepper';
    return atomicWrite(this.vfs, this.folder, name, [boxed ?? made]).ok ? made : null;
  }

  private readPins(name: string): Readonly<Record<string, StoredPin>> | null {
    const bytes = this.read(name);
    if (!bytes) return null;
    try {
      const parsed = pinsFile.safeParse(JSON.parse(bytes.toString('utf8')));
      return parsed.success ? parsed.data.pins : null;
    } catch (error) {
      if (error instanceof SyntaxError) return null;
      throw error;
    }
  }

  private read(name: string): Buffer | null {
    const path = join(this.folder, name);
    return this.vfs.exists(path) ? this.vfs.readFile(path) : null;
  }
}

/** What the journal's refusals call a file that could not be written. */
export function storeRefusal<T>(written: Result<T, FileRefused>): Result<T, { code: 'disk-full' | 'store-failed' }> {
  if (written.ok) return ok(written.value);
  return refuse({ code: written.error.code === 'disk-full' ? 'disk-full' : 'store-failed' });
}
