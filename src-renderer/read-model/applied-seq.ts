import { liveQuery } from 'dexie';
import { projectionInUse, watchProjection } from './projection-in-use.ts';

/** Resolves once the copy that screens read holds the record, whichever window applied it. */
export function untilApplied(seq: number): Promise<void> {
  return new Promise((resolve) => {
    let stopQuery = (): void => undefined;
    const ask = (): void => {
      stopQuery();
      const database = projectionInUse();
      if (!database) return;
      const query = liveQuery(() => database.applied()).subscribe({
        next: (mark) => {
          if ((mark?.appliedSeq ?? 0) < seq) return;
          stopWatching();
          query.unsubscribe();
          resolve();
        },
      });
      stopQuery = () => query.unsubscribe();
    };
    const stopWatching = watchProjection(ask);
    ask();
  });
}
