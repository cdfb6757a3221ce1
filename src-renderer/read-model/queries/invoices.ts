import { openParts, type InvoiceRow } from '#shared/invoice/invoice.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { useLiveRows } from '../use-live-rows.ts';

/** Invoices, newest number first, at most `limit`. */
export function useInvoices(limit: number): readonly InvoiceRow[] | undefined {
  return useLiveRows(
    (database) => database.rows('invoices').orderBy('number').reverse().limit(limit).toArray(),
    [limit],
  );
}

/** Invoices on which something is still open, the oldest due first. */
export function useUnpaidInvoices(): readonly InvoiceRow[] | undefined {
  return useLiveRows(async (database) => {
    const invoices = await Promise.all(
      (['posted', 'partlyPaid'] as const).map((state) =>
        database.rows('invoices').where('[state+date]').between([state, ''], [state, '\uffff']).toArray(),
      ),
    );
    return invoices.flat().toSorted((a, b) => compare(a.dueDate, b.dueDate) || compare(a.number, b.number));
  }, []);
}

/** One invoice: undefined until it is read, null when there is none. */
export function useInvoice(id: string | null): InvoiceRow | null | undefined {
  return useLiveRows(
    async (database) => (id === null ? null : ((await database.rows('invoices').get(id)) ?? null)),
    [id],
  );
}

/** The invoice of a delivery, null while it is not billed. */
export function useInvoiceOfDelivery(deliveryId: string | null): InvoiceRow | null | undefined {
  return useLiveRows(
    async (database) =>
      deliveryId === null
        ? null
        : ((await database.rows('invoices').where('deliveryId').equals(deliveryId).first()) ?? null),
    [deliveryId],
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** How many invoices of a customer are past their day; undefined until that is known. */
export function useOverdueCount(customerCode: string | null, today: BusinessDate | null): number | undefined {
  return useLiveRows(
    async (database) => {
      if (customerCode === null || today === null) return 0;
      const range = [
        [customerCode, ''],
        [customerCode, '\uffff'],
      ] as const;
      const invoices = await database
        .rows('invoices')
        .where('[customerCode+date]')
        .between(...range)
        .toArray();
      return invoices.filter((invoice) => openParts(invoice).some((part) => part.dueDate < today)).length;
    },
    [customerCode, today],
  );
}
