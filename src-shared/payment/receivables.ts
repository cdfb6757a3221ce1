import type { ReceivableItem } from '../accounting/ageing.ts';
import { openCreditOf, type CreditNoteRow } from '../invoice/credit-note.ts';
import { openAmount, type InvoiceRow } from '../invoice/invoice.ts';
import { receivableOf } from '../invoice/receivable.ts';
import type { AllocationRow } from '../invoice/settlement.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { money, subtractMoney, sumMoney, type Money } from '../money/money.ts';
import type { ReceiptRow } from './receipt.ts';
import type { RefundRow } from './refund.ts';

/** Every document that says what customers owe. */
export type ReceivableDocuments = {
  readonly invoices: Iterable<InvoiceRow>;
  readonly creditNotes: Iterable<CreditNoteRow>;
  readonly receipts: Iterable<ReceiptRow>;
  readonly allocations: Iterable<AllocationRow>;
  readonly refunds: Iterable<RefundRow>;
};

type Dated = { readonly date: BusinessDate; readonly number: string; readonly amount: Money };

/**
 * Invoices and credit notes as receivables with all their settlements by date: what ageing, statements and
 * open items of any day are computed from. A voided invoice is owed on no day.
 */
export function receivableItems(documents: ReceivableDocuments): ReceivableItem[] {
  const onInvoice = new Map<string, Dated[]>();
  const onCreditNote = new Map<string, Dated[]>();
  const add = (settlements: Map<string, Dated[]>, id: string, one: Dated): void => {
    settlements.set(id, [...(settlements.get(id) ?? []), one]);
  };
  for (const { date, number, allocations } of documents.receipts) {
    for (const { invoiceId, amount } of allocations) add(onInvoice, invoiceId, { date, number, amount });
  }
  for (const { date, source, invoiceId, invoiceNumber, amount } of documents.allocations) {
    add(onInvoice, invoiceId, { date, number: source.number, amount });
    if (source.kind === 'creditNote') {
      add(onCreditNote, source.id, { date, number: invoiceNumber, amount: money(-amount) });
    }
  }
  for (const { date, source, amount } of documents.refunds) {
    if (source.kind === 'creditNote') {
      add(onCreditNote, source.id, { date, number: source.number, amount: money(-amount) });
    }
  }
  const invoices = [...documents.invoices].filter((invoice) => invoice.state !== 'voided');
  return [
    ...invoices.map((invoice) => ({
      customerCode: invoice.customerCode,
      number: invoice.number,
      date: invoice.date,
      instalments: invoice.instalments ?? [{ dueDate: invoice.dueDate, amount: receivableOf(invoice) }],
      settlements: onInvoice.get(invoice.id) ?? [],
    })),
    ...[...documents.creditNotes].map((note) => ({
      customerCode: note.customerCode,
      number: note.number,
      date: note.date,
      instalments: [{ dueDate: note.date, amount: money(-receivableOf(note)) }],
      settlements: onCreditNote.get(note.id) ?? [],
    })),
  ];
}

/** What customers owe by the documents as they stand: the balance of the receivables account. */
export function receivablesBalance(invoices: Iterable<InvoiceRow>, creditNotes: Iterable<CreditNoteRow>): Money {
  return subtractMoney(
    sumMoney([...invoices].map((invoice) => openAmount(invoice))),
    sumMoney([...creditNotes].map((note) => openCreditOf(note))),
  );
}
