import type { CashStep } from '../money/cash-rounding.ts';
import type { BasisPoints, Money } from '../money/money.ts';
import type { LineTax } from './compute-tax.ts';
import type { TaxCode } from './tax-profile.ts';

/*
 * A document's amounts under the names of EN 16931. Each member names its business term (BT); an Indonesian
 * document has the same terms, with DPP for the taxable amount and a tax of its own on every line.
 */

/** A line as priced. Amounts include tax where the document's prices do. */
export type DocumentLineInput = {
  /** Price × quantity, rounded to minor units. */
  readonly gross: Money;
  /** Sum of the line's allowances (BT-136) and charges (BT-141). */
  readonly allowance: Money;
  readonly charge: Money;
  readonly taxCode: string;
};

/** A document discount, over the lines of one tax code or (null) over all lines, never over charges. */
export type DocumentAllowanceInput = { readonly taxCode: string | null } & (
  | { readonly amount: Money }
  | { readonly percent: BasisPoints }
);

/** Freight, packing: a line of its own, with a tax code that may be an untaxed one (BG-21). */
export type DocumentChargeInput = { readonly amount: Money; readonly taxCode: string };

export type DocumentInput = {
  readonly lines: readonly DocumentLineInput[];
  readonly allowances: readonly DocumentAllowanceInput[];
  readonly charges: readonly DocumentChargeInput[];
  readonly pricesIncludeTax: boolean;
  /** Paid before (BT-113). */
  readonly prepaid: Money;
  /** 1 unless the rest is paid in cash. */
  readonly cashStep: CashStep;
};

export type DocumentLineAmounts = LineTax & {
  readonly taxCode: string;
  /** Line net amount (BT-131): without tax, before document allowances. */
  readonly net: Money;
  /** The line's share of the document allowances. */
  readonly documentAllowance: Money;
  /** What tax is computed on (DPP): net less the share. */
  readonly taxBase: Money;
};

export type DocumentChargeAmounts = LineTax & {
  readonly taxCode: string;
  /** Charge amount without tax (BT-99), which is its tax base. */
  readonly amount: Money;
};

/** Document allowances of one tax code together (BT-92): a discount over all lines is split by tax code. */
export type DocumentAllowanceAmounts = { readonly taxCode: string; readonly amount: Money };

/** Everything of one tax code (BG-23). */
export type TaxBreakdown = LineTax & {
  readonly taxCode: string;
  /** BT-118 */
  readonly vatCategory: TaxCode['vatCategory'] | null;
  /** BT-119 */
  readonly rate: BasisPoints;
  /** BT-116 */
  readonly taxable: Money;
};

export type DocumentAmounts = {
  readonly lines: readonly DocumentLineAmounts[];
  readonly allowances: readonly DocumentAllowanceAmounts[];
  readonly charges: readonly DocumentChargeAmounts[];
  readonly breakdown: readonly TaxBreakdown[];
  /** BT-106 */
  readonly sumOfLineNets: Money;
  /** BT-107 */
  readonly sumOfAllowances: Money;
  /** BT-108 */
  readonly sumOfCharges: Money;
  /** BT-109 */
  readonly totalWithoutTax: Money;
  /** BT-110 */
  readonly totalTax: Money;
  /** PPnBM; no term of EN 16931, always 0 there. */
  readonly totalLuxuryTax: Money;
  /** BT-112 */
  readonly totalWithTax: Money;
  /** BT-113 */
  readonly prepaid: Money;
  /** BT-114: what prices with tax leave over ("Pembulatan") and the rounding to a cash step. */
  readonly payableRounding: Money;
  /** BT-115 */
  readonly due: Money;
};
