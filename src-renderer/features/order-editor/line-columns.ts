import type { Words } from '#shared/i18n/en.ts';
import type { lineGridEn } from '#shared/i18n/line-grid-en.ts';
import type { GridHeader } from '#renderer/components/line-grid/LineGridFrame.tsx';

/** The cells of a line that can be typed in, in the order of Tab. */
export const cellColumns = ['item', 'quantity', 'unit', 'price', 'discount'] as const;
export type CellColumn = (typeof cellColumns)[number];

/** The one cell that can be typed in. Row `lines.length` is the blank one at the end. */
export type ActiveCell = {
  readonly row: number;
  readonly column: CellColumn;
  /** Rises with every move that takes the focus along; 0 leaves the focus where it is. */
  readonly focusRequest: number;
  /** The row is a blank one above the line of that number, which becomes a line when it gets an item. */
  readonly inserting: boolean;
};

/** Where a key leads from a cell. */
export type CellMove = 'enter' | 'forward' | 'back' | 'up' | 'down';

/** Columns of 978 px. The class of the grid gives them another template where there is room. */
export const lineTemplate = '32px minmax(0, 1fr) 76px 62px 110px 100px 58px 120px 80px';

/** From this width of the grid on there are three columns more. */
export const WIDE_GRID = 1288;
export const wideLineTemplate = '32px minmax(0, 1fr) 76px 62px 110px 100px 100px 58px 126px 80px 112px 84px';

/** Headers in the order of the template; figures stand at the right. */
export function lineHeaders(words: Words['editor'], currency: string): { id: string; text: string; right: boolean }[] {
  const { columns } = words;
  return [
    { id: 'no', text: columns.no, right: true },
    { id: 'item', text: columns.item, right: false },
    { id: 'quantity', text: columns.quantity, right: true },
    { id: 'unit', text: columns.unit, right: false },
    { id: 'stock', text: columns.stock, right: false },
    { id: 'price', text: `${columns.price}${currency}`, right: true },
    { id: 'discount', text: columns.discount, right: true },
    { id: 'amount', text: `${columns.amount}${currency}`, right: true },
    { id: 'ship', text: columns.ship, right: false },
  ];
}

/** All headers of the grid that is typed in, with those that only a wide one shows. */
export function gridHeaders(words: Words['editor'], own: typeof lineGridEn, currency: string): readonly GridHeader[] {
  const [no, item, quantity, unit, stock, price, ...rest] = lineHeaders(words, currency);
  const wide = (id: string, text: string) => ({ id, text, right: true, isWide: true });
  const listPrice = wide('listPrice', own.columns.listPrice);
  const extra = [wide('tax', own.columns.tax), wide('weight', own.columns.weight)];
  return [no, item, quantity, unit, stock, price, listPrice, ...rest, ...extra].filter(
    (header) => header !== undefined,
  );
}

/** The cell a key leads to; Enter goes Item → Quantity → next Item, Tab stops at every cell. */
export function nextCell(
  from: Pick<ActiveCell, 'row' | 'column'>,
  move: CellMove,
  lineCount: number,
): Pick<ActiveCell, 'row' | 'column'> | null {
  const { row, column } = from;
  const isBlank = row >= lineCount;
  const place = cellColumns.indexOf(column);
  switch (move) {
    case 'enter':
      if (column === 'item' && !isBlank) return { row, column: 'quantity' };
      return { row: Math.min(row + 1, lineCount), column: 'item' };
    case 'forward': {
      if (isBlank) return null;
      const next = cellColumns[place + 1];
      return next === undefined ? { row: row + 1, column: 'item' } : { row, column: next };
    }
    case 'back': {
      const before = isBlank ? undefined : cellColumns[place - 1];
      if (before !== undefined) return { row, column: before };
      return row === 0 ? null : { row: row - 1, column: 'discount' };
    }
    case 'up':
      return row === 0 ? null : { row: row - 1, column };
    case 'down':
      if (row + 1 > lineCount) return null;
      return row + 1 === lineCount ? { row: lineCount, column: 'item' } : { row: row + 1, column };
    default:
      return move satisfies never;
  }
}
