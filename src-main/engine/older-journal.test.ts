import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { numberGaps } from '#shared/tables/number-report.ts';
import { openAmount } from '#shared/invoice/invoice.ts';
import { violations } from '#shared/tables/invariants.ts';
import { realVfs } from '../journal/vfs.ts';
import { openEngine } from './engine.ts';

/** The journal of the demo week as the first version of the program wrote it. Never write it again. */
const written = path.join(import.meta.dirname, 'testing', 'journal-format-1');

test('a journal of the first version opens, is sound under the rules of today, and says what it said (I40)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gerai-older-'));
  cpSync(written, path.join(folder, 'journal'), { recursive: true });
  const clock = { now: () => '2026-04-18T00:00:00.000Z', offsetMinutes: () => 480, mono: () => 0 };
  const opened = openEngine({ vfs: realVfs, folder, clock, ids: () => 'id', userId: 'siti' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { tables } = opened.value;
  expect(violations(tables)).toEqual([]);
  expect(numberGaps(tables)).toEqual([]);
  const lines = [...tables.all('orders')].flatMap((order) => order.lines);
  expect(new Set(lines.map((line) => line.requestedDate))).toEqual(new Set([null]));
  const invoices = [...tables.all('invoices')];
  expect(invoices).toHaveLength(13);
  expect(invoices.reduce((sum, invoice) => sum + invoice.totals.total, 0)).toBe(442_155_291);
  expect(invoices.reduce((sum, invoice) => sum + openAmount(invoice), 0)).toBe(442_155_291 - 231_529_572);
  opened.value.close();
  rmSync(folder, { recursive: true });
});
