import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priceLines, totalsOf, type LineItem } from '../catalogue/priced-line.ts';
import { businessDate } from '../kernel/business-date.ts';
import { basisPoints, money, quantity, unitPrice, type Money } from '../money/money.ts';
import { percentOf } from '../money/percent-of.ts';
import type { DocumentAmounts, DocumentInput, DocumentLineInput } from './document-amounts.ts';
import { documentTotals } from './document-totals.ts';
import { luxuryGoods } from './indonesia-tax-codes.ts';
import { euroProfile, indonesiaNonPkpProfile, indonesiaProfile } from './profiles.ts';
import type { TaxProfile } from './tax-profile.ts';
import { documents } from './testing/document-arbitraries.ts';
import { naiveLaws, naiveTotals, type NaiveTotals } from './testing/naive-tax.ts';

const day = businessDate('2026-03-02');

const plain = { allowances: [], charges: [], pricesIncludeTax: false, prepaid: money(0), cashStep: 1 } as const;

function line(count: number, price: number, discount: number, taxCode = '04'): DocumentLineInput {
  const gross = money(count * price);
  return { gross, allowance: percentOf(gross, basisPoints(discount)), charge: money(0), taxCode };
}

function orderItem(count: number, price: number, discount: number, taxCode: string): LineItem {
  return {
    lineNo: 1,
    productCode: 'A',
    name: 'A',
    unit: 'PCS',
    quantityDigits: 0,
    quantity: quantity(count),
    unitPrice: unitPrice(price * 100),
    priceTrace: { list: 'BASE', validFrom: day, minQuantity: quantity(0) },
    discount: basisPoints(discount),
    taxCode,
  };
}

/** The worked order of domain.md 2.4: three lines, 2 % on the goods, freight of 150,000. */
const workedOrder: DocumentInput = {
  ...plain,
  lines: [line(10, 125_000, 500), line(24, 18_750, 0), line(3, 1_249_900, 750)],
  allowances: [{ taxCode: null, percent: basisPoints(200) }],
  charges: [{ amount: money(150_000), taxCode: '04' }],
};

describe('the worked order (domain.md 2.4)', () => {
  const document = documentTotals(workedOrder, indonesiaProfile, day);

  test('line by line: net, share of the header discount, DPP, DPP nilai lain, PPN', () => {
    const rows = document.lines.map((row) => [row.net, row.documentAllowance, row.taxBase, row.otherTaxBase, row.tax]);
    expect(rows).toEqual([
      [1_187_500, 23_750, 1_163_750, 1_066_771, 128_013],
      [450_000, 9_000, 441_000, 404_250, 48_510],
      [3_468_472, 69_369, 3_399_103, 3_115_844, 373_901],
    ]);
    expect(document.charges).toEqual([
      { taxCode: '04', amount: 150_000, otherTaxBase: 137_500, tax: 16_500, luxuryTax: 0 },
    ]);
  });

  test('comes to Rp 5,720,777, of which PPN 566,924 on DPP 5,153,853', () => {
    expect(document).toMatchObject({
      sumOfLineNets: 5_105_972,
      sumOfAllowances: 102_119,
      sumOfCharges: 150_000,
      totalWithoutTax: 5_153_853,
      totalTax: 566_924,
      totalWithTax: 5_720_777,
      payableRounding: 0,
      due: 5_720_777,
    });
    expect(document.breakdown).toMatchObject([{ taxCode: '04', taxable: 5_153_853, otherTaxBase: 4_724_365 }]);
  });

  test('with untaxed freight it has no PPN on it', () => {
    const input = { ...workedOrder, charges: [{ amount: money(150_000), taxCode: '00' }] };
    expect(documentTotals(input, indonesiaProfile, day)).toMatchObject({
      totalWithoutTax: 5_153_853,
      totalTax: 550_424,
      due: 5_704_277,
    });
  });

  test('of a seller who is no taxable person has no PPN at all', () => {
    expect(documentTotals(workedOrder, indonesiaNonPkpProfile, day)).toMatchObject({ totalTax: 0, due: 5_153_853 });
  });

  test('paid in cash rounds to Rp 100, after the advance, and the tax base stays', () => {
    const input = { ...workedOrder, prepaid: money(1_000_000), cashStep: 100 } as const;
    expect(documentTotals(input, indonesiaProfile, day)).toMatchObject({
      totalWithoutTax: 5_153_853,
      totalTax: 566_924,
      payableRounding: 23,
      due: 4_720_800,
    });
  });

  test('before 2025 PPN is 11 % of the DPP of each line', () => {
    const document2024 = documentTotals(workedOrder, indonesiaProfile, businessDate('2024-12-31'));
    expect(document2024.lines.map((row) => row.tax)).toEqual([128_013, 48_510, 373_901]);
    expect(document2024.breakdown[0]?.otherTaxBase).toBe(5_153_853);
  });
});

test('luxury goods: PPnBM is added to the total and is no part of the PPN', () => {
  const dealer = { ...indonesiaProfile, taxCodes: [luxuryGoods(basisPoints(2000))] };
  const input = { ...plain, lines: [line(1, 100_000_000, 0, '01-20')] };
  expect(documentTotals(input, dealer, day)).toMatchObject({
    totalTax: 12_000_000,
    totalLuxuryTax: 20_000_000,
    totalWithTax: 132_000_000,
  });
});

test('prices with tax: the customer pays the sum of the price tags, and what tax cannot reach is rounding', () => {
  const tags: DocumentInput = {
    ...plain,
    pricesIncludeTax: true,
    lines: [line(7, 15_000, 0), line(3, 12_500, 0), line(1, 1004, 0)],
  };
  const document = documentTotals(tags, indonesiaProfile, day);
  expect(document.lines.map((row) => [row.taxBase, row.tax])).toEqual([
    [94_595, 10_405],
    [33_784, 3716],
    [905, 100],
  ]);
  expect([document.totalWithTax, document.payableRounding, document.due]).toEqual([143_505, -1, 143_504]);
});

test('a discount for one tax code goes on its lines only; for a code without lines it is a bug', () => {
  const lines = [line(1, 1000, 0, 'S'), line(1, 1000, 0, 'AA')];
  const only = { ...plain, lines, allowances: [{ taxCode: 'AA', amount: money(100) }] };
  expect(documentTotals(only, euroProfile, day).breakdown.map((part) => part.taxable)).toEqual([1000, 900]);
  const none = { ...plain, lines, allowances: [{ taxCode: 'Z', amount: money(100) }] };
  expect(() => documentTotals(none, euroProfile, day)).toThrow(RangeError);
});

test('goods priced for an order come to the same as a document: line discounts, header discount, freight', () => {
  const drawn = record({
    count: integer({ min: 1, max: 1000 }),
    price: integer({ min: 0, max: 100_000 }),
    discount: integer({ min: 0, max: 10_000 }),
    taxCode: constantFrom('04', '01', '00'),
  });
  const header = integer({ min: 0, max: 10_000 });
  assert(
    property(array(drawn, { minLength: 1, maxLength: 6 }), header, (rows, percent) => {
      const items = [...rows, { count: 1, price: 150_000, discount: 0, taxCode: '04' }].map((row, index) => ({
        ...orderItem(row.count, row.price, row.discount, row.taxCode),
        ...(index === rows.length ? { charge: { billing: 'once' as const } } : {}),
      }));
      const order = priceLines(items, indonesiaProfile, day, { kind: 'percent', percent: basisPoints(percent) });
      const document = documentTotals(
        {
          ...workedOrder,
          lines: rows.map((row) => line(row.count, row.price, row.discount, row.taxCode)),
          allowances: [{ taxCode: null, percent: basisPoints(percent) }],
        },
        indonesiaProfile,
        day,
      );
      const bases = [...document.lines.map((row) => row.taxBase), ...document.charges.map((charge) => charge.amount)];
      expect(order.map((row) => row.net)).toEqual(bases);
      expect(order.map((row) => row.tax)).toEqual([...document.lines, ...document.charges].map((row) => row.tax));
      expect(totalsOf(order).total).toBe(document.due);
    }),
    { numRuns: 2000 },
  );
});

/** The everyday code with the other tax base kept at two decimals, as some tax software has it. */
const twoDecimals: TaxProfile = {
  ...indonesiaProfile,
  id: 'ID with bases of two decimals',
  taxCodes: indonesiaProfile.taxCodes.map((code) => ({
    ...code,
    versions: code.versions.map((version) => ({ ...version, taxRounding: 'TWO_DECIMALS' as const })),
  })),
};

const laws = [
  { profile: indonesiaProfile, law: naiveLaws.indonesia2025, date: '2025-01-01' },
  { profile: indonesiaProfile, law: naiveLaws.indonesia2022, date: '2024-12-31' },
  { profile: indonesiaProfile, law: naiveLaws.indonesia1985, date: '2022-03-31' },
  { profile: twoDecimals, law: { ...naiveLaws.indonesia2025, baseDecimals: 2 }, date: '2026-03-02' },
  { profile: euroProfile, law: naiveLaws.euro, date: '2026-03-02' },
];

describe.each(laws)('any document under the profile $profile.id on $date', ({ profile, law, date }) => {
  const on = businessDate(date);

  test('comes out as the naive computation has it', () => {
    assert(
      property(documents(profile), (input) => {
        expect(figuresOf(documentTotals(input, profile, on))).toEqual(naiveTotals(input, law));
      }),
      { numRuns: 10_000 },
    );
  });

  test('turns all its amounts when every amount of it is turned (credit note)', () => {
    assert(
      property(documents(profile), (input) => {
        const note = documentTotals(turned(input), profile, on);
        const invoice = documentTotals(input, profile, on);
        expect(figuresOf(note)).toEqual(negated(figuresOf(invoice)));
      }),
      { numRuns: 1000 },
    );
  });

  test('with prices that include tax is due as the tags say, less prepaid', () => {
    assert(
      property(documents(profile), (drawn) => {
        const input = { ...drawn, pricesIncludeTax: true, allowances: [], cashStep: 1 } as const;
        const tags = [
          ...input.lines.map((item) => item.gross - item.allowance + item.charge),
          ...input.charges.map((charge) => charge.amount),
        ];
        const document = documentTotals(input, profile, on);
        expect(document.due).toBe(tags.reduce<number>((sum, tag) => sum + tag, 0) - input.prepaid);
        const roundings = profile.roundingLevel === 'line' ? tags.length : document.breakdown.length;
        expect(Math.abs(document.payableRounding)).toBeLessThanOrEqual(roundings);
      }),
      { numRuns: 1000 },
    );
  });
});

function figuresOf(document: DocumentAmounts): NaiveTotals {
  return {
    taxBases: document.lines.map((row) => BigInt(row.taxBase)),
    chargeBases: document.charges.map((charge) => BigInt(charge.amount)),
    lineNets: BigInt(document.sumOfLineNets),
    allowances: BigInt(document.sumOfAllowances),
    charges: BigInt(document.sumOfCharges),
    withoutTax: BigInt(document.totalWithoutTax),
    otherBase: BigInt(document.breakdown.reduce((sum, part) => sum + part.otherTaxBase, 0)),
    tax: BigInt(document.totalTax),
    taxByCode: Object.fromEntries(document.breakdown.map((part) => [part.taxCode, BigInt(part.tax)])),
    withTax: BigInt(document.totalWithTax),
    rounding: BigInt(document.payableRounding),
    due: BigInt(document.due),
  };
}

function turned(input: DocumentInput): DocumentInput {
  const turn = (amount: Money): Money => money(-amount);
  return {
    ...input,
    lines: input.lines.map((item) => ({
      ...item,
      gross: turn(item.gross),
      allowance: turn(item.allowance),
      charge: turn(item.charge),
    })),
    allowances: input.allowances.map((allowance) =>
      'amount' in allowance ? { ...allowance, amount: turn(allowance.amount) } : allowance,
    ),
    charges: input.charges.map((charge) => ({ ...charge, amount: turn(charge.amount) })),
    prepaid: turn(input.prepaid),
  };
}

function negated(figures: NaiveTotals): NaiveTotals {
  const of = (amount: bigint): bigint => -amount;
  return {
    taxBases: figures.taxBases.map(of),
    chargeBases: figures.chargeBases.map(of),
    lineNets: -figures.lineNets,
    allowances: -figures.allowances,
    charges: -figures.charges,
    withoutTax: -figures.withoutTax,
    otherBase: -figures.otherBase,
    tax: -figures.tax,
    taxByCode: Object.fromEntries(Object.entries(figures.taxByCode).map(([code, tax]) => [code, -tax])),
    withTax: -figures.withTax,
    rounding: -figures.rounding,
    due: -figures.due,
  };
}
