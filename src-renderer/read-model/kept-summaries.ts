import Dexie, { RangeSet, type IntervalTree, type ObservabilitySet } from 'dexie';
import { useSyncExternalStore } from 'react';
import type { TableName, Tables } from '#shared/tables/tables.ts';
import type { ProjectionDatabase } from './database.ts';
import { projectionInUse, watchProjection } from './projection-in-use.ts';

/** Light rows of a whole table, for lists that filter and sort it in memory. */
export type Summaries<Summary> = {
  /** In the order of the index, the last first. */
  readonly rows: readonly Summary[];
  /** Whether earlier rows are still being read, all are there, or reading failed. */
  readonly state: 'reading' | 'complete' | 'failed';
  /** Reads everything again, after a failure. */
  readonly retry: () => void;
};

const FIRST_ROWS = 200;
const MORE_ROWS = 2000;

type KeptTable<Name extends TableName> = {
  readonly table: Name;
  /** Index whose order the list has, such as `number`. */
  readonly index: string;
  readonly keyOf: (row: Tables[Name]) => string;
  readonly placeOf: (row: Tables[Name]) => string;
};

/**
 * Keeps a light row for every row of a table: read once, the latest first, and from then on only what
 * changes is read again, whatever the size of the table.
 *
 * Rows of these tables are never deleted, so none is ever taken out.
 *
 * @returns a hook; undefined until the first rows are there
 */
export function keepSummaries<Name extends TableName, Summary>(
  kept: KeptTable<Name>,
  summarise: (row: Tables[Name]) => Summary,
): () => Summaries<Summary> | undefined {
  const listeners = new Set<() => void>();
  let summaries: Summaries<Summary> | undefined;
  let byKey = new Map<string, { readonly place: string; readonly summary: Summary }>();
  let reading: ProjectionDatabase | null = null;
  let isKept = false;

  const publish = (state: 'reading' | 'complete' | 'failed') => {
    const ordered = [...byKey.values()].toSorted((a, b) => (a.place < b.place ? 1 : a.place > b.place ? -1 : 0));
    summaries = { rows: ordered.map(({ summary }) => summary), state, retry: () => void readAll() };
    listeners.forEach((tell) => tell());
  };
  const take = (rows: readonly Tables[Name][]) => {
    for (const row of rows) byKey.set(kept.keyOf(row), { place: kept.placeOf(row), summary: summarise(row) });
  };
  const readAll = async (): Promise<void> => {
    const database = projectionInUse();
    if (database === null) return;
    reading = database;
    byKey = new Map();
    let before: string | null = null;
    try {
      for (let size = FIRST_ROWS; ; size = MORE_ROWS) {
        const rows: Tables[Name][] = await readBefore(database, kept, before, size);
        if (reading !== database) return;
        take(rows);
        const last = rows.at(-1);
        const isLast = rows.length < size || !last;
        // The latest are shown at once, the rest when all is there: in between nothing is sorted again and again.
        if (isLast || before === null) publish(isLast ? 'complete' : 'reading');
        if (isLast) return;
        before = kept.placeOf(last);
      }
    } catch {
      if (reading === database) publish('failed');
    }
  };
  const readChanged = async (changed: ObservabilitySet): Promise<void> => {
    const database = projectionInUse();
    const ranges = database && changed[`idb://${database.name}/${kept.table}/`];
    if (!ranges || !database || reading !== database) return;
    try {
      for (const { from, to } of rangesOf(ranges)) {
        take(await database.rows(kept.table).where(':id').between(from, to, true, true).toArray());
      }
      if (summaries && reading === database) publish(summaries.state);
    } catch {
      if (reading === database) publish('failed');
    }
  };
  const subscribe = (tell: () => void) => {
    if (!isKept) {
      isKept = true;
      watchProjection(() => void readAll());
      Dexie.on('storagemutated', (changed) => void readChanged(changed));
      void readAll();
    }
    listeners.add(tell);
    return () => void listeners.delete(tell);
  };
  return function useSummaries() {
    return useSyncExternalStore(subscribe, () => summaries);
  };
}

function readBefore<Name extends TableName>(
  database: ProjectionDatabase,
  { table, index }: KeptTable<Name>,
  before: string | null,
  limit: number,
): Promise<Tables[Name][]> {
  const rows = database.rows(table);
  const earlier = before === null ? rows.orderBy(index) : rows.where(index).below(before);
  return earlier.reverse().limit(limit).toArray();
}

/** The changed keys as ranges, both ends included. What another window tells has lost its prototype. */
function rangesOf(tree: IntervalTree): Iterable<{ readonly from: string; readonly to: string }> {
  return RangeSet(tree) as unknown as Iterable<{ readonly from: string; readonly to: string }>;
}
