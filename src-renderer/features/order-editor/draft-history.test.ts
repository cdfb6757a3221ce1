import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { changed, redone, STEPS, undone, type History } from './draft-history.ts';

const draft = (updatedAt: number) => ({ updatedAt }) as OrderDraft;
const times = (count: number, step: (history: History) => History, from: History) =>
  Array.from({ length: count }).reduce<History>((history) => step(history), from);
const begin: History = { past: [], present: draft(0), future: [] };
const typed = (count: number) =>
  Array.from({ length: count }).reduce<History>((history, _, at) => changed(history, draft(at + 1)), begin);

describe('undo and redo', () => {
  it('go back the last hundred steps and forward again to where it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 250 }), fc.integer({ min: 0, max: 250 }), (steps, back) => {
        const history = typed(steps);
        const taken = Math.min(back, steps, STEPS);
        const before = times(back, undone, history);
        expect(before.present.updatedAt).toBe(steps - taken);
        expect(times(back, redone, before)).toEqual(history);
      }),
    );
  });

  it('a new change forgets what was taken back', () => {
    const branched = changed(undone(typed(3)), draft(99));
    expect(redone(branched)).toBe(branched);
    expect(undone(branched).present.updatedAt).toBe(2);
  });

  it('the same draft again is no step', () => {
    const history = typed(2);
    expect(changed(history, history.present)).toBe(history);
  });
});
