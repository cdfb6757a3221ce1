import { accounts, credit, debit, ledgerEntry, type LedgerEntryRow } from '../accounting/posting.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { money, quantity, sumMoney, type Quantity } from '../money/money.ts';
import { reservedBalances } from '../sales-order/reservation.ts';
import { deliveryState } from '../sales-order/order-status.ts';
import type { OrderLine, SalesOrderRow, ScheduleLine } from '../sales-order/sales-order.ts';
import { issueLine } from '../stock/moving-average.ts';
import { applyMovement, type BalanceRow, type MovementLine, type MovementRow } from '../stock/stock.ts';
import type { DeliveryRow } from './delivery.ts';

export type GoodsIssueFacts = {
  readonly delivery: DeliveryRow;
  readonly order: SalesOrderRow;
  readonly balance: (productCode: string) => BalanceRow;
  /** Promises for what was due and did not leave, from the next work day on. */
  readonly promiseRest: (line: OrderLine, rest: Quantity) => readonly ScheduleLine[];
};

export type GoodsIssue = {
  readonly delivery: DeliveryRow;
  readonly order: SalesOrderRow;
  readonly balances: readonly BalanceRow[];
  readonly movement: MovementRow;
  readonly entry: LedgerEntryRow;
};

/**
 * Posts the goods issue: stock leaves at moving average, cost of goods sold is posted, the order's
 * promises are fulfilled, and what was due and did not leave gets a new date. All of it or nothing;
 * stock below zero is refused.
 */
export function decidePostGoodsIssue(
  facts: GoodsIssueFacts,
  context: DecisionContext,
): Result<GoodsIssue, DomainError> {
  const { delivery } = facts;
  if (delivery.state !== 'loaded') {
    return refuse({ code: 'wrong-delivery-step', number: delivery.number, state: delivery.state });
  }
  const stock = issueStock(facts);
  if (!stock.ok) return stock;
  const order = fulfil(facts, context.day);
  const touched = stock.value.balances;
  const reserved = reservedBalances(facts.order, order, (code) => touched.get(code) ?? facts.balance(code));
  for (const balance of reserved) touched.set(balance.productCode, balance);
  const cost = money(-sumMoney(stock.value.lines.map((line) => line.value)));
  return ok({
    delivery: { ...delivery, state: 'issued', issuedOn: context.day, version: delivery.version + 1 },
    order,
    balances: [...touched.values()],
    movement: {
      id: delivery.id,
      kind: 'goodsIssue',
      number: delivery.number,
      date: context.day,
      lines: stock.value.lines,
    },
    entry: ledgerEntry({
      id: `goodsIssue-${delivery.id}`,
      date: context.day,
      source: 'goodsIssue',
      number: delivery.number,
      lines: [debit(accounts.costOfGoodsSold, cost), credit(accounts.inventory, cost)],
    }),
  });
}

function issueStock(
  facts: GoodsIssueFacts,
): Result<{ readonly balances: Map<string, BalanceRow>; readonly lines: readonly MovementLine[] }, DomainError> {
  const balances = new Map<string, BalanceRow>();
  const lines: MovementLine[] = [];
  for (const { productCode, picked } of facts.delivery.lines) {
    if (picked === 0) continue;
    const balance = balances.get(productCode) ?? facts.balance(productCode);
    if (picked > balance.onHand) {
      return refuse({ code: 'short-stock', productCode, onHand: balance.onHand, needed: picked });
    }
    const line = issueLine(balance, picked);
    lines.push(line);
    balances.set(productCode, applyMovement(balance, line));
  }
  return ok({ balances, lines });
}

function fulfil(facts: GoodsIssueFacts, day: BusinessDate): SalesOrderRow {
  const lines = facts.order.lines.map((line) => {
    const picked = facts.delivery.lines
      .filter((candidate) => candidate.orderLineNo === line.lineNo)
      .reduce((sum, candidate) => sum + candidate.picked, 0);
    const issued = { ...line, issued: quantity(line.issued + picked), schedule: issueSchedule(line.schedule, picked) };
    return promiseAgain(issued, day, facts.promiseRest);
  });
  return { ...facts.order, lines, state: deliveryState(lines), version: facts.order.version + 1 };
}

/** Counts an issued quantity against the earliest promises. */
function issueSchedule(schedule: readonly ScheduleLine[], issued: number): ScheduleLine[] {
  let left = issued;
  return schedule
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .map((promise) => {
      const taken = Math.min(left, promise.quantity - promise.issued);
      left -= taken;
      return { ...promise, issued: quantity(promise.issued + taken) };
    });
}

function promiseAgain(line: OrderLine, day: BusinessDate, promiseRest: GoodsIssueFacts['promiseRest']): OrderLine {
  const rest = line.schedule
    .filter((promise) => promise.date <= day)
    .reduce((sum, promise) => sum + promise.quantity - promise.issued, 0);
  if (rest === 0) return line;
  const kept = line.schedule
    .map((promise) => (promise.date <= day ? { ...promise, quantity: promise.issued } : promise))
    .filter((promise) => promise.quantity > 0);
  return { ...line, schedule: [...kept, ...promiseRest({ ...line, schedule: kept }, quantity(rest))] };
}
