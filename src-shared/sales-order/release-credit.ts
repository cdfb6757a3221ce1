import type { CreditVerdict } from '../customers/credit-check.ts';
import type { CreditDecisionRow } from '../customers/credit-decision.ts';
import type { CreditPolicy } from '../customers/credit-policy.ts';
import { releaseOf, type CreditRelease, type ReleaseReasonCode } from '../customers/credit-release.ts';
import { isReleaseCode, usedCodeId, type UsedReleaseCodeRow } from '../customers/release-code.ts';
import type { CustomerRow } from '../customers/customer.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Money } from '../money/money.ts';
import type { BalanceRow } from '../stock/stock.ts';
import { creditDecisionOf } from './order-credit-decision.ts';
import { deliveryState } from './order-status.ts';
import { reservedBalances } from './reservation.ts';
import { isOpen, type SalesOrderRow, type ScheduleLine } from './sales-order.ts';

export type ReleaseInput = {
  readonly reason: string;
  /** Default: OTHER, the text says it. */
  readonly reasonCode?: ReleaseReasonCode | undefined;
  /** Value released, tax included. Default: that of the order. */
  readonly amount?: Money | undefined;
  /** Last day it holds. Default: as the policy says. */
  readonly expiresOn?: BusinessDate | undefined;
};

type BlockedOrderFacts = {
  readonly order: SalesOrderRow;
  readonly customer: CustomerRow;
  readonly policy: CreditPolicy;
  /** The check that stops an open order now; null when nothing does. */
  readonly stoppedBy: CreditVerdict | null;
  /** Promises as stock stands now, by line number: what was promised before the block is not held. */
  readonly schedule: (lineNo: number) => readonly ScheduleLine[];
  readonly balance: (productCode: string) => BalanceRow;
};

export type ReleaseCreditFacts = BlockedOrderFacts & {
  /** Most this person may release; null: any amount. */
  readonly approvalLimit: Money | null;
};

export type ReleasedOrder = {
  readonly order: SalesOrderRow;
  readonly balances: readonly BalanceRow[];
  readonly creditDecision: CreditDecisionRow;
};

/**
 * Releases a credit-blocked order, or an open one that credit stops from going on. Four eyes: never by
 * whoever created it. A customer blocked by head office cannot be released at the branch. Availability of
 * a blocked order is checked again, after the release; an open one keeps its promises.
 */
export function decideReleaseCredit(
  input: ReleaseInput,
  facts: ReleaseCreditFacts,
  context: DecisionContext,
): Result<ReleasedOrder, DomainError> {
  const { order, approvalLimit } = facts;
  if (!isStopped(facts)) return refuse({ code: 'order-not-blocked', number: order.number });
  if (order.createdBy === context.userId) return refuse({ code: 'release-by-creator', number: order.number });
  const amount = input.amount ?? order.totals.total;
  if (amount < order.totals.total) return refuse({ code: 'release-too-small', needed: order.totals.total });
  if (approvalLimit !== null && amount > approvalLimit)
    return refuse({ code: 'above-approval-limit', of: 'creditRelease', limit: approvalLimit });
  if (input.expiresOn !== undefined && input.expiresOn < context.day) {
    return refuse({ code: 'date-in-past', date: input.expiresOn });
  }
  return released(input, facts, context, false);
}

export type ReleaseByCodeFacts = BlockedOrderFacts & {
  readonly branchCode: string;
  /** Secret shared with head office; null: the branch has none. */
  readonly secret: string | null;
  readonly usedCode: (id: string) => UsedReleaseCodeRow | undefined;
};

/**
 * Releases a blocked order by the one-time code that head office dictated: for this order, with this
 * total, today. Head office is the other pair of eyes, so anyone may enter it, once.
 */
export function decideReleaseByCode(
  input: ReleaseInput & { readonly code: string },
  facts: ReleaseByCodeFacts,
  context: DecisionContext,
): Result<ReleasedOrder & { readonly usedReleaseCode: UsedReleaseCodeRow }, DomainError> {
  const { order, branchCode, secret } = facts;
  if (!isStopped(facts)) return refuse({ code: 'order-not-blocked', number: order.number });
  if (secret === null) return refuse({ code: 'no-release-secret' });
  const subject = { branchCode, orderId: order.id, total: order.totals.total, day: context.day };
  if (!isReleaseCode(input.code, secret, subject)) return refuse({ code: 'wrong-release-code', number: order.number });
  const id = usedCodeId(subject);
  if (facts.usedCode(id)) return refuse({ code: 'release-code-used', number: order.number });
  const terms = { reason: input.reason, reasonCode: input.reasonCode ?? 'HEAD_OFFICE' };
  const decided = released(terms, facts, context, true);
  if (!decided.ok) return decided;
  const usedReleaseCode = { id, orderId: order.id, usedOn: context.day, usedBy: context.userId };
  return ok({ ...decided.value, usedReleaseCode });
}

function isStopped({ order, stoppedBy }: BlockedOrderFacts): boolean {
  return order.state === 'creditBlocked' || (isOpen(order) && stoppedBy !== null);
}

function released(
  input: ReleaseInput,
  facts: BlockedOrderFacts,
  context: DecisionContext,
  byCode: boolean,
): Result<ReleasedOrder, DomainError> {
  const { order } = facts;
  if (facts.customer.blocked) {
    return refuse({ code: 'customer-blocked-by-head-office', customerCode: facts.customer.code });
  }
  const { reason, reasonCode = 'OTHER', amount = null, expiresOn = null } = input;
  const release: CreditRelease = releaseOf(
    order,
    { by: context.userId, at: context.now, day: context.day, reasonCode, reason, amount, expiresOn, byCode },
    facts.policy,
  );
  const verdict = facts.stoppedBy ?? order.credit;
  const after: SalesOrderRow = { ...promised(facts), credit: verdict, release, version: order.version + 1 };
  const decision = byCode ? 'releasedByCode' : 'released';
  const made = { decision, reasonCode, reason, amount: release.amount, expiresOn: release.expiresOn } as const;
  return ok({
    order: after,
    balances: reservedBalances(order, after, facts.balance),
    creditDecision: creditDecisionOf(after, verdict, made, context),
  });
}

/** A blocked order with promises for what it still has to deliver; an open one as it is. */
function promised({ order, schedule }: BlockedOrderFacts): SalesOrderRow {
  if (order.state !== 'creditBlocked') return order;
  return {
    ...order,
    state: deliveryState(order.lines),
    lines: order.lines.map((line) => ({ ...line, schedule: [...line.schedule, ...schedule(line.lineNo)] })),
  };
}
