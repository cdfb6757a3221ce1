import { expect, it } from 'vitest';
import { matchesFilter } from './text-filter.ts';

it('finds rows that have every typed word, in any order and case', () => {
  const texts = ['DO/KPG01/2026/000007', 'TB Makmur Sentosa', null];
  expect(matchesFilter('', texts)).toBe(true);
  expect(matchesFilter('makmur 0007', texts)).toBe(true);
  expect(matchesFilter('  SENTOSA ', texts)).toBe(true);
  expect(matchesFilter('makmur jaya', texts)).toBe(false);
});
