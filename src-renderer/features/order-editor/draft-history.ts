import type { OrderDraft } from '#renderer/drafts/order-draft.ts';

/** Steps that can be taken back. */
export const STEPS = 100;

/** A draft with what it was before, oldest first, and what was taken back, nearest first. */
export type History = {
  readonly past: readonly OrderDraft[];
  readonly present: OrderDraft;
  readonly future: readonly OrderDraft[];
};

/** One step on; the same history when nothing has changed. */
export function changed(history: History, next: OrderDraft): History {
  if (next === history.present) return history;
  return { past: [...history.past.slice(1 - STEPS), history.present], present: next, future: [] };
}

/** One step back; the same history at its beginning. */
export function undone(history: History): History {
  const last = history.past.at(-1);
  if (!last) return history;
  return { past: history.past.slice(0, -1), present: last, future: [history.present, ...history.future] };
}

/** One step forward again; the same history at its end. */
export function redone(history: History): History {
  const [next, ...rest] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.present], present: next, future: rest };
}
