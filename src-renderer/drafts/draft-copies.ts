import type { OrderDraft } from './order-draft.ts';

export type DraftCopies = {
  /** The draft as it is now; null: it is gone. Earlier states that have not left yet are dropped. */
  readonly copy: (id: string, draft: OrderDraft | null) => void;
  /** Sends what waits without waiting: the window is closing. */
  readonly hurry: () => void;
};

/**
 * Brings copies of drafts to main, one after the other and not faster than the pause: of many states the last
 * one always arrives, and never an older one after a newer.
 *
 * @param send a failure is met by sending again with the next state
 */
export function createDraftCopies(
  send: (id: string, draft: OrderDraft | null) => Promise<unknown>,
  pause: () => Promise<void>,
): DraftCopies {
  const waiting = new Map<string, OrderDraft | null>();
  const busy = new Set<string>();

  const sendNext = async (id: string): Promise<boolean> => {
    const next = waiting.get(id) ?? null;
    waiting.delete(id);
    try {
      await send(id, next);
      return true;
    } catch {
      // Main's absence stops nobody: the window's own copy is the one that counts.
      if (!waiting.has(id)) waiting.set(id, next);
      return false;
    }
  };
  const run = async (id: string) => {
    busy.add(id);
    while (waiting.has(id)) {
      const arrived = await sendNext(id);
      await pause();
      if (!arrived) break;
    }
    busy.delete(id);
  };
  return {
    copy: (id, draft) => {
      waiting.set(id, draft);
      if (!busy.has(id)) void run(id);
    },
    hurry: () => {
      for (const id of Array.from(waiting.keys())) void sendNext(id);
    },
  };
}
