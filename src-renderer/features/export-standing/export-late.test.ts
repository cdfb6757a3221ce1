import { expect, it } from 'vitest';
import { businessDate } from '#shared/kernel/business-date.ts';
import { isExportLate } from './export-late.ts';

const [monday, tuesday] = [businessDate('2026-11-23'), businessDate('2026-11-24')];

it('an export is late once documents of an earlier day wait for it', () => {
  const waiting = { documents: 3, lastDay: null, firstOpenDay: monday };
  expect(isExportLate(waiting, monday)).toBe(false);
  expect(isExportLate(waiting, tuesday)).toBe(true);
  expect(isExportLate({ ...waiting, documents: 0 }, tuesday)).toBe(false);
  expect(isExportLate({ documents: 1, lastDay: monday, firstOpenDay: tuesday }, tuesday)).toBe(false);
  expect(isExportLate({ documents: 0, lastDay: monday, firstOpenDay: null }, null)).toBe(false);
});
