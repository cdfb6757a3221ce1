import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { Money } from '#shared/money/money.ts';
import { netInvoiced } from '#shared/sales-order/order-status.ts';
import {
  openRequirements,
  unconfirmedQuantity,
  type OrderState,
  type SalesOrderRow,
} from '#shared/sales-order/sales-order.ts';

/** What a list shows of an order and filters it by: a hundred thousand of them fit in memory. */
export type OrderSummary = {
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  readonly version: number;
  readonly date: BusinessDate;
  readonly customerCode: string;
  readonly customerName: string;
  readonly customerReference: string;
  readonly lineCount: number;
  readonly total: Money;
  /** First day on which something of it leaves. */
  readonly shipDay: BusinessDate | null;
  /** Earliest day with something promised that has not left. */
  readonly earliestOpen: BusinessDate | null;
  /** Lines that are promised whole, and all lines with goods. */
  readonly promisedLines: number;
  readonly goodsLines: number;
  /** Whole percent rounded down, so that 100 means all. */
  readonly deliveredPercent: number;
  readonly billedPercent: number;
  readonly credit: 'ok' | 'warn' | 'block' | 'released';
  /** Held by a person: delivery, billing or price. */
  readonly held: boolean;
  readonly createdBy: string;
};

/** The summary of an order. */
export function summariseOrder(order: SalesOrderRow): OrderSummary {
  const goods = order.lines.filter((line) => line.charge === undefined);
  const wanted = goods.map((line) => line.quantity - line.shortClosed);
  const days = order.lines.flatMap((line) => line.schedule.map((promise) => promise.date)).toSorted();
  const open = openRequirements(order).map((requirement) => requirement.date);
  return {
    id: order.id,
    number: order.number,
    state: order.state,
    version: order.version,
    date: order.date,
    customerCode: order.customerCode,
    customerName: order.customerName,
    customerReference: order.customerReference,
    lineCount: order.lines.length,
    total: order.totals.total,
    shipDay: days[0] ?? null,
    earliestOpen: open.toSorted()[0] ?? null,
    promisedLines: goods.filter((line) => unconfirmedQuantity(line) === 0).length,
    goodsLines: goods.length,
    deliveredPercent: percentOf(
      goods.map((line) => line.issued - line.reversed),
      wanted,
    ),
    billedPercent: percentOf(goods.map(netInvoiced), wanted),
    credit: order.state === 'creditBlocked' ? 'block' : order.release ? 'released' : creditOf(order),
    held: order.deliveryBlock !== null || order.billingBlock !== null || order.pricingBlock !== null,
    createdBy: order.createdBy,
  };
}

function creditOf(order: SalesOrderRow): 'ok' | 'warn' {
  return order.credit.result === 'ok' ? 'ok' : 'warn';
}

/** Mean share of the lines that is done. Lines of which nothing is wanted any more count as done. */
function percentOf(done: readonly number[], wanted: readonly number[]): number {
  if (wanted.length === 0) return 0;
  const shares = wanted.map((whole, index) => (whole <= 0 ? 1 : Math.min(1, (done[index] ?? 0) / whole)));
  return Math.floor((100 * shares.reduce((sum, share) => sum + share, 0)) / shares.length);
}
