import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellColumns, nextCell } from './line-columns.ts';

describe('the ring of cells', () => {
  it('Enter goes from item to quantity to the next row, and ends at the blank row', () => {
    expect(nextCell({ row: 0, column: 'item' }, 'enter', 2)).toEqual({ row: 0, column: 'quantity' });
    expect(nextCell({ row: 0, column: 'quantity' }, 'enter', 2)).toEqual({ row: 1, column: 'item' });
    expect(nextCell({ row: 1, column: 'quantity' }, 'enter', 2)).toEqual({ row: 2, column: 'item' });
    expect(nextCell({ row: 0, column: 'discount' }, 'enter', 2)).toEqual({ row: 1, column: 'item' });
    expect(nextCell({ row: 0, column: 'price' }, 'enter', 2)).toEqual({ row: 1, column: 'item' });
  });

  it('Tab stops at every cell and leaves the grid from the blank row', () => {
    const visited: string[] = [];
    let cell: ReturnType<typeof nextCell> = { row: 0, column: 'item' };
    while (cell) {
      visited.push(`${cell.row}.${cell.column}`);
      cell = nextCell(cell, 'forward', 1);
    }
    expect(visited).toEqual(['0.item', '0.quantity', '0.unit', '0.price', '0.discount', '1.item']);
  });

  it('Shift+Tab goes the same way back and leaves the grid from the first cell', () => {
    const cells = fc.record({ row: fc.integer({ min: 0, max: 5 }), column: fc.constantFrom(...cellColumns) });
    fc.assert(
      fc.property(cells, (cell) => {
        const next = nextCell(cell, 'forward', 6);
        expect(next && nextCell(next, 'back', 6)).toEqual(cell);
      }),
    );
    expect(nextCell({ row: 0, column: 'item' }, 'back', 1)).toBeNull();
  });

  it('the blank row has only its item cell', () => {
    expect(nextCell({ row: 0, column: 'discount' }, 'down', 1)).toEqual({ row: 1, column: 'item' });
    expect(nextCell({ row: 1, column: 'item' }, 'down', 1)).toBeNull();
    expect(nextCell({ row: 0, column: 'quantity' }, 'up', 1)).toBeNull();
  });
});
