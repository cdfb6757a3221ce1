import type { MasterPayload } from '#shared/events/master-payload.ts';
import { eventsOf, type SequencedRecord } from '#shared/events/record.ts';
import { project } from '#shared/tables/project.ts';
import { PROJECTION_VERSION } from '#shared/tables/projection-version.ts';
import { rowKey, tableNames, type TableName, type Tables } from '#shared/tables/tables.ts';
import type { AppliedMark, ProjectionDatabase } from './database.ts';

/** Fetches the rows of a master data event. */
export type ReadPayload = (sha256: string) => Promise<MasterPayload | null>;

/** What became of a batch. After `gap` and `forked` nothing was written: compare with the journal again. */
export type ApplyOutcome = 'applied' | 'already-applied' | 'gap' | 'forked';

/**
 * Applies records in one transaction with the mark that counts them, so that each is applied exactly
 * once whatever arrives twice, late or out of order.
 *
 * @param records in order, without holes
 * @param complete whether the database may be shown afterwards; false during a rebuild
 */
export async function applyRecords(
  database: ProjectionDatabase,
  journalId: string,
  records: readonly SequencedRecord[],
  readPayload: ReadPayload,
  complete: boolean,
): Promise<ApplyOutcome> {
  // Before the transaction: IndexedDB commits one by itself while anything else is awaited.
  const payloads = await fetchPayloads(records, readPayload);
  return database.transaction('rw', database.tables, async () => {
    const mark = await database.applied();
    const standing = compare(mark, records);
    if (standing !== 'next') return standing;
    const fresh = records.filter((record) => record.seq > (mark?.appliedSeq ?? 0));
    const last = fresh.at(-1);
    if (!last) return 'already-applied';
    await writeRows(database, collectRows(fresh, payloads));
    await database.meta.put({
      key: 'applied',
      journalId,
      appliedSeq: last.seq,
      appliedChain: last.chain,
      projectionVersion: PROJECTION_VERSION,
      complete,
    });
    return 'applied';
  });
}

function compare(mark: AppliedMark | null, records: readonly SequencedRecord[]): ApplyOutcome | 'next' {
  const [first] = records;
  const last = records.at(-1);
  if (!first || !last) return 'already-applied';
  if (records.some((record, index) => record.seq !== first.seq + index)) return 'gap';
  const appliedSeq = mark?.appliedSeq ?? 0;
  const known = records.find((record) => record.seq === appliedSeq);
  if (known && mark && known.chain !== mark.appliedChain) return 'forked';
  return first.seq > appliedSeq + 1 ? 'gap' : 'next';
}

async function fetchPayloads(
  records: readonly SequencedRecord[],
  readPayload: ReadPayload,
): Promise<ReadonlyMap<string, MasterPayload | null>> {
  const payloads = new Map<string, MasterPayload | null>();
  for (const event of records.flatMap((record) => eventsOf(record.body))) {
    if (event.t !== 'master.applied.v1' || payloads.has(event.d.sha256)) continue;
    payloads.set(event.d.sha256, await readPayload(event.d.sha256));
  }
  return payloads;
}

type RowsByTable = Map<TableName, Map<string | number, Tables[TableName]>>;

/** The last version of every row that the records write: rows are whole, so earlier ones need not be written. */
function collectRows(
  records: readonly SequencedRecord[],
  payloads: ReadonlyMap<string, MasterPayload | null>,
): RowsByTable {
  const tables: RowsByTable = new Map();
  for (const event of records.flatMap((record) => eventsOf(record.body))) {
    const payload = event.t === 'master.applied.v1' ? (payloads.get(event.d.sha256) ?? null) : null;
    for (const { table, row } of project(event, payload)) {
      const rows = tables.get(table) ?? new Map<string | number, Tables[TableName]>();
      rows.set(rowKey(table, row), row);
      tables.set(table, rows);
    }
  }
  return tables;
}

async function writeRows(database: ProjectionDatabase, tables: RowsByTable): Promise<void> {
  for (const name of tableNames) {
    const rows = tables.get(name);
    if (rows) await database.rows(name).bulkPut([...rows.values()]);
  }
}
