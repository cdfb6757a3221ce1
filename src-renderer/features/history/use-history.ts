import { useEffect, useState } from 'react';
import type { HistoryEntry, HistoryTable } from '#shared/history/history-entry.ts';
import { useAppliedSeq } from '#renderer/read-model/queries/applied.ts';
import { askMain } from '#renderer/stores/main-calls.ts';

export type History = {
  /** Latest first; null until it is read. */
  readonly entries: readonly HistoryEntry[] | null;
  readonly failed: boolean;
  readonly again: () => void;
};

type Answered = { readonly of: string; readonly entries: readonly HistoryEntry[] | null; readonly failed: boolean };

/** What happened to a document, asked anew with everything that is posted. */
export function useHistory(table: HistoryTable, id: string): History {
  const seq = useAppliedSeq() ?? 0;
  const [round, setRound] = useState(0);
  const of = `${table}/${id}`;
  const [answered, setAnswered] = useState<Answered>({ of, entries: null, failed: false });
  useEffect(() => {
    let isLatest = true;
    askMain('document.history', { table, id }).then(
      (entries) => {
        if (isLatest) setAnswered({ of, entries: entries.toReversed(), failed: false });
      },
      () => {
        if (isLatest) setAnswered((before) => ({ ...before, of, failed: true }));
      },
    );
    return () => {
      isLatest = false;
    };
  }, [table, id, of, seq, round]);
  const isOfThis = answered.of === of;
  return {
    entries: isOfThis ? answered.entries : null,
    failed: isOfThis && answered.failed,
    again: () => setRound((before) => before + 1),
  };
}
