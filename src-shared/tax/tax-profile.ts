import type { BusinessDate } from '../kernel/business-date.ts';
import type { Currency } from '../money/currency.ts';
import type { BasisPoints } from '../money/money.ts';

/** A text that paper and screen show in the reader's language. */
export type LocalText = { readonly id: string; readonly en: string };

/**
 * To what the other tax base (DPP nilai lain) is rounded before the rate is applied. The tax itself is
 * always whole minor units. The order of rounding is law, not taste: it changes one amount in forty.
 */
export type TaxRounding = 'WHOLE_RUPIAH' | 'TWO_DECIMALS';

/** One version of a tax code, in force from a date until the next version. */
export type TaxRateVersion = {
  readonly effectiveFrom: BusinessDate;
  readonly rate: BasisPoints;
  /** The tax base is net × numerator ÷ denominator (DPP nilai lain: 11/12); 1/1 where the net is the base. */
  readonly baseNumerator: number;
  readonly baseDenominator: number;
  /** Says nothing where the net is the base. Default: whole minor units. */
  readonly taxRounding?: TaxRounding;
  /** Tax on luxury goods (PPnBM, Coretax field STLG) on the net, besides the VAT. Default: none. */
  readonly luxuryRate?: BasisPoints;
  /** Transaction code of the tax invoice for an ordinary buyer, where the country has such codes. */
  readonly transactionCode?: string;
  /** What the tax was called in this version, where the code's own label is that of a later one. */
  readonly label?: LocalText;
};

export type TaxCode = {
  readonly code: string;
  readonly label: LocalText;
  /** VAT category code of EN 16931 (BT-118, UNTDID 5305), where documents follow that norm. */
  readonly vatCategory?: 'S' | 'Z' | 'E';
  readonly versions: readonly TaxRateVersion[];
};

/**
 * Who hands the tax of an invoice to the state.
 * - `collected`: the seller collects it from the buyer and owes it.
 * - `paidByBuyer`: shown, but the buyer is a collector and pays it to the state himself.
 * - `notCollected`, `exempt`: shown for the tax office, paid by nobody.
 */
export type TaxSettlement = 'collected' | 'paidByBuyer' | 'notCollected' | 'exempt';

/** One kind of transaction as the tax invoice names it (PER-11/PJ/2025; domain.md 2.5). */
export type TransactionCode = {
  readonly code: string;
  readonly effectiveFrom: BusinessDate;
  readonly label: LocalText;
  readonly settlement: TaxSettlement;
  /** Whether the tax file must name the facility: AddInfo `TD.005xx` and FacilityStamp `TD.011xx`. */
  readonly needsFacility: boolean;
};

/** Everything a country's tax and money rules ask of a document, as data with effective dates. */
export type TaxProfile = {
  readonly id: string;
  readonly currency: Currency;
  /** Whether tax is rounded on each line and added, or computed once per code on the document's sum. */
  readonly roundingLevel: 'line' | 'document';
  /** False for a seller who is no taxable person (non-PKP): no tax lines and no tax labels on any paper. */
  readonly chargesTax: boolean;
  readonly taxCodes: readonly TaxCode[];
  /** Kinds of transaction a tax invoice names (Coretax 01–10); empty where the country has none. */
  readonly transactionCodes: readonly TransactionCode[];
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

/** What a tax code was called on a date. @throws RangeError as `taxRateOn`. */
export function taxLabelOn(profile: TaxProfile, code: string, date: BusinessDate): LocalText {
  const { label } = taxRateOn(profile, code, date);
  const own = profile.taxCodes.find((taxCode) => taxCode.code === code)?.label;
  return label ?? own ?? { id: code, en: code };
}
