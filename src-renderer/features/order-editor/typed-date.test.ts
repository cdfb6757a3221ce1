import { describe, expect, it } from 'vitest';
import { businessDate } from '#shared/kernel/business-date.ts';
import { readTypedDate } from './typed-date.ts';

const today = businessDate('2026-11-23');

describe('a typed day', () => {
  it.each([
    ['t', '2026-11-23'],
    ['H', '2026-11-23'],
    ['+0', '2026-11-23'],
    ['+3', '2026-11-26'],
    ['24', '2026-11-24'],
    ['23', '2026-11-23'],
    ['1', '2026-12-01'],
    ['31', '2026-12-31'],
    ['24/11', '2026-11-24'],
    ['5/1', '2027-01-05'],
    ['24-11-26', '2026-11-24'],
    ['24.11.2026', '2026-11-24'],
    ['1/2/2020', '2020-02-01'],
    ['2026-12-02', '2026-12-02'],
  ])('%s is %s', (text, date) => {
    expect(readTypedDate(text, today)).toBe(date);
  });

  it.each(['', 'x', '0', '32', '31/2', '30/02/2026', '+', '24/13', '1/2/3/4'])('%j is none', (text) => {
    expect(readTypedDate(text, today)).toBeNull();
  });
});
