import Dexie, { type ObservabilitySet } from 'dexie';
import { useSyncExternalStore } from 'react';
import type { TableName, Tables } from '#shared/tables/tables.ts';
import type { ProjectionDatabase } from './database.ts';
import { projectionInUse, watchProjection } from './projection-in-use.ts';

/** Light rows of a whole table, for lists that filter and sort it in memory. */
export type Summaries<Summary> = {
  /** In the order of the index, the last first. */
  readonly rows: readonly Summary[];
  /** False while earlier rows are still being read. */
  readonly complete: boolean;
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

  const publish = (complete: boolean) => {
    const ordered = [...byKey.values()].toSorted((a, b) => (a.place < b.place ? 1 : a.place > b.place ? -1 : 0));
    summaries = { rows: ordered.map(({ summary }) => summary), complete };
    listeners.forEach((tell) => tell());
  };
  const take = (rows: readonly Tables[Name][]) => {
    for (const row of rows) byKey.set(kept.keyOf(row), { place: kept.placeOf(row), summary: summarise(row) });
  };
  const readAll = async () => {
    const database = projectionInUse();
    if (database === null) return;
    reading = database;
    byKey = new Map();
    let before: string | null = null;
    for (let size = FIRST_ROWS; reading === database; size = MORE_ROWS) {
      const rows: Tables[Name][] = await readBefore(database, kept, before, size);
      if (reading !== database) return;
      take(rows);
      const last = rows.at(-1);
      publish(rows.length < size);
      if (rows.length < size || !last) return;
      before = kept.placeOf(last);
    }
  };
  const readChanged = async (changed: ObservabilitySet) => {
    const database = projectionInUse();
    const ranges = database && changed[`idb://${database.name}/${kept.table}/`];
    if (!ranges || !database || !summaries) return;
    for (const { from, to } of ranges as unknown as Iterable<{ from: string; to: string }>) {
      take(await database.rows(kept.table).where(':id').between(from, to, true, true).toArray());
    }
    publish(summaries.complete);
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
