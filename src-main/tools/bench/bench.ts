import { tmpdir } from 'node:os';
import path from 'node:path';
import { realVfs, removeScratchFolder } from '../../journal/vfs.ts';
import { availability } from './availability-bench.ts';
import { demoRecords, durableAck, flushesPerCommit, replay } from './journal-bench.ts';
import { levelling } from './levelling-bench.ts';
import type { Result } from './measure.ts';

/*
 * `npm run bench`: the performance goals as ratios within one run, with the tenth to ninetieth
 * percentile. Absolute times say little on another machine; these ratios hold from one to the next.
 */

const work = path.join(process.env['GERAI_BENCH_FOLDER'] ?? tmpdir(), `gerai-bench-${process.pid}`);
for (const part of ['demo', 'ack', 'replay']) realVfs.mkdir(path.join(work, part));
try {
  const { bodies, order, flushesPerCommand } = await demoRecords(path.join(work, 'demo'));
  const results = [
    durableAck(path.join(work, 'ack'), order),
    flushesPerCommit(flushesPerCommand),
    ...replay(path.join(work, 'replay'), bodies, 30_000),
    ...availability(),
    ...levelling(),
  ];
  print(results);
} finally {
  removeScratchFolder(work);
}

function print(results: readonly Result[]): void {
  const rows = [['id', 'what', 'goal', 'measured', ''], ...results.map(rowOf)];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows) {
    process.stdout.write(
      `${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
  }
}

function rowOf({ id, what, goal, measured, met }: Result): string[] {
  return [id, what, goal, measured, goal === 'reported' ? '' : met ? 'met' : 'MISSED'];
}
