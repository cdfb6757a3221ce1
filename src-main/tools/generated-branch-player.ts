import { addDays } from '#shared/kernel/business-date.ts';
import { sampleBranch } from '#shared/sample-data/branch.ts';
import { masterPayloadsOf, type GeneratedBranch } from '#shared/sample-data/generated-branch.ts';
import { playDay, type Counter } from '#shared/sample-data/play-day.ts';
import type { Engine } from '../engine/engine.ts';
import type { DemoClock } from './demo/demo-clock.ts';

/**
 * Plays a made-up branch through an engine, as the counter in memory does in tests. Command ids say what
 * they are for, so that a run that was cut off goes on where it stood.
 *
 * @param days business days to play, from the branch's first on; Sundays bring nobody
 */
export function playGeneratedBranch(engine: Engine, clock: DemoClock, branch: GeneratedBranch, days: number): void {
  const give: Counter['give'] = (type, id, input) => {
    clock.tick();
    return engine.runNow({ id: `${type}-${id}`, type, input }).ok;
  };
  clock.startDay(branch.firstDay);
  give('configureBranch', 'generated', sampleBranch);
  for (const payload of masterPayloadsOf(branch)) {
    const { kind } = payload;
    if (engine.outcome(`applyMasterData-${kind}`)) continue;
    const stored = engine.storePayload(payload);
    if (!stored.ok) throw new Error(`${kind}: ${stored.error.code}`);
    give('applyMasterData', kind, { kind, sha256: stored.value, fileName: `${kind}-${branch.seed}` });
  }
  for (let day = 0; day < days; day += 1) {
    const date = addDays(branch.firstDay, day);
    clock.startDay(date);
    playDay(branch, { read: engine.tables, give }, date);
  }
}
