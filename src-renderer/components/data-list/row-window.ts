/** Height of a row in a list, in CSS pixels. */
export const ROW_HEIGHT = 32;

/** Lists up to this length are drawn whole. */
const DRAWN_WHOLE = 100;

/** Rows drawn before and after those that can be seen. */
const OVERSCAN = 8;

/** Which rows of a list are drawn: from `first` to `last`, both included; last < first when there are none. */
export type RowWindow = { readonly first: number; readonly last: number };

/**
 * The rows to draw for a place in the list.
 *
 * @param top how far the list is scrolled, `height` what can be seen of it, both in pixels
 */
export function rowWindow(count: number, top: number, height: number): RowWindow {
  if (count <= DRAWN_WHOLE) return { first: 0, last: count - 1 };
  const first = Math.floor(top / ROW_HEIGHT) - OVERSCAN;
  const last = Math.ceil((top + height) / ROW_HEIGHT) + OVERSCAN;
  return { first: Math.max(0, Math.min(first, count - 1)), last: Math.min(count - 1, last) };
}

/** Positions to draw: the window, and the current row wherever it is, so that it keeps the focus. */
export function drawnRows(window: RowWindow, current: number, count: number): readonly number[] {
  const rows: number[] = [];
  for (let index = window.first; index <= window.last; index += 1) rows.push(index);
  if (current >= 0 && current < count && (current < window.first || current > window.last)) rows.push(current);
  return rows;
}

/** Where to scroll to so that a row can be seen whole under the header; the same place when it can be already. */
export function scrollToShow(row: number, top: number, height: number, header: number): number {
  const from = row * ROW_HEIGHT;
  const seen = height - header;
  if (from < top) return from;
  return from + ROW_HEIGHT > top + seen ? from + ROW_HEIGHT - seen : top;
}
