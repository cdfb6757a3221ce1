import type { DeliveryLine, DeliveryRow } from '../delivery/delivery.ts';
import { formatDate, formatQuantity } from '../i18n/amount-format.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import { deliveryParties } from './delivery-note-model.ts';
import { present, printModel, type PaperContext } from './paper-context.ts';
import { cellsOf, labelledColumns, specificationParts } from './priced-rows.ts';
import type { ColumnKind, PrintModel } from './print-model.ts';
import { wordsOf } from './words-of.ts';

const columns = ['lineNo', 'code', 'name', 'quantity', 'unit', 'picked', 'remark'] as const satisfies ColumnKind[];

/**
 * Pick list (daftar ambil barang): what is to be taken from the shelves for a delivery, by product code, with
 * a box to write in what was taken. No prices.
 *
 * @param order the order it delivers, for the customer's reference; null where it is not at hand
 */
export function pickListModel(context: PaperContext, delivery: DeliveryRow, order: SalesOrderRow | null): PrintModel {
  const words = wordsOf(context.language);
  return printModel(context, 'pickList', delivery, {
    parties: deliveryParties(context, delivery),
    facts: present([
      { label: words.facts.date, value: formatDate(delivery.date) },
      { label: words.facts.order, value: delivery.orderNumber },
      { label: words.facts.customerReference, value: order?.customerReference ?? '' },
    ]),
    notice: ['cancelled', 'reversed'].includes(delivery.state) ? words.notices.cancelled : null,
    fields: [
      { label: words.fields.picker, value: '' },
      { label: words.fields.begun, value: '' },
      { label: words.fields.done, value: '' },
    ],
    columns: labelledColumns(columns, context),
    rows: delivery.lines.toSorted(byCode).map((line, index) => ({
      cells: cellsOf(columns, {
        lineNo: String(index + 1),
        code: line.productCode,
        name: line.name,
        quantity: formatQuantity(line.requested, line.quantityDigits, context.language),
        unit: line.unit,
      }),
      parts: specificationParts(columns, line),
    })),
    totals: [],
    amountInWords: null,
    notes: [{ label: null, text: words.notes.pickList }],
    signedAt: null,
    signatures: [
      { role: words.signatures.warehouse, name: '' },
      { role: words.signatures.checkedBy, name: '' },
    ],
    stampBox: null,
  });
}

function byCode(a: DeliveryLine, b: DeliveryLine): number {
  return a.productCode < b.productCode ? -1 : a.productCode > b.productCode ? 1 : a.lineNo - b.lineNo;
}
