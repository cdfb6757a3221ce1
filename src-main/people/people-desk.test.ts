import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openedBranch } from '#shared/commands/testing/small-branch.ts';
import { ok, refuse } from '#shared/kernel/result.ts';
import type { CommandInput } from '#shared/commands/command-inputs.ts';
import { realVfs } from '../journal/vfs.ts';
import { PeopleDesk } from './people-desk.ts';
import { PinAttempts } from './pin-attempts.ts';
import { PinStore, type SecretBox } from './pin-store.ts';

const [budis, sitis] = ['80351946', '735194'];
let folder = '';
let mono = 0;
let branch = openedBranch();

/** The desk of a program that has just started, on what the one before left. */
function start(box: SecretBox | null = null): PeopleDesk {
  const store = new PinStore(realVfs, path.join(folder, 'people'), box);
  let count = 0;
  return new PeopleDesk({
    tables: branch.tables,
    run: ({ type, input }, userId) =>
      branch.give(type, input as CommandInput<typeof type>, userId)
        ? ok({ records: [] })
        : refuse({ code: 'store-failed' }),
    store,
    attempts: new PinAttempts(realVfs, path.join(folder, 'people'), () => mono),
    ids: () => `id-${branch.events.length}-${(count += 1)}`,
    mono: () => mono,
    operator: () => 'siti',
    onChange: () => undefined,
    leastCost: 16,
  });
}

const told = () => branch.events.map((event) => event.t).filter((t) => /^(session|pin)/.test(t));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gerai-people-'));
  branch = openedBranch();
  mono = 1000;
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A desk where both have a PIN and nobody is in. */
async function peopled(): Promise<PeopleDesk> {
  const desk = start();
  expect(await desk.setPin('budi', budis, null)).toMatchObject({ ok: true });
  expect(await desk.setPin('siti', sitis, null)).toMatchObject({ ok: true });
  desk.lock();
  return desk;
}

describe('a branch without PINs', () => {
  test('works as the one at the counter, and begins to sign in with the first PIN, of somebody who may give more', async () => {
    const desk = start();
    expect([desk.usesPin(), desk.atCounter(), desk.isLocked()]).toEqual([false, 'siti', false]);
    expect(await desk.setPin('siti', sitis, null)).toEqual(refuse({ code: 'first-pin-of-administrator' }));
    expect(await desk.setPin('budi', budis, null)).toMatchObject({ ok: true });
    expect([desk.usesPin(), desk.atCounter()]).toEqual([true, 'budi']);
    expect(told()).toEqual(['pin.set.v1', 'session.started.v1']);
  });

  test('whose PINs are gone lets whoever works there in', async () => {
    (await peopled()).close();
    rmSync(path.join(folder, 'people'), { recursive: true });
    const desk = start();
    expect(branch.give('closeDay', { date: '2026-04-13' as never })).toBe(false);
    desk.beforeCommand();
    expect(branch.give('closeDay', { date: '2026-04-13' as never })).toBe(true);
  });
});

describe('a PIN', () => {
  test('lets in, once it is right; coming and going stand in the journal', async () => {
    const desk = await peopled();
    expect([desk.atCounter(), desk.isLocked()]).toEqual(['', true]);
    expect(await desk.signIn('siti', budis)).toEqual(refuse({ code: 'wrong-pin', triesLeft: 4 }));
    expect(await desk.signIn('siti', sitis)).toMatchObject({ ok: true });
    expect([desk.atCounter(), desk.isLocked()]).toEqual(['siti', false]);
    desk.lock();
    expect(told().slice(-4)).toEqual(['session.ended.v1', 'pin.failed.v1', 'session.started.v1', 'session.ended.v1']);
    expect(branch.broken).toEqual([]);
  });

  test.each([
    ['siti', '73519', 'pin-too-short'],
    ['budi', '8035194', 'pin-too-short'],
    ['siti', '777777', 'pin-too-simple'],
    ['siti', '123456', 'pin-too-simple'],
    ['siti', '987654', 'pin-too-simple'],
  ])('of %s is not %s', async (userId, pin, code) => {
    const desk = await peopled();
    await desk.signIn('budi', budis);
    expect(await desk.setPin(userId, pin, null)).toMatchObject({ error: { code } });
  });

  test('is set by who may change people, or changed by its owner with the old one', async () => {
    const desk = await peopled();
    await desk.signIn('siti', sitis);
    expect(await desk.setPin('budi', '90351946', null)).toMatchObject({ error: { code: 'needs-right' } });
    expect(await desk.setPin('budi', '90351946', { userId: 'siti', pin: sitis })).toMatchObject({ ok: false });
    expect(await desk.setPin('siti', '915737', { userId: 'siti', pin: sitis })).toMatchObject({ ok: true });
    expect(await desk.signIn('siti', '915737')).toMatchObject({ ok: true });
    expect(await desk.setPin('siti', '735194', { userId: 'budi', pin: budis })).toMatchObject({ ok: true });
  });

  test('is in no file, no event and no answer, and neither is the pepper beside the hashes', async () => {
    const desk = await peopled();
    const files = readdirSync(path.join(folder, 'people'));
    const texts = files.map((name) => readFileSync(path.join(folder, 'people', name), 'latin1'));
    const all = [...texts, JSON.stringify(branch.events), JSON.stringify(desk.list())].join();
    expect([all.includes(budis), all.includes(sitis)]).toEqual([false, false]);
    const hashes = JSON.parse(readFileSync(path.join(folder, 'people', 'pins.json'), 'utf8')) as {
      pins: Record<string, { hash: string }>;
    };
    expect(JSON.stringify([branch.events, desk.list()])).not.toContain(hashes.pins['budi']?.hash);
  });

  test('outlives a damaged file of PINs, and is worthless without its pepper', async () => {
    await peopled();
    realVfs.unlink(path.join(folder, 'people', 'pins.json'));
    expect(await start().signIn('siti', sitis)).toMatchObject({ ok: true });
    realVfs.unlink(path.join(folder, 'people', 'pepper'));
    expect(await start().signIn('siti', sitis)).toEqual(refuse({ code: 'pins-unreadable' }));
  });

  test('is wrapped where the computer has a keyring, and another account cannot check it', async () => {
    const turned = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x5a);
    const desk = start({ wrap: turned, unwrap: turned });
    await desk.setPin('budi', budis, null);
    desk.close();
    expect(await start({ wrap: turned, unwrap: turned }).signIn('budi', budis)).toMatchObject({ ok: true });
    expect(await start({ wrap: turned, unwrap: () => null }).signIn('budi', budis)).toMatchObject({
      error: { code: 'pins-unreadable' },
    });
  });
});

describe('wrong PINs', () => {
  const failFive = async (desk: PeopleDesk) => {
    for (let tries = 1; tries <= 5; tries += 1) await desk.signIn('siti', '000001');
  };

  test('five of them wait 1, 5, 15 and 60 minutes, by no clock that a person can set', async () => {
    const desk = await peopled();
    for (const minutes of [1, 5, 15, 60, 60]) {
      await failFive(desk);
      expect(await desk.signIn('siti', sitis)).toEqual(refuse({ code: 'pin-waits', seconds: minutes * 60 }));
      mono += minutes * 60_000 - 1;
      expect(await desk.signIn('siti', sitis)).toMatchObject({ error: { code: 'pin-waits', seconds: 1 } });
      mono += 1;
    }
    expect(await desk.signIn('siti', sitis)).toMatchObject({ ok: true });
    expect(await desk.signIn('siti', '000001')).toEqual(refuse({ code: 'wrong-pin', triesLeft: 4 }));
  });

  test('are not forgotten by a restart, and a wait begins anew with it', async () => {
    const first = await peopled();
    await first.signIn('siti', '000001');
    await first.signIn('siti', '000001');
    expect(await start().signIn('siti', '000001')).toEqual(refuse({ code: 'wrong-pin', triesLeft: 2 }));
    const second = start();
    await second.signIn('siti', '000001');
    await second.signIn('siti', '000001');
    mono += 59_000;
    // Another boot: the clock since boot begins at nothing.
    mono = 0;
    expect(await start().signIn('siti', sitis)).toEqual(refuse({ code: 'pin-waits', seconds: 60 }));
  });

  test('are on the disk before the PIN is looked at: killing the program wins no try', async () => {
    const desk = await peopled();
    void desk.signIn('siti', '000001');
    await Promise.resolve();
    expect(await start().signIn('siti', '000001')).toEqual(refuse({ code: 'wrong-pin', triesLeft: 3 }));
  });

  test('are told in the journal, with who was at the counter', async () => {
    const desk = await peopled();
    await desk.signIn('siti', sitis);
    await desk.approver({ userId: 'budi', pin: '11111112' });
    expect(branch.events.at(-1)).toEqual({
      t: 'pin.failed.v1',
      d: { pin: { userId: 'budi', purpose: 'approval', triesLeft: 4, waitMinutes: 0 } },
    });
  });

  test('of one person do not keep others out, and a new PIN ends the wait', async () => {
    const desk = await peopled();
    await failFive(desk);
    expect(await desk.signIn('budi', budis)).toMatchObject({ ok: true });
    expect(await desk.setPin('siti', '915737', null)).toMatchObject({ ok: true });
    expect(await desk.signIn('siti', '915737')).toMatchObject({ ok: true });
  });
});

test('an approval is by another person who is there, and by his PIN', async () => {
  const desk = await peopled();
  expect(await desk.approver({ userId: 'budi', pin: budis })).toMatchObject({ error: { code: 'not-signed-in' } });
  await desk.signIn('siti', sitis);
  expect(await desk.approver({ userId: 'siti', pin: sitis })).toEqual(refuse({ code: 'approval-by-self' }));
  expect(await desk.approver({ userId: 'budi', pin: budis })).toEqual(ok('budi'));
  branch.tables.apply([{ table: 'users', row: { id: 'budi', name: 'Budi', role: 'supervisor', active: false } }]);
  expect(await desk.approver({ userId: 'budi', pin: budis })).toMatchObject({ error: { code: 'unknown-user' } });
});
