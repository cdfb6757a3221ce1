import { packageColumns, packageTables, type ColumnKind, type PackageTable } from '#shared/exchange/package-columns.ts';
import type { PackageManifest } from '#shared/exchange/package-manifest.ts';
import { decimal } from './compare-rows.ts';
import { fault, rowFault, type VerifyFault } from './fault.ts';
import type { Documents } from './documents.ts';
import { taxNotReceivable } from './document-sums.ts';
import type { JournalEvent } from './journal-lines.ts';
import { isObject, objectAt, parseCanonicalJson, sortedText, textAt, wholeAt, type JsonObject } from './json-text.ts';
import type { TableRow } from './table-text.ts';

export type TableRows = Readonly<Record<PackageTable, readonly TableRow[]>>;

const receivables = '1130';
const inventory = '1140';

/** Recomputes `totals.json` from the rows; only the two opening amounts are taken from it. */
export function checkTotals(
  bytes: Buffer | undefined,
  tables: TableRows,
  events: readonly JournalEvent[],
  manifest: PackageManifest,
  journal: Documents,
): VerifyFault | null {
  const stated = bytes && parseCanonicalJson(bytes);
  if (!isObject(stated)) return fault('totals.json', 'not canonical JSON');
  const { minorDigits } = manifest.currency;
  const text = (amount: bigint): string => decimal(amount, minorDigits);
  const sum = (table: PackageTable, column: string, rows = tables[table]): bigint =>
    rows.reduce((total, row) => total + digitsOf(row[column]), 0n);
  const opening = (part: string): bigint => digitsOf(textAt(objectAt(stated, part), 'opening'));

  const fresh = new Set(tables['numbering.csv'].map((row) => row['doc_id']));
  const newInvoices = tables['invoices.csv'].filter((row) => fresh.has(row['doc_id']));
  const notAskedFor = newInvoices.reduce((total, row) => total + taxNotReceivable(row, journal), 0n);
  const invoices = sum('invoices.csv', 'total', newInvoices) - notAskedFor;
  const newAllocations = tables['allocations.csv'].filter((row) => fresh.has(row['doc_id']));
  const receipts = sum('allocations.csv', 'amount', newAllocations);
  const other = otherReceivables(tables['gl_journal.csv']);
  const movements = sum('stock_moves.csv', 'value');
  const owed = opening('receivables') + invoices - receipts + other;
  const value = opening('stockValue') + movements;
  const due = {
    tables: Object.fromEntries(packageTables.map((table) => [table, tableTotals(table, tables[table], minorDigits)])),
    receivables: {
      opening: text(opening('receivables')),
      invoices: text(invoices),
      receipts: text(receipts),
      other: text(other),
      closing: text(owed),
    },
    stockValue: { opening: text(opening('stockValue')), movements: text(movements), closing: text(value) },
    ledger: { debit: text(sum('gl_journal.csv', 'debit')), credit: text(sum('gl_journal.csv', 'credit')) },
  };
  return (
    firstDifference(stated, due) ??
    checkLedger(tables, [
      [receivables, invoices - receipts + other],
      [inventory, movements],
    ]) ??
    checkDayClose(events, manifest, owed, value)
  );
}

/** Sources of entries whose amounts stand in tables of documents. */
const byDocuments = new Set(['invoice', 'downPayment', 'receipt']);

/** What else moves receivables: credit notes, later allocations, reversals, refunds and voids. */
function otherReceivables(journal: readonly TableRow[]): bigint {
  return journal
    .filter((row) => row['account'] === receivables && !byDocuments.has(row['source'] ?? ''))
    .reduce((total, row) => total + digitsOf(row['debit']) - digitsOf(row['credit']), 0n);
}

function firstDifference(stated: JsonObject, due: JsonObject, path = ''): VerifyFault | null {
  for (const key of new Set([...Object.keys(stated), ...Object.keys(due)])) {
    const here = path === '' ? key : `${path} ${key}`;
    const [says, is] = [stated[key], due[key]];
    if (isObject(says) && isObject(is)) {
      const deeper = firstDifference(says, is, here);
      if (deeper !== null) return deeper;
    } else if (says === undefined || is === undefined || sortedText(says) !== sortedText(is)) {
      return fault('totals.json', `${here} is ${JSON.stringify(says)}, the rows give ${JSON.stringify(is)}`);
    }
  }
  return null;
}

function tableTotals(table: PackageTable, rows: readonly TableRow[], minorDigits: number): JsonObject {
  const columns = Object.entries<ColumnKind>(packageColumns[table]);
  const money: Record<string, string> = {};
  const quantity: Record<string, JsonObject> = {};
  for (const [column, kind] of columns) {
    if (kind === 'money') {
      money[column] = decimal(
        rows.reduce((total, row) => total + digitsOf(row[column]), 0n),
        minorDigits,
      );
    }
    if (kind === 'quantity') quantity[column] = quantityPerUnit(rows, column);
  }
  return { rows: rows.length, money, quantity };
}

function quantityPerUnit(rows: readonly TableRow[], column: string): JsonObject {
  const cells = new Map<string, string[]>();
  for (const row of rows) {
    const unit = row['unit'] ?? '';
    const texts = cells.get(unit) ?? [];
    texts.push(row[column] ?? '');
    cells.set(unit, texts);
  }
  return Object.fromEntries(
    [...cells].map(([unit, texts]) => {
      const digits = Math.max(...texts.map(digitCount));
      const total = texts.reduce((sum, cell) => sum + digitsOf(cell) * 10n ** BigInt(digits - digitCount(cell)), 0n);
      return [unit, decimal(total, digits)];
    }),
  );
}

const digitCount = (text: string): number => text.split('.')[1]?.length ?? 0;

/** A decimal text without its point; 0 for an empty cell. */
function digitsOf(text: string | undefined): bigint {
  return text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? BigInt(text.replace('.', '')) : 0n;
}

/** Every entry balances, and the two accounts that papers are kept for move as the papers do. */
function checkLedger(tables: TableRows, moved: readonly (readonly [string, bigint])[]): VerifyFault | null {
  const rows = tables['gl_journal.csv'];
  const change = (row: TableRow): bigint => digitsOf(row['debit']) - digitsOf(row['credit']);
  let balance = 0n;
  for (const [index, row] of rows.entries()) {
    balance += change(row);
    const ends = rows[index + 1]?.['doc_id'] !== row['doc_id'];
    if (ends && balance !== 0n) return rowFault('gl_journal.csv', index + 1, `${row['doc_no']} does not balance`);
  }
  for (const [account, due] of moved) {
    const is = rows.filter((row) => row['account'] === account).reduce((sum, row) => sum + change(row), 0n);
    if (is !== due) return fault('gl_journal.csv', `account ${account} moves by ${is}, the documents by ${due}`);
  }
  return null;
}

/** The day close froze receivables and stock value: they are what the package arrives at. */
function checkDayClose(
  events: readonly JournalEvent[],
  manifest: PackageManifest,
  owed: bigint,
  value: bigint,
): VerifyFault | null {
  const last = events.findLastIndex(({ type }) => type === 'day.closed.v1');
  const closed = events[last];
  if (closed === undefined) return null;
  const day = objectAt(closed.data, 'day');
  if (textAt(day, 'date') !== manifest.businessDate) {
    return fault('manifest.json', `businessDate is ${manifest.businessDate}, the day closed is ${textAt(day, 'date')}`);
  }
  const totals = day['totals'];
  const postedAfter = events.slice(last).some(({ data }) => isObject(data['entry']));
  if (!isObject(totals) || postedAfter) return null;
  const place = `journal.ndjson.gz record ${closed.record}`;
  if (wholeAt(totals, 'receivables') !== owed) return fault(place, 'closed with other receivables than totals.json');
  if (wholeAt(totals, 'stockValue') !== value) return fault(place, 'closed with another stock value than totals.json');
  return null;
}
