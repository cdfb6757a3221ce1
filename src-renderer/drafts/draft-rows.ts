import type { DraftLine, OrderDraft } from './order-draft.ts';

/** Which window wrote a draft, and its how manieth write that was. */
export type DraftStamp = { readonly by: string; readonly no: number };

/** A draft without its lines, as it is stored. */
export type DraftHead = Omit<OrderDraft, 'lines'> & { readonly stamp: DraftStamp };

/** One line of a draft, as it is stored. */
export type DraftLineRow = {
  readonly draftId: string;
  readonly key: string;
  /** Its row in the draft, from 0. */
  readonly place: number;
  readonly line: DraftLine;
};

export type DraftRows = {
  readonly head: DraftHead;
  readonly put: readonly DraftLineRow[];
  readonly remove: readonly [draftId: string, key: string][];
};

/**
 * What has to be written so that the rows say the draft: its head, and the lines that differ from before.
 *
 * @param before the draft as its rows say it; null: there are none
 */
export function draftRows(before: OrderDraft | null, now: OrderDraft, stamp: DraftStamp): DraftRows {
  const { lines, ...head } = now;
  const known = new Map(before?.lines.map((line, place) => [line.key, { line, place }]));
  const put = lines.flatMap((line, place) => {
    const row = known.get(line.key);
    known.delete(line.key);
    return row && row.line === line && row.place === place ? [] : [{ draftId: now.id, key: line.key, place, line }];
  });
  return { head: { ...head, stamp }, put, remove: [...known.keys()].map((key) => [now.id, key]) };
}

/** The draft that rows say. */
export function draftOfRows({ stamp: _stamp, ...head }: DraftHead, rows: readonly DraftLineRow[]): OrderDraft {
  return { ...head, lines: rows.toSorted((a, b) => a.place - b.place).map(({ line }) => line) };
}
