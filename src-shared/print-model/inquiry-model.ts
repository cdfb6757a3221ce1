import { formatDate, formatQuantity } from '../i18n/amount-format.ts';
import type { InquiryRow } from '../inquiry/inquiry.ts';
import { customerParty, present, printModel, type PaperContext } from './paper-context.ts';
import { cellsOf, labelledColumns, unpricedColumns } from './priced-rows.ts';
import type { PrintModel } from './print-model.ts';
import { wordsOf } from './words-of.ts';

/** Inquiry (permintaan penawaran): what a customer asked a price for, as it was written down. */
export function inquiryModel(context: PaperContext, inquiry: InquiryRow): PrintModel {
  const words = wordsOf(context.language);
  return printModel(context, 'inquiry', inquiry, {
    parties: [customerParty(context, words.parties.from, inquiry)],
    facts: present([
      { label: words.facts.date, value: formatDate(inquiry.date) },
      { label: words.facts.answerUntil, value: formatDate(inquiry.validUntil) },
    ]),
    notice: null,
    fields: [],
    columns: labelledColumns(unpricedColumns, context),
    rows: inquiry.lines.map((line, index) => ({
      cells: cellsOf(unpricedColumns, {
        lineNo: String(index + 1),
        code: line.productCode ?? '',
        name: line.text,
        quantity: formatQuantity(line.quantity, line.quantityDigits, context.language),
        unit: line.unit,
      }),
      parts: [],
    })),
    totals: [],
    amountInWords: null,
    notes: [{ label: null, text: words.notes.inquiry }],
    signedAt: null,
    signatures: [
      { role: words.signatures.askedBy, name: '' },
      { role: words.signatures.preparedBy, name: context.preparedBy },
    ],
    stampBox: null,
  });
}
