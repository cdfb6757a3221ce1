import { CsvError, parse } from 'csv-parse/sync';
import { MASTER_FILE_LIMIT } from '#shared/contract/contract.ts';
import type { MasterFileProblem, MasterFileReport } from '#shared/exchange/master-file-report.ts';
import type { MasterTable } from '#shared/exchange/master-rows.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { Vfs } from '../../journal/vfs.ts';
import { decodeText } from './decode-text.ts';

/** A file as a table of texts, or the one thing that makes all of it unreadable. */
export type MasterFileContent = {
  readonly encoding: MasterFileReport['encoding'];
  readonly table: Result<MasterTable, MasterFileProblem>;
};

/** Characters of a line at most; more means that a quote was opened and never closed. */
const LINE_LIMIT = 128_000;

/**
 * Bytes of a file on disk.
 *
 * @returns refused by its size alone, before a byte of it is read
 * @throws the error of the file system, for a file that is not there or may not be read
 */
export function loadMasterFile(
  vfs: Pick<Vfs, 'stat' | 'readFile'>,
  path: string,
): Result<Uint8Array, MasterFileProblem> {
  const size = vfs.stat(path)?.size ?? 0;
  return size > MASTER_FILE_LIMIT ? refuse(tooLarge(size)) : ok(vfs.readFile(path));
}

/** Reads CSV strictly: comma or semicolon by the header, double quotes, any line ends, no guessing. */
export function readMasterFile(bytes: Uint8Array): MasterFileContent {
  if (bytes.length > MASTER_FILE_LIMIT) return { encoding: 'unknown', table: refuse(tooLarge(bytes.length)) };
  const decoded = decodeText(bytes);
  if (!decoded) return { encoding: 'unknown', table: refuse(wholeFile('not-text', 'UTF-8, Windows-1252')) };
  // Inside quotes csv-parse counts CR LF as two lines; with LF alone line numbers are those of any editor.
  const text = decoded.text.replaceAll(/\r\n?/g, '\n');
  if (text.trim() === '') return { encoding: decoded.encoding, table: refuse(wholeFile('file-empty', null)) };
  return { encoding: decoded.encoding, table: readTable(text) };
}

function readTable(text: string): Result<MasterTable, MasterFileProblem> {
  const headerLine = text.slice(0, text.indexOf('\n') === -1 ? text.length : text.indexOf('\n'));
  const delimiter = headerLine.includes(',') || !headerLine.includes(';') ? ',' : ';';
  const options = {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    max_record_size: LINE_LIMIT,
  };
  try {
    const [header, ...lines] = withLineNumbers(parse(text, options));
    return ok({ header: header?.fields ?? [], lines: lines.filter(({ fields }) => !isBlank(fields)) });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse(brokenQuotes(error, (records) => parse(text, { ...options, to: records })));
  }
}

/** A record begins on the line after the one before it, which spans as many lines as its values do. */
function withLineNumbers(records: readonly string[][]): { line: number; fields: string[] }[] {
  let next = 1;
  return records.map((fields) => {
    const line = next;
    next += 1 + fields.reduce((sum, field) => sum + field.split('\n').length - 1, 0);
    return { line, fields };
  });
}

function isBlank(fields: readonly string[]): boolean {
  return fields.length === 1 && fields[0]?.trim() === '';
}

function brokenQuotes(error: CsvError, readFirst: (records: number) => string[][]): MasterFileProblem {
  const details = error as CsvError & { readonly lines?: number; readonly records?: number };
  // csv-parse names the end of the file for a quote that is never closed; a person needs its beginning.
  const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
  const before = details.records ?? 0;
  const line = unclosed ? lineAfter(before === 0 ? [] : readFirst(before)) : (details.lines ?? 1);
  return { line, column: null, value: null, reason: 'broken-quotes', expected: '"…""…"' };
}

function lineAfter(records: readonly string[][]): number {
  return 1 + records.reduce((sum, fields) => sum + fields.join('').split('\n').length, 0);
}

function tooLarge(size: number): MasterFileProblem {
  return { ...wholeFile('file-too-large', String(MASTER_FILE_LIMIT)), value: String(size) };
}

function wholeFile(reason: MasterFileProblem['reason'], expected: string | null): MasterFileProblem {
  return { line: null, column: null, value: null, reason, expected };
}
