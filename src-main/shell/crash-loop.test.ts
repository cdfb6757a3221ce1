import { expect, test } from 'vitest';
import { mayLoadAgain } from './crash-loop.ts';

test('a window that ended by itself is loaded again', () => {
  expect(mayLoadAgain([1_000])).toBe(true);
  expect(mayLoadAgain([1_000, 2_000])).toBe(true);
});

test('one that ends a third time within a minute is not loaded again', () => {
  expect(mayLoadAgain([1_000, 30_000, 60_999])).toBe(false);
});

test('crashes of long ago do not count', () => {
  expect(mayLoadAgain([1_000, 30_000, 61_000])).toBe(true);
});
