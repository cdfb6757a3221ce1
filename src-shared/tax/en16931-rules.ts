import type { DocumentAmounts } from './document-amounts.ts';

/*
 * The rules of EN 16931-1 on amounts, each as a check of a finished document: they read its figures only and
 * know nothing of how it was computed.
 */

type Rule = (document: DocumentAmounts) => boolean;

/** Every rule by the name that validators report; true when the document keeps it. */
const en16931Rules = {
  /** Sum of line net amounts (BT-106) = Σ line net amount (BT-131). */
  'BR-CO-10': (document) => adds(document.sumOfLineNets, ...document.lines.map((line) => line.net)),
  /** Sum of document allowances (BT-107) = Σ document allowance amount (BT-92). */
  'BR-CO-11': (document) => adds(document.sumOfAllowances, ...document.allowances.map(({ amount }) => amount)),
  /** Sum of document charges (BT-108) = Σ document charge amount (BT-99). */
  'BR-CO-12': (document) => adds(document.sumOfCharges, ...document.charges.map(({ amount }) => amount)),
  /** Total without VAT (BT-109) = BT-106 − BT-107 + BT-108. */
  'BR-CO-13': ({ totalWithoutTax, sumOfLineNets, sumOfAllowances, sumOfCharges }) =>
    adds(totalWithoutTax, sumOfLineNets, -sumOfAllowances, sumOfCharges),
  /** Total VAT (BT-110) = Σ VAT category tax amount (BT-117). */
  'BR-CO-14': (document) => adds(document.totalTax, ...document.breakdown.map((part) => part.tax)),
  /** Total with VAT (BT-112) = BT-109 + BT-110. */
  'BR-CO-15': ({ totalWithTax, totalWithoutTax, totalTax }) => adds(totalWithTax, totalWithoutTax, totalTax),
  /** Amount due (BT-115) = BT-112 − BT-113 + BT-114. */
  'BR-CO-16': ({ due, totalWithTax, prepaid, payableRounding }) => adds(due, totalWithTax, -prepaid, payableRounding),
  /** VAT category tax amount (BT-117) = taxable amount (BT-116) × rate (BT-119) ÷ 100, to two decimals. */
  'BR-CO-17': (document) =>
    document.breakdown.every(({ taxable, rate, tax }) => {
      // Twice the distance to the exact product, in hundredths of a percent of a cent.
      const off = 2n * (BigInt(tax) * 10_000n - BigInt(taxable) * BigInt(rate));
      return off === 0n || (taxable > 0 ? off > -10_000n && off <= 10_000n : off >= -10_000n && off < 10_000n);
    }),
  /**
   * Taxable amount of a category and rate (BT-116) = Σ its line nets − its document allowances + its
   * charges. Under this name for the standard rate; Z and E say the same (BR-Z-08, BR-E-08).
   */
  'BR-S-08': (document) =>
    document.breakdown.every(({ taxCode, taxable }) =>
      adds(
        taxable,
        ...document.lines.filter((line) => line.taxCode === taxCode).map((line) => line.net),
        ...document.allowances.filter((part) => part.taxCode === taxCode).map(({ amount }) => -amount),
        ...document.charges.filter((charge) => charge.taxCode === taxCode).map(({ amount }) => amount),
      ),
    ),
} as const satisfies Record<string, Rule>;

export type En16931Rule = keyof typeof en16931Rules;

/** The rules that a document breaks, in their order; none for every document that `documentTotals` makes. */
export function brokenEn16931Rules(document: DocumentAmounts): En16931Rule[] {
  return ruleNames.filter((name) => !en16931Rules[name](document));
}

const ruleNames: readonly En16931Rule[] = [
  'BR-CO-10',
  'BR-CO-11',
  'BR-CO-12',
  'BR-CO-13',
  'BR-CO-14',
  'BR-CO-15',
  'BR-CO-16',
  'BR-CO-17',
  'BR-S-08',
];

function adds(total: number, ...parts: readonly number[]): boolean {
  return BigInt(total) === parts.reduce((sum, part) => sum + BigInt(part), 0n);
}
