import type { CreditDecisionRow } from '../customers/credit-decision.ts';
import type { ReleaseReasonCode } from '../customers/credit-release.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { quantity } from '../money/money.ts';
import { recountOrdered } from '../quotation/count-ordered.ts';
import type { QuotationRow } from '../quotation/quotation.ts';
import { creditDecisionOf } from './order-credit-decision.ts';
import { deliveredQuantity, deliveryState, toDeliver } from './order-status.ts';
import type { SalesOrderRow } from './sales-order.ts';

export type RejectCreditFacts = {
  readonly order: SalesOrderRow;
  readonly quotation: QuotationRow | null;
};

/**
 * Refuses credit to a blocked order for good: it is cancelled, or closed when some of it was delivered
 * before the block. Whoever may release may reject. A blocked order holds no stock, so none is freed; its
 * quotation gets back what will not be delivered.
 */
export function decideRejectCredit(
  input: { readonly reason: string; readonly reasonCode?: ReleaseReasonCode | undefined },
  facts: RejectCreditFacts,
  context: DecisionContext,
): Result<
  {
    readonly order: SalesOrderRow;
    readonly quotation: QuotationRow | null;
    readonly creditDecision: CreditDecisionRow;
  },
  DomainError
> {
  const { order, quotation } = facts;
  if (order.state !== 'creditBlocked') return refuse({ code: 'order-not-blocked', number: order.number });
  const moved = order.lines.some((line) => deliveredQuantity(line) > 0 || line.invoiced > 0);
  const givenUp = order.lines.map((line) => ({ productCode: line.productCode, quantity: -toDeliver(line) }));
  const rejected = moved ? closed(order, input.reason) : cancelled(order, input.reason);
  const made = {
    decision: 'rejected',
    reasonCode: input.reasonCode ?? 'OTHER',
    reason: input.reason,
    amount: order.totals.total,
    expiresOn: null,
  } as const;
  return ok({
    order: rejected,
    quotation: quotation ? recountOrdered(quotation, order.beyondQuotation, givenUp).quotation : null,
    creditDecision: creditDecisionOf(rejected, order.credit, made, context),
  });
}

function cancelled(order: SalesOrderRow, reason: string): SalesOrderRow {
  return { ...order, state: 'cancelled', cancelReason: reason, version: order.version + 1 };
}

function closed(order: SalesOrderRow, reason: string): SalesOrderRow {
  const lines = order.lines.map((line) => {
    const rest = toDeliver(line);
    if (rest === 0) return line;
    return { ...line, shortClosed: quantity(line.shortClosed + rest), shortCloseReason: reason };
  });
  return { ...order, state: deliveryState(lines), lines, version: order.version + 1 };
}
