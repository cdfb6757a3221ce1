import { formatDate } from '../i18n/amount-format.ts';
import type { OptionalLine, QuotationLine, QuotationRow } from '../quotation/quotation.ts';
import { latestRequestedDate } from '../sales-order/requested-date.ts';
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
import {
  cellsOf,
  labelledColumns,
  pricedColumns,
  pricedTexts,
  specificationParts,
  unpricedColumns,
} from './priced-rows.ts';
import type { ColumnKind, PrintModel, PrintRow } from './print-model.ts';
import { wordsOf } from './words-of.ts';

/**
 * Quotation (penawaran harga): prices that hold until a date. Lines that are offered beside it follow its own
 * and say that they are in no total.
 *
 * @param priced false: what is offered, for whoever may not see what it costs
 */
export function quotationModel(context: PaperContext, quotation: QuotationRow, priced = true): PrintModel {
  const words = wordsOf(context.language);
  const columns: readonly ColumnKind[] = priced ? pricedColumns : unpricedColumns;
  const lines = [...quotation.lines, ...quotation.optionalLines];
  return printModel(context, 'quotation', quotation, {
    parties: [customerParty(context, words.parties.to, quotation), ...shipToParties(context, quotation)],
    facts: present([
      { label: words.facts.date, value: formatDate(quotation.date) },
      { label: words.facts.validUntil, value: formatDate(quotation.validUntil) },
      { label: words.facts.requestedDate, value: formatDate(latestRequestedDate(quotation)) },
      { label: words.facts.terms, value: priced ? paymentTerms(context, quotation) : '' },
    ]),
    notice: null,
    fields: [],
    columns: labelledColumns(columns, context),
    rows: lines.map((line, index) => quotedRow(context, quotation, line, index + 1, columns)),
    totals: priced ? [...totalRows(quotation.lines, quotation.totals, context), ...depositRow(quotation, context)] : [],
    amountInWords: priced ? inWords(quotation.totals.total, context) : null,
    notes: [
      ...printedNotes(quotation),
      { label: null, text: priced ? words.notes.quotationTerms : words.notes.unpricedQuotation },
    ],
    signedAt: null,
    signatures: [
      { role: words.signatures.acceptedBy, name: '' },
      { role: words.signatures.yours, name: context.preparedBy },
    ],
    stampBox: null,
  });
}

function quotedRow(
  context: PaperContext,
  quotation: QuotationRow,
  line: QuotationLine | OptionalLine,
  position: number,
  columns: readonly ColumnKind[],
): PrintRow {
  return {
    cells: cellsOf(columns, pricedTexts(line, position, context)),
    parts: [
      ...specificationParts(columns, line),
      ...('kind' in line ? [cellsOf(columns, { name: besideText(context, quotation, line) })] : []),
    ],
  };
}

function besideText(context: PaperContext, { lines }: QuotationRow, line: OptionalLine): string {
  const words = wordsOf(context.language).parts;
  const replaced = lines.findIndex((one) => one.lineNo === line.alternativeTo);
  return replaced < 0 ? words.optional : words.alternative(replaced + 1);
}
