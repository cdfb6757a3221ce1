import type { CreditVerdict } from '../customers/credit-check.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { quantity } from '../money/money.ts';
import type { BalanceRow } from '../stock/stock.ts';
import { advanceOrder, whyStale } from './advance-order.ts';
import type { ChangeOrderFacts } from './change-order.ts';
import { deliveryState } from './order-status.ts';
import { promiseOpen, releasedTogether } from './promise-lines.ts';
import { promisedFrom } from './requested-date.ts';
import { reservedBalances } from './reservation.ts';
import type { OrderLine, SalesOrderRow } from './sales-order.ts';

export type ReopenFacts = Pick<ChangeOrderFacts, 'timelineOf' | 'salesUnitsOf' | 'wantedFrom' | 'setAside'> & {
  readonly order: SalesOrderRow;
  /** Credit with the order as it would be. */
  readonly credit: (reopened: SalesOrderRow) => CreditVerdict;
  readonly balance: (productCode: string) => BalanceRow;
};

/**
 * Takes back what a person gave up, of the whole order or of one line. Asks credit and availability again
 * (erpnext#33967): what was free since may be gone. What the tolerance closed stays closed.
 *
 * @param input.lineNo null: every line that a person gave up
 */
export function decideReopenOrder(
  input: { readonly lineNo: number | null; readonly expectedVersion: number },
  facts: ReopenFacts,
  context: DecisionContext,
): Result<{ readonly order: SalesOrderRow; readonly balances: readonly BalanceRow[] }, DomainError> {
  const { order } = facts;
  const stale = whyStale(order, input.expectedVersion);
  if (stale) return refuse(stale);
  // A blocked order goes on by a release of another person only, whatever credit says by now.
  if (order.state === 'creditBlocked' || order.state === 'cancelled') {
    return refuse({ code: 'order-not-changeable', number: order.number });
  }
  const chosen = (line: OrderLine) =>
    line.shortCloseReason !== null && (input.lineNo === null || line.lineNo === input.lineNo);
  if (!order.lines.some(chosen)) return refuse({ code: 'nothing-to-reopen', number: order.number });
  const wanted = order.lines.map((line) =>
    chosen(line) ? { ...line, shortClosed: quantity(0), shortCloseReason: null } : line,
  );
  const reopened = advanceOrder(order, deliveryState(wanted), { lines: wanted });
  if (!reopened.ok) return reopened;
  const credit = facts.credit(reopened.value);
  if (credit.result === 'block') {
    return refuse({ code: 'credit-blocks-change', number: order.number, exceededBy: credit.exceededBy });
  }
  const fromOf = (line: OrderLine) => promisedFrom(order, line, context.day, facts.wantedFrom);
  const { completeDelivery } = order;
  const { timelineOf, salesUnitsOf, setAside } = facts;
  const released = releasedTogether(wanted, completeDelivery, (line) => line.fixedDate || setAside(line.lineNo) > 0);
  const promised: SalesOrderRow = {
    ...reopened.value,
    lines: promiseOpen(released, { completeDelivery, fromOf, timelineOf, salesUnitsOf }),
    credit,
  };
  return ok({ order: promised, balances: reservedBalances(order, promised, facts.balance) });
}
