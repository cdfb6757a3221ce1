import { formatDate } from '../i18n/amount-format.ts';
import type { QuotationRow } from '../quotation/quotation.ts';
import { latestRequestedDate } from '../sales-order/requested-date.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import { depositRow, inWords, totalRows } from './document-totals.ts';
import {
  customerParty,
  paymentTerms,
  present,
  printedNotes,
  printModel,
  shipToParties,
  type PaperContext,
} from './paper-context.ts';
import { cellsOf, labelledColumns, pricedColumns, pricedTexts, specificationParts } from './priced-rows.ts';
import type { PrintModel } from './print-model.ts';
import { wordsOf } from './words-of.ts';

/**
 * Pro-forma invoice of a quotation or an order: what the invoice would say, for whoever must pay or apply for
 * it before. It has the number of its document, books nothing and says that it is no tax invoice.
 */
export function proformaModel(context: PaperContext, document: QuotationRow | SalesOrderRow): PrintModel {
  const words = wordsOf(context.language);
  const { bankAccount } = context.settings.company;
  const isCancelled = document.state === 'cancelled';
  return printModel(context, 'proforma', document, {
    parties: [customerParty(context, words.parties.billTo, document), ...shipToParties(context, document)],
    facts: present([
      { label: words.facts.date, value: formatDate(document.date) },
      { label: words.facts.validUntil, value: 'validUntil' in document ? formatDate(document.validUntil) : '' },
      { label: words.facts.requestedDate, value: formatDate(latestRequestedDate(document)) },
      {
        label: words.facts.customerReference,
        value: 'customerReference' in document ? document.customerReference : '',
      },
      { label: words.facts.terms, value: paymentTerms(context, document) },
    ]),
    notice: isCancelled ? `${words.notices.proforma} · ${words.notices.cancelled}` : words.notices.proforma,
    fields: [],
    columns: labelledColumns(pricedColumns, context),
    rows: document.lines.map((line, index) => ({
      cells: cellsOf(pricedColumns, pricedTexts(line, index + 1, context)),
      parts: specificationParts(pricedColumns, line),
    })),
    totals: [...totalRows(document.lines, document.totals, context), ...depositRow(document, context)],
    amountInWords: inWords(document.totals.total, context),
    notes: [
      ...printedNotes(document),
      ...(bankAccount.trim() === '' ? [] : [{ label: words.notes.payment, text: bankAccount }]),
      { label: null, text: words.notes.proforma },
    ],
    signedAt: null,
    signatures: [{ role: words.signatures.yours, name: context.preparedBy }],
    stampBox: null,
  });
}
