import { join } from 'node:path';
import { int, object } from 'zod';
import type { Result } from '#shared/kernel/result.ts';
import { atomicWrite, type FileRefused } from '../journal/atomic-write.ts';
import type { Vfs } from '../journal/vfs.ts';

const fileName = 'host.json';
const hostFile = object({ port: int().min(1).max(65_535) });

/** Port of a data folder that has not been given one. */
const DEFAULT_PORT = 4310;

/**
 * The port of a data folder. It never changes by itself: the port is part of the window's origin, and with
 * another one the window's database would be another one too.
 */
export function rememberedPort(vfs: Vfs, dataFolder: string): number {
  const path = join(dataFolder, fileName);
  if (!vfs.exists(path)) return DEFAULT_PORT;
  try {
    const parsed = hostFile.safeParse(JSON.parse(vfs.readFile(path).toString('utf8')));
    return parsed.success ? parsed.data.port : DEFAULT_PORT;
  } catch (error) {
    if (error instanceof SyntaxError) return DEFAULT_PORT;
    throw error;
  }
}

/** Remembers the port of a data folder, once it was had. */
export function rememberPort(vfs: Vfs, dataFolder: string, port: number): Result<undefined, FileRefused> {
  return atomicWrite(vfs, dataFolder, fileName, [Buffer.from(`${JSON.stringify({ port })}\n`)]);
}
