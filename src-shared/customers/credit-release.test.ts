import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { money, quantity } from '../money/money.ts';
import { defaultCreditPolicy } from './credit-policy.ts';
import { creditContentHash, releaseOf, whyReleaseIsVoid, type ReleasedContent } from './credit-release.ts';

const day = businessDate('2026-04-13');
const line = { productCode: 'A', quantity: quantity(10), net: money(90_000), tax: money(10_000) };
const other = { ...line, productCode: 'B' };
const content: ReleasedContent = { customerCode: 'X', lines: [line, other], totals: { total: money(200_000) } };
const terms = {
  by: 'budi',
  at: '2026-04-13T01:00:00.000Z',
  day,
  reasonCode: 'LONG_KNOWN',
  reason: 'known for years',
  amount: null,
  expiresOn: null,
  byCode: false,
} as const;
const release = releaseOf(content, terms, defaultCreditPolicy);

function total(amount: number): ReleasedContent {
  return { ...content, lines: [{ ...line, quantity: quantity(11) }, other], totals: { total: money(amount) } };
}

describe('a credit release', () => {
  test('says amount, last day and deviation: of the order, 7 days, 10 %', () => {
    expect(release).toMatchObject({ amount: 200_000, expiresOn: '2026-04-20', deviation: 1000, products: ['A', 'B'] });
    const given = releaseOf(content, { ...terms, amount: money(300_000), expiresOn: day }, defaultCreditPolicy);
    expect(given).toMatchObject({ amount: 300_000, expiresOn: day });
  });

  test('holds for what was released until its last day, and not a day longer', () => {
    expect(whyReleaseIsVoid(release, content, addDays(day, 7))).toBeNull();
    expect(whyReleaseIsVoid(release, content, addDays(day, 8))).toBe('expired');
    expect(whyReleaseIsVoid({ ...release, expiresOn: null }, content, addDays(day, 999))).toBeNull();
  });

  test('holds while the value stays within 10 % of what was released, to the rupiah', () => {
    expect(whyReleaseIsVoid(release, total(220_000), day)).toBeNull();
    expect(whyReleaseIsVoid(release, total(220_001), day)).toBe('value');
  });

  test('holds for fewer goods, not for goods that were not released, nor for another customer', () => {
    expect(whyReleaseIsVoid(release, { ...total(100_000), lines: [line] }, day)).toBeNull();
    const third = { ...line, productCode: 'C' };
    expect(whyReleaseIsVoid(release, { ...total(1), lines: [line, third] }, day)).toBe('products');
    expect(whyReleaseIsVoid(release, { ...content, customerCode: 'Y' }, day)).toBe('customer');
  });

  test('an amount within the deviation of itself always passes, one beyond never does', () => {
    assert(
      property(integer({ min: 0, max: 2_000_000_000 }), integer({ min: 1, max: 2_000_000_000 }), (value, amount) => {
        const given = { ...release, amount: money(amount) };
        const within = BigInt(value) * 10n <= BigInt(amount) * 11n;
        expect(whyReleaseIsVoid(given, total(value), day) === null).toBe(within);
      }),
    );
  });

  test.each([
    ['customer', { ...content, customerCode: 'Y' }],
    ['product', { ...content, lines: [{ ...line, productCode: 'C' }, other] }],
    ['quantity', { ...content, lines: [{ ...line, quantity: quantity(9) }, other] }],
    ['net', { ...content, lines: [{ ...line, net: money(1) }, other] }],
    ['tax', { ...content, lines: [{ ...line, tax: money(1) }, other] }],
    ['order of lines', { ...content, lines: [other, line] }],
    ['total', { ...content, totals: { total: money(1) } }],
  ])('is bound by its hash to %s', (_what, changed) => {
    expect(creditContentHash(changed)).not.toBe(release.contentHash);
  });
});
