import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { useLiveRows } from '../use-live-rows.ts';

/** One order: undefined until it is read, null when there is none. */
export function useOrder(id: string | null): SalesOrderRow | null | undefined {
  return useLiveRows(
    async (database) => (id === null ? null : ((await database.rows('orders').get(id)) ?? null)),
    [id],
  );
}

/** Orders made from a quotation. */
export function useOrdersOfQuotation(quotationId: string): readonly SalesOrderRow[] | undefined {
  return useLiveRows(
    (database) => database.rows('orders').where('quotationId').equals(quotationId).toArray(),
    [quotationId],
  );
}

/** The latest orders of a customer, newest first. */
export function useOrdersOf(customerCode: string | null, limit: number): readonly SalesOrderRow[] | undefined {
  return useLiveRows(
    async (database) =>
      customerCode === null
        ? []
        : database
            .rows('orders')
            .where('[customerCode+date]')
            .between([customerCode, ''], [customerCode, '\uffff'])
            .reverse()
            .limit(limit)
            .toArray(),
    [customerCode, limit],
  );
}
