import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { useLiveRows } from '../use-live-rows.ts';

export type FulfilmentDocuments = {
  readonly orders: readonly SalesOrderRow[];
  readonly deliveries: readonly DeliveryRow[];
};

/** An order is rarely wanted longer than this after it was placed, in days. */
const LONGEST_WAIT = 180;

/** Orders that may be wanted in a period, and their deliveries; undefined until they are read. */
export function useFulfilment(from: BusinessDate, to: BusinessDate): FulfilmentDocuments | undefined {
  return useLiveRows(
    async (database) => {
      const placedFrom = addDays(from, -LONGEST_WAIT);
      const [orders, deliveries] = await Promise.all([
        database.rows('orders').where('date').between(placedFrom, to, true, true).toArray(),
        database.rows('deliveries').where('date').aboveOrEqual(placedFrom).toArray(),
      ]);
      return { orders, deliveries };
    },
    [from, to],
  );
}
