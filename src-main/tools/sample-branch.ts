import path from 'node:path';
import { parseArgs } from 'node:util';
import { businessDate } from '#shared/kernel/business-date.ts';
import { generateBranch } from '#shared/sample-data/generated-branch.ts';
import { loadProfiles } from '#shared/sample-data/load-profile.ts';
import { openEngine } from '../engine/engine.ts';
import { lockFolder } from '../journal/folder-lock.ts';
import { realVfs } from '../journal/vfs.ts';
import { DemoBranch } from './demo/demo-branch.ts';
import { DemoClock } from './demo/demo-clock.ts';
import { playGeneratedBranch } from './generated-branch-player.ts';

/*
 *   npm run sample-branch -- --data <folder> [--profile small|medium|large [--days 10] [--seed 1]]
 *
 * Sets an empty data folder up as the sample branch: settings, people, and the five Northwind master data
 * files; or, with a profile, as a made-up branch of that size with some days of trade behind it. Harmless
 * on a folder that has it already.
 */

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    profile: { type: 'string' },
    days: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
});
const profile = Object.values(loadProfiles).find(({ name }) => name === values.profile);
const [days, seed] = [Number(values.days), Number(values.seed)];
const isKnown = values.profile === undefined || profile !== undefined;
if (values.data === undefined || !isKnown || !Number.isSafeInteger(days) || !Number.isSafeInteger(seed)) {
  console.error(
    'Usage: npm run sample-branch -- --data <folder> [--profile small|medium|large [--days 10] [--seed 1]]',
  );
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
  if (profile) {
    const firstDay = businessDate('2026-01-05');
    playGeneratedBranch(opened.value, clock, generateBranch(profile, seed, firstDay), days);
  } else {
    new DemoBranch(opened.value, clock).setUp();
  }
  opened.value.close();
  await lock.value.release();
  console.log(`The sample branch is ready in ${folder}`);
  return 0;
}
