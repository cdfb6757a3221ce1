import type { InvoiceRow } from '#shared/invoice/invoice.ts';

/** How much of an invoice is paid, in whole percent, rounded down so that 100 means all of it. */
export function paidShare(invoice: Pick<InvoiceRow, 'paid' | 'totals'>): number {
  if (invoice.totals.total === 0) return 100;
  return Number((BigInt(invoice.paid) * 100n) / BigInt(invoice.totals.total));
}
