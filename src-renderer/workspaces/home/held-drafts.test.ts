import { expect, test } from 'vitest';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { heldMinutes, isHeldLong, waitingDrafts } from './held-drafts.ts';

const draft = (id: string, rest: Partial<OrderDraft>) => ({ id, held: false, updatedAt: 0, ...rest }) as OrderDraft;

test('what is on hold comes first, the longest on top; then the latest that is typed', () => {
  const drafts = [
    draft('typed', { updatedAt: 5 }),
    draft('held late', { held: true, heldAt: 9, updatedAt: 9 }),
    draft('typed later', { updatedAt: 8 }),
    draft('held early', { held: true, updatedAt: 2 }),
  ];
  expect(waitingDrafts(drafts).map(({ id }) => id)).toEqual(['held early', 'held late', 'typed later', 'typed']);
});

test('a draft is on hold for whole minutes, and long after the thirtieth', () => {
  const held = draft('a', { held: true, heldAt: 60_000 });
  expect(heldMinutes(held, 60_000 + 31 * 60_000 - 1)).toBe(30);
  expect(isHeldLong(30)).toBe(false);
  expect(isHeldLong(31)).toBe(true);
  expect(heldMinutes(held, 0)).toBe(0);
  expect(heldMinutes(draft('b', {}), 99)).toBeNull();
});
