import type { BusinessDate } from '../kernel/business-date.ts';
import type { BasisPoints } from '../money/money.ts';

/** A text that paper and screen show in the reader's language. */
export type LocalText = { readonly id: string; readonly en: string };

/** One version of a tax code, in force from a date until the next version. */
export type TaxRateVersion = {
  readonly effectiveFrom: BusinessDate;
  readonly rate: BasisPoints;
  /** The tax base is net × numerator ÷ denominator (DPP nilai lain: 11/12); 1/1 where the net is the base. */
  readonly baseNumerator: number;
  readonly baseDenominator: number;
};

export type TaxCode = {
  readonly code: string;
  readonly label: LocalText;
  readonly versions: readonly TaxRateVersion[];
};

/** Everything a country's tax and money rules ask of a document, as data with effective dates. */
export type TaxProfile = {
  readonly id: string;
  readonly currency: { readonly code: string; readonly symbol: string; readonly minorDigits: number };
  /** Whether tax is rounded on each line and added, or computed once per code on the document's sum. */
  readonly roundingLevel: 'line' | 'document';
  readonly taxCodes: readonly TaxCode[];
  /** How the net sum, the other tax base and the tax are called on paper and screen. */
  readonly labels: { readonly net: LocalText; readonly otherBase: LocalText | null; readonly tax: LocalText };
};

/**
 * The version of a tax code in force on a date.
 *
 * @throws RangeError when the profile has no such code or no version that early; master data import
 *   refuses such codes, so this cannot be reached by a person.
 */
export function taxRateOn(profile: TaxProfile, code: string, date: BusinessDate): TaxRateVersion {
  const versions = profile.taxCodes.find((taxCode) => taxCode.code === code)?.versions ?? [];
  const inForce = versions
    .filter((version) => version.effectiveFrom <= date)
    .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0];
  if (!inForce) throw new RangeError(`no rate for tax code ${code} on ${date}`);
  return inForce;
}
