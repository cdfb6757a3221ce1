import type { OrderDraft } from '#renderer/drafts/order-draft.ts';

const LONG_MINUTES = 30;

/** Drafts as they wait: what is on hold first, the longest on top; then what is typed, the latest on top. */
export function waitingDrafts(drafts: readonly OrderDraft[]): readonly OrderDraft[] {
  const held = drafts.filter((draft) => draft.held).toSorted((a, b) => heldSince(a) - heldSince(b));
  const typed = drafts.filter((draft) => !draft.held).toSorted((a, b) => b.updatedAt - a.updatedAt);
  return [...held, ...typed];
}

/** Whole minutes a draft is on hold at an instant (milliseconds since 1970); null when it is not. */
export function heldMinutes(draft: OrderDraft, now: number): number | null {
  return draft.held ? Math.max(0, Math.floor((now - heldSince(draft)) / 60_000)) : null;
}

/** True when somebody should look after it: the customer is long gone, or the goods are promised to nobody. */
export function isHeldLong(minutes: number): boolean {
  return minutes > LONG_MINUTES;
}

function heldSince(draft: OrderDraft): number {
  return draft.heldAt ?? draft.updatedAt;
}
