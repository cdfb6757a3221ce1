import type { PackageTable } from '#shared/exchange/package-columns.ts';
import type { DocumentKind, Documents } from './documents.ts';
import type { JournalEvent } from './journal-lines.ts';
import { objectAt, objectsAt, textAt, wholeAt, type Json, type JsonObject } from './json-text.ts';

/** A row the journal asks for. `values` are found by the camel-case name of the column. */
export type ExpectedRow = {
  readonly docId: string;
  readonly docNo: string;
  readonly docRev: bigint;
  readonly lineNo: bigint | null;
  readonly values: JsonObject;
  /** Digits of its quantities; null when the journal does not say. */
  readonly digits: number | null;
};

/** The rows that every table must have, from the events alone. */
export function expectedRows(
  documents: Documents,
  events: readonly JournalEvent[],
): Readonly<Record<PackageTable, readonly ExpectedRow[]>> {
  const whole = (kind: DocumentKind) =>
    [...documents[kind].values()].map((row) => expected(row, null, withTotals(row)));
  const lines = (kind: DocumentKind, values: (line: JsonObject) => JsonObject) =>
    perDocument(documents, kind, (row) =>
      objectsAt(row, 'lines').map((line) => expected(row, wholeAt(line, 'lineNo'), values(line))),
    );
  const counted = (kind: DocumentKind, member: string, shared: readonly string[]) =>
    perDocument(documents, kind, (row) =>
      objectsAt(row, member).map((line, index) =>
        expected(row, BigInt(index + 1), { ...pick(row, shared), ...line }, null),
      ),
    );
  return {
    'quotations.csv': whole('quotation'),
    'orders.csv': whole('order'),
    'order_lines.csv': lines('order', (line) => ({ ...pricedLine(line), confirmed: promised(line) })),
    'schedule_lines.csv': perDocument(documents, 'order', scheduleRows),
    'requirements.csv': perDocument(documents, 'order', requirementRows),
    'deliveries.csv': whole('delivery'),
    'delivery_lines.csv': lines('delivery', (line) => line),
    'invoices.csv': whole('invoice'),
    'invoice_lines.csv': lines('invoice', pricedLine),
    'receipts.csv': whole('receipt'),
    'allocations.csv': counted('receipt', 'allocations', []),
    'stock_moves.csv': counted('movement', 'lines', ['kind', 'date']),
    'gl_journal.csv': counted('entry', 'lines', ['source', 'date']),
    'credit_decisions.csv': [...documents.order.values()].map((row) => expected(row, null, creditValues(row))),
    'numbering.csv': numberRows(events),
  };
}

function perDocument(
  documents: Documents,
  kind: DocumentKind,
  rows: (document: JsonObject) => ExpectedRow[],
): ExpectedRow[] {
  return [...documents[kind].values()].flatMap(rows);
}

function expected(
  document: JsonObject,
  lineNo: bigint | null,
  values: JsonObject,
  digits: number | null = digitsOf(values),
): ExpectedRow {
  const docRev = 'version' in document ? wholeAt(document, 'version') : 1n;
  return { docId: textAt(document, 'id'), docNo: textAt(document, 'number'), docRev, lineNo, values, digits };
}

/** Digits of a line's quantities. No product has more than nine; anything else counts as none and is refused as a cell. */
function digitsOf(line: JsonObject): number {
  const digits = Number(wholeAt(line, 'quantityDigits'));
  return digits >= 0 && digits <= 9 ? digits : 0;
}

function pick(from: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, from[name] ?? null]));
}

const withTotals = (document: JsonObject): JsonObject => ({ ...document, ...objectAt(document, 'totals') });

function pricedLine(line: JsonObject): JsonObject {
  const { list = null, validFrom = null } = objectAt(line, 'priceTrace');
  return { ...line, priceList: list, priceValidFrom: validFrom };
}

function promised(line: JsonObject): number {
  return Number(objectsAt(line, 'schedule').reduce((sum, promise) => sum + wholeAt(promise, 'quantity'), 0n));
}

function scheduleRows(order: JsonObject): ExpectedRow[] {
  return objectsAt(order, 'lines').flatMap((line) =>
    objectsAt(line, 'schedule').map((promise) => expected(order, wholeAt(line, 'lineNo'), { ...line, ...promise })),
  );
}

/** Open promises on goods not yet ordered, and what could not be promised at all. */
function requirementRows(order: JsonObject): ExpectedRow[] {
  if (!['confirmed', 'partlyDelivered'].includes(textAt(order, 'state'))) return [];
  // Charges are not delivered, so nothing of them is promised or missing.
  const goods = objectsAt(order, 'lines').filter((line) => !('charge' in line));
  return goods.flatMap((line) => {
    const row = (kind: string, date: Json, quantity: bigint): ExpectedRow =>
      expected(order, wholeAt(line, 'lineNo'), { ...line, kind, date, quantity: Number(quantity) });
    const rows = objectsAt(line, 'schedule')
      .map((promise) => ({ promise, open: wholeAt(promise, 'quantity') - wholeAt(promise, 'issued') }))
      .filter(({ promise, open }) => promise['pegged'] === true && open > 0n)
      .map(({ promise, open }) => row('pegged', promise['date'] ?? null, open));
    const missing = wholeAt(line, 'quantity') - wholeAt(line, 'shortClosed') - BigInt(promised(line));
    if (missing > 0n) rows.push(row('unconfirmed', wantedOn(order, goods, line), missing));
    return rows;
  });
}

/** The date a line is wanted on; lines that leave together go by the latest of theirs. */
function wantedOn(order: JsonObject, goods: readonly JsonObject[], line: JsonObject): Json {
  const group = line['deliveryGroup'] ?? null;
  const together = goods.filter(
    (other) =>
      other === line || order['completeDelivery'] === true || (group !== null && other['deliveryGroup'] === group),
  );
  const dates = together.map((other) => dateAt(other) ?? dateAt(order));
  return dates.reduce((last, date) => (last === null || (date !== null && date > last) ? date : last), null);
}

function dateAt(row: JsonObject): string | null {
  const date = row['requestedDate'];
  return typeof date === 'string' ? date : null;
}

function creditValues(order: JsonObject): JsonObject {
  const credit = objectAt(order, 'credit');
  const release = objectAt(order, 'release');
  const reasons = credit['reasons'];
  return {
    ...credit,
    creditLimit: credit['limit'] ?? null,
    reasons: Array.isArray(reasons) ? reasons.join(' ') : null,
    releasedBy: release['by'] ?? null,
    releaseReason: release['reason'] ?? null,
    releasedAt: release['at'] ?? null,
    releaseContentHash: release['contentHash'] ?? null,
  };
}

/** Which member of an event took the number, by the document type of the series. */
const numberedMembers: Readonly<Record<string, string>> = {
  INQ: 'inquiry',
  QUO: 'quotation',
  BO: 'blanketOrder',
  SO: 'order',
  DO: 'delivery',
  INV: 'invoice',
  CN: 'creditNote',
  RCP: 'receipt',
  GR: 'movement',
  ADJ: 'movement',
  TRF: 'movement',
  GIR: 'movement',
  STK: 'stocktake',
  RET: 'customerReturn',
  CLS: 'day',
};

function numberRows(events: readonly JournalEvent[]): ExpectedRow[] {
  return events
    .filter(({ data }) => 'series' in data)
    .map(({ record, data }) => {
      const series = objectAt(data, 'series');
      const type = textAt(series, 'document');
      const taker = objectAt(data, 'numberVoid' in data ? 'numberVoid' : (numberedMembers[type] ?? ''));
      const document =
        type === 'CLS' ? { ...taker, id: taker['date'] ?? '', number: taker['closingNumber'] ?? '' } : taker;
      const values = { series: series['key'] ?? null, document: type, sequence: series['last'] ?? null, record };
      return expected(document, null, values);
    });
}
