import { businessDate } from '../kernel/business-date.ts';
import { currencies } from '../money/currency.ts';
import { basisPoints } from '../money/money.ts';
import { everydayGoods, luxuryGoods, untaxedGoods } from './indonesia-tax-codes.ts';
import { indonesiaTransactionCodes } from './indonesia-transaction-codes.ts';
import type { TaxCode, TaxProfile } from './tax-profile.ts';

/**
 * Indonesia: PPN 12 % on DPP nilai lain 11/12 for everyday goods (PMK 131/2024), whole rupiah half up
 * on each line (PER-11/PJ/2025 art. 129); luxury goods on the full price (transaction code 01).
 */
export const indonesiaProfile: TaxProfile = {
  id: 'ID',
  currency: currencies.IDR,
  roundingLevel: 'line',
  chargesTax: true,
  taxCodes: [everydayGoods, luxuryGoods(basisPoints(0)), untaxedGoods],
  transactionCodes: indonesiaTransactionCodes,
  labels: {
    net: { id: 'DPP', en: 'Net' },
    otherBase: { id: 'DPP nilai lain (11/12)', en: 'Other tax base (11/12)' },
    tax: { id: 'PPN 12%', en: 'VAT 12%' },
  },
};

/**
 * An Indonesian seller who is no taxable person (non-PKP): the same tax codes on the products that head
 * office sends, but no tax on any of them and nothing on paper that speaks of tax.
 */
export const indonesiaNonPkpProfile: TaxProfile = {
  ...indonesiaProfile,
  id: 'ID-NONPKP',
  chargesTax: false,
  taxCodes: indonesiaProfile.taxCodes.map(({ code }) => ({ ...untaxedGoods, code })),
  transactionCodes: [],
  labels: { net: { id: 'Jumlah', en: 'Amount' }, otherBase: null, tax: untaxedGoods.label },
};

/** A euro country: VAT by rate, computed once per rate on the document (EN 16931 BR-CO-17). */
export const euroProfile: TaxProfile = {
  id: 'EU',
  currency: currencies.EUR,
  roundingLevel: 'document',
  chargesTax: true,
  taxCodes: [vat('S', 'S', 19, '2007-01-01'), vat('AA', 'S', 7, '1983-07-01'), vat('Z', 'Z', 0, '1970-01-01')],
  transactionCodes: [],
  labels: { net: { id: 'Neto', en: 'Net' }, otherBase: null, tax: { id: 'PPN', en: 'VAT' } },
};

const profiles: readonly TaxProfile[] = [indonesiaProfile, indonesiaNonPkpProfile, euroProfile];

/** @throws RangeError for an id that no profile carries; the settings schema admits only known ids. */
export function taxProfile(id: string): TaxProfile {
  const profile = profiles.find((candidate) => candidate.id === id);
  if (!profile) throw new RangeError(`unknown tax profile ${id}`);
  return profile;
}

function vat(code: string, vatCategory: 'S' | 'Z', percent: number, from: string): TaxCode {
  return {
    code,
    label: { id: `PPN ${percent}%`, en: `VAT ${percent}%` },
    vatCategory,
    versions: [
      {
        effectiveFrom: businessDate(from),
        rate: basisPoints(percent * 100),
        baseNumerator: 1,
        baseDenominator: 1,
      },
    ],
  };
}
