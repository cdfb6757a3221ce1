import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { quantity } from '../money/money.ts';
import type { BalanceRow } from '../stock/stock.ts';
import { advanceOrder, openOrderOf } from './advance-order.ts';
import { deliveryState, toDeliver } from './order-status.ts';
import { withoutPromises } from './promise-lines.ts';
import { reservedBalances } from './reservation.ts';
import type { OrderLine, SalesOrderRow } from './sales-order.ts';

export type ShortCloseFacts = {
  readonly order: SalesOrderRow;
  /** Goods of a line that are set aside in a delivery that has not left. */
  readonly setAside: (lineNo: number) => number;
  readonly balance: (productCode: string) => BalanceRow;
};

/**
 * Gives up what is left of an order, or of one of its lines, with a reason: the rest is not delivered, its
 * reservation is free and its requirement is 0. With nothing left to deliver the order is closed.
 *
 * @param input.lineNo null: every line that has something left
 */
export function decideShortClose(
  input: { readonly lineNo: number | null; readonly reason: string; readonly expectedVersion: number },
  facts: ShortCloseFacts,
): Result<{ readonly order: SalesOrderRow; readonly balances: readonly BalanceRow[] }, DomainError> {
  const open = openOrderOf(facts.order, input.expectedVersion);
  if (!open.ok) return open;
  const order = open.value;
  if (input.lineNo !== null && !order.lines.some((line) => line.lineNo === input.lineNo)) {
    return refuse({ code: 'unknown-order-line', lineNo: input.lineNo });
  }
  const chosen = order.lines.filter((line) => input.lineNo === null || line.lineNo === input.lineNo);
  const left = chosen.filter((line) => toDeliver(line) > 0);
  if (left.length === 0) return refuse({ code: 'nothing-to-close', number: order.number });
  if (left.some((line) => facts.setAside(line.lineNo) > 0)) {
    return refuse({ code: 'delivery-under-way', number: order.number });
  }
  const lines = order.lines.map((line) => (left.includes(line) ? given(line, input.reason) : line));
  const closed = advanceOrder(order, deliveryState(lines), { lines });
  if (!closed.ok) return closed;
  return ok({ order: closed.value, balances: reservedBalances(order, closed.value, facts.balance) });
}

/** Lines with the rest of some given up, or why that cannot be: nothing is left, or goods are set aside. */
export function withLinesClosed(
  lines: readonly OrderLine[],
  closed: readonly { readonly lineNo: number; readonly reason: string }[],
  facts: Pick<ShortCloseFacts, 'order' | 'setAside'>,
): Result<OrderLine[], DomainError> {
  for (const { lineNo } of closed) {
    const line = lines.find((candidate) => candidate.lineNo === lineNo);
    if (!line) return refuse({ code: 'unknown-order-line', lineNo });
    if (toDeliver(line) === 0) return refuse({ code: 'nothing-to-close', number: facts.order.number });
    if (facts.setAside(lineNo) > 0) return refuse({ code: 'delivery-under-way', number: facts.order.number });
  }
  return ok(
    lines.map((line) => {
      const closing = closed.find(({ lineNo }) => lineNo === line.lineNo);
      return closing ? given(line, closing.reason) : line;
    }),
  );
}

function given(line: OrderLine, reason: string): OrderLine {
  const shortClosed = quantity(line.shortClosed + toDeliver(line));
  return withoutPromises({ ...line, shortClosed, shortCloseReason: reason });
}
