import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A program started by a test, its output line by line. */
export type ChildProgram = {
  readonly process: ChildProcess;
  readonly lines: AsyncIterator<string>;
  /** Kills it so that it can do nothing more, and waits for its end. */
  readonly kill: () => Promise<void>;
};

/** Starts one of the programs in this folder as a process of its own. */
export function startProgram(name: string, args: readonly string[]): ChildProgram {
  const program = fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  return {
    process: child,
    lines: createInterface({ input: child.stdout })[Symbol.asyncIterator](),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
