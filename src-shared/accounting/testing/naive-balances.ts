import type { CreditNoteRow } from '../../invoice/credit-note.ts';
import type { InvoiceRow } from '../../invoice/invoice.ts';
import type { AllocationRow } from '../../invoice/settlement.ts';
import type { ReceiptRow } from '../../payment/receipt.ts';
import type { RefundRow } from '../../payment/refund.ts';

/*
 * Receivables and account balances a second time, from lists of documents alone and as plainly as can be:
 * no posting rule, no balance kept on a row, no shared function. Dates are compared as texts.
 */

export type DocumentLists = {
  readonly invoices: readonly InvoiceRow[];
  readonly creditNotes: readonly CreditNoteRow[];
  readonly receipts: readonly ReceiptRow[];
  readonly allocations: readonly AllocationRow[];
  readonly refunds: readonly RefundRow[];
};

/** What each customer owes at the end of a day: invoices less payments applied less credit notes (I17). */
export function naiveReceivables(lists: DocumentLists, asOf: string): Record<string, number> {
  const owed: Record<string, number> = {};
  const add = (customer: string, amount: number): void => {
    owed[customer] = (owed[customer] ?? 0) + amount;
  };
  for (const one of lists.invoices)
    if (one.voidReason === null && one.date <= asOf) add(one.customerCode, one.totals.total);
  for (const one of lists.creditNotes) if (one.date <= asOf) add(one.customerCode, -one.totals.total);
  for (const one of lists.receipts) {
    if (one.date > asOf) continue;
    for (const part of one.allocations) add(one.customerCode, -part.amount);
  }
  for (const one of lists.allocations) {
    // A credit note lowered the debt when it was posted; using it changes nothing.
    if (one.source.kind === 'receipt' && one.date <= asOf) add(one.customerCode, -one.amount);
  }
  for (const one of lists.refunds) {
    if (one.source.kind === 'creditNote' && one.date <= asOf) add(one.customerCode, one.amount);
  }
  return owed;
}

/** Days past due of every rupiah that is open on a day, in the buckets of the ageing list. */
export function naiveAgeing(lists: DocumentLists, asOf: string): Record<string, Record<string, number>> {
  const rows: Record<string, Record<string, number>> = {};
  const add = (customer: string, bucket: string, amount: number): void => {
    const row = rows[customer] ?? {};
    row[bucket] = (row[bucket] ?? 0) + amount;
    rows[customer] = row;
  };
  for (const invoice of lists.invoices) {
    if (invoice.voidReason !== null || invoice.date > asOf) continue;
    let settled = 0;
    for (const receipt of lists.receipts) {
      if (receipt.date > asOf) continue;
      for (const part of receipt.allocations) if (part.invoiceId === invoice.id) settled += part.amount;
    }
    for (const row of lists.allocations) if (row.date <= asOf && row.invoiceId === invoice.id) settled += row.amount;
    const parts = invoice.instalments ?? [{ dueDate: invoice.dueDate, amount: invoice.totals.total }];
    for (const part of parts) {
      const open = Math.max(0, part.amount - Math.max(0, settled));
      settled -= part.amount;
      const late = (Date.parse(asOf) - Date.parse(part.dueDate)) / 86_400_000;
      const bucket = late <= 0 ? 'notDue' : late <= 30 ? '1' : late <= 60 ? '31' : late <= 90 ? '61' : '91';
      if (open > 0) add(invoice.customerCode, bucket, open);
    }
  }
  for (const note of lists.creditNotes) {
    if (note.date > asOf) continue;
    let rest = note.totals.total as number;
    for (const row of lists.allocations) {
      if (row.date <= asOf && row.source.kind === 'creditNote' && row.source.id === note.id) rest -= row.amount;
    }
    for (const row of lists.refunds) {
      if (row.date <= asOf && row.source.kind === 'creditNote' && row.source.id === note.id) rest -= row.amount;
    }
    if (rest !== 0) add(note.customerCode, 'credits', -rest);
  }
  return rows;
}

/** Debit balance of every account, said document by document. Credit balances are negative. */
export function naiveAccounts(lists: DocumentLists): Record<string, number> {
  const balance = {
    money: 0,
    receivables: 0,
    prepaidTax: 0,
    advances: 0,
    salesTax: 0,
    sales: 0,
    discount: 0,
    rounding: 0,
  };
  for (const amount of Object.values(naiveReceivables(lists, '9999-12-31'))) balance.receivables += amount;
  for (const invoice of lists.invoices) {
    if (invoice.voidReason !== null) continue;
    balance.sales -= invoice.totals.net;
    balance.salesTax -= invoice.totals.tax;
  }
  for (const note of lists.creditNotes) {
    balance.sales += note.totals.net;
    balance.salesTax += note.totals.tax;
  }
  for (const receipt of lists.receipts) {
    if (receipt.state !== 'posted') continue;
    balance.money += receipt.amount;
    balance.rounding += receipt.rounding;
    balance.advances -= receipt.onAccount;
    for (const part of receipt.allocations) {
      balance.prepaidTax += part.withholding?.amount ?? 0;
      balance.discount += part.discount ?? 0;
    }
  }
  for (const row of lists.allocations) {
    const receipt = lists.receipts.find((one) => one.id === row.source.id);
    if (row.source.kind !== 'receipt' || receipt?.state !== 'posted') continue;
    // Out of the advances into the invoice, or back; a discount taken back is no advance.
    balance.discount += row.discount;
    balance.advances += row.amount - row.discount;
  }
  for (const refund of lists.refunds) {
    balance.money -= refund.amount;
    if (refund.source.kind === 'receipt') balance.advances += refund.amount;
  }
  // No sign on zero: −0 is not 0 to a test.
  return Object.fromEntries(Object.entries(balance).map(([account, amount]) => [account, amount + 0]));
}
