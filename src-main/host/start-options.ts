import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { StartRefusal } from './start-refusal.ts';

/** What the command line of a host says; null where it says nothing. */
export type StartOptions = {
  readonly data: string | null;
  readonly user: string | null;
  readonly port: number | null;
};

/**
 * Reads the command line.
 *
 * @param others `refuse` unknown arguments, or `ignore` them, where Chromium's own switches are among them
 */
export function readStartOptions(
  args: readonly string[],
  others: 'refuse' | 'ignore',
): Result<StartOptions, StartRefusal> {
  const wrong = (detail: string) => refuse({ code: 'bad-argument' as const, detail });
  let values: Record<string, unknown>;
  try {
    const string = { type: 'string' } as const;
    ({ values } = parseArgs({
      args: [...args],
      options: { data: string, user: string, port: string },
      strict: others === 'refuse',
      allowPositionals: others === 'ignore',
    }));
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
  const { data, user, port } = values;
  if (data === '' || data === true) return wrong('--data needs a folder');
  if (user !== undefined && !(typeof user === 'string' && /^[A-Za-z0-9-]{1,64}$/.test(user))) {
    return wrong('--user needs an id of letters, digits and hyphens');
  }
  const portNumber = typeof port === 'string' && /^\d{1,5}$/.test(port) ? Number(port) : 0;
  if (port !== undefined && (portNumber < 1 || portNumber > 65_535)) return wrong('--port needs a number up to 65535');
  return ok({
    data: typeof data === 'string' ? resolve(data) : null,
    user: user ?? null,
    port: port === undefined ? null : portNumber,
  });
}

/** Where the browser host keeps its data when it is not told: the folder each system has for that. */
export function defaultDataFolder(
  platform: NodeJS.Platform,
  home: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'gerai');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'gerai');
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'gerai');
}
