import type { CreditVerdict } from '../customers/credit-check.ts';
import type { CreditDecisionRow } from '../customers/credit-decision.ts';
import { whyReleaseIsVoid } from '../customers/credit-release.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import { quantity } from '../money/money.ts';
import type { BalanceRow } from '../stock/stock.ts';
import { creditDecisionOf } from './order-credit-decision.ts';
import { reservedBalances } from './reservation.ts';
import type { SalesOrderRow } from './sales-order.ts';

/**
 * Whether an order as it would be may go on: the check does not block it, or a release covers it. What
 * head office blocks, no release covers.
 */
export function mayGoOn(
  order: Pick<SalesOrderRow, 'release' | 'customerCode' | 'lines' | 'totals'>,
  verdict: CreditVerdict,
  day: BusinessDate,
): boolean {
  if (verdict.result !== 'block') return true;
  if (verdict.reasons.includes('CUSTOMER_BLOCKED')) return false;
  return order.release !== null && whyReleaseIsVoid(order.release, order, day) === null;
}

/**
 * Blocks a confirmed order of which nothing has moved again: it promises nothing and reserves nothing until it is released anew.
 * What was issued stays issued.
 *
 * @param before the order as it is on record
 * @param order as it would be: changed, or the same when only time has passed
 */
export function blockAgain(
  before: SalesOrderRow,
  order: SalesOrderRow,
  verdict: CreditVerdict,
  balance: (productCode: string) => BalanceRow,
  context: DecisionContext,
): {
  readonly order: SalesOrderRow;
  readonly balances: readonly BalanceRow[];
  readonly creditDecision: CreditDecisionRow;
} {
  const blocked: SalesOrderRow = {
    ...order,
    state: 'creditBlocked',
    credit: verdict,
    release: null,
    lines: order.lines.map((line) => ({
      ...line,
      schedule: line.schedule
        .filter((promise) => promise.issued > 0)
        .map((promise) => ({ ...promise, quantity: quantity(promise.issued) })),
    })),
    version: before.version + 1,
  };
  return {
    order: blocked,
    balances: reservedBalances(before, blocked, balance),
    creditDecision: blockedDecision(order, blocked, context),
  };
}

/** What an event says when its change blocks an open order again, so that every decision is on record. */
export function blockDecision(
  before: SalesOrderRow,
  after: SalesOrderRow,
  context: DecisionContext,
): { readonly creditDecision?: CreditDecisionRow } {
  if (before.state === 'creditBlocked' || after.state !== 'creditBlocked') return {};
  return { creditDecision: blockedDecision({ ...after, release: before.release }, after, context) };
}

/** @param order as it would be, with the release that did not cover it */
function blockedDecision(order: SalesOrderRow, blocked: SalesOrderRow, context: DecisionContext): CreditDecisionRow {
  const why = order.release === null ? null : whyReleaseIsVoid(order.release, order, context.day);
  const made = {
    decision: 'blockedAgain',
    reasonCode: null,
    reason: why === null ? blocked.credit.reasons.join(', ') : `release void: ${why}`,
    amount: blocked.totals.total,
    expiresOn: null,
  } as const;
  return creditDecisionOf(blocked, blocked.credit, made, context);
}
