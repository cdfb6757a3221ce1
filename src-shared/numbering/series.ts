import { yearOf, type BusinessDate } from '../kernel/business-date.ts';

/** Documents that carry a number. */
export type NumberedDocument =
  | 'QUO'
  | 'SO'
  | 'DO'
  | 'INV'
  | 'RCP'
  | 'GR'
  | 'CLS'
  | 'ADJ'
  | 'TRF'
  | 'STK'
  | 'RET'
  | 'GIR';

/** One gapless series: document type, branch and year. The year is that of the business day. */
export type SeriesRow = {
  readonly key: string;
  readonly document: NumberedDocument;
  readonly branch: string;
  readonly year: number;
  /** The last number given; the next is one more. 0 before the first. */
  readonly last: number;
};

export type AllocatedNumber = { readonly number: string; readonly series: SeriesRow };

/** Key of the series that numbers a document type on a business day. */
export function seriesKey(document: NumberedDocument, branch: string, day: BusinessDate): string {
  return `${document}-${branch}-${yearOf(day)}`;
}

/**
 * Takes the next number of a series. The result belongs into the same journal record as the document:
 * a failed append then consumes nothing, and replay derives the same number again.
 *
 * @param current the series row, or undefined before its first number
 */
export function takeNumber(
  document: NumberedDocument,
  branch: string,
  day: BusinessDate,
  current: SeriesRow | undefined,
): AllocatedNumber {
  const year = yearOf(day);
  const last = (current?.last ?? 0) + 1;
  const series: SeriesRow = { key: seriesKey(document, branch, day), document, branch, year, last };
  return { number: `${document}/${branch}/${year}/${String(last).padStart(6, '0')}`, series };
}
