import { array, assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { businessDate } from '../kernel/business-date.ts';
import { money, sumMoney } from '../money/money.ts';
import vectors from '../testing/vectors/ppn_dpp_nilai_lain.json' with { type: 'json' };
import { computeTax } from './compute-tax.ts';
import { euroProfile, indonesiaProfile } from './profiles.ts';

const day = businessDate('2026-04-13');
const tax = (net: number) => computeTax([{ net: money(net), taxCode: '04' }], indonesiaProfile, day)[0];

describe('PPN on DPP nilai lain (PMK 131/2024)', () => {
  test.each(vectors)('DPP $dpp', ({ dpp, dpp_nilai_lain, ppn }) => {
    expect(tax(dpp)).toEqual({ otherTaxBase: dpp_nilai_lain, tax: ppn });
  });

  test('differs from 11 % for exactly 533 of the first 19,999 amounts, because the base is rounded first', () => {
    const different = Array.from({ length: 19_999 }, (_, index) => index + 1).filter(
      (dpp) => tax(dpp)?.tax !== Math.floor((dpp * 11 + 50) / 100),
    );
    expect(different).toHaveLength(533);
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
