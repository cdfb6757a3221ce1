import { accounts } from '../accounting/posting.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { transition } from '../kernel/state-machine.ts';
import { money, quantity } from '../money/money.ts';
import { advanceOrder } from '../sales-order/advance-order.ts';
import { deliveryState, toBill } from '../sales-order/order-status.ts';
import { reservedBalances } from '../sales-order/reservation.ts';
import type { OrderLine, SalesOrderRow } from '../sales-order/sales-order.ts';
import { checkSerialsEnter } from '../stock/serial-numbers.ts';
import type { StockFacts } from '../stock/goods-in-and-out.ts';
import { postedStock, type PostedStock } from '../stock/posted-stock.ts';
import { StockPosting } from '../stock/stock-posting.ts';
import type { MovementRow } from '../stock/stock.ts';
import type { DeliveryRow } from './delivery.ts';
import { deliveryStates } from './delivery-states.ts';
import { wrongStep } from './delivery-steps.ts';
import { reopenPromises } from './fulfil-promises.ts';

export type ReversedIssue = PostedStock & { readonly delivery: DeliveryRow; readonly order: SalesOrderRow };

/**
 * Reverses a goods issue by a new document with the opposite movements at the original cost; the delivery is
 * never edited beyond saying so. The goods are back on the shelf and the order's promises are open again.
 * Refused when something was billed for them or came back already.
 *
 * @param facts.issue the movement of the goods issue
 */
export function decideReverseGoodsIssue(
  input: { readonly reversalId: string; readonly reason: string },
  facts: {
    readonly delivery: DeliveryRow;
    readonly order: SalesOrderRow;
    readonly issue: MovementRow;
    readonly stock: StockFacts;
    readonly number: string;
  },
  context: DecisionContext,
): Result<ReversedIssue, DomainError> {
  const { delivery, order, issue } = facts;
  if (delivery.state === 'invoiced') return refuse({ code: 'already-invoiced', number: delivery.number });
  if (!transition(deliveryStates, delivery.state, 'reversed').ok) return wrongStep(delivery);
  if (delivery.lines.some((line) => (line.returned ?? 0) > 0)) {
    return refuse({ code: 'goods-came-back', number: delivery.number });
  }
  const lines = order.lines.map((line) => reverseLine(line, delivery));
  const billed = lines.find((line, index) => toBill(line) < 0 && line !== order.lines[index]);
  if (billed) return refuse({ code: 'already-invoiced', number: delivery.number });
  const state = order.state === 'creditBlocked' ? order.state : deliveryState(lines);
  const advanced = advanceOrder(order, state, { lines });
  if (!advanced.ok) return advanced;
  const posting = new StockPosting(facts.stock);
  for (const { productCode, quantity: moved, value, ...detail } of issue.lines) {
    const { serials } = detail;
    if (serials) {
      const entering = checkSerialsEnter(productCode, serials, -moved, posting.serial);
      if (!entering.ok) return entering;
    }
    posting.receive(productCode, quantity(-moved), money(-value), detail);
  }
  posting.put(reservedBalances(order, advanced.value, (code) => posting.balance(code)));
  const { number } = facts;
  const posted = postedStock(
    posting,
    { id: input.reversalId, kind: 'goodsIssueReversal', number, reason: input.reason },
    { source: 'goodsIssueReversal', against: accounts.costOfGoodsSold },
    context,
  );
  return ok({
    ...posted,
    delivery: { ...delivery, state: 'reversed', reversedBy: number, version: delivery.version + 1 },
    order: advanced.value,
  });
}

function reverseLine(line: OrderLine, delivery: DeliveryRow): OrderLine {
  const back = delivery.lines
    .filter((candidate) => candidate.orderLineNo === line.lineNo)
    .reduce((sum, candidate) => sum + candidate.picked, 0);
  if (back === 0) return line;
  return { ...line, reversed: quantity(line.reversed + back), schedule: reopenPromises(line.schedule, back) };
}
