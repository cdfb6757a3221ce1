/** The rows of a long list that are drawn, and the room that stands for the others. */
export type RowWindow = {
  readonly first: number;
  /** One after the last. */
  readonly end: number;
  /** Heights in px above and below what is drawn. */
  readonly before: number;
  readonly after: number;
};

const OVERSCAN = 8;
/** Up to so many rows are always drawn: windows would cost more than they save. */
const ALL_UP_TO = 60;

/** Which of `count` rows of one height are drawn when a list is scrolled to `top` and shows `height` px. */
export function rowWindow(count: number, rowHeight: number, top: number, height: number): RowWindow {
  if (count <= ALL_UP_TO) return { first: 0, end: count, before: 0, after: 0 };
  const first = Math.min(count, Math.max(0, Math.floor(top / rowHeight) - OVERSCAN));
  const end = Math.min(count, Math.max(first, Math.ceil((top + height) / rowHeight) + OVERSCAN));
  return { first, end, before: first * rowHeight, after: (count - end) * rowHeight };
}

/** Where to scroll so that a row is in sight; the place as it is when the row is in sight already. */
export function scrolledTo(index: number, rowHeight: number, top: number, height: number): number {
  const start = index * rowHeight;
  if (start < top) return start;
  return start + rowHeight > top + height ? Math.max(0, start + rowHeight - height) : top;
}
