import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnRows, gridWindow, ROW_HEIGHT } from './grid-window.ts';

describe('a long grid', () => {
  it('draws every row that can be seen, and few others', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 101, max: 5000 }),
        fc.nat(200_000),
        fc.integer({ min: 100, max: 1200 }),
        (count, at, height) => {
          const top = Math.min(at, count * ROW_HEIGHT - height);
          const { first, end } = gridWindow(count, top, height);
          expect(first * ROW_HEIGHT).toBeLessThanOrEqual(Math.max(0, top));
          expect(end * ROW_HEIGHT).toBeGreaterThanOrEqual(Math.min(count * ROW_HEIGHT, top + height));
          expect(end - first).toBeLessThanOrEqual(height / ROW_HEIGHT + 18);
        },
      ),
    );
  });

  it('draws the row that is typed in wherever it is, each row once and in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 101, max: 600 }), fc.nat(20_000), fc.nat(599), (count, top, live) => {
        const rows = drawnRows(gridWindow(count, top, 400), live, count);
        expect(rows).toEqual([...new Set(rows)].toSorted((a, b) => a - b));
        expect(rows.includes(live)).toBe(live < count);
      }),
    );
  });

  it('up to a hundred rows are all drawn', () => {
    expect(gridWindow(100, 0, 320)).toEqual({ first: 0, end: 100 });
  });
});
