import type { DomainError } from '../kernel/domain-error.ts';
import { quantity, type Quantity } from '../money/money.ts';
import { netInvoiced, toBill, type LineProgress } from '../sales-order/order-status.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';

/** Up to what an order line may be invoiced: what the customer has, or what was ordered. */
export type BillingPolicy = 'onDelivery' | 'onOrder';

/**
 * What may be invoiced now of an order line, in base units. On delivery: delivered and kept, less invoiced
 * and not credited. On order: ordered and not given up, less the same. Credit is never asked.
 */
export function billableQuantity(policy: BillingPolicy, line: LineProgress): Quantity {
  const ordered = line.quantity - line.shortClosed;
  const limit = policy === 'onOrder' ? ordered - netInvoiced(line) : toBill(line);
  return quantity(Math.max(0, limit));
}

/** Why an order may not be invoiced: a hold on billing, or on everything until its prices are settled. */
export function whyBillingHeld(
  order: Pick<SalesOrderRow, 'number' | 'billingBlock' | 'pricingBlock'>,
): Extract<DomainError, { readonly code: 'billing-held' }> | null {
  const block = order.billingBlock ?? order.pricingBlock;
  return block ? { code: 'billing-held', number: order.number, reason: block.reason } : null;
}
