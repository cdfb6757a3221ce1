import { businessDate } from '#shared/kernel/business-date.ts';
import { generatedDueLines, northwindDueLines } from '#shared/sample-data/due-lines.ts';
import { randomStream } from '#shared/sample-data/random.ts';
import { levellingBreaches } from '#shared/scheduling/levelling-check.ts';
import type { LevellingInput } from '#shared/scheduling/levelling-input.ts';
import { levelDueDates } from '#shared/scheduling/levelling.ts';
import { loadNorthwind } from '../northwind/load-northwind.ts';
import { wallClock, type Result } from './measure.ts';

const SIZES = [250, 500, 1000, 2000, 4000];
const REPETITIONS = 5;
const GOAL_LINES = 1000;
const GOAL_MS = 1000;

/** How long levelling takes as open lines grow, and how low it brings the fullest day of Northwind. */
export function levelling(): Result[] {
  const curve = SIZES.map((size): Result => {
    const input = generatedDueLines(randomStream(1, 'levelling bench'), size, true, businessDate('2026-04-13'));
    const times = Array.from({ length: REPETITIONS }, () => timeOf(input)).toSorted((a, b) => a - b);
    const median = times[Math.floor(REPETITIONS / 2)] ?? Number.NaN;
    return {
      id: 'D1',
      what: `levelling ${size} open lines, stock short for a third`,
      goal: size === GOAL_LINES ? `< ${GOAL_MS} ms` : 'reported',
      measured: `${median.toFixed(0)} ms (${times[0]?.toFixed(0)}–${times.at(-1)?.toFixed(0)})`,
      met: median < GOAL_MS,
    };
  });
  return [...curve, ...[1, 2, 5].map(northwindPeak)];
}

/** The fullest day before and after; the peer is a plain greedy, whose figures stand in the design. */
function northwindPeak(earlyDays: number): Result {
  const greedy: Readonly<Record<number, number>> = { 1: 14, 2: 11, 5: 10 };
  const input = { ...northwindDueLines(loadNorthwind()), earlyDays };
  const plan = levelDueDates(input);
  const dates = new Map(plan.moves.flatMap((move) => move.lineIds.map((id) => [id, move.to])));
  const breaches = levellingBreaches(input, (line) => dates.get(line.id) ?? line.date).length;
  const days = plan.days.filter((day) => !plan.apart.includes(day.date));
  const peak = Math.max(...days.map((day) => day.after.lines));
  const before = Math.max(...plan.days.map((day) => day.before.lines));
  const goal = greedy[earlyDays] ?? before;
  return {
    id: 'D1',
    what: `Northwind, shipping up to ${earlyDays} work days early: lines on the fullest day`,
    goal: `≤ ${goal} (plain greedy)`,
    measured: `${peak} of ${before}, ${plan.moves.length} orders moved, ${breaches} breaches`,
    met: peak <= goal && breaches === 0,
  };
}

function timeOf(input: LevellingInput): number {
  const start = wallClock();
  levelDueDates(input);
  return wallClock() - start;
}
