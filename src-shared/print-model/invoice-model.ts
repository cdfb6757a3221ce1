import { formatDate } from '../i18n/amount-format.ts';
import { openAmount, type InvoiceRow } from '../invoice/invoice.ts';
import { taxNotReceivable } from '../invoice/receivable.ts';
import { daysBetween } from '../kernel/business-date.ts';
import { money } from '../money/money.ts';
import { amountRow, inWords, totalRows } from './document-totals.ts';
import { announcesTaxInvoice } from './indonesian-rules.ts';
import { customerParty, paymentTerms, present, printModel, type PaperContext } from './paper-context.ts';
import { labelledColumns, pricedColumns, pricedRows } from './priced-rows.ts';
import type { PrintModel } from './print-model.ts';
import { wordsOf } from './words-of.ts';

/** Sales invoice (faktur penjualan): what is owed, until when, where it is paid to, and what is left of it. */
export function invoiceModel(context: PaperContext, invoice: InvoiceRow): PrintModel {
  const words = wordsOf(context.language);
  const { bankAccount } = context.settings.company;
  return printModel(context, 'invoice', invoice, {
    parties: [customerParty(context, words.parties.billTo, invoice)],
    facts: present([
      { label: words.facts.date, value: formatDate(invoice.date) },
      { label: words.facts.dueDate, value: formatDate(invoice.dueDate) },
      { label: words.facts.terms, value: paymentTerms(context, termsOfInvoice(context, invoice)) },
      { label: words.facts.order, value: invoice.orderNumber },
      { label: words.facts.delivery, value: invoice.deliveryNumber },
    ]),
    notice: null,
    fields: [],
    columns: labelledColumns(pricedColumns, context),
    rows: pricedRows(invoice.lines, context),
    totals: [
      ...totalRows(invoice.lines, invoice.totals, context),
      ...(invoice.taxSettlement
        ? [amountRow(words.totals.taxNotReceivable, money(-taxNotReceivable(invoice)), context)]
        : []),
      amountRow(words.totals.paid, invoice.paid, context),
      amountRow(words.totals.balance, openAmount(invoice), context),
    ],
    amountInWords: inWords(invoice.totals.total, context),
    notes: [
      ...(bankAccount.trim() === '' ? [] : [{ label: words.notes.payment, text: bankAccount }]),
      ...(announcesTaxInvoice(context.profile)
        ? [{ label: words.notes.taxInvoice, text: words.notes.taxInvoiceFollows }]
        : []),
    ],
    signedAt: null,
    signatures: [
      { role: words.signatures.receivedBy, name: '' },
      { role: words.signatures.yours, name: context.preparedBy },
    ],
    stampBox: null,
  });
}

/** The days that this invoice gives; parts with dates of their own say them by themselves. */
function termsOfInvoice({ customer }: PaperContext, { date, dueDate, instalments }: InvoiceRow) {
  return customer === null || instalments ? {} : { termsDays: daysBetween(date, dueDate) };
}
