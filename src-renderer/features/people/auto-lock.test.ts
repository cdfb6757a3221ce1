import { expect, test } from 'vitest';
import { isIdle } from './auto-lock.ts';

test('the program locks itself after the minutes of the branch without a touch, and never where they are 0', () => {
  expect(isIdle(1000, 1000 + 5 * 60_000 - 1, 5)).toBe(false);
  expect(isIdle(1000, 1000 + 5 * 60_000, 5)).toBe(true);
  expect(isIdle(0, 1e12, 0)).toBe(false);
});
