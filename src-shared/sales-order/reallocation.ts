import type { AllocationPolicy } from '../availability/competing-lines.ts';
import type { Promise } from '../availability/confirmation-proposals.ts';
import { isRescheduled, type RescheduledLine } from '../availability/rescheduling-run.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Shipping } from '../scheduling/route.ts';
import type { BalanceRow } from '../stock/stock.ts';
import { requestedDateOf } from './requested-date.ts';
import { reservedBalances } from './reservation.ts';
import { shippedSchedule } from './shipped-schedule.ts';
import type { OrderLine, SalesOrderRow } from './sales-order.ts';

/** A line whose promises a re-allocation changed, for whoever asks later why. */
export type ReallocatedLine = {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly lineNo: number;
  readonly productCode: string;
  readonly before: readonly Promise[];
  readonly after: readonly Promise[];
};

/** A rescheduling run that a person accepted: who, when, why, and what it changed. */
export type ReallocationRow = {
  readonly id: string;
  readonly date: BusinessDate;
  readonly at: string;
  readonly by: string;
  readonly policy: AllocationPolicy;
  readonly reason: string;
  readonly lines: readonly ReallocatedLine[];
};

export type Reallocation = {
  readonly orders: readonly SalesOrderRow[];
  readonly balances: readonly BalanceRow[];
  readonly reallocation: ReallocationRow;
};

/**
 * Accepts a rescheduling run: all orders it changes get their new promises in one step, with one record of
 * it. Taking goods from one customer for another is a right of its own.
 *
 * @param facts.run the run on the tables as they are now, not as they were when a person looked
 */
export function decideReallocate(
  input: { readonly reallocationId: string; readonly policy: AllocationPolicy; readonly reason: string },
  facts: {
    readonly run: readonly RescheduledLine[];
    readonly order: (id: string) => SalesOrderRow | undefined;
    readonly shipping: (order: SalesOrderRow) => Shipping | null;
    readonly balance: (productCode: string) => BalanceRow;
  },
  context: DecisionContext,
): Result<Reallocation, DomainError> {
  const changed = facts.run.filter(isRescheduled);
  if (changed.length === 0) return refuse({ code: 'nothing-to-reallocate' });
  const orders: SalesOrderRow[] = [];
  const balances = new Map<string, BalanceRow>();
  for (const orderId of new Set(changed.map((one) => one.line.orderId))) {
    const before = facts.order(orderId);
    if (!before) return refuse({ code: 'unknown-order' });
    const after = promisedAgain(
      before,
      changed.filter((one) => one.line.orderId === orderId),
      facts.shipping(before),
    );
    orders.push(after);
    const reserved = reservedBalances(before, after, (code) => balances.get(code) ?? facts.balance(code));
    for (const balance of reserved) balances.set(balance.productCode, balance);
  }
  return ok({
    orders,
    balances: [...balances.values()],
    reallocation: {
      id: input.reallocationId,
      date: context.day,
      at: context.now,
      by: context.userId,
      policy: input.policy,
      reason: input.reason,
      lines: changed.map(({ line, before, after }) => ({
        orderId: line.orderId,
        orderNumber: line.orderNumber,
        lineNo: line.lineNo,
        productCode: line.productCode,
        before: before.promises,
        after: after.promises,
      })),
    },
  });
}

function promisedAgain(
  order: SalesOrderRow,
  changed: readonly RescheduledLine[],
  shipping: Shipping | null,
): SalesOrderRow {
  const lines = order.lines.map((line): OrderLine => {
    const run = changed.find((one) => one.line.lineNo === line.lineNo);
    if (!run) return line;
    // What has left stays as it was promised; only the open rest is promised anew.
    const kept = line.schedule
      .filter((promise) => promise.issued > 0)
      .map((promise) => ({ ...promise, quantity: promise.issued }));
    return {
      ...line,
      schedule: [...kept, ...shippedSchedule(run.after.promises, requestedDateOf(order, line), shipping)],
    };
  });
  return { ...order, lines, version: order.version + 1 };
}
