import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { packageColumns, type ColumnKind, type PackageTable } from '#shared/exchange/package-columns.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { fault, rowFault, type VerifyFault } from './fault.ts';

/** A row's cells by column name, as texts. */
export type TableRow = Readonly<Record<string, string>>;

const leading = ['doc_id', 'doc_no', 'doc_rev', 'line_no'];

const cellPatterns: Readonly<Record<ColumnKind, RegExp>> = {
  text: /^/,
  date: /^(\d{4}-\d{2}-\d{2})?$/,
  whole: /^(-?\d+)?$/,
  flag: /^(yes|no)$/,
  money: /^(-?\d+(\.\d+)?)?$/,
  unitPrice: /^(-?\d+(\.\d+)?)?$/,
  percent: /^-?\d+\.\d{2}$/,
  quantity: /^(-?\d+(\.\d+)?)?$/,
};

/** Reads a table: dialect, header, what each kind of cell may hold, and the hash of every row. */
export function readTable(table: PackageTable, bytes: Buffer): Result<TableRow[], VerifyFault> {
  if (!isUtf8(bytes)) return refuse(fault(table, 'not UTF-8'));
  const columns = Object.entries<ColumnKind>(packageColumns[table]);
  const header = [...leading, ...columns.map(([name]) => name), 'row_hash'];
  const text = bytes.toString('utf8');
  const firstLine = `${header.join(',')}\n`;
  if (!text.startsWith(firstLine)) return refuse(fault(table, 'its header is not that of the format'));
  const rows: TableRow[] = [];
  let at = firstLine.length;
  while (at < text.length) {
    const row = rows.length + 1;
    const read = readRow(text, at);
    if (read === null) return refuse(rowFault(table, row, 'not in the CSV dialect of the format'));
    if (read.cells.length !== header.length) return refuse(rowFault(table, row, `${read.cells.length} cells`));
    const stated = read.cells.at(-1) ?? '';
    const hashed = text.slice(at, read.end - 1 - stated.length - 1);
    if (createHash('sha256').update(hashed).digest('hex').slice(0, 16) !== stated) {
      return refuse(rowFault(table, row, 'its row_hash is not that of the row'));
    }
    const cells = Object.fromEntries(header.map((name, index) => [name, read.cells[index] ?? '']));
    const wrong = columns.find(([name, kind]) => !cellPatterns[kind].test(cells[name] ?? ''));
    if (wrong) return refuse(rowFault(table, row, `${wrong[0]} holds ${cells[wrong[0]]}, which is no ${wrong[1]}`));
    rows.push(cells);
    at = read.end;
  }
  return ok(rows);
}

/** One row from `start` to its newline. Null when a cell is quoted without need, or not quoted with need. */
function readRow(text: string, start: number): { readonly cells: string[]; readonly end: number } | null {
  const cells: string[] = [];
  const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))([,\n])/y;
  cell.lastIndex = start;
  for (;;) {
    const match = cell.exec(text);
    if (match === null) return null;
    const [, quoted, plain = '', end] = match;
    if (quoted !== undefined && !/[",\r\n]/.test(quoted)) return null;
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\n') return { cells, end: cell.lastIndex };
  }
}
