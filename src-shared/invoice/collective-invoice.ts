import type { PaymentTerms } from '../accounting/payment-terms.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';

/** What must be equal of deliveries that share one invoice (split criteria). */
export type SplitCriteria = {
  /** Who pays: the customer code of the payer. */
  readonly payer: string;
  readonly terms: PaymentTerms;
  /** Tax codes of the lines: documents of different tax treatment are never mixed. */
  readonly taxCodes: readonly string[];
};

/**
 * Groups what is due for billing into invoices: one for each payer, terms and tax treatment. Groups and
 * their members keep the order they came in.
 */
export function groupForCollectiveInvoice<T extends SplitCriteria>(due: readonly T[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of due) {
    const taxCodes = [...new Set(one.taxCodes)].toSorted();
    const key = canonicalJson({ payer: one.payer, terms: withoutGaps(one.terms), taxCodes });
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** Terms as data without absent members, so that equal terms are equal texts. */
function withoutGaps({ due, instalments, earlyDiscount }: PaymentTerms) {
  return { due, instalments: instalments ?? null, earlyDiscount: earlyDiscount ?? null };
}
