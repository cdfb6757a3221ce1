import { formatDate, formatMoney } from '../i18n/amount-format.ts';
import type { ReceiptRow } from '../payment/receipt.ts';
import { amountInWordsForPaper } from './amount-in-words.ts';
import { amountRow, strongRow } from './document-totals.ts';
import { needsDutyStamp } from './indonesian-rules.ts';
import { customerParty, printModel, type PaperContext } from './paper-context.ts';
import { cellsOf, labelledColumns } from './priced-rows.ts';
import type { ColumnKind, PrintModel } from './print-model.ts';
import { wordsOf } from './words-of.ts';

const columns = ['lineNo', 'invoiceNumber', 'amount'] as const satisfies ColumnKind[];

/** Payment receipt (kwitansi): from whom, how much in words, and for which invoices. */
export function receiptModel(context: PaperContext, receipt: ReceiptRow): PrintModel {
  const { profile, language, settings } = context;
  const words = wordsOf(language);
  const party = customerParty(context, words.fields.receivedFrom, receipt);
  return printModel(context, 'receipt', receipt, {
    parties: [party],
    facts: [
      { label: words.facts.date, value: formatDate(receipt.date) },
      { label: words.facts.method, value: words.methods[receipt.method] },
    ],
    notice: null,
    fields: [
      { label: words.fields.theSumOf, value: amountInWordsForPaper(receipt.amount, profile.currency, language) },
      { label: words.fields.forPaymentOf, value: words.fields.invoices(receipt.allocations.length) },
    ],
    columns: labelledColumns(columns, context),
    rows: receipt.allocations.map((allocation, index) => ({
      cells: cellsOf(columns, {
        lineNo: String(index + 1),
        invoiceNumber: allocation.invoiceNumber,
        amount: formatMoney(allocation.amount, profile.currency.minorDigits, language),
      }),
      parts: [],
    })),
    totals: [
      strongRow(words.totals.received, receipt.amount, context),
      amountRow(words.totals.tendered, receipt.tendered, context),
      amountRow(words.totals.change, receipt.change, context),
    ],
    amountInWords: null,
    notes: [{ label: null, text: words.notes.receiptValid }],
    signedAt: `${settings.branchName}, ${formatDate(receipt.date)}`,
    signatures: [{ role: words.signatures.cashier, name: context.preparedBy }],
    stampBox: needsDutyStamp(receipt.amount, profile) ? words.stampDuty : null,
  });
}
