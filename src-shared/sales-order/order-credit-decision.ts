import type { CreditVerdict } from '../customers/credit-check.ts';
import type { CreditDecisionRow } from '../customers/credit-decision.ts';
import { creditContentHash } from '../customers/credit-release.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { SalesOrderRow } from './sales-order.ts';

/**
 * Writes down a decision on an order's credit, with the figures it rests on.
 *
 * @param order as it is after the decision
 * @param verdict the check that was decided on
 */
export function creditDecisionOf(
  order: SalesOrderRow,
  verdict: CreditVerdict,
  made: Pick<CreditDecisionRow, 'decision' | 'reasonCode' | 'reason' | 'amount' | 'expiresOn'>,
  context: DecisionContext,
): CreditDecisionRow {
  return {
    id: `${order.id}-${order.version}`,
    orderId: order.id,
    orderNumber: order.number,
    customerCode: order.customerCode,
    date: context.day,
    at: context.now,
    by: context.userId,
    failed: verdict.reasons,
    limit: verdict.limit,
    exposure: verdict.exposure,
    exceededBy: verdict.exceededBy,
    contentHash: creditContentHash(order),
    ...made,
  };
}
