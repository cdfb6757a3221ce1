import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { violations } from '#shared/tables/invariants.ts';
import { openEngine, type Engine } from '../../engine/engine.ts';
import { writeNextPackage } from '../../exchange/package/package-desk.ts';
import { realVfs } from '../../journal/vfs.ts';
import { DemoBranch } from './demo-branch.ts';
import { DemoClock } from './demo-clock.ts';
import { playWeek } from './play-week.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gerai-demo-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function open(clock = new DemoClock()): Engine {
  let ids = 0;
  const nextId = () => `id-${(ids += 1)}`;
  const opened = openEngine({ vfs: realVfs, folder, clock, ids: nextId, userId: 'siti' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

/** Digests of the week's packages, each proven when it was written; they cover the journal's lines. */
async function packagesOf(target: string): Promise<string[]> {
  const clock = new DemoClock();
  const engine = open(clock);
  const branch = new DemoBranch(engine, clock);
  branch.setUp();
  const digests: string[] = [];
  await playWeek(branch, (day) => {
    const medium = { vfs: realVfs, folder: path.join(target, 'export'), appVersion: '0.0.0' };
    const written = writeNextPackage(engine, medium, `package-${day}`);
    digests.push(written.ok ? written.value.package.sha256 : written.error.code);
    return Promise.resolve();
  });
  engine.close();
  return digests;
}

describe('the demo week', () => {
  async function play(): Promise<Engine> {
    const clock = new DemoClock();
    const engine = open(clock);
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

  test('played twice gives the same journal and the same packages, byte for byte', async () => {
    const first = await packagesOf(folder);
    rmSync(folder, { recursive: true, force: true });
    expect(await packagesOf(folder)).toEqual(first);
    expect(first).toHaveLength(5);
  });

  test('rests on its payload files: one that was changed stops the start, nothing is half there', async () => {
    (await play()).close();
    const payloads = path.join(folder, 'journal', 'payload');
    const [first = ''] = readdirSync(payloads);
    appendFileSync(path.join(payloads, first), ' ');
    const opened = openEngine({ vfs: realVfs, folder, clock: new DemoClock(), ids: () => 'x', userId: 'siti' });
    expect(opened).toMatchObject({ ok: false, error: { code: 'payload-damaged' } });
  });
});
