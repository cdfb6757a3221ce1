import { accounts } from '../accounting/posting.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { quantity } from '../money/money.ts';
import { advanceOrder } from '../sales-order/advance-order.ts';
import { closedByTolerance, mostToDeliver, type DeliveryTolerance } from '../sales-order/delivery-tolerance.ts';
import { whyDeliveryHeld } from '../sales-order/order-blocks.ts';
import { deliveryState } from '../sales-order/order-status.ts';
import { reservedBalances } from '../sales-order/reservation.ts';
import type { OrderLine, SalesOrderRow } from '../sales-order/sales-order.ts';
import { goodsLeave, type StockFacts } from '../stock/goods-in-and-out.ts';
import { postedStock, type PostedStock } from '../stock/posted-stock.ts';
import { StockPosting } from '../stock/stock-posting.ts';
import type { DeliveryLine, DeliveryRow } from './delivery.ts';
import { checkStep, type OptionalStep } from './delivery-steps.ts';
import { fulfilPromises, promiseRestAgain, withoutOpen, type PromiseAgain } from './fulfil-promises.ts';

export type GoodsIssueFacts = {
  readonly delivery: DeliveryRow;
  readonly order: SalesOrderRow;
  /** Steps that the branch demands before. */
  readonly steps: readonly OptionalStep[];
  readonly stock: StockFacts;
  readonly tolerance: (productCode: string) => DeliveryTolerance;
  /** Promises for what was due and did not leave, from the next work day on. */
  readonly promiseRest: PromiseAgain;
};

export type GoodsIssue = PostedStock & { readonly delivery: DeliveryRow; readonly order: SalesOrderRow };

/**
 * Posts the goods issue: stock leaves at moving average, cost of goods sold is posted, the order's promises
 * are fulfilled, and what was due and did not leave gets a new date, unless the rest is within the
 * under-delivery tolerance and closes. All of it or nothing. More than the over-delivery tolerance is
 * refused, and so is stock below zero where the product does not allow it.
 */
export function decidePostGoodsIssue(
  facts: GoodsIssueFacts,
  context: DecisionContext,
): Result<GoodsIssue, DomainError> {
  const { delivery, order } = facts;
  const ready = checkStep(delivery, 'issued', facts.steps);
  if (!ready.ok) return ready;
  const held = whyDeliveryHeld(order);
  if (held) return refuse(held);
  const tolerated = checkOverDelivery(facts);
  if (!tolerated.ok) return tolerated;
  const posting = new StockPosting(facts.stock);
  for (const line of delivery.lines) {
    const issued = issueLine(line, facts.stock, posting, context);
    if (!issued.ok) return issued;
  }
  const lines = order.lines.map((line) => deliverLine(line, facts, context));
  const state = order.state === 'creditBlocked' ? order.state : deliveryState(lines);
  const advanced = advanceOrder(order, state, { lines });
  if (!advanced.ok) return advanced;
  posting.put(reservedBalances(order, advanced.value, (code) => posting.balance(code)));
  const posted = postedStock(
    posting,
    { id: delivery.id, kind: 'goodsIssue', number: delivery.number },
    { source: 'goodsIssue', against: accounts.costOfGoodsSold },
    context,
  );
  return ok({
    ...posted,
    delivery: { ...delivery, state: 'issued', issuedOn: context.day, version: delivery.version + 1 },
    order: advanced.value,
  });
}

function checkOverDelivery({ delivery, order, tolerance }: GoodsIssueFacts): Result<null, DomainError> {
  for (const line of order.lines) {
    const picked = pickedFor(line, delivery);
    const most = mostToDeliver(line, tolerance(line.productCode));
    if (picked > most) return refuse({ code: 'over-delivery', lineNo: line.lineNo, most, picked });
  }
  return ok(null);
}

function issueLine(
  line: DeliveryLine,
  stock: StockFacts,
  posting: StockPosting,
  context: DecisionContext,
): Result<null, DomainError> {
  const { productCode, picked, lineNo } = line;
  if (picked === 0) return ok(null);
  const { batches, serials } = line;
  const parts = goodsLeave(
    { productCode, quantity: picked, batches, serials, from: 'stock', usableOn: context.day },
    stock,
    posting,
  );
  if (!parts.ok) return parts;
  const mayGoNegative = stock.product(productCode)?.negativeStock === true;
  for (const part of parts.value) {
    posting.issue(productCode, part.quantity, mayGoNegative, { ...part.detail, documentLineNo: lineNo });
  }
  return ok(null);
}

function deliverLine(line: OrderLine, facts: GoodsIssueFacts, context: DecisionContext): OrderLine {
  const picked = pickedFor(line, facts.delivery);
  const issued = {
    ...line,
    issued: quantity(line.issued + picked),
    schedule: fulfilPromises(line.schedule, picked),
  };
  const closed = picked === 0 ? quantity(0) : closedByTolerance(issued, facts.tolerance(line.productCode));
  if (closed === 0) return promiseRestAgain(issued, context.day, facts.promiseRest);
  return {
    ...issued,
    shortClosed: quantity(line.shortClosed + closed),
    schedule: withoutOpen(issued.schedule),
  };
}

function pickedFor(line: OrderLine, delivery: DeliveryRow): number {
  return delivery.lines
    .filter((candidate) => candidate.orderLineNo === line.lineNo)
    .reduce((sum, candidate) => sum + candidate.picked, 0);
}
