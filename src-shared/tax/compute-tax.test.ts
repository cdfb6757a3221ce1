import { array, assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { businessDate } from '../kernel/business-date.ts';
import { basisPoints, money, sumMoney } from '../money/money.ts';
import vectors from '../testing/vectors/ppn_dpp_nilai_lain.json' with { type: 'json' };
import { computeTax, taxOf } from './compute-tax.ts';
import { luxuryGoods } from './indonesia-tax-codes.ts';
import { euroProfile, indonesiaProfile } from './profiles.ts';
import { taxRateOn, type TaxProfile } from './tax-profile.ts';

const day = businessDate('2026-04-13');
const tax = (net: number) => computeTax([{ net: money(net), taxCode: '04' }], indonesiaProfile, day)[0];

describe('PPN on DPP nilai lain (PMK 131/2024)', () => {
  test.each(vectors)('DPP $dpp', ({ dpp, dpp_nilai_lain, ppn }) => {
    expect(tax(dpp)).toEqual({ otherTaxBase: dpp_nilai_lain, tax: ppn, luxuryTax: 0 });
  });

  test('differs from 11 % for exactly 533 of the first 19,999 amounts, because the base is rounded first', () => {
    const different = Array.from({ length: 19_999 }, (_, index) => index + 1).filter(
      (dpp) => tax(dpp)?.tax !== Math.floor((dpp * 11 + 50) / 100),
    );
    expect(different).toHaveLength(533);
  });

  test('with the base kept at two decimals it differs for 67 of them: 50 gives 5, not 6', () => {
    const decimals = { ...taxRateOn(indonesiaProfile, '04', day), taxRounding: 'TWO_DECIMALS' } as const;
    const different = Array.from({ length: 19_999 }, (_, index) => index + 1).filter(
      (dpp) => taxOf(money(dpp), decimals).tax !== Math.floor((dpp * 11 + 50) / 100),
    );
    expect(different).toHaveLength(67);
    expect([taxOf(money(50), decimals).tax, tax(50)?.tax]).toEqual([5, 6]);
  });

  test.each([
    [32, 3, 4],
    [77, 9, 8],
    [250, 27, 28],
  ])('DPP %i: %i, not 11 %% of it which is %i', (dpp, ppn, elevenPercent) => {
    expect([tax(dpp)?.tax, Math.floor((dpp * 11 + 50) / 100)]).toEqual([ppn, elevenPercent]);
  });

  test('a credit note has the tax of its invoice with the sign turned', () => {
    assert(
      property(integer({ min: 1, max: 1_000_000_000 }), (dpp) => {
        expect(tax(-dpp)?.tax).toBe(-(tax(dpp)?.tax ?? 0) || 0);
      }),
      { numRuns: 10_000 },
    );
  });

  test('is added from lines, never computed on the total: ten lines of 1,050 give 1,160', () => {
    const lines = Array.from({ length: 10 }, () => ({ net: money(1050), taxCode: '04' }));
    expect(sumMoney(computeTax(lines, indonesiaProfile, day).map((line) => line.tax))).toBe(1160);
    expect(tax(10_500)?.tax).toBe(1155);
  });
});

test('per-document rounding: the tax of a code is that of its sum, and its lines add up to it', () => {
  assert(
    property(array(integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 }), (nets) => {
      const lines = nets.map((net) => ({ net: money(net), taxCode: 'S' }));
      const sum = nets.reduce((total, net) => total + net, 0);
      const total = sumMoney(computeTax(lines, euroProfile, day).map((line) => line.tax));
      expect(total).toBe(Math.floor((sum * 19 + 50) / 100));
    }),
  );
});

test('a returned line among sold ones: the tax of the code is still that of its sum', () => {
  assert(
    property(array(integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 12 }), (nets) => {
      const lines = nets.map((net) => ({ net: money(net), taxCode: 'S' }));
      const sum = nets.reduce((total, net) => total + net, 0);
      const total = sumMoney(computeTax(lines, euroProfile, day).map((line) => line.tax));
      expect(total).toBe(Math.sign(sum) * Math.floor((Math.abs(sum) * 19 + 50) / 100) || 0);
    }),
    { numRuns: 10_000 },
  );
});

describe('versions of the rate by date', () => {
  const taxOn = (date: string, taxCode: string, net = 100_000) =>
    computeTax([{ net: money(net), taxCode }], indonesiaProfile, businessDate(date))[0];

  test.each([
    ['2022-03-31', 10_000, 100_000],
    ['2022-04-01', 11_000, 100_000],
    ['2024-12-31', 11_000, 100_000],
    ['2025-01-01', 11_000, 91_667],
  ])('everyday goods on %s: PPN %i on a base of %i', (date, ppn, otherTaxBase) => {
    expect(taxOn(date, '04')).toEqual({ tax: ppn, otherTaxBase, luxuryTax: 0 });
  });

  test('the last day of 11 % and the first of 12 % on 11/12 differ where the base is rounded first', () => {
    expect([taxOn('2024-12-31', '04', 32)?.tax, taxOn('2025-01-01', '04', 32)?.tax]).toEqual([4, 3]);
  });

  test('luxury goods: 12 % on the full price, and PPnBM of the class besides', () => {
    expect(taxOn('2025-01-01', '01')).toEqual({ tax: 12_000, otherTaxBase: 100_000, luxuryTax: 0 });
    const car = luxuryGoods(basisPoints(2000));
    const dealer: TaxProfile = { ...indonesiaProfile, taxCodes: [...indonesiaProfile.taxCodes, car] };
    expect(car.code).toBe('01-20');
    expect(computeTax([{ net: money(100_000), taxCode: '01-20' }], dealer, day)).toEqual([
      { tax: 12_000, otherTaxBase: 100_000, luxuryTax: 20_000 },
    ]);
  });

  test('no rate before the first version, and none for a code of another country', () => {
    expect(() => taxOn('1985-03-31', '04')).toThrow(RangeError);
    expect(() => taxOn('2026-01-01', 'S')).toThrow(RangeError);
  });
});
