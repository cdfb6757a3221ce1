import { gapReport, type GapReport } from '../numbering/gap-report.ts';
import type { TableReader } from './table-reader.ts';
import { tableNames, tableSchemas, type TableName } from './tables.ts';

/** Numbers missing in each series. Empty when sound. */
export function numberGaps(read: TableReader): GapReport['gaps'] {
  return numberReport(read).gaps;
}

/** What the series gave against what stands on documents and voids: every list is empty when sound. */
export function numberReport(read: TableReader): GapReport {
  return gapReport(read.all('series'), numbersOnDocuments(read), read.all('numberVoids'));
}

/** Numbers of documents, as often as one table has them: a movement repeats that of its document. */
function numbersOnDocuments(read: TableReader): string[] {
  const numbers: string[] = [];
  for (const table of tableNames.filter(isNumbered)) {
    for (const row of read.all(table)) numbers.push((row as { readonly number: string }).number);
  }
  for (const day of read.all('businessDays')) if (day.closingNumber) numbers.push(day.closingNumber);
  const known = new Set(numbers);
  const ofMovements = new Set([...read.all('movements')].map((movement) => movement.number));
  return [...numbers, ...[...ofMovements].filter((number) => !known.has(number))];
}

/** Tables of documents have a unique number. */
function isNumbered(table: TableName): boolean {
  return tableSchemas[table].includes('&number');
}
