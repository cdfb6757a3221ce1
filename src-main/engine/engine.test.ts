import { mkdtempSync, rmSync, appendFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sampleBranch } from '#shared/sample-data/branch.ts';
import { realVfs } from '../journal/vfs.ts';
import type { Clock } from './clock.ts';
import { openEngine, type Engine } from './engine.ts';

let folder: string;
let now: string;

const clock: Clock = { now: () => now, offsetMinutes: () => 480, mono: () => 0 };

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gerai-engine-'));
  now = '2026-04-13T00:00:00.000Z';
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function open(): Engine {
  let ids = 0;
  const nextId = () => `id-${(ids += 1)}`;
  const opened = openEngine({ vfs: realVfs, folder, clock, ids: nextId, userId: 'siti' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

const configure = { id: 'configure', type: 'configureBranch', input: sampleBranch };
const openDay = { id: 'open', type: 'openDay', input: { date: '2026-04-13' } };

describe('a command', () => {
  test('given twice with the same id posts once and answers the same record', () => {
    const engine = open();
    const first = engine.runNow(configure);
    const head = engine.head();
    expect(engine.runNow(configure)).toEqual(first);
    expect(engine.head()).toEqual(head);
    engine.close();
  });

  test('given again after a restart is still known', () => {
    const before = open();
    const first = before.runNow(configure);
    before.close();
    const after = open();
    expect(after.runNow(configure)).toEqual(first);
    expect(after.outcome('never given')).toBeNull();
    after.close();
  });

  test('that is refused writes nothing and changes nothing', () => {
    const engine = open();
    engine.runNow(configure);
    const before = { head: engine.head(), hashes: engine.hashes() };
    const draft = { orderId: 'o1', customerCode: 'NOBODY', requestedDate: '2026-04-14', customerReference: '' };
    const order = { ...draft, quotationId: null, lines: [{ productCode: 'X', quantity: 1, discount: 0 }] };
    expect(engine.runNow({ id: 'a', type: 'confirmOrder', input: order })).toMatchObject({
      ok: false,
      error: { code: 'no-open-day' },
    });
    engine.runNow(openDay);
    const opened = { head: engine.head(), hashes: engine.hashes() };
    expect(engine.runNow({ id: 'b', type: 'confirmOrder', input: order })).toMatchObject({
      ok: false,
      error: { code: 'unknown-customer' },
    });
    expect({ head: engine.head(), hashes: engine.hashes() }).toEqual(opened);
    expect(before.head.seq).toBe(opened.head.seq - 1);
    engine.close();
  });

  test.each([
    [{ id: 'x', type: 'dropTables', input: {} }, 'type'],
    [{ id: 'x', type: 'openDay', input: { date: '2026-02-30' } }, 'date'],
    [{ id: 'x', type: 'openDay', input: { date: '2026-04-13', extra: 1 } }, ''],
    [{ id: 'x', type: 'openDay', input: null }, ''],
  ])('with input that does not fit is refused with the field: %o', (command, field) => {
    const engine = open();
    expect(engine.runNow(command)).toMatchObject({ ok: false, error: { code: 'invalid-input', field } });
    expect(engine.head().seq).toBe(1);
    engine.close();
  });

  test('on a row that moved on is refused as changed meanwhile', () => {
    const engine = open();
    engine.runNow(configure);
    engine.runNow(openDay);
    const close = { type: 'closeDay', input: { date: '2026-04-13' } };
    const expectedVersions = { 'businessDays/2026-04-13': 2 };
    expect(engine.runNow({ ...close, id: 'c', expectedVersions })).toMatchObject({
      ok: false,
      error: { code: 'changed-meanwhile' },
    });
    expect(engine.runNow({ ...close, id: 'c', expectedVersions: { 'businessDays/2026-04-13': 1 } }).ok).toBe(true);
    engine.close();
  });
});

test('a torn tail is cut, said in a record, and the command may be given again', () => {
  const engine = open();
  engine.runNow(configure);
  engine.close();
  const journal = path.join(folder, 'journal');
  const [segment = ''] = readdirSync(journal).filter((name) => name.endsWith('.jnl'));
  appendFileSync(path.join(journal, segment), 'J1 000000ff 0000');
  const after = open();
  expect(after.head().seq).toBe(3);
  expect(after.recordsFrom(3, 1)[0]?.body).toMatchObject({ t: 'journal.recovered', droppedBytes: 16 });
  expect(after.runNow(openDay).ok).toBe(true);
  after.close();
});

test('the clock set back does not move a business day, and the record says so (R26)', () => {
  const engine = open();
  engine.runNow(configure);
  engine.runNow(openDay);
  now = '2020-01-01T00:00:00.000Z';
  engine.runNow({ id: 'close', type: 'closeDay', input: { date: '2026-04-13' } });
  expect(engine.recordsFrom(4, 1)[0]?.body).toMatchObject({ bd: '2026-04-13', clockSuspect: true });
  engine.close();
});
