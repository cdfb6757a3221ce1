import path from 'node:path';
import { parseArgs } from 'node:util';
import { openEngine } from '../engine/engine.ts';
import { lockFolder } from '../journal/folder-lock.ts';
import { realVfs } from '../journal/vfs.ts';
import { DemoBranch } from './demo/demo-branch.ts';
import { DemoClock } from './demo/demo-clock.ts';

/*
 *   npm run sample-branch -- --data <folder>
 *
 * Sets an empty data folder up as the sample branch: settings, people, and the five Northwind master data
 * files. Harmless on a folder that has it already.
 */

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) {
  console.error('Usage: npm run sample-branch -- --data <folder>');
  process.exitCode = 2;
} else {
  process.exitCode = await setUp(path.resolve(values.data));
}

async function setUp(folder: string): Promise<number> {
  realVfs.mkdir(folder);
  const clock = new DemoClock();
  const holder = { host: 'browser', user: 'sample-branch', pid: process.pid, since: clock.now() } as const;
  const lock = await lockFolder(realVfs.realPath(folder), holder);
  if (!lock.ok) {
    console.error(`${folder} is in use by ${lock.error.holder?.user ?? 'another program'}. Close that program first.`);
    return 3;
  }
  const opened = openEngine({ vfs: realVfs, folder, clock, ids: () => crypto.randomUUID(), userId: 'siti' });
  if (!opened.ok) {
    console.error(`${folder} cannot be opened: ${JSON.stringify(opened.error)}`);
    return 4;
  }
  new DemoBranch(opened.value, clock).setUp();
  opened.value.close();
  await lock.value.release();
  console.log(`The sample branch is ready in ${folder}`);
  return 0;
}
