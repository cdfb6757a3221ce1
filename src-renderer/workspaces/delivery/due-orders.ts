import { isUnderWay, type DeliveryRow } from '#shared/delivery/delivery.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { openRequirements, type SalesOrderRow } from '#shared/sales-order/sales-order.ts';

/** An order that has promises to keep today or earlier, and no delivery under way that keeps them. */
export type DueOrder = {
  readonly order: SalesOrderRow;
  /** Earliest promise that is due. */
  readonly date: BusinessDate;
  /** Number of order lines with a due promise. */
  readonly lines: number;
};

/** Orders that can become a delivery on the day, the earliest promise first. */
export function dueOrders(
  orders: readonly SalesOrderRow[],
  deliveries: readonly DeliveryRow[],
  day: BusinessDate,
): DueOrder[] {
  const moving = new Set(deliveries.filter(isUnderWay).map((delivery) => delivery.orderId));
  return orders
    .filter((order) => !moving.has(order.id))
    .flatMap((order) => {
      const due = openRequirements(order).filter((requirement) => requirement.date <= day);
      const [first] = due.map((requirement) => requirement.date).toSorted();
      if (first === undefined) return [];
      return [{ order, date: first, lines: new Set(due.map((requirement) => requirement.lineNo)).size }];
    })
    .toSorted((a, b) => compare(a.date, b.date) || compare(a.order.number, b.order.number));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
