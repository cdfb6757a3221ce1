import type { DeliveryRow } from '../delivery/delivery.ts';
import { formatDate, formatQuantity } from '../i18n/amount-format.ts';
import { deliveryParties } from './delivery-note-model.ts';
import { weightText } from './packing-list-model.ts';
import { present, printModel, type PaperContext } from './paper-context.ts';
import type { PrintModel, PrintRow } from './print-model.ts';
import { wordsOf } from './words-of.ts';

/** Contents of a package that fit on its label. */
const MOST_CONTENTS = 6;

/**
 * A label for each package: where it goes, which one of how many it is, and what is in it where that was
 * written down. Each row of the model is one label: its number, its weight, and its contents as parts.
 */
export function packageLabelsModel(context: PaperContext, delivery: DeliveryRow): PrintModel {
  const words = wordsOf(context.language);
  return printModel(context, 'packageLabels', delivery, {
    parties: deliveryParties(context, delivery).slice(-1),
    facts: present([
      { label: words.facts.delivery, value: delivery.number },
      { label: words.facts.order, value: delivery.orderNumber },
      { label: words.facts.date, value: formatDate(delivery.date) },
    ]),
    notice: null,
    fields: [],
    columns: [],
    rows: Array.from({ length: delivery.packages ?? 1 }, (_none, at) => labelOf(context, delivery, at + 1)),
    totals: [],
    amountInWords: null,
    notes: [],
    signedAt: null,
    signatures: [],
    stampBox: null,
  });
}

function labelOf(context: PaperContext, delivery: DeliveryRow, caseNo: number): PrintRow {
  const words = wordsOf(context.language);
  const run = delivery.cases?.find(({ from, to }) => from <= caseNo && caseNo <= to);
  const contents = (run?.contents ?? []).flatMap(({ lineNo, quantity }) => {
    const line = delivery.lines.find((candidate) => candidate.lineNo === lineNo);
    const amount = line && `${formatQuantity(quantity, line.quantityDigits, context.language)} ${line.unit}`;
    return line && amount ? [[amount, `${line.productCode} ${line.name}`]] : [];
  });
  const shown = contents.slice(0, MOST_CONTENTS);
  const more = contents.length - shown.length;
  const weight = run?.weight ?? null;
  return {
    cells: [
      words.label.case(caseNo, delivery.packages ?? 1),
      weight === null ? '' : words.kilograms(weightText(weight, context)),
    ],
    parts: more > 0 ? [...shown, ['', words.label.more(more)]] : shown,
  };
}
