import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { recountOrdered } from '../quotation/count-ordered.ts';
import type { QuotationRow } from '../quotation/quotation.ts';
import type { BalanceRow } from '../stock/stock.ts';
import { advanceOrder } from './advance-order.ts';
import { netBillable, netInvoiced } from './order-status.ts';
import { reservedBalances } from './reservation.ts';
import type { SalesOrderRow } from './sales-order.ts';

/**
 * Cancels an order of which nothing has moved: nothing delivered, set aside, invoiced or paid for it. Frees
 * its reservation and gives the quotation its quantity back.
 */
export function decideCancelOrder(
  input: { readonly reason: string },
  facts: {
    readonly order: SalesOrderRow;
    readonly deliveryUnderWay: boolean;
    /** A receipt is linked to the order. */
    readonly isPaidFor: boolean;
    readonly quotation: QuotationRow | null;
    readonly balance: (productCode: string) => BalanceRow;
  },
): Result<
  { readonly order: SalesOrderRow; readonly balances: readonly BalanceRow[]; readonly quotation: QuotationRow | null },
  DomainError
> {
  const { order, quotation } = facts;
  const untouched =
    (order.state === 'creditBlocked' || order.state === 'confirmed') &&
    order.lines.every((line) => netBillable(line) === 0 && netInvoiced(line) === 0);
  if (!untouched || facts.deliveryUnderWay || facts.isPaidFor) {
    return refuse({ code: 'order-already-moving', number: order.number });
  }
  const advanced = advanceOrder(order, 'cancelled', { cancelReason: input.reason });
  if (!advanced.ok) return advanced;
  const cancelled = advanced.value;
  const givenBack = order.lines.map((line) => ({ productCode: line.productCode, quantity: -line.quantity }));
  return ok({
    order: cancelled,
    balances: reservedBalances(order, cancelled, facts.balance),
    quotation: quotation ? recountOrdered(quotation, order.beyondQuotation, givenBack).quotation : null,
  });
}
