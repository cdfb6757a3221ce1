import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DomainEvent } from '#shared/events/events.ts';
import type { TableReader } from '#shared/tables/table-reader.ts';
import { openJournal } from '../journal/journal.ts';
import { realVfs } from '../journal/vfs.ts';
import { systemClock } from './clock.ts';
import { examineBranch } from './examine-branch.ts';
import { openEngine } from './engine.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gerai-examine-'));
  cpSync(path.join(import.meta.dirname, 'testing', 'journal-format-1'), path.join(folder, 'journal'), {
    recursive: true,
  });
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Appends events that no decision made, under right checksums. */
function forge(forged: (tables: TableReader) => DomainEvent): void {
  const options = { vfs: realVfs, folder, clock: systemClock };
  const opened = openEngine({ ...options, ids: () => 'id', userId: 'siti' });
  if (!opened.ok) throw new Error('not opened');
  const event = forged(opened.value.tables);
  opened.value.close();
  const journal = openJournal(options);
  if (!journal.ok) throw new Error('not opened');
  const body = {
    id: 'forged',
    t: 'forged',
    at: '2026-04-17T09:00:00.000Z',
    off: 480,
    by: 'siti',
    bd: '2026-04-17',
    e: [event],
  };
  const appended = journal.value.append([body]);
  expect(appended.ok).toBe(true);
  journal.value.close();
}

test('a branch that only ever decided by the rules is sound', () => {
  expect(examineBranch(realVfs, folder, systemClock)).toMatchObject({
    ok: true,
    value: { records: 143, broken: [], numberGaps: [] },
  });
});

test('a record with right checksums and wrong content is found, with its number', () => {
  forge((tables) => {
    const [balance] = tables.all('balances');
    if (!balance) throw new Error('no balance');
    const order = [...tables.all('orders')][0];
    if (!order) throw new Error('no order');
    return { t: 'order.creditReleased.v1', d: { order, balances: [{ ...balance, onHand: -1 as never }] } };
  });
  const examined = examineBranch(realVfs, folder, systemClock);
  if (!examined.ok) throw new Error('refused');
  const { broken } = examined.value;
  expect(new Set(broken.filter(({ record }) => record === 144).map(({ id }) => id))).toEqual(
    new Set(['I1', 'I2', 'I11']),
  );
  expect(broken.some(({ id, record }) => id === 'I2' && record === null)).toBe(true);
});
