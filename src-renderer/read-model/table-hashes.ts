import { hashTables } from '#shared/tables/content-hash.ts';
import { tableNames, type TableName, type Tables } from '#shared/tables/tables.ts';
import type { ProjectionDatabase } from './database.ts';

/** Hashes of the rows as this window holds them, to be compared with main's at the same record. */
export async function tableHashes(
  database: ProjectionDatabase,
): Promise<{ readonly seq: number; readonly hashes: Readonly<Record<string, string>> }> {
  return database.transaction('r', database.tables, async () => {
    const mark = await database.applied();
    const rows = new Map<TableName, Tables[TableName][]>();
    for (const name of tableNames) rows.set(name, await database.rows(name).toArray());
    return { seq: mark?.appliedSeq ?? 0, hashes: hashTables((table) => rows.get(table) ?? []) };
  });
}
