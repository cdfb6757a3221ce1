import type { ScannerRhythm } from './scanner-burst.ts';

/** Keys of one reading of a label, with when each went down, in milliseconds. */
export type Reading = readonly { readonly key: string; readonly at: number }[];

export type Calibration =
  | { readonly ok: true; readonly rhythm: ScannerRhythm; readonly code: string; readonly end: 'Enter' | 'Tab' | null }
  /** `different`: the readings are not of one label; `short`: fewer than four keys; `slow`: no faster than a person. */
  | { readonly ok: false; readonly why: 'different' | 'short' | 'slow' };

/** Readings of one label that a calibration takes. */
export const READINGS = 3;

const LEAST_KEYS = 4;
/** Whoever types with half of the gaps this short is no person. */
const SLOWEST_MEDIAN = 60;
const SLOWEST_GAP = 150;
/** How much slower than it was seen a device may be. */
const SLACK = 2;
const FASTEST_LIMITS = { medianGap: 12, maxGap: 40 } as const;

/** What a device's own rhythm is, from three readings of one label: twice its gaps, and never what a person types. */
export function calibrate(readings: readonly Reading[]): Calibration {
  const codes = readings.map((reading) => charsOf(reading).join(''));
  const [code = ''] = codes;
  if (codes.some((other) => other !== code)) return { ok: false, why: 'different' };
  if (code.length < LEAST_KEYS) return { ok: false, why: 'short' };
  const gaps = readings.map(gapsOf);
  const slowestMedian = Math.max(...gaps.map(median));
  const longest = Math.max(...gaps.flat());
  if (slowestMedian > SLOWEST_MEDIAN / SLACK || longest > SLOWEST_GAP / SLACK) return { ok: false, why: 'slow' };
  const last = readings.at(-1)?.at(-1)?.key;
  return {
    ok: true,
    code,
    end: last === 'Enter' || last === 'Tab' ? last : null,
    rhythm: {
      medianGap: Math.max(FASTEST_LIMITS.medianGap, Math.ceil(slowestMedian * SLACK)),
      maxGap: Math.max(FASTEST_LIMITS.maxGap, Math.ceil(longest * SLACK)),
    },
  };
}

function charsOf(reading: Reading): readonly string[] {
  return reading.map(({ key }) => key).filter((key) => key.length === 1);
}

function gapsOf(reading: Reading): readonly number[] {
  return reading.slice(1).map(({ at }, index) => at - (reading[index]?.at ?? at));
}

function median(gaps: readonly number[]): number {
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}
