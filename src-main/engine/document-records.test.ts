import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventsOf } from '#shared/events/record.ts';
import { documentHistory, orderAtVersion } from '#shared/history/document-history.ts';
import { historyTables } from '#shared/history/history-entry.ts';
import { realVfs } from '../journal/vfs.ts';
import { systemClock } from './clock.ts';
import { openEngine, type Engine } from './engine.ts';

let folder: string;
let engine: Engine;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gerai-records-'));
  cpSync(path.join(import.meta.dirname, 'testing', 'journal-format-1'), path.join(folder, 'journal'), {
    recursive: true,
  });
  const opened = openEngine({ vfs: realVfs, folder, clock: systemClock, ids: () => 'id', userId: 'siti' });
  if (!opened.ok) throw new Error('not opened');
  engine = opened.value;
});

afterEach(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

test('after a replay every document of every kind has the history that leads to what it is now', () => {
  let documents = 0;
  for (const table of historyTables) {
    for (const row of engine.tables.all(table)) {
      documents += 1;
      const entries = documentHistory(engine.recordsOf(table, row.id), { table, id: row.id }, (user) => user);
      expect(entries.length).toBeGreaterThan(0);
      const states = entries.flatMap((entry) => entry.changes.filter((change) => change.field === 'state'));
      expect(states.at(-1)?.to?.value).toBe('state' in row ? row.state : undefined);
    }
  }
  expect(documents).toBeGreaterThan(20);
});

test('only the records that hold a document are read for it', () => {
  const [order] = engine.tables.all('orders');
  if (!order) throw new Error('no order');
  const records = engine.recordsOf('orders', order.id);
  expect(records.every(({ body }) => JSON.stringify(eventsOf(body)).includes(order.id))).toBe(true);
  expect(orderAtVersion(records, order.id, order.version)).toEqual(order);
  expect(engine.recordsOf('orders', 'unknown')).toEqual([]);
});
