import type { ProjectionDatabase } from './database.ts';

/*
 * The database that screens read. It is replaced when a rebuild is complete, and every live query then
 * asks the new one.
 */

let current: ProjectionDatabase | null = null;
const listeners = new Set<() => void>();

export function projectionInUse(): ProjectionDatabase | null {
  return current;
}

export function readFrom(database: ProjectionDatabase): void {
  const before = current;
  current = database;
  for (const listener of listeners) listener();
  if (before && before !== database) before.close();
}

/** Calls the listener when another database is read from now on. */
export function watchProjection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
