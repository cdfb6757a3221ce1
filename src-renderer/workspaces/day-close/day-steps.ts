import type { DayClosePreview } from '#shared/contract/contract.ts';

export type StepState = 'done' | 'current' | 'waiting' | 'blocked';

export type DaySteps = {
  readonly check: StepState;
  readonly totals: StepState;
  readonly close: StepState;
  readonly export: StepState;
};

/** What F9 does next on this page. */
export type NextDayAction = 'close' | 'export' | 'open';

/**
 * Where the day stands. With an open day the way is check, totals, close; with none it is export and
 * then the next day. Closed days that wait for their package do not keep a new day from being opened.
 */
export function daySteps(preview: DayClosePreview): { readonly steps: DaySteps; readonly next: NextDayAction } {
  const waitsForExport = preview.unexported.length > 0;
  const exportState: StepState = waitsForExport ? 'current' : 'done';
  if (preview.date === null) {
    const steps = { check: 'done', totals: 'done', close: 'done', export: exportState } as const;
    return { steps, next: waitsForExport ? 'export' : 'open' };
  }
  const blocked = isBlocked(preview);
  const steps = {
    check: blocked ? 'blocked' : 'done',
    totals: 'done',
    close: blocked ? 'waiting' : 'current',
    export: waitsForExport ? 'current' : 'waiting',
  } as const;
  return { steps, next: 'close' };
}

/** True while something stands in the way of closing: obstacles, or a number missing in a series. */
export function isBlocked(preview: Pick<DayClosePreview, 'obstacles' | 'gaps'>): boolean {
  return preview.obstacles.length > 0 || preview.gaps.length > 0;
}
