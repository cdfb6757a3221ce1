import type { InvoiceRow } from '#shared/invoice/invoice.ts';
import { receivableOf } from '#shared/invoice/receivable.ts';

/** How much of an invoice is paid, in whole percent, rounded down so that 100 means all of it. */
export function paidShare(invoice: Pick<InvoiceRow, 'paid' | 'totals' | 'taxSettlement'>): number {
  const receivable = receivableOf(invoice);
  if (receivable === 0) return 100;
  return Number((BigInt(invoice.paid) * 100n) / BigInt(receivable));
}
