import { formatDate, formatQuantity } from '../i18n/amount-format.ts';
import type { Quantity } from '../money/money.ts';
import { latestRequestedDate } from '../sales-order/requested-date.ts';
import { promisedDay, unconfirmedQuantity, type OrderLine, type SalesOrderRow } from '../sales-order/sales-order.ts';
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
import { cellsOf, labelledColumns, pricedTexts, specificationParts } from './priced-rows.ts';
import type { ColumnKind, PrintModel, PrintRow } from './print-model.ts';
import { wordsOf } from './words-of.ts';

const columns = [
  'lineNo',
  'code',
  'name',
  'quantity',
  'unit',
  'promised',
  'unitPrice',
  'discount',
  'amount',
] as const satisfies ColumnKind[];

/** What stands in place of a date where nothing is promised. */
const NO_DATE = '\u2013';

/** Order confirmation: what was ordered, and for each line when it will be delivered, or plainly that it is not known. */
export function orderConfirmationModel(context: PaperContext, order: SalesOrderRow): PrintModel {
  const words = wordsOf(context.language);
  return printModel(context, 'orderConfirmation', order, {
    parties: [customerParty(context, words.parties.to, order), ...shipToParties(context, order)],
    facts: present([
      { label: words.facts.date, value: formatDate(order.date) },
      { label: words.facts.requestedDate, value: formatDate(latestRequestedDate(order)) },
      { label: words.facts.customerReference, value: order.customerReference },
      { label: words.facts.terms, value: paymentTerms(context, order) },
    ]),
    notice: notice(context, order),
    fields: [],
    columns: labelledColumns(columns, context),
    rows: order.lines.map((line, index) => orderRow(context, order, line, index + 1)),
    totals: [...totalRows(order.lines, order.totals, context), ...depositRow(order, context)],
    amountInWords: inWords(order.totals.total, context),
    notes: [...printedNotes(order), { label: null, text: words.notes.confirmationTerms }],
    signedAt: null,
    signatures: [
      { role: words.signatures.acceptedBy, name: '' },
      { role: words.signatures.yours, name: context.preparedBy },
    ],
    stampBox: null,
  });
}

function notice(context: PaperContext, order: SalesOrderRow): string | null {
  const words = wordsOf(context.language).notices;
  if (order.state === 'creditBlocked') return words.creditBlocked;
  if (order.state !== 'cancelled') return null;
  return order.cancelReason ? `${words.cancelled}: ${order.cancelReason}` : words.cancelled;
}

/** One promise for the whole line stands in the line itself; anything else is spelled out under it. */
function orderRow(context: PaperContext, order: SalesOrderRow, line: OrderLine, position: number): PrintRow {
  const texts = pricedTexts(line, position, context);
  const specified = specificationParts(columns, line);
  const promises = order.state === 'creditBlocked' || order.state === 'cancelled' ? null : line.schedule;
  if (promises === null) return { cells: cellsOf(columns, { ...texts, promised: NO_DATE }), parts: specified };
  const rest = unconfirmedQuantity(line);
  const [only] = promises;
  if (only && promises.length === 1 && rest === 0) {
    return { cells: cellsOf(columns, { ...texts, promised: formatDate(promisedDay(only)) }), parts: specified };
  }
  const words = wordsOf(context.language).parts;
  const amount = (part: Quantity): string => formatQuantity(part, line.quantityDigits, context.language);
  const parts = promises.map((promise, index) =>
    cellsOf(columns, {
      name: words.delivery(index + 1),
      quantity: amount(promise.quantity),
      unit: line.unit,
      promised: formatDate(promisedDay(promise)),
    }),
  );
  if (rest > 0) {
    parts.push(
      cellsOf(columns, { name: words.unconfirmed, quantity: amount(rest), unit: line.unit, promised: NO_DATE }),
    );
  }
  return { cells: cellsOf(columns, texts), parts: [...specified, ...parts] };
}
