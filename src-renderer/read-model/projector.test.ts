import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MasterPayload } from '#shared/events/master-payload.ts';
import { eventsOf, type SequencedRecord } from '#shared/events/record.ts';
import type { DomainEvent } from '#shared/events/events.ts';
import { hashTables } from '#shared/tables/content-hash.ts';
import { MemoryTables } from '#shared/tables/memory-tables.ts';
import { project } from '#shared/tables/project.ts';
import { createProjection, findProjection, type ProjectionDatabase } from './database.ts';
import { applyRecords } from './projector.ts';
import { tableHashes } from './table-hashes.ts';

Dexie.dependencies.indexedDB = new IDBFactory();
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

const JOURNAL = 'journal-1';
const SHA = 'a'.repeat(64);

const products = {
  kind: 'products',
  rows: ['P1', 'P2'].map((code) => ({
    code,
    name: `Barang ${code}`,
    unit: 'PCS',
    quantityDigits: 0,
    barcode: null,
    category: '',
    taxCode: '04',
    safetyStock: 0,
    replenishable: true,
    leadTimeDays: 2,
  })),
} as unknown as MasterPayload;

const day = (date: string, state: 'open' | 'closed'): DomainEvent =>
  ({
    t: 'day.opened.v1',
    d: { day: { date, state, closingNumber: null, totals: null, version: state === 'open' ? 1 : 2 } },
  }) as unknown as DomainEvent;

const record = (seq: number, events: readonly DomainEvent[]): SequencedRecord => ({
  seq,
  chain: `chain-${seq}`,
  body: { id: `c${seq}`, t: 'test', at: '2026-11-23T01:00:00Z', off: 480, by: 'siti', bd: null, e: events },
});

const records: readonly SequencedRecord[] = [
  { seq: 1, chain: 'chain-1', body: { id: 'h', t: 'journal.created', journalId: JOURNAL, at: '', minReader: 1 } },
  record(2, [
    {
      t: 'master.applied.v1',
      d: { kind: 'products', sha256: SHA, fileName: 'p.csv', rows: 2, entry: null },
    },
  ]),
  record(3, [day('2026-11-23', 'open')]),
  record(4, [day('2026-11-23', 'closed'), day('2026-11-24', 'open')]),
];

const readPayload = (sha256: string) => Promise.resolve(sha256 === SHA ? products : null);

/** The same records in main's memory. */
function inMemory(upTo: number) {
  const tables = new MemoryTables();
  for (const { body } of records.slice(0, upTo)) {
    for (const event of eventsOf(body)) tables.apply(project(event, event.t === 'master.applied.v1' ? products : null));
  }
  return hashTables((table) => tables.all(table));
}

let database: ProjectionDatabase;
const apply = (batch: readonly SequencedRecord[], complete = true) =>
  applyRecords(database, JOURNAL, batch, readPayload, complete);

beforeEach(async () => {
  database = await createProjection(JOURNAL);
});

afterEach(async () => {
  await database.delete();
});

describe('applying records', () => {
  it('gives the tables that main has, whatever the batches', async () => {
    await apply(records.slice(0, 1));
    await apply(records.slice(1, 3));
    expect(await tableHashes(database)).toEqual({ seq: 3, hashes: inMemory(3) });
    await apply(records.slice(3));
    expect(await tableHashes(database)).toEqual({ seq: 4, hashes: inMemory(4) });
  });

  it('a record that arrives twice, or inside a longer batch, is applied once', async () => {
    expect(await apply(records.slice(0, 3))).toBe('applied');
    expect(await apply(records.slice(1, 3))).toBe('already-applied');
    expect(await apply(records)).toBe('applied');
    expect(await apply(records)).toBe('already-applied');
    expect(await tableHashes(database)).toEqual({ seq: 4, hashes: inMemory(4) });
  });

  it('two windows that apply the same batch at once leave it applied once', async () => {
    const outcomes = await Promise.all([apply(records), apply(records)]);
    expect(outcomes.toSorted()).toEqual(['already-applied', 'applied']);
    expect(await tableHashes(database)).toEqual({ seq: 4, hashes: inMemory(4) });
  });

  it('a gap is refused and changes nothing, before the batch and inside it', async () => {
    await apply(records.slice(0, 2));
    const before = await tableHashes(database);
    expect(await apply(records.slice(3))).toBe('gap');
    expect(await apply([...records.slice(0, 2), ...records.slice(3)])).toBe('gap');
    expect(await tableHashes(database)).toEqual(before);
  });

  it('another record under a number that was applied is refused', async () => {
    await apply(records.slice(0, 3));
    const other = { ...record(3, [day('2026-12-01', 'open')]), chain: 'another' };
    expect(await apply([other, ...records.slice(3)])).toBe('forked');
    expect(await tableHashes(database)).toEqual({ seq: 3, hashes: inMemory(3) });
  });

  it('a batch whose master data is missing is not applied at all', async () => {
    const nothing = () => Promise.resolve(null);
    await expect(applyRecords(database, JOURNAL, records, nothing, true)).rejects.toThrow('missing');
    expect(await database.applied()).toBeNull();
    expect(await database.rows('businessDays').toArray()).toEqual([]);
  });
});

describe('finding the projection', () => {
  it('an unfinished rebuild is never shown', async () => {
    await apply(records, false);
    expect(await findProjection(JOURNAL)).toBeNull();
  });

  it('the most advanced finished one is taken, of this journal only', async () => {
    await apply(records.slice(0, 2));
    const newer = await createProjection(JOURNAL);
    await applyRecords(newer, JOURNAL, records, readPayload, true);
    const found = await findProjection(JOURNAL);
    expect(found?.name).toBe(newer.name);
    expect(await findProjection('another-journal')).toBeNull();
    found?.close();
    await newer.delete();
  });
});
