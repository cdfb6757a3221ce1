import { accounts, credit, debit, ledgerEntry, type LedgerEntryRow } from '../accounting/posting.ts';
import type { DeliveryRow } from '../delivery/delivery.ts';
import { withdrawPromises, type PromiseAgain } from '../delivery/fulfil-promises.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, type Result } from '../kernel/result.ts';
import { money, quantity, sumMoney, type Money } from '../money/money.ts';
import { advanceOrder } from '../sales-order/advance-order.ts';
import { deliveryState } from '../sales-order/order-status.ts';
import { reservedBalances } from '../sales-order/reservation.ts';
import type { OrderLine, SalesOrderRow } from '../sales-order/sales-order.ts';
import { postedStock, type PostedStock } from '../stock/posted-stock.ts';
import { revaluationLines } from '../stock/stock-entry.ts';
import { StockPosting } from '../stock/stock-posting.ts';
import type { ReturnLine, ReturnRow } from './customer-return.ts';
import { returnLines, takeBack, type ReturnFacts, type ReturnedGoods } from './returned-lines.ts';

export type PostedReturn = PostedStock & {
  readonly customerReturn: ReturnRow;
  readonly delivery: DeliveryRow;
  readonly order: SalesOrderRow;
};

/**
 * Takes goods back from a customer against the lines of the delivery they left with, never more than left.
 * They come in at their original issue cost: to stock, to quarantine, or straight to scrap. Goods to be
 * delivered again open the order's quantity; others wait for their credit note.
 */
export function decidePostReturn(
  input: { readonly returnId: string; readonly reason: string; readonly lines: readonly ReturnedGoods[] },
  facts: ReturnFacts & {
    readonly order: SalesOrderRow;
    readonly number: string;
    /** New promises of goods that are to be delivered again. */
    readonly promiseAgain: PromiseAgain;
  },
  context: DecisionContext,
): Result<PostedReturn, DomainError> {
  const { delivery, order, number } = facts;
  const lines = returnLines(input.lines, facts);
  if (!lines.ok) return lines;
  const posting = new StockPosting(facts.stock);
  for (const line of lines.value) {
    const taken = takeBack(line, facts, posting);
    if (!taken.ok) return taken;
  }
  const orderLines = order.lines.map((line) => returnToLine(line, lines.value, facts.promiseAgain));
  const state = order.state === 'creditBlocked' ? order.state : deliveryState(orderLines);
  const advanced = advanceOrder(order, state, { lines: orderLines });
  if (!advanced.ok) return advanced;
  posting.put(reservedBalances(order, advanced.value, (code) => posting.balance(code)));
  const posted = postedStock(
    posting,
    { id: input.returnId, kind: 'customerReturn', number, reason: input.reason },
    null,
    context,
  );
  return ok({
    ...posted,
    entry: returnEntry(lines.value, posting.revaluation(), { id: input.returnId, number }, context),
    customerReturn: {
      id: input.returnId,
      number,
      deliveryId: delivery.id,
      deliveryNumber: delivery.number,
      orderId: order.id,
      orderNumber: order.number,
      customerCode: order.customerCode,
      customerName: order.customerName,
      date: context.day,
      reason: input.reason,
      lines: lines.value,
      createdBy: context.userId,
      version: 1,
    },
    delivery: {
      ...delivery,
      lines: delivery.lines.map((line) => {
        const back = sumOf(lines.value.filter((one) => one.deliveryLineNo === line.lineNo));
        return back === 0 ? line : { ...line, returned: quantity((line.returned ?? 0) + back) };
      }),
      version: delivery.version + 1,
    },
    order: advanced.value,
  });
}

function returnToLine(line: OrderLine, returned: readonly ReturnLine[], promiseAgain: PromiseAgain): OrderLine {
  const mine = returned.filter((one) => one.orderLineNo === line.lineNo);
  const back = sumOf(mine);
  if (back === 0) return line;
  const again = sumOf(mine.filter((one) => one.redeliver));
  const counted = { ...line, returned: quantity(line.returned + back) };
  if (again === 0) return counted;
  const open = {
    ...counted,
    returnedForRedelivery: quantity(line.returnedForRedelivery + again),
    schedule: withdrawPromises(line.schedule, again),
  };
  return { ...open, schedule: [...open.schedule, ...promiseAgain(open, quantity(again))] };
}

function sumOf(lines: readonly ReturnLine[]): number {
  return lines.reduce((sum, line) => sum + line.quantity, 0);
}

/** Inventory or scrap at original issue cost, against the cost of goods sold. */
function returnEntry(
  lines: readonly ReturnLine[],
  revaluation: Money,
  head: { readonly id: string; readonly number: string },
  context: DecisionContext,
): LedgerEntryRow | null {
  const costOf = (scrap: boolean): Money =>
    sumMoney(lines.filter((line) => (line.destination === 'scrap') === scrap).map((line) => line.cost));
  const [kept, scrapped] = [costOf(false), costOf(true)];
  if (kept === 0 && scrapped === 0 && revaluation === 0) return null;
  return ledgerEntry({
    id: `customerReturn-${head.id}`,
    date: context.day,
    source: 'customerReturn',
    number: head.number,
    lines: [
      debit(accounts.inventory, kept),
      debit(accounts.scrap, scrapped),
      credit(accounts.costOfGoodsSold, money(kept + scrapped)),
      ...revaluationLines(revaluation),
    ],
  });
}
