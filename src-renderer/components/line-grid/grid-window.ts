/** Height of every row and of the head, in px. */
export const ROW_HEIGHT = 32;

/** Up to so many rows all are drawn. */
const ALL_UP_TO = 100;
const OVERSCAN = 8;

export type GridWindow = { readonly first: number; readonly end: number };

/** Rows that are drawn when a grid of `count` rows is scrolled to `top` and shows `height` px. */
export function gridWindow(count: number, top: number, height: number): GridWindow {
  if (count <= ALL_UP_TO) return { first: 0, end: count };
  const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - OVERSCAN);
  const end = Math.min(count, Math.ceil((top + height) / ROW_HEIGHT) + OVERSCAN);
  return { first: Math.min(first, end), end };
}

/** The rows to draw, in order: those of the window, and the one that is typed in wherever it is. */
export function drawnRows({ first, end }: GridWindow, live: number, count: number): readonly number[] {
  const rows = Array.from({ length: end - first }, (_, offset) => first + offset);
  if (live < 0 || live >= count || (live >= first && live < end)) return rows;
  return live < first ? [live, ...rows] : [...rows, live];
}
