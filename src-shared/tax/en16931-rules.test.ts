import { assert, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { businessDate } from '../kernel/business-date.ts';
import { basisPoints, money, type Money } from '../money/money.ts';
import type { DocumentAmounts, DocumentInput } from './document-amounts.ts';
import { documentTotals } from './document-totals.ts';
import { brokenEn16931Rules, type En16931Rule } from './en16931-rules.ts';
import { euroProfile, indonesiaProfile } from './profiles.ts';
import { documents } from './testing/document-arbitraries.ts';

const day = businessDate('2026-03-02');

/** Two rates, a line discount and charge, a header discount, freight, an advance and a cash rounding. */
const input: DocumentInput = {
  lines: [
    { gross: money(100_000), allowance: money(5000), charge: money(250), taxCode: 'S' },
    { gross: money(33_333), allowance: money(0), charge: money(0), taxCode: 'AA' },
    { gross: money(1), allowance: money(0), charge: money(0), taxCode: 'Z' },
  ],
  allowances: [{ taxCode: null, percent: basisPoints(300) }],
  charges: [{ amount: money(1234), taxCode: 'S' }],
  pricesIncludeTax: false,
  prepaid: money(10_000),
  cashStep: 50,
};
const document = documentTotals(input, euroProfile, day);

test('a document worked by hand: net 1,259.60, VAT 200.52, due 1,360.00 after an advance of 100.00 and rounding −0.12', () => {
  expect(document).toMatchObject({
    sumOfLineNets: 128_584,
    sumOfAllowances: 3858,
    sumOfCharges: 1234,
    totalWithoutTax: 125_960,
    prepaid: 10_000,
  });
  expect(document.breakdown.map(({ taxable, tax }) => [taxable, tax])).toEqual([
    [93_626, 17_789],
    [32_333, 2263],
    [1, 0],
  ]);
  expect([document.totalTax, document.totalWithTax]).toEqual([20_052, 146_012]);
  expect([document.payableRounding, document.due]).toEqual([-12, 136_000]);
});

test('every document of the euro profile keeps every rule', () => {
  assert(
    property(documents(euroProfile), (drawn) => {
      expect(brokenEn16931Rules(documentTotals(drawn, euroProfile, day))).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
});

test('every Indonesian document keeps them too, but for the tax by document sum', () => {
  assert(
    property(documents(indonesiaProfile), (drawn) => {
      const broken = brokenEn16931Rules(documentTotals(drawn, indonesiaProfile, day));
      expect(broken.filter((rule) => rule !== 'BR-CO-17')).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

describe('a document with one figure changed by a cent is caught', () => {
  const cent = (amount: Money): Money => money(amount + 1);
  const first = <T>(items: readonly T[], change: (item: T) => T): T[] =>
    items.map((item, index) => (index === 0 ? change(item) : item));
  const changes: readonly [string, DocumentAmounts, readonly En16931Rule[]][] = [
    ['BT-106', { ...document, sumOfLineNets: cent(document.sumOfLineNets) }, ['BR-CO-10', 'BR-CO-13']],
    [
      'BT-131',
      { ...document, lines: first(document.lines, (line) => ({ ...line, net: cent(line.net) })) },
      ['BR-CO-10', 'BR-S-08'],
    ],
    ['BT-107', { ...document, sumOfAllowances: cent(document.sumOfAllowances) }, ['BR-CO-11', 'BR-CO-13']],
    [
      'BT-92',
      { ...document, allowances: first(document.allowances, (part) => ({ ...part, amount: cent(part.amount) })) },
      ['BR-CO-11', 'BR-S-08'],
    ],
    ['BT-108', { ...document, sumOfCharges: cent(document.sumOfCharges) }, ['BR-CO-12', 'BR-CO-13']],
    [
      'BT-99',
      { ...document, charges: first(document.charges, (charge) => ({ ...charge, amount: cent(charge.amount) })) },
      ['BR-CO-12', 'BR-S-08'],
    ],
    ['BT-109', { ...document, totalWithoutTax: cent(document.totalWithoutTax) }, ['BR-CO-13', 'BR-CO-15']],
    ['BT-110', { ...document, totalTax: cent(document.totalTax) }, ['BR-CO-14', 'BR-CO-15']],
    [
      'BT-117',
      { ...document, breakdown: first(document.breakdown, (part) => ({ ...part, tax: cent(part.tax) })) },
      ['BR-CO-14', 'BR-CO-17'],
    ],
    ['BT-112', { ...document, totalWithTax: cent(document.totalWithTax) }, ['BR-CO-15', 'BR-CO-16']],
    ['BT-113', { ...document, prepaid: cent(document.prepaid) }, ['BR-CO-16']],
    ['BT-114', { ...document, payableRounding: cent(document.payableRounding) }, ['BR-CO-16']],
    ['BT-115', { ...document, due: cent(document.due) }, ['BR-CO-16']],
    [
      'BT-116',
      { ...document, breakdown: first(document.breakdown, (part) => ({ ...part, taxable: money(part.taxable + 10) })) },
      ['BR-CO-17', 'BR-S-08'],
    ],
  ];

  test.each(changes)('%s', (_term, tampered, rules) => {
    expect(brokenEn16931Rules(document)).toEqual([]);
    expect(brokenEn16931Rules(tampered)).toEqual(rules);
  });
});

test('VAT is half up to the cent: exactly half a cent goes away from zero, and the other way is caught', () => {
  const half = documentTotals(
    {
      ...input,
      lines: [{ gross: money(50), allowance: money(0), charge: money(0), taxCode: 'S' }],
      charges: [],
      allowances: [],
    },
    euroProfile,
    day,
  );
  expect(half.totalTax).toBe(10);
  const down = { ...half, breakdown: half.breakdown.map((part) => ({ ...part, tax: money(9) })) };
  expect(brokenEn16931Rules(down)).toEqual(['BR-CO-14', 'BR-CO-17']);
});
