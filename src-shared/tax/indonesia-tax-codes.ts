import { businessDate } from '../kernel/business-date.ts';
import { basisPoints, type BasisPoints } from '../money/money.ts';
import type { TaxCode, TaxRateVersion } from './tax-profile.ts';

/** PPN 10 % since the first VAT act (UU 8/1983), 11 % since UU 7/2021 (HPP): both on the full price. */
const before2025: readonly TaxRateVersion[] = [
  {
    effectiveFrom: businessDate('1985-04-01'),
    rate: basisPoints(1000),
    baseNumerator: 1,
    baseDenominator: 1,
    transactionCode: '01',
    label: { id: 'PPN 10%', en: 'VAT 10%' },
  },
  {
    effectiveFrom: businessDate('2022-04-01'),
    rate: basisPoints(1100),
    baseNumerator: 1,
    baseDenominator: 1,
    transactionCode: '01',
    label: { id: 'PPN 11%', en: 'VAT 11%' },
  },
];

/** Everyday goods: PPN 12 % on DPP nilai lain 11/12 since 2025 (PMK 131/2024), which is 11 % but for rounding. */
export const everydayGoods: TaxCode = {
  code: '04',
  label: { id: 'PPN 12%', en: 'VAT 12%' },
  versions: [
    ...before2025,
    {
      effectiveFrom: businessDate('2025-01-01'),
      rate: basisPoints(1200),
      baseNumerator: 11,
      baseDenominator: 12,
      taxRounding: 'WHOLE_RUPIAH',
      transactionCode: '04',
    },
  ],
};

/** Goods and charges without PPN. */
export const untaxedGoods: TaxCode = {
  code: '00',
  label: { id: 'Tanpa PPN', en: 'No VAT' },
  versions: [{ effectiveFrom: businessDate('1985-04-01'), rate: basisPoints(0), baseNumerator: 1, baseDenominator: 1 }],
};

/**
 * Luxury goods: PPN 12 % on the full price, transaction code 01, and PPnBM by the class of the goods. The
 * tax code is `01` without PPnBM and else `01-` with the rate, `01-20` for 20 %.
 */
export function luxuryGoods(luxuryRate: BasisPoints): TaxCode {
  const percent = luxuryRate / 100;
  return {
    code: luxuryRate === 0 ? '01' : `01-${percent}`,
    label:
      luxuryRate === 0
        ? { id: 'PPN 12% (barang mewah)', en: 'VAT 12% (luxury goods)' }
        : { id: `PPN 12% + PPnBM ${percent}%`, en: `VAT 12% + luxury tax ${percent}%` },
    versions: [
      ...before2025.map((version) => ({ ...version, luxuryRate })),
      {
        effectiveFrom: businessDate('2025-01-01'),
        rate: basisPoints(1200),
        baseNumerator: 1,
        baseDenominator: 1,
        transactionCode: '01',
        luxuryRate,
      },
    ],
  };
}
