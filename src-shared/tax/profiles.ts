import { businessDate } from '../kernel/business-date.ts';
import { basisPoints } from '../money/money.ts';
import type { TaxProfile } from './tax-profile.ts';

/**
 * Indonesia: PPN 12 % on DPP nilai lain 11/12 for everyday goods (PMK 131/2024), whole rupiah half up
 * on each line (PER-11/PJ/2025 art. 129); luxury goods on the full price (transaction code 01).
 */
export const indonesiaProfile: TaxProfile = {
  id: 'ID',
  currency: { code: 'IDR', symbol: 'Rp', minorDigits: 0 },
  roundingLevel: 'line',
  taxCodes: [
    {
      code: '04',
      label: { id: 'PPN 12%', en: 'VAT 12%' },
      versions: [
        {
          effectiveFrom: businessDate('2025-01-01'),
          rate: basisPoints(1200),
          baseNumerator: 11,
          baseDenominator: 12,
        },
      ],
    },
    {
      code: '01',
      label: { id: 'PPN 12% (barang mewah)', en: 'VAT 12% (luxury goods)' },
      versions: [
        { effectiveFrom: businessDate('2025-01-01'), rate: basisPoints(1200), baseNumerator: 1, baseDenominator: 1 },
      ],
    },
    {
      code: '00',
      label: { id: 'Tanpa PPN', en: 'No VAT' },
      versions: [
        { effectiveFrom: businessDate('2000-01-01'), rate: basisPoints(0), baseNumerator: 1, baseDenominator: 1 },
      ],
    },
  ],
  labels: {
    net: { id: 'DPP', en: 'Net' },
    otherBase: { id: 'DPP nilai lain (11/12)', en: 'Other tax base (11/12)' },
    tax: { id: 'PPN 12%', en: 'VAT 12%' },
  },
};

/** A euro country: VAT by rate, computed once per rate on the document (EN 16931 BR-CO-17). */
export const euroProfile: TaxProfile = {
  id: 'EU',
  currency: { code: 'EUR', symbol: '€', minorDigits: 2 },
  roundingLevel: 'document',
  taxCodes: [
    {
      code: 'S',
      label: { id: 'PPN 19%', en: 'VAT 19%' },
      versions: [
        { effectiveFrom: businessDate('2007-01-01'), rate: basisPoints(1900), baseNumerator: 1, baseDenominator: 1 },
      ],
    },
    {
      code: 'AA',
      label: { id: 'PPN 7%', en: 'VAT 7%' },
      versions: [
        { effectiveFrom: businessDate('1983-07-01'), rate: basisPoints(700), baseNumerator: 1, baseDenominator: 1 },
      ],
    },
    {
      code: 'Z',
      label: { id: 'PPN 0%', en: 'VAT 0%' },
      versions: [
        { effectiveFrom: businessDate('1970-01-01'), rate: basisPoints(0), baseNumerator: 1, baseDenominator: 1 },
      ],
    },
  ],
  labels: { net: { id: 'Neto', en: 'Net' }, otherBase: null, tax: { id: 'PPN', en: 'VAT' } },
};

const profiles: readonly TaxProfile[] = [indonesiaProfile, euroProfile];

/** @throws RangeError for an id that no profile carries; the settings schema admits only known ids. */
export function taxProfile(id: string): TaxProfile {
  const profile = profiles.find((candidate) => candidate.id === id);
  if (!profile) throw new RangeError(`unknown tax profile ${id}`);
  return profile;
}
