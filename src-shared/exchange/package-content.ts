import type { MasterPayload } from '../events/master-payload.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { UNIT_PRICE_EXTRA_DIGITS } from '../money/money.ts';
import { printDecimal } from './master-decimal.ts';
import {
  leadingColumns,
  packageColumns,
  packageTables,
  type ColumnKind,
  type PackageTable,
} from './package-columns.ts';
import { printTable } from './package-csv-text.ts';
import { packageLines, type PackageLine, type ProductUnit } from './package-lines.ts';
import type { SeriesRange } from './package-manifest.ts';
import { replayRange, type PackageRecord } from './package-replay.ts';
import { packageTotals, seriesRanges, type RangeOpening } from './package-totals.ts';

/** Everything a package's contents follow from. The same input gives the same contents, to the byte. */
export type PackageContentInput = {
  /** The records of the range, all of them, in order; at least one. */
  readonly records: readonly PackageRecord[];
  readonly payload: (sha256: string) => MasterPayload | null;
  readonly opening: RangeOpening;
  readonly currency: { readonly code: string; readonly minorDigits: number };
  /** Unit of a product before the range; products that the range itself brings need no answer. */
  readonly productUnit: (code: string) => ProductUnit | null;
};

/** One entry as text, UTF-8 when stored. */
export type TextEntry = { readonly name: string; readonly rows: number; readonly text: string };

export type PackageContent = {
  /** The journal lines, each with its newline. */
  readonly journal: string;
  readonly entries: readonly TextEntry[];
  readonly series: readonly SeriesRange[];
};

/**
 * What goes into a package, as texts: the tables, the control totals, the payloads of opening stocks.
 *
 * @throws Error when a payload or the unit of a moved product is missing: the store would be incomplete.
 */
export function packageContent(input: PackageContentInput): PackageContent {
  const range = replayRange(input.records, input.payload);
  const lines = packageLines(range, (code) => {
    const unit = range.products.get(code) ?? input.productUnit(code);
    if (!unit) throw new Error(`the unit of product ${code} is missing`);
    return unit;
  });
  const { minorDigits } = input.currency;
  const tables = packageTables.map((table) => tableEntry(table, lines[table], minorDigits));
  const totals = canonicalJson(packageTotals(lines, range, input.opening, minorDigits));
  const payloads = [...range.openingStocks].map(([sha256, payload]) => ({
    name: `payload-${sha256}.json`,
    rows: payload.rows.length,
    text: canonicalJson(payload),
  }));
  return {
    journal: input.records.map(({ text }) => `${text}\n`).join(''),
    entries: [...tables, { name: 'totals.json', rows: 1, text: totals }, ...payloads],
    series: seriesRanges(range.numbers, input.opening.seriesLast),
  };
}

function tableEntry<Table extends PackageTable>(
  table: Table,
  lines: readonly PackageLine<Table>[],
  minorDigits: number,
): TextEntry {
  const columns = Object.entries<ColumnKind>(packageColumns[table]);
  const rows = lines.map((line) => {
    const cells = line.cells as Readonly<Record<string, string | number | boolean | null>>;
    const own = columns.map(([name, kind]) => printCell(kind, cells[name] ?? null, minorDigits, line.quantityDigits));
    return [line.docId, line.docNo, String(line.docRev), line.lineNo === null ? '' : String(line.lineNo), ...own];
  });
  const header = [...leadingColumns, ...columns.map(([name]) => name)];
  return { name: table, rows: rows.length, text: printTable(header, rows) };
}

function printCell(
  kind: ColumnKind,
  value: string | number | boolean | null,
  minorDigits: number,
  quantityDigits: number,
): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  switch (kind) {
    case 'money':
      return printDecimal(value, minorDigits);
    case 'unitPrice':
      return printDecimal(value, minorDigits + UNIT_PRICE_EXTRA_DIGITS);
    case 'percent':
      return printDecimal(value, 2);
    case 'quantity':
      return printDecimal(value, quantityDigits);
    default:
      return String(value);
  }
}
