import { addDays, type BusinessDate } from '../kernel/business-date.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import type { BasisPoints, Money, Quantity } from '../money/money.ts';

/** What a release is given for: the parts of a document that its hash covers. */
export type ReleasedContent = {
  readonly customerCode: string;
  readonly lines: readonly {
    readonly productCode: string;
    readonly quantity: Quantity;
    readonly net: Money;
    readonly tax: Money;
  }[];
  readonly totals: { readonly total: Money };
};

/** Why a person let an order pass, for the list at head office; the text says the rest. */
export const releaseReasonCodes = ['LONG_KNOWN', 'PAYMENT_PROMISED', 'SECURITY_HELD', 'HEAD_OFFICE', 'OTHER'] as const;

export type ReleaseReasonCode = (typeof releaseReasonCodes)[number];

/** A person's decision to let an order pass the credit check, bound to its content. */
export type CreditRelease = {
  readonly by: string;
  readonly reasonCode: ReleaseReasonCode;
  readonly reason: string;
  /** SHA-256 of customer, lines and total. */
  readonly contentHash: string;
  readonly at: string;
  /** Value that was released, tax included, and how far the order may grow beyond it. */
  readonly amount: Money;
  readonly deviation: BasisPoints;
  /** Last day the release holds; null: for ever, as releases of the first version did. */
  readonly expiresOn: BusinessDate | null;
  readonly customerCode: string;
  /** Products that were released, each once. */
  readonly products: readonly string[];
  /** True when head office gave it by phone, with a one-time code. */
  readonly byCode: boolean;
};

/** What a release is bound to: customer, quantities, prices and total. */
export function creditContentHash(content: ReleasedContent): string {
  return sha256Hex(
    canonicalJson({
      customerCode: content.customerCode,
      lines: content.lines.map(({ productCode, quantity, net, tax }) => ({ productCode, quantity, net, tax })),
      total: content.totals.total,
    }),
  );
}

export type ReleaseTerms = {
  readonly by: string;
  readonly at: string;
  readonly day: BusinessDate;
  readonly reasonCode: ReleaseReasonCode;
  readonly reason: string;
  /** null: the value of the order. */
  readonly amount: Money | null;
  /** null: as many days from today as the policy says. */
  readonly expiresOn: BusinessDate | null;
  readonly byCode: boolean;
};

/** Writes the release of a document down as it stands. */
export function releaseOf(
  content: ReleasedContent,
  terms: ReleaseTerms,
  policy: { readonly releaseDays: number; readonly releaseDeviation: BasisPoints },
): CreditRelease {
  const { by, at, day, reasonCode, reason, byCode } = terms;
  return {
    by,
    reasonCode,
    reason,
    contentHash: creditContentHash(content),
    at,
    amount: terms.amount ?? content.totals.total,
    deviation: policy.releaseDeviation,
    expiresOn: terms.expiresOn ?? addDays(day, policy.releaseDays),
    customerCode: content.customerCode,
    products: [...new Set(content.lines.map((line) => line.productCode))].toSorted(),
    byCode,
  };
}

/**
 * Why a release no longer covers a document, or null when it does. The document that was released is
 * covered until the release expires. A changed one is covered while it is for the same customer, asks for
 * nothing that was not released, and its value stays within the released amount and its deviation.
 */
export function whyReleaseIsVoid(
  release: CreditRelease,
  content: ReleasedContent,
  day: BusinessDate,
): 'expired' | 'customer' | 'products' | 'value' | null {
  if (release.expiresOn !== null && day > release.expiresOn) return 'expired';
  if (creditContentHash(content) === release.contentHash) return null;
  if (content.customerCode !== release.customerCode) return 'customer';
  if (content.lines.some((line) => !release.products.includes(line.productCode))) return 'products';
  const most = (BigInt(release.amount) * (10_000n + BigInt(release.deviation))) / 10_000n;
  return BigInt(content.totals.total) > most ? 'value' : null;
}
