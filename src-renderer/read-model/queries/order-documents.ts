import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import type { InvoiceRow } from '#shared/invoice/invoice.ts';
import type { QuotationRow } from '#shared/quotation/quotation.ts';
import { useLiveRows } from '../use-live-rows.ts';

/** What came before and after an order. */
export type OrderDocuments = {
  readonly quotation: QuotationRow | null;
  readonly deliveries: readonly DeliveryRow[];
  readonly invoices: readonly InvoiceRow[];
};

/** The documents around an order; undefined until they are read. */
export function useOrderDocuments(orderId: string, quotationId: string | null): OrderDocuments | undefined {
  return useLiveRows(
    async (database) => ({
      quotation: quotationId === null ? null : ((await database.rows('quotations').get(quotationId)) ?? null),
      deliveries: await database.rows('deliveries').where('orderId').equals(orderId).toArray(),
      invoices: await database.rows('invoices').where('orderId').equals(orderId).toArray(),
    }),
    [orderId, quotationId],
  );
}
