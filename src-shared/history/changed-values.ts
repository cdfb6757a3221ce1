import { canonicalJson } from '../kernel/canonical-json.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity, type BasisPoints, type Money, type Quantity, type UnitPrice } from '../money/money.ts';
import type { HistoryChange, HistoryField, HistoryValue } from './history-entry.ts';

/** A row as history reads it: any document, by the names of its members. */
export type Row = Readonly<Record<string, unknown>>;

type Kind = Exclude<HistoryValue['as'], 'quantity' | 'schedule'>;

/** Members of documents that a person is told of, and how they are written. In the order they are told in. */
const headerFields: readonly (readonly [HistoryField, Kind])[] = [
  ['state', 'state'],
  ['requestedDate', 'date'],
  ['validUntil', 'date'],
  ['dueDate', 'date'],
  ['issuedOn', 'date'],
  ['customerReference', 'text'],
  ['completeDelivery', 'flag'],
  ['deliveryPriority', 'count'],
  ['shipToCode', 'text'],
  ['priceList', 'text'],
  ['termsDays', 'count'],
  ['routeId', 'text'],
  ['paymentMethod', 'text'],
  ['deposit', 'money'],
  ['cancelReason', 'text'],
  ['lostReason', 'text'],
  ['reason', 'text'],
  ['undoneBecause', 'text'],
  ['printedNote', 'text'],
  ['internalNote', 'text'],
  ['vehicle', 'text'],
  ['driver', 'text'],
  ['packages', 'count'],
  ['paid', 'money'],
  ['unallocated', 'money'],
];

/** Holds and releases carry their reason. */
const reasonedFields = ['deliveryBlock', 'billingBlock', 'pricingBlock', 'release'] as const;

const lineFigures = [
  'quantity',
  'shortClosed',
  'picked',
  'issued',
  'reversed',
  'returned',
  'invoiced',
  'credited',
  'orderedQuantity',
  'received',
] as const;

/** What differs between two versions of a document; of a new one, what it begins with. */
export function changedValues(before: Row | null, after: Row): HistoryChange[] {
  if (before === null) return withoutEmpty([change('state', null, state(after)), change('total', null, total(after))]);
  const header = [
    ...headerFields.map(([field, as]) =>
      change(field, valueOf(headerValue(before, field), as), valueOf(headerValue(after, field), as)),
    ),
    change('headerDiscount', headerDiscount(before), headerDiscount(after)),
    ...reasonedFields.map((field) => change(field, reasonOf(before[field]), reasonOf(after[field]))),
  ];
  return withoutEmpty([...header, ...changedLines(before, after), change('total', total(before), total(after))]);
}

/** A member of a document. Of the address agreed people are told the code. */
function headerValue(row: Row, field: HistoryField): unknown {
  if (field !== 'shipToCode') return row[field];
  const { shipTo } = row as { readonly shipTo?: { readonly code?: unknown } };
  return shipTo?.code;
}

function changedLines(before: Row, after: Row): HistoryChange[] {
  const [were, are] = [linesOf(before), linesOf(after)];
  const gone = were.filter((line) => !are.some((other) => other['lineNo'] === line['lineNo']));
  return [
    ...are.flatMap((line) => {
      const was = were.find((other) => other['lineNo'] === line['lineNo']);
      if (line['charge'] !== undefined) return [change('charge', was ? net(was) : null, net(line), line)];
      return was ? changedLine(was, line) : [change('line', null, figure(line, 'quantity'), line)];
    }),
    ...gone.map((line) =>
      line['charge'] === undefined
        ? change('line', figure(line, 'quantity'), null, line)
        : change('charge', net(line), null, line),
    ),
  ];
}

function changedLine(was: Row, line: Row): HistoryChange[] {
  return [
    ...lineFigures.map((field) => change(field, figure(was, field), figure(line, field), line)),
    change('unitPrice', valueOf(was['unitPrice'], 'unitPrice'), valueOf(line['unitPrice'], 'unitPrice'), line),
    change('discount', valueOf(was['discount'], 'percent'), valueOf(line['discount'], 'percent'), line),
    change('amountOff', valueOf(was['amountOff'], 'money'), valueOf(line['amountOff'], 'money'), line),
    change('requestedDate', valueOf(was['requestedDate'], 'date'), valueOf(line['requestedDate'], 'date'), line),
    change('specification', valueOf(was['specification'], 'text'), valueOf(line['specification'], 'text'), line),
    change(
      'shortCloseReason',
      valueOf(was['shortCloseReason'], 'text'),
      valueOf(line['shortCloseReason'], 'text'),
      line,
    ),
    change('lostReason', valueOf(was['lostReason'], 'text'), valueOf(line['lostReason'], 'text'), line),
    change('promised', schedule(was), schedule(line), line),
  ];
}

function change(
  field: HistoryField,
  from: HistoryValue | null,
  to: HistoryValue | null,
  line: Row | null = null,
): HistoryChange {
  return { field, from, to, line: line && nameOf(line) };
}

function nameOf(line: Row): HistoryChange['line'] {
  return { lineNo: Number(line['lineNo']), productCode: text(line['productCode']), name: text(line['name']) };
}

function withoutEmpty(changes: readonly HistoryChange[]): HistoryChange[] {
  return changes.filter(({ from, to }) => canonicalJson(from) !== canonicalJson(to));
}

function state(row: Row): HistoryValue | null {
  return valueOf(row['state'], 'state');
}

function total(row: Row): HistoryValue | null {
  const { totals, amount } = row as { totals?: { total?: unknown }; amount?: unknown };
  return valueOf(totals?.total ?? amount, 'money');
}

/** Freight and the like are told by their amount without tax. */
function net(line: Row): HistoryValue | null {
  return valueOf(line['net'], 'money');
}

function headerDiscount(row: Row): HistoryValue | null {
  const { headerDiscount: off } = row as { headerDiscount?: { percent?: unknown; amount?: unknown } };
  return valueOf(off?.percent, 'percent') ?? valueOf(off?.amount, 'money');
}

function linesOf(row: Row): readonly Row[] {
  return Array.isArray(row['lines']) ? (row['lines'] as Row[]) : [];
}

function figure(line: Row, field: string): HistoryValue | null {
  const value = line[field];
  if (typeof value !== 'number') return null;
  // A charge is counted in parts of it, which say nothing to a person.
  if (line['charge'] !== undefined) return null;
  return {
    as: 'quantity',
    value: quantity(value),
    digits: Number(line['quantityDigits'] ?? 0),
    unit: text(line['unit']),
  };
}

function schedule(line: Row): HistoryValue | null {
  const promises = line['schedule'];
  if (!Array.isArray(promises) || promises.length === 0) return null;
  const value = (promises as { date: BusinessDate; deliveryDate?: BusinessDate; quantity: Quantity }[])
    .filter((promise) => promise.quantity > 0)
    .map((promise) => ({ date: promise.deliveryDate ?? promise.date, quantity: promise.quantity }));
  return { as: 'schedule', value, digits: Number(line['quantityDigits'] ?? 0) };
}

function reasonOf(value: unknown): HistoryValue | null {
  if (typeof value !== 'object' || value === null || !('reason' in value)) return null;
  return { as: 'text', value: text(value.reason) };
}

function valueOf(value: unknown, as: Kind): HistoryValue | null {
  if (value === undefined || value === null || value === '') return null;
  // The row says itself what its members are; the kind is only how they are written.
  switch (as) {
    case 'flag':
      return { as, value: value === true };
    case 'count':
      return { as, value: Number(value) };
    case 'money':
      return { as, value: value as Money };
    case 'unitPrice':
      return { as, value: value as UnitPrice };
    case 'percent':
      return { as, value: value as BasisPoints };
    case 'date':
      return { as, value: value as BusinessDate };
    default:
      return { as, value: text(value) };
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
