import { describe, expect, it } from 'vitest';
import { createDraftCopies } from './draft-copies.ts';
import type { OrderDraft } from './order-draft.ts';

const draft = (updatedAt: number) => ({ id: 'd', updatedAt }) as OrderDraft;
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

/** A sender whose sendings end when the test says so. */
function sender() {
  const sent: (number | null)[] = [];
  const open: { readonly end: () => void; readonly fail: () => void }[] = [];
  const send = (_id: string, state: OrderDraft | null) => {
    sent.push(state?.updatedAt ?? null);
    return new Promise<void>((resolve, reject) => {
      open.push({ end: resolve, fail: () => reject(new Error('gone')) });
    });
  };
  return { sent, send, next: () => open.shift() };
}

describe('copies of a draft', () => {
  it('leave one at a time; of what came meanwhile only the last', async () => {
    const { sent, send, next } = sender();
    const { copy } = createDraftCopies(send, () => Promise.resolve());
    for (const state of [1, 2, 3]) copy('d', draft(state));
    await settle();
    expect(sent).toEqual([1]);
    next()?.end();
    await settle();
    expect(sent).toEqual([1, 3]);
  });

  it('a draft that is gone is never overtaken by an older copy of it', async () => {
    const { sent, send, next } = sender();
    const { copy } = createDraftCopies(send, () => Promise.resolve());
    copy('d', draft(1));
    copy('d', null);
    await settle();
    next()?.end();
    await settle();
    expect(sent).toEqual([1, null]);
  });

  it('what did not arrive is sent again with the next state, and at the latest when the window closes', async () => {
    const { sent, send, next } = sender();
    const { copy, hurry } = createDraftCopies(send, () => Promise.resolve());
    copy('d', draft(1));
    await settle();
    next()?.fail();
    await settle();
    expect(sent).toEqual([1]);
    hurry();
    expect(sent).toEqual([1, 1]);
    copy('d', draft(2));
    await settle();
    expect(sent).toEqual([1, 1, 2]);
  });
});
