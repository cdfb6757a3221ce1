import { packageTables, type PackageTable } from '#shared/exchange/package-columns.ts';
import { packageFileName, type PackageManifest } from '#shared/exchange/package-manifest.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { compareRows, decimal } from './compare-rows.ts';
import { readContainer } from './container.ts';
import { checkTotals, type TableRows } from './control-totals.ts';
import { checkDocumentSums } from './document-sums.ts';
import { collectDocuments } from './documents.ts';
import { expectedRows } from './expected-rows.ts';
import { fault, type VerifyFault } from './fault.ts';
import { readJournal } from './journal-lines.ts';
import { checkHashes, readManifest } from './manifest.ts';
import { checkNumbers } from './number-ranges.ts';
import { readTable, type TableRow } from './table-text.ts';

/** What a proven package holds, for one line a person can read. */
export type PackageProof = {
  readonly manifest: PackageManifest;
  readonly fileName: string;
  /** Quotations, orders, deliveries, invoices and receipts that the package touches. */
  readonly documents: number;
  /** Totals of the invoices and receipts posted in the package, decimal texts. */
  readonly invoiced: string;
  readonly received: string;
};

/**
 * Proves a package from its bytes alone: container, hashes, journal lines and their chain, every row
 * against the journal, sums, ledger and number ranges.
 *
 * @returns what is in it, or the first broken place.
 */
export function verifyPackage(bytes: Uint8Array): Result<PackageProof, VerifyFault> {
  const container = readContainer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (!container.ok) return container;
  const entries = container.value;
  const read = readManifest(entries);
  if (!read.ok) return read;
  const manifest = read.value;
  const broken = checkHashes(entries, manifest);
  if (broken !== null) return refuse(broken);

  const journal = readJournal(entries.get('journal.ndjson.gz') ?? Buffer.alloc(0), manifest);
  if (!journal.ok) return journal;
  const { records, events } = journal.value;
  const documents = collectDocuments(events, entries);
  if (!documents.ok) return documents;
  const wanted = expectedRows(documents.value, events);
  const found: Partial<Record<PackageTable, readonly TableRow[]>> = {};
  for (const table of packageTables) {
    const rows = readTable(table, entries.get(table) ?? Buffer.alloc(0));
    if (!rows.ok) return rows;
    const unlike = compareRows(table, rows.value, wanted[table], manifest.currency.minorDigits);
    if (unlike !== null) return refuse(unlike);
    found[table] = rows.value;
  }
  const tables = found as TableRows;
  const wrong =
    checkDocumentSums(tables, documents.value) ??
    checkNumbers(tables['numbering.csv'], manifest) ??
    checkTotals(entries.get('totals.json'), tables, events, manifest, documents.value) ??
    checkRowCounts(tables, records, manifest);
  return wrong === null ? ok(proofOf(tables, manifest)) : refuse(wrong);
}

function checkRowCounts(tables: TableRows, records: number, manifest: PackageManifest): VerifyFault | null {
  const counts = new Map<string, number>([
    ['journal.ndjson.gz', records],
    ['totals.json', 1],
  ]);
  for (const table of packageTables) counts.set(table, tables[table].length);
  const wrong = manifest.files.find(({ name, rows }) => (counts.get(name) ?? rows) !== rows);
  return wrong ? fault('manifest.json', `${wrong.name} does not have ${wrong.rows} rows`) : null;
}

function proofOf(tables: TableRows, manifest: PackageManifest): PackageProof {
  const documents = (['quotations.csv', 'orders.csv', 'deliveries.csv', 'invoices.csv', 'receipts.csv'] as const).map(
    (table) => tables[table].length,
  );
  const numbered = new Set(tables['numbering.csv'].map((row) => row['doc_id']));
  const sum = (table: PackageTable, column: string): string =>
    decimal(
      tables[table]
        .filter((row) => numbered.has(row['doc_id']))
        .reduce((total, row) => total + BigInt((row[column] ?? '').replace('.', '') || '0'), 0n),
      manifest.currency.minorDigits,
    );
  return {
    manifest,
    fileName: packageFileName(manifest.branch, manifest.businessDate, manifest.sequence),
    documents: documents.reduce((total, count) => total + count, 0),
    invoiced: sum('invoices.csv', 'total'),
    received: sum('receipts.csv', 'amount'),
  };
}
