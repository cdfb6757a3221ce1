import path from 'node:path';
import { parseArgs } from 'node:util';
import { examineBranch } from '../engine/examine-branch.ts';
import { systemClock } from '../engine/clock.ts';
import { realVfs } from '../journal/vfs.ts';

/*
 *   npm run doctor -- --data <folder>
 *
 * Examines a branch from its journal alone and changes nothing: bytes and chain, every step against the
 * invariants, the tables at the end, and the numbers. Exit status 1 when anything is wrong.
 */

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) {
  console.error('Usage: npm run doctor -- --data <folder>');
  process.exitCode = 2;
} else {
  process.exitCode = examine(path.resolve(values.data));
}

function examine(folder: string): number {
  const examined = examineBranch(realVfs, folder, systemClock);
  if (!examined.ok) {
    console.log(`REFUSED ${JSON.stringify(examined.error)}`);
    return 1;
  }
  const { records, broken, numberGaps } = examined.value;
  for (const { id, rule, place, detail, record } of broken) {
    console.log(`${id} ${rule}: ${place} ${detail} ${record === null ? '' : `(record ${record})`}`.trimEnd());
  }
  for (const gap of numberGaps) console.log(`number missing: ${gap.series} ${gap.missing}`);
  const sound = broken.length + numberGaps.length === 0;
  console.log(`${sound ? 'SOUND' : 'NOT SOUND'}: ${records} records, ${broken.length + numberGaps.length} findings`);
  return sound ? 0 : 1;
}
