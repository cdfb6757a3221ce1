import type { ReceiptRow } from '#shared/payment/receipt.ts';
import { useLiveRows } from '../use-live-rows.ts';

/** Receipts, newest number first, at most `limit`. */
export function useReceipts(limit: number): readonly ReceiptRow[] | undefined {
  return useLiveRows(
    (database) => database.rows('receipts').orderBy('number').reverse().limit(limit).toArray(),
    [limit],
  );
}

/** Receipts of a customer that are allocated to an invoice, oldest first. */
export function useReceiptsOfInvoice(customerCode: string, invoiceId: string): readonly ReceiptRow[] | undefined {
  return useLiveRows(
    (database) =>
      database
        .rows('receipts')
        .where('[customerCode+date]')
        .between([customerCode, ''], [customerCode, '\uffff'])
        .filter((receipt) => receipt.allocations.some((allocation) => allocation.invoiceId === invoiceId))
        .toArray(),
    [customerCode, invoiceId],
  );
}
