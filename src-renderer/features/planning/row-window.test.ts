import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowWindow, scrolledTo } from './row-window.ts';

test('a short list is drawn whole', () => {
  expect(rowWindow(60, 44, 0, 300)).toEqual({ first: 0, end: 60, before: 0, after: 0 });
});

test('a long list draws what is in sight, and its length stays', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 61, max: 5000 }),
      fc.nat({ max: 300_000 }),
      fc.integer({ min: 100, max: 800 }),
      (count, top, height) => {
        const place = Math.min(top, Math.max(0, count * 44 - height));
        const { first, end, before, after } = rowWindow(count, 44, place, height);
        expect(before + (end - first) * 44 + after).toBe(count * 44);
        expect(before).toBeLessThanOrEqual(place);
        expect(before + (end - first) * 44).toBeGreaterThanOrEqual(Math.min(count * 44, place + height));
        expect(end - first).toBeLessThan(60);
      },
    ),
  );
});

test('a row comes into sight, and one that is in sight moves nothing', () => {
  expect(scrolledTo(3, 10, 0, 100)).toBe(0);
  expect(scrolledTo(20, 10, 0, 100)).toBe(110);
  expect(scrolledTo(2, 10, 110, 100)).toBe(20);
});
