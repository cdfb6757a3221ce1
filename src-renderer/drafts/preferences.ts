import { localDatabase } from './local-database.ts';

/** A preference of this window, null when never set. */
export async function readPreference(key: string): Promise<string | null> {
  return (await localDatabase.preferences.get(key))?.value ?? null;
}

export async function writePreference(key: string, value: string): Promise<void> {
  await localDatabase.preferences.put({ key, value });
}
