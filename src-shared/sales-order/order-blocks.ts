import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { advanceOrder, whyStale } from './advance-order.ts';
import type { OrderBlockKind, SalesOrderRow } from './sales-order.ts';

type Outcome = Result<{ readonly order: SalesOrderRow }, DomainError>;

/**
 * Holds an order with a reason. Delivery, billing and pricing blocks are separate and leave state, promises
 * and reservation alone: held stock that is not reserved is sold to someone else.
 */
export function decideSetOrderBlock(
  input: { readonly block: OrderBlockKind; readonly reason: string; readonly expectedVersion: number },
  order: SalesOrderRow,
  context: DecisionContext,
): Outcome {
  const stale = whyStale(order, input.expectedVersion);
  if (stale) return refuse(stale);
  if (order.state === 'closed' || order.state === 'cancelled') {
    return refuse({ code: 'order-not-changeable', number: order.number });
  }
  const block = { reason: input.reason, by: context.userId, at: context.now };
  return held(order, { [input.block]: block });
}

/** Lifts one hold; the others stay. */
export function decideRemoveOrderBlock(
  input: { readonly block: OrderBlockKind; readonly expectedVersion: number },
  order: SalesOrderRow,
): Outcome {
  const stale = whyStale(order, input.expectedVersion);
  if (stale) return refuse(stale);
  if (order[input.block] === null) return refuse({ code: 'order-not-held', number: order.number });
  return held(order, { [input.block]: null });
}

/** Why goods of an order may not be delivered, or null. A price that is not settled holds them as well. */
export function whyDeliveryHeld(order: SalesOrderRow): DomainError | null {
  const block = order.deliveryBlock ?? order.pricingBlock;
  return block && { code: 'delivery-held', number: order.number, reason: block.reason };
}

function held(order: SalesOrderRow, change: Partial<SalesOrderRow>): Outcome {
  const next = advanceOrder(order, order.state, change);
  return next.ok ? ok({ order: next.value }) : next;
}
