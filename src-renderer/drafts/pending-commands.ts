import { localDatabase, type PendingCommand } from './local-database.ts';

/** Notes a command before it leaves, so that a crash between sending and the answer can be cleared up. */
export async function keepPending(command: PendingCommand): Promise<void> {
  await localDatabase.pending.put(command);
}

/** Forgets a command whose outcome is known and visible. */
export async function forgetPending(commandId: string): Promise<void> {
  await localDatabase.pending.delete(commandId);
}

/** Commands whose outcome was never seen. */
export function listPending(): Promise<PendingCommand[]> {
  return localDatabase.pending.toArray();
}
