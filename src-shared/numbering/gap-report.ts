import type { NumberVoidRow } from './number-void.ts';
import type { NumberedDocument, SeriesRow } from './series.ts';
import { defaultTemplate, readNumber } from './series-template.ts';

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
 * @param numbersOf all numbers in the table that holds documents of a type; those of other types are ignored
 */
export function gapReport(
  series: Iterable<SeriesRow>,
  numbersOf: (document: NumberedDocument) => readonly string[],
  voids: Iterable<NumberVoidRow>,
): GapReport {
  const voided = [...voids];
  const reports = [...series].map((row) => {
    const read = readNumber(row.template ?? defaultTemplate, row);
    const used = new Map<number, string>();
    const duplicates: { series: string; number: string }[] = [];
    const numbers = [...numbersOf(row.document), ...voided.map(({ number }) => number)];
    for (const number of numbers) {
      const sequence = read(number);
      if (sequence === null) continue;
      if (used.has(sequence)) duplicates.push({ series: row.key, number });
      used.set(sequence, number);
    }
    const gaps = Array.from({ length: row.last }, (_, index) => index + 1)
      .filter((sequence) => !used.has(sequence))
      .map((missing) => ({ series: row.key, missing }));
    const neverGiven = [...used]
      .filter(([sequence]) => sequence < 1 || sequence > row.last)
      .map(([, number]) => ({ series: row.key, number }));
    return { gaps, duplicates, neverGiven };
  });
  return {
    gaps: reports.flatMap((report) => report.gaps),
    duplicates: reports.flatMap((report) => report.duplicates),
    neverGiven: reports.flatMap((report) => report.neverGiven),
  };
}
