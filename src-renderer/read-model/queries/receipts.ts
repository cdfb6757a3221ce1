import type { ReceiptRow } from '#shared/payment/receipt.ts';
import { useLiveRows } from '../use-live-rows.ts';

/** Receipts, newest number first, at most `limit`. */
export function useReceipts(limit: number): readonly ReceiptRow[] | undefined {
  return useLiveRows(
    (database) => database.rows('receipts').orderBy('number').reverse().limit(limit).toArray(),
    [limit],
  );
}

/** Receipts allocated to an invoice, oldest first. */
export function useReceiptsOfInvoice(invoiceId: string): readonly ReceiptRow[] | undefined {
  return useLiveRows(
    async (database) => {
      const receipts = await database.rows('receipts').where('allocations.invoiceId').equals(invoiceId).toArray();
      return receipts.toSorted((a, b) => (a.number < b.number ? -1 : 1));
    },
    [invoiceId],
  );
}
