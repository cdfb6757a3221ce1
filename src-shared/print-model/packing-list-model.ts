import { totalWeight } from '../delivery/case-numbers.ts';
import type { DeliveryLine, DeliveryRow } from '../delivery/delivery.ts';
import { formatDate, formatQuantity } from '../i18n/amount-format.ts';
import { quantity } from '../money/money.ts';
import { deliveryParties } from './delivery-note-model.ts';
import { present, printModel, type PaperContext } from './paper-context.ts';
import { cellsOf, labelledColumns, specificationParts } from './priced-rows.ts';
import type { ColumnKind, PrintModel, PrintRow } from './print-model.ts';
import { wordsOf } from './words-of.ts';

const columns = ['cases', 'code', 'name', 'quantity', 'unit', 'weight', 'remark'] as const satisfies ColumnKind[];

/**
 * Packing list: what is in which package, by case number, with weights. A delivery whose packages were only
 * counted lists what is in all of them together.
 */
export function packingListModel(context: PaperContext, delivery: DeliveryRow): PrintModel {
  const words = wordsOf(context.language);
  const weight = delivery.cases ? totalWeight(delivery.cases) : null;
  return printModel(context, 'packingList', delivery, {
    parties: deliveryParties(context, delivery),
    facts: present([
      { label: words.facts.date, value: formatDate(delivery.date) },
      { label: words.facts.delivery, value: delivery.number },
      { label: words.facts.order, value: delivery.orderNumber },
      { label: words.fields.totalPackages, value: delivery.packages === null ? '' : String(delivery.packages) },
      {
        label: words.fields.totalWeight,
        value: weight === null ? '' : words.kilograms(weightText(weight, context)),
      },
    ]),
    notice: ['cancelled', 'reversed'].includes(delivery.state) ? words.notices.cancelled : null,
    fields: [],
    columns: labelledColumns(columns, context),
    rows: caseRows(context, delivery),
    totals: [],
    amountInWords: null,
    notes: [{ label: null, text: words.notes.packingList }],
    signedAt: null,
    signatures: [
      { role: words.signatures.warehouse, name: '' },
      { role: words.signatures.receivedBy, name: '' },
    ],
    stampBox: null,
  });
}

function caseRows(context: PaperContext, delivery: DeliveryRow): PrintRow[] {
  const words = wordsOf(context.language);
  const row = (line: DeliveryLine, cases: string, amount: number, weight: string): PrintRow => ({
    cells: cellsOf(columns, {
      cases,
      code: line.productCode,
      name: line.name,
      quantity: formatQuantity(quantity(amount), line.quantityDigits, context.language),
      unit: line.unit,
      weight,
      remark: line.quality ? line.quality.remark || words.qualityConfirmed : '',
    }),
    parts: specificationParts(columns, line),
  });
  if (!delivery.cases) {
    const all = delivery.packages === null ? '' : runText(1, delivery.packages);
    return delivery.lines.filter((line) => line.picked > 0).map((line) => row(line, all, line.picked, ''));
  }
  return delivery.cases
    .toSorted((a, b) => a.from - b.from)
    .flatMap(({ from, to, weight, contents }) =>
      contents.flatMap(({ lineNo, quantity: each }, at) => {
        const line = delivery.lines.find((candidate) => candidate.lineNo === lineNo);
        // A run is named once, and so is its weight.
        const first = at === 0;
        return line
          ? [
              row(
                line,
                first ? runText(from, to) : '',
                each,
                first && weight !== null ? weightText(weight, context) : '',
              ),
            ]
          : [];
      }),
    );
}

/** `1–3`, or `4` for a single one. */
function runText(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** Grams as kilograms. */
export function weightText(grams: number, context: PaperContext): string {
  return formatQuantity(quantity(grams), 3, context.language);
}
