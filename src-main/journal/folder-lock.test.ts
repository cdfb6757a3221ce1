import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { lockFolder, type FolderHolder } from './folder-lock.ts';
import { startProgram } from './testing/child-program.ts';

const me: FolderHolder = { host: 'browser', user: 'budi', pid: process.pid, since: '2026-11-23T03:00:00.000Z' };
const someFolder = (): string => `/srv/gerai/${randomUUID()}`;

/** The way of this computer, and the one with a socket file. */
const ways = process.platform === 'win32' ? (['win32'] as const) : ([process.platform, 'darwin'] as const);

describe.for(ways)('the lock of a data folder (%s)', (platform) => {
  test('is refused to a second program, which learns who has the folder', async () => {
    const folder = someFolder();
    const first = await lockFolder(folder, me, platform);
    expect(first.ok).toBe(true);
    if (!first.ok) return;
    first.value.describe({ ...me, address: 'http://127.0.0.1:4711/' });
    expect(await lockFolder(folder, { ...me, host: 'electron' }, platform)).toEqual({
      ok: false,
      error: { code: 'folder-in-use', holder: { ...me, address: 'http://127.0.0.1:4711/' } },
    });
    await first.value.release();
    const second = await lockFolder(folder, me, platform);
    expect(second.ok).toBe(true);
    if (second.ok) await second.value.release();
  });

  test('is one for each folder', async () => {
    const locks = await Promise.all([lockFolder(someFolder(), me, platform), lockFolder(someFolder(), me, platform)]);
    expect(locks.map((lock) => lock.ok)).toEqual([true, true]);
    for (const lock of locks) if (lock.ok) await lock.value.release();
  });

  test('holds between two processes and is free when the holder is killed', async () => {
    const folder = someFolder();
    const holder = startProgram('lock-holder.ts', [folder, platform]);
    expect((await holder.lines.next()).value).toBe('"locked"');
    const refused = await lockFolder(folder, me, platform);
    expect(refused).toMatchObject({
      ok: false,
      error: { holder: { host: 'electron', user: 'siti', pid: holder.process.pid } },
    });
    await holder.kill();
    const taken = await lockFolder(folder, me, platform);
    expect(taken.ok).toBe(true);
    const other = startProgram('lock-holder.ts', [folder, platform]);
    expect(JSON.parse(String((await other.lines.next()).value))).toEqual({ code: 'folder-in-use', holder: me });
    await other.kill();
    if (taken.ok) await taken.value.release();
  });

  test('goes to exactly one of many who want it at once', async () => {
    const folder = someFolder();
    const locks = await Promise.all(Array.from({ length: 20 }, async () => lockFolder(folder, me, platform)));
    expect(locks.filter((lock) => lock.ok)).toHaveLength(1);
    for (const lock of locks) if (lock.ok) await lock.value.release();
  });
});

test('a stranger under the name of the lock keeps the folder closed, whatever it says', async () => {
  const folder = someFolder();
  const first = await lockFolder(folder, me);
  if (first.ok) first.value.describe({ pid: 'not a number' } as never);
  expect(await lockFolder(folder, me)).toEqual({ ok: false, error: { code: 'folder-in-use', holder: undefined } });
  if (first.ok) await first.value.release();
});
