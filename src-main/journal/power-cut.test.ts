import { expect, test } from 'vitest';
import { crashRun, type CrashRun } from './testing/crash-run.ts';

const cutsWanted = Number(process.env['GERAI_CUTS'] ?? 5000);
const firstSeed = Number(process.env['GERAI_SEED'] ?? Date.now() % 1_000_000_000);
const livesPerRun = 25;

function runs(cuts: number, flushDisabled: boolean): readonly (CrashRun & { readonly seed: number })[] {
  const done: (CrashRun & { readonly seed: number })[] = [];
  let counted = 0;
  for (let seed = firstSeed; counted < cuts; seed += 1) {
    const run = crashRun({ seed, lives: livesPerRun, flushDisabled });
    done.push({ ...run, seed });
    counted += Math.max(1, run.cuts);
    if (!flushDisabled && run.problems.length > 0) break;
  }
  return done;
}

const sum = (all: readonly CrashRun[], of: (run: CrashRun) => number): number =>
  all.reduce((total, run) => total + of(run), 0);

test(
  'what was acknowledged survives every kill and power cut, whole, in order and once',
  { timeout: 3_600_000 },
  () => {
    const all = runs(cutsWanted, false);
    const broken = all.flatMap((run) => run.problems.map((problem) => `GERAI_SEED=${run.seed}: ${problem}`));
    expect(broken).toEqual([]);
    // The run is only worth something when it met what it is about.
    const met = {
      cuts: sum(all, (run) => run.cuts),
      cutsInRecovery: sum(all, (run) => run.cutsInRecovery),
      tornTails: sum(all, (run) => run.tornTails),
      diskFull: sum(all, (run) => run.diskFull),
      failedFlushes: sum(all, (run) => run.failedFlushes),
      acknowledged: sum(all, (run) => run.acknowledged),
    };
    console.log(`power cuts from seed ${firstSeed}: ${JSON.stringify(met)}`);
    expect(Object.entries(met).filter(([, count]) => count === 0)).toEqual([]);
  },
);

test('without flushes acknowledged records are lost, so the simulation can tell', () => {
  const all = runs(200, true);
  const withLoss = all.filter((run) => run.problems.length > 0);
  expect({ firstSeed, loss: withLoss.length > 0 }).toEqual({ firstSeed, loss: true });
});
