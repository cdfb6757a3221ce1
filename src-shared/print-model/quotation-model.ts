import { formatDate } from '../i18n/amount-format.ts';
import type { QuotationRow } from '../quotation/quotation.ts';
import { latestRequestedDate } from '../sales-order/requested-date.ts';
import { inWords, totalRows } from './document-totals.ts';
import { customerParty, paymentTerms, present, printModel, type PaperContext } from './paper-context.ts';
import { labelledColumns, pricedColumns, pricedRows } from './priced-rows.ts';
import type { PrintModel } from './print-model.ts';
import { wordsOf } from './words-of.ts';

/** Quotation (penawaran harga): prices that hold until a date. */
export function quotationModel(context: PaperContext, quotation: QuotationRow): PrintModel {
  const words = wordsOf(context.language);
  return printModel(context, 'quotation', quotation, {
    parties: [customerParty(context, words.parties.to, quotation)],
    facts: present([
      { label: words.facts.date, value: formatDate(quotation.date) },
      { label: words.facts.validUntil, value: formatDate(quotation.validUntil) },
      { label: words.facts.requestedDate, value: formatDate(latestRequestedDate(quotation)) },
      { label: words.facts.terms, value: paymentTerms(context) },
    ]),
    notice: null,
    fields: [],
    columns: labelledColumns(pricedColumns, context),
    rows: pricedRows(quotation.lines, context),
    totals: totalRows(quotation.lines, quotation.totals, context),
    amountInWords: inWords(quotation.totals.total, context),
    notes: [{ label: null, text: words.notes.quotationTerms }],
    signedAt: null,
    signatures: [
      { role: words.signatures.acceptedBy, name: '' },
      { role: words.signatures.yours, name: context.preparedBy },
    ],
    stampBox: null,
  });
}
