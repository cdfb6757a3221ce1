import type { CustomerRow } from '../customers/customer.ts';
import { totalWeight } from '../delivery/case-numbers.ts';
import type { DeliveryRow } from '../delivery/delivery.ts';
import { formatDate } from '../i18n/amount-format.ts';
import { weightText } from './packing-list-model.ts';
import { present, printModel, type PaperContext } from './paper-context.ts';
import { cellsOf, labelledColumns } from './priced-rows.ts';
import type { ColumnKind, PrintModel } from './print-model.ts';
import { wordsOf } from './words-of.ts';

const columns = [
  'stop',
  'deliveryNumber',
  'place',
  'packages',
  'grossWeight',
  'remark',
] as const satisfies ColumnKind[];

/** Deliveries that go on the vehicle of one of them on its day; that one alone where no vehicle was named. */
export function deliveriesOnVehicle(all: Iterable<DeliveryRow>, one: DeliveryRow): readonly DeliveryRow[] {
  if (one.vehicle === '') return [one];
  return [...all].filter(
    ({ vehicle, date, state }) =>
      vehicle === one.vehicle && date === one.date && state !== 'cancelled' && state !== 'reversed',
  );
}

/**
 * Load list of a vehicle: what is loaded first is what is unloaded last, so the stops run backwards. What has
 * no place on the tour is loaded last.
 *
 * @param customerOf for the city of a stop; undefined where he has left the master data
 */
export function loadListModel(
  context: PaperContext,
  delivery: DeliveryRow,
  onVehicle: readonly DeliveryRow[],
  customerOf: (code: string) => CustomerRow | undefined,
): PrintModel {
  const words = wordsOf(context.language);
  const inOrder = onVehicle.toSorted(
    (a, b) => (b.drop ?? 0) - (a.drop ?? 0) || (a.number < b.number ? -1 : a.number > b.number ? 1 : 0),
  );
  const packages = inOrder.reduce((sum, one) => sum + (one.packages ?? 0), 0);
  return printModel(context, 'loadList', delivery, {
    parties: [],
    facts: present([
      { label: words.facts.date, value: formatDate(delivery.date) },
      { label: words.fields.totalPackages, value: String(packages) },
    ]),
    notice: null,
    fields: [
      { label: words.fields.vehicle, value: delivery.vehicle },
      { label: words.fields.driver, value: delivery.driver },
      { label: words.fields.seal, value: delivery.seal ?? '' },
      { label: words.fields.departure, value: '' },
    ],
    columns: labelledColumns(columns, context),
    rows: inOrder.map((one) => {
      const weight = one.cases ? totalWeight(one.cases) : null;
      const city = one.shipTo?.city ?? customerOf(one.customerCode)?.city ?? '';
      return {
        cells: cellsOf(columns, {
          stop: one.drop === undefined ? '' : String(one.drop),
          deliveryNumber: one.number,
          place: [one.shipTo?.name ?? one.customerName, city].filter((part) => part !== '').join(', '),
          packages: one.packages === null ? '' : String(one.packages),
          grossWeight: weight === null ? '' : weightText(weight, context),
          remark: one.lines.some((line) => line.leftBehind) ? words.leftBehind : '',
        }),
        parts: [],
      };
    }),
    totals: [],
    amountInWords: null,
    notes: [{ label: null, text: words.notes.loadList }],
    signedAt: null,
    signatures: [
      { role: words.signatures.warehouse, name: '' },
      { role: words.signatures.driver, name: delivery.driver },
    ],
    stampBox: null,
  });
}
