import { expect, it } from 'vitest';
import type { PackageRow } from '#shared/branch/business-day.ts';
import { withMissing } from './package-sequence.ts';

const row = (sequence: number) => ({ sequence }) as PackageRow;

it('shows every missing package number as a gap, newest first', () => {
  expect(withMissing([]).length).toBe(0);
  expect(withMissing([row(4), row(1), row(2)]).map((entry) => [entry.sequence, entry.row !== null])).toEqual([
    [4, true],
    [3, false],
    [2, true],
    [1, true],
  ]);
});
