import { liveQuery, type Subscription } from 'dexie';
import { useSyncExternalStore } from 'react';
import type { ProjectionDatabase } from './database.ts';
import { projectionInUse, watchProjection } from './projection-in-use.ts';

/**
 * An answer that is kept and kept up to date from its first use on, so that a screen that opens has it at
 * once: whoever types a product code must not be faster than the list of products.
 *
 * @returns a hook; undefined until the very first answer
 */
export function keepRows<T>(ask: (database: ProjectionDatabase) => Promise<T>): () => T | undefined {
  const listeners = new Set<() => void>();
  let answer: T | undefined;
  let subscription: Subscription | null = null;
  let isKept = false;

  const follow = () => {
    subscription?.unsubscribe();
    const database = projectionInUse();
    if (database === null) return;
    subscription = liveQuery(() => ask(database)).subscribe((rows) => {
      answer = rows;
      listeners.forEach((tell) => tell());
    });
  };
  const subscribe = (tell: () => void) => {
    if (!isKept) {
      isKept = true;
      watchProjection(follow);
      follow();
    }
    listeners.add(tell);
    return () => void listeners.delete(tell);
  };
  return function useKeptRows() {
    return useSyncExternalStore(subscribe, () => answer);
  };
}
