import type { PackageTable } from '#shared/exchange/package-columns.ts';
import type { TableRows } from './control-totals.ts';
import type { Documents } from './documents.ts';
import { rowFault, type VerifyFault } from './fault.ts';
import { objectAt, objectsAt, wholeAt, type JsonObject } from './json-text.ts';
import type { TableRow } from './table-text.ts';

const amounts = ['gross', 'discount_amount', 'net', 'other_tax_base', 'tax'];

/** Tables of documents, with the tables of their lines and the columns that must add up. */
const sums: readonly (readonly [PackageTable, PackageTable, readonly (readonly [string, string])[]])[] = [
  ['orders.csv', 'order_lines.csv', amounts.map((column) => [column, column] as const)],
  ['invoices.csv', 'invoice_lines.csv', amounts.map((column) => [column, column] as const)],
];

/** Every document is the sum of its lines, and its total is net and tax. */
export function checkDocumentSums(tables: TableRows, journal: Documents): VerifyFault | null {
  for (const [documents, lines, columns] of sums) {
    const linesOf = rowsByDocument(tables[lines]);
    for (const [index, row] of tables[documents].entries()) {
      const own = linesOf.get(row['doc_id'] ?? '') ?? [];
      const wrong = columns.find(([total, part]) => minor(row, total) !== sumOf(own, part));
      if (wrong) return rowFault(documents, index + 1, `${wrong[0]} is not the sum of its ${lines}`);
    }
  }
  for (const table of ['quotations.csv', 'orders.csv', 'invoices.csv'] as const) {
    const wrong = tables[table].findIndex((row) => minor(row, 'total') !== minor(row, 'net') + minor(row, 'tax'));
    if (wrong >= 0) return rowFault(table, wrong + 1, 'total is not net and tax');
  }
  const unsound = checkReceipts(tables, journal);
  if (unsound !== null) return unsound;
  const unsettled = tables['invoices.csv'].findIndex((row) => !isSettledWhole(row, journal));
  if (unsettled >= 0) return rowFault('invoices.csv', unsettled + 1, 'the tax not receivable is not its tax');
  const overpaid = tables['invoices.csv'].findIndex(
    (row) => minor(row, 'paid') > minor(row, 'total') - taxNotReceivable(row, journal),
  );
  return overpaid < 0 ? null : rowFault('invoices.csv', overpaid + 1, 'more is paid than invoiced');
}

/**
 * A receipt is money kept, tax withheld, discount and cash rounding on one side, allocations and what stays
 * on account on the other. The deductions stand in the journal, the rest in the tables.
 */
function checkReceipts(tables: TableRows, journal: Documents): VerifyFault | null {
  const allocationsOf = rowsByDocument(tables['allocations.csv']);
  const wrong = tables['receipts.csv'].findIndex((row) => {
    const id = row['doc_id'] ?? '';
    const receipt = journal.receipt.get(id) ?? {};
    const deducted = objectsAt(receipt, 'allocations').reduce(
      (sum, allocation) =>
        sum + wholeAt(allocation, 'discount') + wholeAt(objectAt(allocation, 'withholding'), 'amount'),
      wholeAt(receipt, 'rounding'),
    );
    const settled = sumOf(allocationsOf.get(id) ?? [], 'amount') + wholeAt(receipt, 'onAccount');
    return settled !== minor(row, 'amount') + deducted;
  });
  return wrong < 0 ? null : rowFault('receipts.csv', wrong + 1, 'amount is not the sum of its allocations.csv');
}

/** Tax of an invoice that its buyer pays to the state or nobody pays, by the journal: part of no receivable. */
export function taxNotReceivable(row: TableRow, journal: Documents): bigint {
  return wholeAt(taxSettlement(row, journal), 'taxNotReceivable');
}

function taxSettlement(row: TableRow, journal: Documents): JsonObject {
  return objectAt(journal.invoice.get(row['doc_id'] ?? '') ?? {}, 'taxSettlement');
}

/** A buyer with a code of his own is asked for none of the tax, any other for all of it. */
function isSettledWhole(row: TableRow, journal: Documents): boolean {
  const hasCode = 'transactionCode' in taxSettlement(row, journal);
  return taxNotReceivable(row, journal) === (hasCode ? minor(row, 'tax') : 0n);
}

function rowsByDocument(rows: readonly TableRow[]): Map<string, TableRow[]> {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) {
    const id = row['doc_id'] ?? '';
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return groups;
}

function sumOf(rows: readonly TableRow[], column: string): bigint {
  return rows.reduce((total, row) => total + minor(row, column), 0n);
}

/** An amount in minor units: all amounts of a package have the same digits. */
function minor(row: TableRow, column: string): bigint {
  return BigInt((row[column] ?? '').replace('.', '') || '0');
}
