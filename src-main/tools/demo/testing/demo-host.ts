/*
 * Plays the demo week on a data folder and prints every acknowledgement, so that a test can kill it at
 * any moment and hold the journal against what was said. Started again, it goes on where it stood.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { writeNextPackage } from '../../../exchange/package/package-desk.ts';
import { realVfs } from '../../../journal/vfs.ts';
import { DemoBranch } from '../demo-branch.ts';
import { DemoClock } from '../demo-clock.ts';
import { playWeek } from '../play-week.ts';
import { openEngine } from '../../../engine/engine.ts';

const [folder = ''] = process.argv.slice(2);
const clock = new DemoClock();
let ids = 0;
const opened = openEngine({ vfs: realVfs, folder, clock, ids: () => `demo-${(ids += 1)}`, userId: 'siti' });
if (!opened.ok) {
  writeSync(2, `${JSON.stringify(opened.error)}\n`);
  process.exit(3);
}
writeSync(1, 'open\n');
// A synchronous write: what the test reads has been said before the next command is given.
const branch = new DemoBranch(opened.value, clock, (commandId, seq) => writeSync(1, `ack ${commandId} ${seq}\n`));
branch.setUp();
await playWeek(branch, (day) => {
  const target = { vfs: realVfs, folder: join(folder, 'export'), appVersion: '0.0.0' };
  const written = writeNextPackage(opened.value, target, `package-${day}`);
  if (!written.ok) throw new Error(`package of ${day}: ${JSON.stringify(written.error)}`);
  writeSync(1, `ack package-${day} ${written.value.records[0]?.seq ?? 0}\n`);
  return Promise.resolve();
});
opened.value.close();
writeSync(1, 'done\n');
