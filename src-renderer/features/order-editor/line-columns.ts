import type { Words } from '#shared/i18n/en.ts';

export type CellColumn = 'item' | 'quantity' | 'discount';

/** The one cell that can be typed in. Row `lines.length` is the blank one at the end. */
export type ActiveCell = {
  readonly row: number;
  readonly column: CellColumn;
  /** Rises with every move that takes the focus along; 0 leaves the focus where it is. */
  readonly focusRequest: number;
};

/** Where a key leads from a cell. */
export type CellMove = 'enter' | 'forward' | 'back' | 'up' | 'down';

export const lineTemplate = '32px minmax(0, 1fr) 84px 56px 116px 100px 60px 120px 84px';

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

/** The cell a key leads to; Enter goes Item → Quantity → next Item, Tab also stops at the discount. */
export function nextCell(
  from: Pick<ActiveCell, 'row' | 'column'>,
  move: CellMove,
  lineCount: number,
): Pick<ActiveCell, 'row' | 'column'> | null {
  const { row, column } = from;
  const isBlank = row >= lineCount;
  switch (move) {
    case 'enter':
      if (column === 'item' && !isBlank) return { row, column: 'quantity' };
      return { row: Math.min(row + 1, lineCount), column: 'item' };
    case 'forward':
      if (isBlank) return null;
      if (column === 'item') return { row, column: 'quantity' };
      if (column === 'quantity') return { row, column: 'discount' };
      return { row: row + 1, column: 'item' };
    case 'back':
      if (column === 'discount') return { row, column: 'quantity' };
      if (column === 'quantity') return { row, column: 'item' };
      return row === 0 ? null : { row: row - 1, column: 'discount' };
    case 'up':
      return row === 0 ? null : { row: row - 1, column };
    case 'down':
      if (row + 1 > lineCount) return null;
      return row + 1 === lineCount ? { row: lineCount, column: 'item' } : { row: row + 1, column };
    default:
      return move satisfies never;
  }
}
