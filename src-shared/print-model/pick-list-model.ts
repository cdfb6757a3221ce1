import type { DeliveryLine, DeliveryRow } from '../delivery/delivery.ts';
import { formatDate, formatQuantity } from '../i18n/amount-format.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import { deliveryParties } from './delivery-note-model.ts';
import { present, printModel, type PaperContext } from './paper-context.ts';
import { cellsOf, labelledColumns, specificationParts } from './priced-rows.ts';
import type { ColumnKind, PrintModel } from './print-model.ts';
import { wordsOf } from './words-of.ts';

const columns = [
  'lineNo',
  'bin',
  'code',
  'name',
  'quantity',
  'unit',
  'picked',
  'remark',
] as const satisfies ColumnKind[];

/**
 * Pick list (daftar ambil barang): what is to be taken from the shelves for a delivery, in the order of the
 * locations, with a box to write in what was taken. No prices.
 *
 * @param order the order it delivers, for the customer's reference; null where it is not at hand
 * @param binOf where a product stands; undefined: nowhere in particular, and it comes last
 */
export function pickListModel(
  context: PaperContext,
  delivery: DeliveryRow,
  order: SalesOrderRow | null,
  binOf: (productCode: string) => string | undefined,
): PrintModel {
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
    rows: delivery.lines.toSorted(byPlace(binOf)).map((line, index) => ({
      cells: cellsOf(columns, {
        lineNo: String(index + 1),
        bin: binOf(line.productCode) ?? '',
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

function byPlace(binOf: (productCode: string) => string | undefined) {
  const placeOf = ({ productCode }: DeliveryLine) => `${binOf(productCode) ?? '\uFFFF'} ${productCode}`;
  return (a: DeliveryLine, b: DeliveryLine): number => {
    const [left, right] = [placeOf(a), placeOf(b)];
    return left < right ? -1 : left > right ? 1 : a.lineNo - b.lineNo;
  };
}
