import type { NumberVoidRow } from './number-void.ts';
import type { SeriesRow } from './series.ts';
import { defaultTemplate, readNumber, writeNumber } from './series-template.ts';

/** What is wrong with the numbers of the branch. Every list must be empty at every close. */
export type GapReport = {
  /** Given by the series, on no document, and not explained by a void. */
  readonly gaps: readonly { readonly series: string; readonly missing: number }[];
  /** On two documents, or on a document though voided. */
  readonly duplicates: readonly { readonly series: string; readonly number: string }[];
  /** On a document, but never given by the series. */
  readonly neverGiven: readonly { readonly series: string; readonly number: string }[];
};

/**
 * Compares the numbers that series gave with those on documents and voids. The series says what was
 * given, documents and voids what became of it; neither is taken for the other.
 *
 * @param numbers of all documents; a number that stands on two of them comes twice
 */
export function gapReport(
  series: Iterable<SeriesRow>,
  numbers: Iterable<string>,
  voids: Iterable<NumberVoidRow>,
): GapReport {
  const left = new Map<string, number>();
  for (const number of numbers) left.set(number, (left.get(number) ?? 0) + 1);
  for (const { number } of voids) left.set(number, (left.get(number) ?? 0) + 1);
  const report = { gaps: [], duplicates: [], neverGiven: [] } as MutableReport;
  const rows = [...series];
  for (const row of rows) {
    const template = row.template ?? defaultTemplate;
    for (let sequence = 1; sequence <= row.last; sequence += 1) {
      const number = writeNumber(template, row, sequence);
      const count = left.get(number) ?? 0;
      if (count === 0) report.gaps.push({ series: row.key, missing: sequence });
      if (count > 1) report.duplicates.push({ series: row.key, number });
      left.delete(number);
    }
  }
  for (const row of rows) {
    const read = readNumber(row.template ?? defaultTemplate, row);
    for (const number of left.keys()) if (read(number) !== null) report.neverGiven.push({ series: row.key, number });
  }
  return report;
}

type MutableReport = { readonly [List in keyof GapReport]: GapReport[List][number][] };

/** How many findings a person is told at once; the report has all of them. */
const MOST_NAMED = 5;

/** The findings of a report in a few words of numbers and series, null when everything is sound. */
export function whyUnsound({ gaps, duplicates, neverGiven }: GapReport): string | null {
  const named = [
    ...gaps.map(({ series, missing }) => `${series} #${missing}`),
    ...duplicates.map(({ number }) => `${number} ×2`),
    ...neverGiven.map(({ number }) => `${number} ?`),
  ];
  if (named.length === 0) return null;
  return named.slice(0, MOST_NAMED).join(', ') + (named.length > MOST_NAMED ? ' …' : '');
}
