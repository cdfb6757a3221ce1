import { randomUUID } from 'node:crypto';
import { systemClock } from '../engine/clock.ts';
import { realVfs } from '../journal/vfs.ts';
import { runImport } from './master-data-import.ts';

/*
 * Master data from a CSV file, without a window:
 *
 *   npm run import -- --data <folder> --kind products <file.csv> [--apply] [--accept-problems]
 */
process.exitCode = await runImport(process.argv.slice(2), {
  vfs: realVfs,
  clock: systemClock,
  ids: randomUUID,
  print: (line) => console.log(line),
});
