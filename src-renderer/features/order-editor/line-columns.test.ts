import { describe, expect, it } from 'vitest';
import { nextCell } from './line-columns.ts';

describe('the ring of cells', () => {
  it('Enter goes from item to quantity to the next row, and ends at the blank row', () => {
    expect(nextCell({ row: 0, column: 'item' }, 'enter', 2)).toEqual({ row: 0, column: 'quantity' });
    expect(nextCell({ row: 0, column: 'quantity' }, 'enter', 2)).toEqual({ row: 1, column: 'item' });
    expect(nextCell({ row: 1, column: 'quantity' }, 'enter', 2)).toEqual({ row: 2, column: 'item' });
    expect(nextCell({ row: 0, column: 'discount' }, 'enter', 2)).toEqual({ row: 1, column: 'item' });
  });

  it('Tab stops at every cell and leaves the grid from the blank row', () => {
    expect(nextCell({ row: 0, column: 'quantity' }, 'forward', 1)).toEqual({ row: 0, column: 'discount' });
    expect(nextCell({ row: 0, column: 'discount' }, 'forward', 1)).toEqual({ row: 1, column: 'item' });
    expect(nextCell({ row: 1, column: 'item' }, 'forward', 1)).toBeNull();
  });

  it('Shift+Tab goes the same way back and leaves the grid from the first cell', () => {
    expect(nextCell({ row: 1, column: 'item' }, 'back', 1)).toEqual({ row: 0, column: 'discount' });
    expect(nextCell({ row: 0, column: 'item' }, 'back', 1)).toBeNull();
  });

  it('the blank row has only its item cell', () => {
    expect(nextCell({ row: 0, column: 'discount' }, 'down', 1)).toEqual({ row: 1, column: 'item' });
    expect(nextCell({ row: 1, column: 'item' }, 'down', 1)).toBeNull();
    expect(nextCell({ row: 0, column: 'quantity' }, 'up', 1)).toBeNull();
  });
});
