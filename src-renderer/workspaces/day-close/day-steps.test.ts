import { describe, expect, it } from 'vitest';
import type { DayClosePreview } from '#shared/contract/contract.ts';
import { daySteps } from './day-steps.ts';

const preview = (part: Partial<DayClosePreview>): DayClosePreview => ({
  date: '2026-11-24',
  obstacles: [],
  gaps: [],
  totals: null,
  unexported: [],
  ...part,
});

describe('the steps of a day', () => {
  it('lead to closing when nothing stands in the way', () => {
    expect(daySteps(preview({}))).toMatchObject({ next: 'close', steps: { check: 'done', close: 'current' } });
  });

  it('stop at the check while goods are set aside or a number is missing', () => {
    const obstacle = { kind: 'deliveryUnderWay', id: 'd', number: 'DO/1' } as const;
    expect(daySteps(preview({ obstacles: [obstacle] })).steps).toMatchObject({ check: 'blocked', close: 'waiting' });
    expect(daySteps(preview({ gaps: [{ series: 'INV', missing: 1 }] })).steps.check).toBe('blocked');
  });

  it('lead from a closed day to its package, and then to the next day', () => {
    expect(daySteps(preview({ date: null, unexported: ['2026-11-24'] }))).toMatchObject({
      next: 'export',
      steps: { close: 'done', export: 'current' },
    });
    expect(daySteps(preview({ date: null })).next).toBe('open');
  });
});
