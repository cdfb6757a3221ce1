import { useCallback, useEffect, useRef, useState } from 'react';
import { keepDraft } from '#renderer/drafts/draft-shelf.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';

const STEPS = 100;

type History = {
  readonly past: readonly OrderDraft[];
  readonly present: OrderDraft;
  readonly future: readonly OrderDraft[];
};

export type DraftEditing = {
  readonly draft: OrderDraft;
  /** Applies a change; one that gives the same draft back leaves no trace. */
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
  const saved = useRef(initial);
  const stopped = useRef(false);
  const { past, present, future } = history;

  useEffect(() => {
    if (present === saved.current || stopped.current) return;
    saved.current = present;
    const now = Date.now();
    keepDraft({ ...present, updatedAt: now }).then(
      () => setSavedAt(now),
      () => setSavedAt(null),
    );
  }, [present]);

  const change = useCallback((edit: (draft: OrderDraft) => OrderDraft) => {
    setHistory((before) => {
      const next = edit(before.present);
      if (next === before.present) return before;
      return { past: [...before.past.slice(1 - STEPS), before.present], present: next, future: [] };
    });
  }, []);

  const undo = () =>
    setHistory((before) => {
      const last = before.past.at(-1);
      if (!last) return before;
      return { past: before.past.slice(0, -1), present: last, future: [before.present, ...before.future] };
    });
  const redo = () =>
    setHistory((before) => {
      const [next, ...rest] = before.future;
      if (!next) return before;
      return { past: [...before.past, before.present], present: next, future: rest };
    });

  return {
    draft: present,
    change,
    undo: past.length > 0 ? undo : null,
    redo: future.length > 0 ? redo : null,
    savedAt,
    stopSaving: (stop) => {
      stopped.current = stop;
    },
  };
}
