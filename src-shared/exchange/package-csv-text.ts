import { sha256Hex } from '../kernel/sha256.ts';

/*
 * The CSV dialect of packages: UTF-8 without mark, LF, comma, RFC 4180 quoting only where it is needed,
 * a header, an empty cell for null. Nothing is left to choice, so equal rows give equal bytes.
 */

/** Name of the last column of every table. */
const rowHashColumn = 'row_hash';

/** One row without its hash, as it stands in the file. */
function printCells(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}

/**
 * Prints a table. Each row ends with its hash: the first 16 hex digits of the SHA-256 of the row's text
 * up to the comma before the hash, as UTF-8.
 *
 * @param header names of the columns, without the hash
 * @param rows as many cells each as the header
 * @throws RangeError when a row has another number of cells
 */
export function printTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => {
    if (cells.length !== header.length) throw new RangeError(`${cells.length} cells under ${header.length} columns`);
    const text = printCells(cells);
    return `${text},${sha256Hex(text).slice(0, 16)}`;
  });
  return `${[printCells([...header, rowHashColumn]), ...lines].join('\n')}\n`;
}
