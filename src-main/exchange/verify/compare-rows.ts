import { packageColumns, type ColumnKind, type PackageTable } from '#shared/exchange/package-columns.ts';
import type { ExpectedRow } from './expected-rows.ts';
import { rowFault, type VerifyFault } from './fault.ts';
import { wholeAt, type Json } from './json-text.ts';
import type { TableRow } from './table-text.ts';

/**
 * Compares a table with what the journal says, cell by cell. Where the journal does not say how many
 * digits a quantity has, its digits are free, but the same for a product throughout the table.
 */
export function compareRows(
  table: PackageTable,
  rows: readonly TableRow[],
  wanted: readonly ExpectedRow[],
  minorDigits: number,
): VerifyFault | null {
  const columns = Object.entries<ColumnKind>(packageColumns[table]);
  const units = new Map<string, string>();
  for (const [index, want] of wanted.entries()) {
    const row = rows[index];
    const place = index + 1;
    if (row === undefined) return rowFault(table, place, `missing: the journal has ${name(want)}`);
    const lead: Readonly<Record<string, string>> = {
      doc_id: want.docId,
      doc_no: want.docNo,
      doc_rev: String(want.docRev),
      line_no: want.lineNo === null ? '' : String(want.lineNo),
    };
    const moved = Object.keys(lead).find((column) => row[column] !== lead[column]);
    if (moved !== undefined) return rowFault(table, place, `is ${row['doc_no']}, the journal has ${name(want)} here`);
    for (const [column, kind] of columns) {
      const value = want.values[camelCase(column)];
      const cell = row[column] ?? '';
      if (want.digits === null && (column === 'unit' || kind === 'quantity')) continue;
      const due = cellText(kind, value ?? null, minorDigits, want.digits ?? 0);
      if (cell !== due) return rowFault(table, place, `${column} is '${cell}', the journal says '${due}'`);
    }
    if (want.digits === null && row['quantity'] !== undefined) {
      const unlike = freeQuantityFault(row, want, units);
      if (unlike !== null) return rowFault(table, place, unlike);
    }
  }
  const extra = rows[wanted.length];
  return extra ? rowFault(table, wanted.length + 1, `${extra['doc_no']} is not in the journal`) : null;
}

function freeQuantityFault(row: TableRow, want: ExpectedRow, units: Map<string, string>): string | null {
  const quantity = row['quantity'] ?? '';
  const digits = quantity.split('.')[1]?.length ?? 0;
  const due = decimal(wholeAt(want.values, 'quantity'), digits);
  if (quantity !== due) return `quantity is '${quantity}', the journal says '${due}'`;
  const product = row['product_code'] ?? '';
  const unit = `${row['unit']}, ${digits} digits`;
  const before = units.get(product) ?? unit;
  units.set(product, before);
  return before === unit ? null : `${product} is counted in ${unit}, and in ${before} above`;
}

function name(row: ExpectedRow): string {
  return row.lineNo === null ? row.docNo : `${row.docNo} line ${row.lineNo}`;
}

function camelCase(column: string): string {
  return column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function cellText(kind: ColumnKind, value: Json, minorDigits: number, quantityDigits: number): string {
  if (value === null) return '';
  if (kind === 'flag') return value === true ? 'yes' : 'no';
  if (typeof value !== 'number') return typeof value === 'string' ? value : 'no cell';
  if (!Number.isSafeInteger(value)) return 'no whole number';
  const digits = { money: minorDigits, unitPrice: minorDigits + 2, percent: 2, quantity: quantityDigits };
  return kind in digits ? decimal(BigInt(value), digits[kind as keyof typeof digits]) : String(value);
}

/** A whole number of the smallest unit as a decimal text with all its digits. */
export function decimal(value: bigint, digits: number): string {
  const unit = 10n ** BigInt(digits);
  const size = value < 0n ? -value : value;
  const fraction = digits === 0 ? '' : `.${(size % unit).toString().padStart(digits, '0')}`;
  return `${value < 0n ? '-' : ''}${size / unit}${fraction}`;
}
