import { canonicalJson } from '../kernel/canonical-json.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import type { BasisPoints, Money, Quantity, UnitPrice } from '../money/money.ts';

/** What needs approval beyond a limit: the value of an order, its largest discount, a credit release. */
export type ApprovalKind = 'orderValue' | 'discount' | 'creditRelease';

/**
 * One cell of the matrix: up to where a role may decide alone. Minor units for values, basis points for
 * discounts; null: without limit, 0: never.
 */
export type ApprovalRule = { readonly kind: ApprovalKind; readonly role: string; readonly upTo: number | null };

export type ApprovalMatrix = readonly ApprovalRule[];

/** A branch that was told nothing: anyone sells at any value and discount, and whoever may release credit does. */
export const defaultApprovals: ApprovalMatrix = [
  { kind: 'orderValue', role: 'clerk', upTo: null },
  { kind: 'discount', role: 'clerk', upTo: null },
];

/**
 * How far a role may decide alone. A role that the matrix does not name decides without limit where it holds
 * the right to go beyond it, and else as far as the clerk.
 *
 * @param holds whether the role has the right that goes with the kind
 */
export function approvalLimit(
  matrix: ApprovalMatrix = defaultApprovals,
  kind: ApprovalKind,
  role: string,
  holds: boolean,
): number | null {
  const of = (name: string) => matrix.find((rule) => rule.kind === kind && rule.role === name);
  const own = of(role);
  if (own) return own.upTo;
  if (holds) return null;
  const clerk = of('clerk');
  if (clerk) return clerk.upTo;
  return kind === 'creditRelease' ? 0 : null;
}

/** The parts of a document that an approval is tied to: any later edit of them voids it (OR12). */
export type ApprovedContent = {
  readonly customerCode: string;
  readonly lines: readonly {
    readonly productCode: string;
    readonly quantity: Quantity;
    readonly unitPrice: UnitPrice;
    readonly discount: BasisPoints;
  }[];
  readonly totals: { readonly total: Money };
};

/** A person's approval of one document as it was. */
export type Approval = {
  readonly kind: ApprovalKind;
  readonly by: string;
  readonly role: string;
  /** Holds the right to go beyond the limit of the kind. */
  readonly holds: boolean;
  readonly contentHash: string;
};

export function approvalContentHash(content: ApprovedContent): string {
  return sha256Hex(
    canonicalJson({
      customerCode: content.customerCode,
      lines: content.lines.map(({ productCode, quantity, unitPrice, discount }) => ({
        productCode,
        quantity,
        unitPrice,
        discount,
      })),
      total: content.totals.total,
    }),
  );
}

/**
 * What an order still needs approval for: kinds whose figure is beyond the limit of whoever enters it and
 * that no valid approval covers. An approval is valid when another person gave it, within his own limit,
 * for exactly this content.
 */
export function missingApprovals(
  content: ApprovedContent,
  entered: { readonly by: string; readonly role: string; readonly holds: boolean },
  approvals: readonly Approval[],
  matrix: ApprovalMatrix,
): ApprovalKind[] {
  const figures = {
    orderValue: Number(content.totals.total),
    discount: Math.max(0, ...content.lines.map((line) => line.discount)),
  };
  const hash = approvalContentHash(content);
  const kinds = ['orderValue', 'discount'] as const;
  return kinds.filter((kind) => {
    const within = (role: string, holds: boolean): boolean => {
      const limit = approvalLimit(matrix, kind, role, holds);
      return limit === null || figures[kind] <= limit;
    };
    const approved = approvals.some(
      (approval) =>
        approval.kind === kind &&
        approval.contentHash === hash &&
        approval.by !== entered.by &&
        within(approval.role, approval.holds),
    );
    return !within(entered.role, entered.holds) && !approved;
  });
}
