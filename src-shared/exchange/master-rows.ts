import type { MasterDataKind, MasterPayload } from '../events/master-payload.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { unreachable } from '../kernel/exhaustive.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import type { BalanceRow } from '../stock/stock.ts';
import { cleanText, type CellScale } from './master-cell.ts';
import { describeHeader, type CellsOf, type MasterColumns } from './master-columns.ts';
import type { MasterContext } from './master-context.ts';
import type { MasterFileProblem } from './master-file-report.ts';
import {
  customerRules,
  openingStockRules,
  plannedReceiptRules,
  priceRules,
  productRules,
  sameRow,
  type MasterKindRules,
} from './master-kinds.ts';
import { ProblemList } from './master-problem-list.ts';

/** A file as text: the header and its lines with their number in the file. */
export type MasterTable = {
  readonly header: readonly string[];
  readonly lines: readonly { readonly line: number; readonly fields: readonly string[] }[];
};

/** What is in a file and what it would change. Pure: the same file and tables give the same reading. */
export type MasterReading = {
  /** The good lines; null when there are none or none of them changes anything. */
  readonly payload: MasterPayload | null;
  readonly good: number;
  readonly problems: readonly MasterFileProblem[];
  readonly badLines: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly sample: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
};

/** Good rows shown before applying. */
const SAMPLE_ROWS = 20;

/** Turns the lines of a master data file into typed rows, with everything that is wrong with them. */
export function readMasterRows(kind: MasterDataKind, table: MasterTable, context: MasterContext): MasterReading {
  switch (kind) {
    case 'products':
      return readKind(productRules, table, context, (rows) => ({ kind, rows }));
    case 'customers':
      return readKind(customerRules, table, context, (rows) => ({ kind, rows }));
    case 'prices':
      return readKind(priceRules, table, context, (rows) => ({ kind, rows }));
    case 'plannedReceipts':
      return readKind(plannedReceiptRules, table, context, (rows) => ({ kind, rows }));
    case 'openingStock':
      return readKind(openingStockRules, table, context, (rows) => openingPayload(rows, context));
    default:
      return unreachable(kind);
  }
}

function openingPayload(rows: readonly BalanceRow[], context: MasterContext): MasterPayload {
  const lines = rows.map((row) => ({ productCode: row.productCode, quantity: row.onHand, value: row.value }));
  const movement = {
    // The same goods on the same day are the same movement, whoever reads the file again.
    id: `opening-${sha256Hex(canonicalJson([context.openingDate, lines])).slice(0, 16)}`,
    kind: 'opening' as const,
    number: `OPN/${context.branchCode}/${context.openingDate}`,
    date: context.openingDate,
    lines,
  };
  return { kind: 'openingStock', rows, movement };
}

function readKind<Columns extends MasterColumns, Row>(
  rules: MasterKindRules<Columns, Row>,
  table: MasterTable,
  context: MasterContext,
  payloadOf: (rows: readonly Row[]) => MasterPayload,
): MasterReading {
  const header = table.header.map(cleanText);
  const problems = new ProblemList();
  const wrong = headerProblem(rules.columns, header);
  if (wrong) problems.add(wrong);
  else if (table.lines.length === 0) problems.addForFile('no-rows');
  const seen = new FirstLines();
  const rows: Row[] = [];
  const sample: (readonly string[])[] = [];
  const counts = { added: 0, changed: 0, unchanged: 0 };
  for (const { line, fields } of wrong ? [] : table.lines) {
    const row = readLine(rules, header, { line, fields }, context, problems, seen);
    if (row === null) continue;
    rows.push(row);
    if (sample.length < SAMPLE_ROWS) sample.push(fields);
    const existing = rules.existing(row, context);
    counts[existing === undefined ? 'added' : sameRow(existing, row) ? 'unchanged' : 'changed'] += 1;
  }
  return {
    payload: counts.added + counts.changed > 0 ? payloadOf(rows) : null,
    good: rows.length,
    problems: problems.first,
    badLines: problems.badLines,
    ...counts,
    sample: { header, rows: sample },
  };
}

/** One line as a row, or null when something is wrong with it, which is then in `problems`. */
function readLine<Columns extends MasterColumns, Row>(
  rules: MasterKindRules<Columns, Row>,
  header: readonly string[],
  { line, fields }: MasterTable['lines'][number],
  context: MasterContext,
  problems: ProblemList,
  seen: FirstLines,
): Row | null {
  if (fields.length !== header.length) {
    const [value, expected] = [String(fields.length), String(header.length)];
    problems.add({ line, column: null, value, reason: 'wrong-column-count', expected });
    return null;
  }
  const texts = new Map(header.map((name, index) => [name, cleanText(fields[index] ?? '')]));
  const before = problems.count;
  const report = (column: string, reason: MasterFileProblem['reason'], expected: string | null): void => {
    problems.add({ line, column, value: texts.get(column) ?? '', reason, expected });
  };
  const cells = readCells(rules, texts, context, report);
  const row = cells && rules.build(cells, context);
  if (row) {
    const fault = rules.check(row, context);
    if (fault) report(fault.column, fault.reason, fault.expected);
    const first = seen.firstLineOf(rules.keyColumn, rules.keyOf(row), line);
    if (first !== line) report(rules.keyColumn, 'duplicate-code', String(first));
    for (const column of rules.uniqueColumns) {
      const text = texts.get(column) ?? '';
      const other = text === '' ? line : seen.firstLineOf(`unique ${column}`, text, line);
      if (other !== line && first === line) report(column, 'duplicate-code', String(other));
    }
  }
  return row !== null && problems.count === before ? row : null;
}

function readCells<Columns extends MasterColumns, Row>(
  rules: MasterKindRules<Columns, Row>,
  texts: ReadonlyMap<string, string>,
  context: MasterContext,
  report: (column: string, reason: MasterFileProblem['reason'], expected: string | null) => void,
): CellsOf<Columns> | null {
  const scale = scaleOf(rules.productColumn, texts, context);
  const values: [string, unknown][] = [];
  for (const [name, column] of Object.entries(rules.columns)) {
    const text = texts.get(name) ?? '';
    // What an unknown product's quantity may look like is unknown too: one problem says enough.
    if (scale === null && name !== rules.productColumn) continue;
    const cell = text === '' ? column.whenEmpty(scale ?? unknownScale) : column.parse(text, scale ?? unknownScale);
    if (cell.ok) values.push([name, cell.value]);
    else report(name, cell.error.reason, cell.error.expected);
  }
  const complete = values.length === Object.keys(rules.columns).length;
  // Every column of the description gave a value of its own type, so together they are the line's cells.
  return complete ? (Object.fromEntries(values) as CellsOf<Columns>) : null;
}

const unknownScale: CellScale = { minorDigits: 0, quantityDigits: 0, taxCodes: [], product: undefined };

function scaleOf(
  productColumn: string | null,
  texts: ReadonlyMap<string, string>,
  { profile, reader }: MasterContext,
): CellScale | null {
  const minorDigits = profile.currency.minorDigits;
  const taxCodes = profile.taxCodes.map((taxCode) => taxCode.code);
  if (productColumn === null) {
    const digits = texts.get('quantityDigits') ?? '';
    const quantityDigits = /^[0-3]$/.test(digits) ? Number(digits) : 0;
    return { minorDigits, quantityDigits, taxCodes, product: undefined };
  }
  const product = reader.get('products', texts.get(productColumn) ?? '');
  return product ? { minorDigits, quantityDigits: product.quantityDigits, taxCodes, product } : null;
}

function headerProblem(columns: MasterColumns, header: readonly string[]): MasterFileProblem | null {
  const unknown = header.find((name) => !Object.hasOwn(columns, name));
  const twice = header.find((name, index) => header.indexOf(name) !== index);
  const missing = Object.keys(columns).find((name) => columns[name]?.required === true && !header.includes(name));
  const column = unknown ?? twice ?? missing;
  if (column === undefined) return null;
  return { line: 1, column, value: header.join(','), reason: 'wrong-header', expected: describeHeader(columns) };
}

/** Remembers the line on which a value stood first. */
class FirstLines {
  private readonly lines = new Map<string, Map<string, number>>();

  firstLineOf(group: string, value: string, line: number): number {
    const known = this.lines.get(group) ?? new Map<string, number>();
    this.lines.set(group, known);
    const first = known.get(value) ?? line;
    known.set(value, first);
    return first;
  }
}
