import { eventsOf, type SequencedRecord } from '../events/record.ts';
import type { DomainEvent } from '../events/events.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import { project } from '../tables/project.ts';
import type { Write } from '../tables/tables.ts';
import { changedValues, type Row } from './changed-values.ts';
import { historyTables, type HistoryEntry, type HistoryTable } from './history-entry.ts';

/** Members of events that are another document, whose number says through what something happened. */
const otherDocuments = [
  'delivery',
  'invoice',
  'receipt',
  'customerReturn',
  'creditNote',
  'order',
  'quotation',
] as const;

type Of = { readonly table: HistoryTable; readonly id: string };

/**
 * What happened to one document, oldest first, from the records that hold it. What changed is what differs
 * between one version and the next, so nothing can happen to a document that its history does not show.
 *
 * @param records those that hold the document, in the order of the journal
 * @param nameOf name of a person by user id
 */
export function documentHistory(
  records: readonly SequencedRecord[],
  of: Of,
  nameOf: (userId: string) => string,
): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  let before: Row | null = null;
  for (const { seq, body } of records) {
    for (const event of eventsOf(body)) {
      const after = rowIn(event, of);
      if (!after || !('by' in body)) continue;
      const changes = changedValues(before, after);
      if (changes.length > 0 || before === null) {
        const approver = approverOf(body);
        entries.push({
          seq,
          at: body.at,
          businessDay: body.bd,
          by: nameOf(body.by),
          approvedBy: approver === null ? null : nameOf(approver),
          action: event.t,
          through: throughOf(event, of),
          changes,
          version: typeof after['version'] === 'number' ? after['version'] : null,
        });
      }
      before = after;
    }
  }
  return entries;
}

/** An order as it was in one of its versions; null when the records have no such version. */
export function orderAtVersion(
  records: readonly SequencedRecord[],
  orderId: string,
  version: number,
): SalesOrderRow | null {
  for (const { body } of records) {
    for (const event of eventsOf(body)) {
      if (event.t === 'master.applied.v1') continue;
      for (const { table, row } of project(event, null)) {
        if (table === 'orders' && row.id === orderId && row.version === version) return row;
      }
    }
  }
  return null;
}

const documentTables: ReadonlySet<string> = new Set(historyTables);

/** The key of the document that a write is of, `table/id`; null for rows that have no history of their own. */
export function documentKey({ table, row }: Write): string | null {
  return documentTables.has(table) && 'id' in row ? `${table}/${row.id}` : null;
}

function rowIn(event: DomainEvent, { table, id }: Of): Row | null {
  if (event.t === 'master.applied.v1') return null;
  const write = project(event, null).findLast((one) => one.table === table && 'id' in one.row && one.row.id === id);
  return write ? write.row : null;
}

/** The person whose leave a command took, as its record says it. */
function approverOf(body: object): string | null {
  return 'approvedBy' in body && typeof body.approvedBy === 'string' ? body.approvedBy : null;
}

function throughOf(event: DomainEvent, { id }: Of): string | null {
  const members = event.d as Readonly<Record<string, unknown>>;
  for (const member of otherDocuments) {
    const document = members[member];
    if (typeof document !== 'object' || document === null || !('number' in document)) continue;
    const isItself = 'id' in document && document.id === id;
    if (!isItself && typeof document.number === 'string') return document.number;
  }
  return null;
}
