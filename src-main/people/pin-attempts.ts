import { join } from 'node:path';
import { int, object, record, string } from 'zod';
import type { Result } from '#shared/kernel/result.ts';
import { atomicWrite, type FileRefused } from '../journal/atomic-write.ts';
import type { Vfs } from '../journal/vfs.ts';

const triesBeforeWait = 5;
/** Minutes to wait after every five wrong PINs; the last holds from then on. */
const waits = [1, 5, 15, 60] as const;
const fileName = 'attempts.json';

const attemptsFile = object({ failed: record(string(), int().min(0)) });

/**
 * Counts wrong PINs. The count is on the disk before a PIN is looked at, so that killing the program wins no
 * try; waits run by the clock since boot and begin anew with the program, so that neither a restart nor a
 * clock that was set shortens one.
 */
export class PinAttempts {
  private readonly vfs: Vfs;
  private readonly folder: string;
  private readonly mono: () => number;
  private readonly failed: Map<string, number>;
  /** When waits began, by the clock since boot. */
  private readonly waitingSince = new Map<string, number>();

  /** @param folder must exist @param mono milliseconds since boot */
  constructor(vfs: Vfs, folder: string, mono: () => number) {
    this.vfs = vfs;
    this.folder = folder;
    this.mono = mono;
    this.failed = this.read();
    for (const [userId, failed] of this.failed) {
      if (failed > 0 && failed % triesBeforeWait === 0) this.waitingSince.set(userId, mono());
    }
  }

  /** Whole seconds that a person has to wait, 0 when he may try. */
  secondsToWait(userId: string): number {
    const since = this.waitingSince.get(userId);
    if (since === undefined) return 0;
    const left = waitMinutes(this.failed.get(userId) ?? 0) * 60_000 - (this.mono() - since);
    return Math.max(0, Math.ceil(left / 1000));
  }

  /** Counts a try as wrong, before it is looked at. */
  begin(userId: string): Result<undefined, FileRefused> {
    const failed = (this.failed.get(userId) ?? 0) + 1;
    this.failed.set(userId, failed);
    if (failed % triesBeforeWait === 0) this.waitingSince.set(userId, this.mono());
    else this.waitingSince.delete(userId);
    return this.write();
  }

  /** The PIN was right, or there is a new one. */
  clear(userId: string): void {
    this.failed.delete(userId);
    this.waitingSince.delete(userId);
    this.write();
  }

  /** What is left after a wrong PIN. */
  standing(userId: string): { readonly triesLeft: number; readonly waitMinutes: number } {
    const failed = this.failed.get(userId) ?? 0;
    const isWaiting = this.waitingSince.has(userId);
    return {
      triesLeft: isWaiting ? 0 : triesBeforeWait - (failed % triesBeforeWait),
      waitMinutes: isWaiting ? waitMinutes(failed) : 0,
    };
  }

  private write(): Result<undefined, FileRefused> {
    const text = JSON.stringify({ failed: Object.fromEntries(this.failed) });
    return atomicWrite(this.vfs, this.folder, fileName, [Buffer.from(text)]);
  }

  private read(): Map<string, number> {
    const path = join(this.folder, fileName);
    if (!this.vfs.exists(path)) return new Map();
    try {
      const parsed = attemptsFile.safeParse(JSON.parse(this.vfs.readFile(path).toString('utf8')));
      return new Map(parsed.success ? Object.entries(parsed.data.failed) : []);
    } catch (error) {
      if (error instanceof SyntaxError) return new Map();
      throw error;
    }
  }
}

function waitMinutes(failed: number): number {
  const round = Math.floor(failed / triesBeforeWait) - 1;
  return waits[Math.min(Math.max(round, 0), waits.length - 1)] ?? 60;
}
