import { useCallback, useRef, useState } from 'react';
import { keepDraft } from '#renderer/drafts/draft-shelf.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { changed, redone, undone, type History } from './draft-history.ts';

export type DraftEditing = {
  readonly draft: OrderDraft;
  /** Applies a change at once; one that gives the same draft back leaves no trace. */
  readonly change: (edit: (draft: OrderDraft) => OrderDraft) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** Instant of the last durable save, milliseconds since 1970; null before the first. */
  readonly savedAt: number | null;
  /** Stops saving while the draft becomes a document or is thrown away; false goes on saving. */
  readonly stopSaving: (stop: boolean) => void;
};

/** A draft under the hands of a person: every committed cell is saved, and can be taken back. */
export function useDraftEditing(initial: OrderDraft): DraftEditing {
  const [history, setHistory] = useState<History>({ past: [], present: initial, future: [] });
  const [savedAt, setSavedAt] = useState<number | null>(initial.updatedAt === 0 ? null : initial.updatedAt);
  // Ahead of what is painted: two cells committed in one moment build on each other.
  const latest = useRef(history);
  const saved = useRef(initial);
  const stopped = useRef(false);

  const save = useCallback(() => {
    const { present } = latest.current;
    if (present === saved.current || stopped.current) return;
    saved.current = present;
    const now = Date.now();
    keepDraft({ ...present, updatedAt: now }).then(
      () => setSavedAt(now),
      () => setSavedAt(null),
    );
  }, []);
  const step = useCallback(
    (next: History) => {
      if (next === latest.current) return;
      latest.current = next;
      setHistory(next);
      // Before the next row is painted: a crash after this key finds the cell written.
      save();
    },
    [save],
  );
  const change = useCallback(
    (edit: (draft: OrderDraft) => OrderDraft) => step(changed(latest.current, edit(latest.current.present))),
    [step],
  );
  const stopSaving = useCallback(
    (stop: boolean) => {
      stopped.current = stop;
      save();
    },
    [save],
  );

  return {
    draft: history.present,
    change,
    undo: history.past.length > 0 ? () => step(undone(latest.current)) : null,
    redo: history.future.length > 0 ? () => step(redone(latest.current)) : null,
    savedAt,
    stopSaving,
  };
}
