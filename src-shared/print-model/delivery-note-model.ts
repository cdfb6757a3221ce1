import type { DeliveryLine, DeliveryRow } from '../delivery/delivery.ts';
import { formatDate, formatQuantity } from '../i18n/amount-format.ts';
import { quantity } from '../money/money.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import { customerParty, present, printedNotes, printModel, shipToParties, type PaperContext } from './paper-context.ts';
import { cellsOf, labelledColumns, specificationParts } from './priced-rows.ts';
import type { ColumnKind, PrintModel, PrintRow } from './print-model.ts';
import { wordsOf } from './words-of.ts';

const columns = [
  'lineNo',
  'code',
  'name',
  'quantity',
  'unit',
  'outstanding',
  'received',
  'remark',
] as const satisfies ColumnKind[];

/**
 * Delivery note (surat jalan): what is on the vehicle, for the person who takes it in. No prices.
 *
 * @param order the order it delivers, for the customer's reference and what is still to follow; null where
 *   it is not at hand, and both are then left out
 */
export function deliveryNoteModel(
  context: PaperContext,
  delivery: DeliveryRow,
  order: SalesOrderRow | null,
): PrintModel {
  const words = wordsOf(context.language);
  const shown = order === null ? columns.filter((kind) => kind !== 'outstanding') : columns;
  return printModel(context, 'deliveryNote', delivery, {
    parties: deliveryParties(context, delivery),
    facts: present([
      { label: words.facts.date, value: formatDate(delivery.date) },
      { label: words.facts.shipDate, value: delivery.issuedOn === null ? '' : formatDate(delivery.issuedOn) },
      { label: words.facts.order, value: delivery.orderNumber },
      { label: words.facts.customerReference, value: order?.customerReference ?? '' },
      { label: words.facts.packages, value: delivery.packages === null ? '' : String(delivery.packages) },
    ]),
    notice: ['cancelled', 'reversed'].includes(delivery.state) ? words.notices.cancelled : null,
    fields: [
      { label: words.fields.vehicle, value: delivery.vehicle },
      { label: words.fields.driver, value: delivery.driver },
      ...present([{ label: words.fields.seal, value: delivery.seal ?? '' }]),
      { label: words.fields.departure, value: '' },
    ],
    columns: labelledColumns(shown, context),
    rows: delivery.lines.map((line, index) => deliveryRow(context, delivery, line, index + 1, order, shown)),
    totals: [],
    amountInWords: null,
    notes: [...printedNotes(order ?? {}), { label: null, text: words.notes.goodOrder }],
    signedAt: null,
    signatures: [
      { role: words.signatures.preparedBy, name: context.preparedBy },
      { role: words.signatures.warehouse, name: '' },
      { role: words.signatures.driver, name: delivery.driver },
      { role: words.signatures.receivedBy, name: '' },
    ],
    stampBox: null,
  });
}

/** Whose goods they are, and where they go. */
export function deliveryParties(context: PaperContext, delivery: DeliveryRow): PrintModel['parties'] {
  const words = wordsOf(context.language).parties;
  const label = delivery.shipTo ? words.to : words.shipTo;
  return [customerParty(context, label, delivery), ...shipToParties(context, delivery)];
}

function deliveryRow(
  context: PaperContext,
  delivery: DeliveryRow,
  line: DeliveryLine,
  position: number,
  order: SalesOrderRow | null,
  shown: readonly ColumnKind[],
): PrintRow {
  const reasons = wordsOf(context.language).shortReasons;
  const format = (amount: number): string => formatQuantity(quantity(amount), line.quantityDigits, context.language);
  const cells = cellsOf(shown, {
    lineNo: String(position),
    code: line.productCode,
    name: line.name,
    quantity: format(line.picked),
    unit: line.unit,
    outstanding: order === null ? '' : format(outstanding(delivery, line, order)),
    remark: [line.shortReason === null ? '' : reasons[line.shortReason], remarkOf(line, context)]
      .filter((text) => text !== '')
      .join(', '),
  });
  return { cells, parts: specificationParts(shown, line) };
}

/** What whoever packed the goods says of their quality, where the customer must know it. */
function remarkOf({ quality }: DeliveryLine, context: PaperContext): string {
  if (!quality) return '';
  return quality.remark === '' ? wordsOf(context.language).qualityConfirmed : quality.remark;
}

/** Ordered, less what has left, less what is on this note and has not been counted as left. */
function outstanding(delivery: DeliveryRow, line: DeliveryLine, order: SalesOrderRow): number {
  const ordered = order.lines.find((candidate) => candidate.lineNo === line.orderLineNo);
  if (!ordered) return 0;
  const counted = delivery.issuedOn !== null;
  return Math.max(0, ordered.quantity - ordered.issued - (counted ? 0 : line.picked));
}
