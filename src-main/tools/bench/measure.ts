/** Median, tenth and ninetieth percentile of a list of ratios. */
export type Spread = { readonly median: number; readonly p10: number; readonly p90: number };

export type Result = {
  readonly id: string;
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  readonly met: boolean;
};

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { median: at(0.5), p10: at(0.1), p90: at(0.9) };
}

/**
 * Ratio of two pieces of work, measured in turns so that a busy machine slows both. Each round gives one
 * ratio of the medians of its repetitions.
 *
 * @param clock milliseconds of whatever is compared (wall or CPU)
 */
export function ratioInTurns(
  rounds: number,
  repetitions: number,
  clock: () => number,
  work: () => void,
  peer: () => void,
): Spread {
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const own: number[] = [];
    const other: number[] = [];
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      own.push(timeOf(clock, work));
      other.push(timeOf(clock, peer));
    }
    ratios.push(spreadOf(own).median / spreadOf(other).median);
  }
  return spreadOf(ratios);
}

/** A ratio against its limit: missed only when even the tenth percentile lies beyond (a guard against noise). */
export function judged(id: string, what: string, limit: number, spread: Spread): Result {
  const show = (value: number) => value.toFixed(2);
  return {
    id,
    what,
    goal: `≤ ${show(limit)}×`,
    measured: `${show(spread.median)}× (${show(spread.p10)}–${show(spread.p90)})`,
    met: spread.p10 <= limit,
  };
}

export const wallClock = (): number => performance.now();

export const cpuClock = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function timeOf(clock: () => number, work: () => void): number {
  const start = clock();
  work();
  return clock() - start;
}
