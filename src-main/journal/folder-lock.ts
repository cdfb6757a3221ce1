import { createHash } from 'node:crypto';
import { connect, createServer, type Server } from 'node:net';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { errnoOf, realVfs } from './vfs.ts';

/** Who holds a data folder, as it tells others who want it. `since` is ISO 8601 UTC. */
export type FolderHolder = {
  readonly host: 'browser' | 'electron';
  readonly user: string;
  readonly pid: number;
  readonly since: string;
  /** Where its window can be reached, for the browser host. */
  readonly address?: string;
};

/** Another program has the folder. `holder` is `undefined` when it did not answer within two seconds. */
export type FolderInUse = { readonly code: 'folder-in-use'; readonly holder: FolderHolder | undefined };

/** The right to write to a data folder. */
export type FolderLock = {
  /** What others are told from now on, once more is known (the address). */
  readonly describe: (holder: FolderHolder) => void;
  readonly release: () => Promise<void>;
};

const answerWithin = 2000;
const longestAnswer = 4096;

/**
 * Takes a data folder for this program, for as long as it lives: the system frees the lock when the
 * program ends, however it ends, and no clock is involved. The lock is a listening socket named after the
 * folder: abstract on Linux, a named pipe on Windows, and elsewhere a socket file, which a killed program
 * leaves behind and which counts as free when nobody answers the call. It holds for all users of the
 * computer, not for two computers that share a network drive.
 *
 * @param realPath the folder as `Vfs.realPath` names it, so that two names of one folder are one lock
 * @param platform `process.platform`; another one only in tests
 * @throws errors of the socket other than that the name is taken
 */
export async function lockFolder(
  realPath: string,
  holder: FolderHolder,
  platform: NodeJS.Platform = process.platform,
): Promise<Result<FolderLock, FolderInUse>> {
  const name = lockName(realPath, platform);
  let told = holder;
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(`${JSON.stringify(told)}\n`);
  });
  if (!(await listen(server, name, platform))) {
    const answer = await ask(name);
    const abandoned = answer === 'nobody' && isSocketFile(platform) && removeSocketFile(name);
    if (!abandoned || !(await listen(server, name, platform))) {
      return refuse({ code: 'folder-in-use', holder: typeof answer === 'string' ? undefined : answer });
    }
  }
  server.unref();
  return ok({
    describe: (next) => {
      told = next;
    },
    release: async () => close(server),
  });
}

const isSocketFile = (platform: NodeJS.Platform): boolean => platform !== 'linux' && platform !== 'win32';

/**
 * Two programs that start at the same moment after a third was killed could each remove the file of the
 * other; the journal's fence then stops the second one to write. False when another user's killed
 * program left the file, which /tmp does not let us remove.
 */
function removeSocketFile(name: string): boolean {
  try {
    realVfs.unlink(name);
    return true;
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === undefined) throw error;
    return errno === 'ENOENT';
  }
}

function lockName(realPath: string, platform: NodeJS.Platform): string {
  const folded = platform === 'win32' ? realPath.toLowerCase() : realPath;
  const key = createHash('sha256').update(folded).digest('hex');
  if (platform === 'linux') return `\0gerai-${key}`;
  if (platform === 'win32') return `\\\\.\\pipe\\gerai-${key}`;
  // Short, since a socket path may have 104 bytes, and the same for all users, unlike TMPDIR.
  return `/tmp/gerai-${key.slice(0, 32)}.sock`;
}

/** False when somebody else has the name. */
async function listen(server: Server, name: string, platform: NodeJS.Platform): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: Error): void => {
      server.off('listening', onListening);
      if (errnoOf(error) === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    const onListening = (): void => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError);
    server.once('listening', onListening);
    // An abstract name has no file whose rights could be widened; every user can call it anyway.
    server.listen(platform === 'linux' ? { path: name } : { path: name, readableAll: true });
  });
}

/** Asks who listens. `nobody`: the call is refused; `silent`: no answer, or not one of ours. */
async function ask(name: string): Promise<FolderHolder | 'nobody' | 'silent'> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(name);
    const finish = (result: FolderHolder | 'nobody' | 'silent'): void => {
      socket.destroy();
      resolve(result);
    };
    socket.setEncoding('utf8');
    socket.setTimeout(answerWithin, () => finish('silent'));
    socket.on('data', (chunk: string) => {
      answer += chunk;
      if (answer.length > longestAnswer) finish('silent');
    });
    socket.on('end', () => finish(readHolder(answer) ?? 'silent'));
    socket.on('error', (error) => {
      const errno = errnoOf(error);
      finish(errno === 'ECONNREFUSED' || errno === 'ENOENT' ? 'nobody' : 'silent');
    });
  });
}

/** Another program's answer is not trusted to have the right form. */
function readHolder(line: string): FolderHolder | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  const { host, user, pid, since, address } = parsed as Record<string, unknown>;
  if ((host !== 'browser' && host !== 'electron') || typeof user !== 'string') return undefined;
  if (typeof pid !== 'number' || typeof since !== 'string') return undefined;
  return { host, user, pid, since, ...(typeof address === 'string' ? { address } : {}) };
}

async function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
