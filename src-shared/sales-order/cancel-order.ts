import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { countOrdered } from '../quotation/count-ordered.ts';
import type { QuotationRow } from '../quotation/quotation.ts';
import type { BalanceRow } from '../stock/stock.ts';
import { reservedBalances } from './reservation.ts';
import type { SalesOrderRow } from './sales-order.ts';

/** Cancels an order of which nothing has moved: frees its reservation and gives the quotation its quantity back. */
export function decideCancelOrder(
  input: { readonly reason: string },
  facts: {
    readonly order: SalesOrderRow;
    readonly deliveryUnderWay: boolean;
    readonly quotation: QuotationRow | null;
    readonly balance: (productCode: string) => BalanceRow;
  },
): Result<
  { readonly order: SalesOrderRow; readonly balances: readonly BalanceRow[]; readonly quotation: QuotationRow | null },
  DomainError
> {
  const { order, quotation } = facts;
  const untouched = order.state === 'creditBlocked' || order.state === 'confirmed';
  if (!untouched || facts.deliveryUnderWay) return refuse({ code: 'order-already-moving', number: order.number });
  const cancelled: SalesOrderRow = {
    ...order,
    state: 'cancelled',
    cancelReason: input.reason,
    version: order.version + 1,
  };
  const givenBack = order.lines.map((line) => ({ productCode: line.productCode, quantity: -line.quantity }));
  return ok({
    order: cancelled,
    balances: reservedBalances(order, cancelled, facts.balance),
    quotation: quotation ? countOrdered(quotation, givenBack) : null,
  });
}
