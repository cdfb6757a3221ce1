import { useCallback, useState } from 'react';
import type { ProjectionDatabase } from './database.ts';
import { useLiveRows } from './use-live-rows.ts';

/** An answer of the read model, which a screen of many answers shows one by one: one that fails leaves the others. */
export type Reading<T> =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly value: T }
  | { readonly state: 'failed'; readonly retry: () => void };

/** As `useLiveRows`, but a failure is an answer of its own that can be asked again. */
export function useReading<T>(
  ask: (database: ProjectionDatabase) => Promise<T>,
  dependencies: readonly (string | number | boolean | null)[],
): Reading<T> {
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  const answer = useLiveRows(
    async (database) =>
      ask(database).then(
        (value) => ({ attempt, value }),
        () => ({ attempt, value: null }),
      ),
    [attempt, ...dependencies],
  );
  // The answer of the attempt before is still there for a moment.
  if (answer === undefined || (answer.value === null && answer.attempt !== attempt)) return { state: 'reading' };
  return answer.value === null ? { state: 'failed', retry } : { state: 'read', value: answer.value };
}
