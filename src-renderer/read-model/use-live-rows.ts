import { useLiveQuery } from 'dexie-react-hooks';
import { useSyncExternalStore } from 'react';
import type { ProjectionDatabase } from './database.ts';
import { projectionInUse, watchProjection } from './projection-in-use.ts';

/**
 * Asks the read model, and again whenever a row it saw changes or a rebuild puts another database in its
 * place. The only way a query reads tables.
 *
 * @returns undefined until the first answer
 */
export function useLiveRows<T>(
  ask: (database: ProjectionDatabase) => Promise<T>,
  dependencies: readonly (string | number | boolean | null)[],
): T | undefined {
  const database = useSyncExternalStore(watchProjection, projectionInUse);
  return useLiveQuery(async () => (database === null ? undefined : ask(database)), [database, ...dependencies]);
}
