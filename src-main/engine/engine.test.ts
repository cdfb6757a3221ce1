import { mkdtempSync, rmSync, appendFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sampleBranch } from '#shared/sample-data/branch.ts';
import { businessDate } from '#shared/kernel/business-date.ts';
import { violations } from '#shared/tables/invariants.ts';
import { realVfs } from '../journal/vfs.ts';
import { DemoBranch } from '../tools/demo/demo-branch.ts';
import { DemoClock } from '../tools/demo/demo-clock.ts';
import { playWeek } from '../tools/demo/play-week.ts';
import { openEngine, type Engine } from './engine.ts';

let folder: string;
let clock: DemoClock;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gerai-engine-'));
  clock = new DemoClock();
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

describe('the demo week', () => {
  async function play(): Promise<Engine> {
    const engine = open();
    const branch = new DemoBranch(engine, clock);
    branch.setUp();
    await playWeek(branch, () => Promise.resolve());
    return engine;
  }

  test('ends sound, with one order released and one still blocked, and replays to the same rows', async () => {
    const engine = await play();
    expect(violations(engine.tables)).toEqual([]);
    const orders = [...engine.tables.all('orders')];
    expect(orders).toHaveLength(17);
    const byReference = new Map(orders.map((order) => [order.customerReference, order]));
    expect(byReference.get('NW-11026')?.release?.by).toBe('budi');
    expect(byReference.get('NW-11032')?.state).toBe('creditBlocked');
    const short = orders.filter((order) => order.state === 'partlyDelivered');
    expect(short.map((order) => order.customerReference)).toEqual(['NW-11021', 'NW-11024']);
    const hashes = engine.hashes();
    engine.close();
    const again = open();
    expect(again.hashes()).toEqual(hashes);
    again.close();
  });

  test('rests on its payload files: one that was changed stops the start, nothing is half there', async () => {
    (await play()).close();
    const payloads = path.join(folder, 'journal', 'payload');
    const [first = ''] = readdirSync(payloads);
    appendFileSync(path.join(payloads, first), ' ');
    const opened = openEngine({ vfs: realVfs, folder, clock, ids: () => 'x', userId: 'siti' });
    expect(opened).toMatchObject({ ok: false, error: { code: 'payload-damaged' } });
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
  clock.startDay(businessDate('2026-04-13'));
  engine.runNow(openDay);
  clock.startDay(businessDate('2020-01-01'));
  engine.runNow({ id: 'close', type: 'closeDay', input: { date: '2026-04-13' } });
  expect(engine.recordsFrom(4, 1)[0]?.body).toMatchObject({ bd: '2026-04-13', clockSuspect: true });
  engine.close();
});
