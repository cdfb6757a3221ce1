import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawnRows, ROW_HEIGHT, rowWindow, scrollToShow } from './row-window.ts';

const place = fc.record({
  count: fc.integer({ min: 0, max: 100_000 }),
  share: fc.integer({ min: 0, max: 1000 }),
  height: fc.integer({ min: 32, max: 2000 }),
});

test('every row that can be seen is drawn, and never many more', () => {
  fc.assert(
    fc.property(place, ({ count, share, height }) => {
      const top = Math.floor((Math.max(0, count * ROW_HEIGHT - height) * share) / 1000);
      const { first, last } = rowWindow(count, top, height);
      const seenFirst = Math.floor(top / ROW_HEIGHT);
      const seenLast = Math.min(count - 1, Math.ceil((top + height) / ROW_HEIGHT) - 1);
      expect(first).toBeLessThanOrEqual(Math.max(0, seenFirst));
      expect(last).toBeGreaterThanOrEqual(seenLast);
      expect(count <= 100 || last - first < height / ROW_HEIGHT + 20).toBe(true);
      expect(last).toBeLessThan(Math.max(count, 1));
    }),
  );
});

test('the current row is drawn even where it cannot be seen', () => {
  expect(drawnRows({ first: 10, last: 12 }, 500, 1000)).toEqual([10, 11, 12, 500]);
  expect(drawnRows({ first: 10, last: 12 }, 11, 1000)).toEqual([10, 11, 12]);
  expect(drawnRows({ first: 0, last: -1 }, 0, 0)).toEqual([]);
});

test('a row that is asked for is shown whole under the header, with as little scrolling as there can be', () => {
  expect(scrollToShow(3, 0, 320, 32)).toBe(0);
  expect(scrollToShow(2, 100, 320, 32)).toBe(64);
  expect(scrollToShow(20, 0, 320, 32)).toBe(21 * ROW_HEIGHT - 288);
});
