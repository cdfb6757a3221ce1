import { yearOf, type BusinessDate } from '../kernel/business-date.ts';
import { defaultTemplate, writeNumber, type SeriesTemplate } from './series-template.ts';

/** Types of documents that carry a number. */
export const numberedDocuments = [
  'INQ',
  'QUO',
  'BO',
  'SO',
  'DO',
  'INV',
  'CN',
  'RCP',
  'GR',
  'CLS',
  'ADJ',
  'TRF',
  'STK',
  'RET',
  'GIR',
] as const;

export type NumberedDocument = (typeof numberedDocuments)[number];

/** One gapless series: document type, branch and year. The year is that of the business day. */
export type SeriesRow = {
  readonly key: string;
  readonly document: NumberedDocument;
  readonly branch: string;
  readonly year: number;
  /** The last number given; the next is one more. 0 before the first. */
  readonly last: number;
  /** How its numbers are written, settled with the first one; absent: the default. */
  readonly template?: SeriesTemplate;
};

export type AllocatedNumber = { readonly number: string; readonly series: SeriesRow };

/** Key of the series that numbers a document type on a business day. */
export function seriesKey(document: NumberedDocument, branch: string, day: BusinessDate): string {
  return `${document}-${branch}-${yearOf(day)}`;
}

/** True once the branch works in a later year: the series of an old year takes no number any more. */
export function isShut(series: Pick<SeriesRow, 'year'>, openDay: BusinessDate): boolean {
  return yearOf(openDay) > series.year;
}

/**
 * Takes the next number of a series. The result belongs into the same journal record as the document:
 * a failed append then consumes nothing, and replay derives the same number again.
 *
 * @param current the series row, or undefined before its first number
 * @param template how the branch writes this type of document; holds from the first number of a year on
 * @throws RangeError when the series belongs to another year than the business day: it is shut, or not open yet
 */
export function takeNumber(
  document: NumberedDocument,
  branch: string,
  day: BusinessDate,
  current: SeriesRow | undefined,
  template?: SeriesTemplate,
): AllocatedNumber {
  const year = yearOf(day);
  if (current && current.year !== year) throw new RangeError(`series ${current.key} is not that of ${day}`);
  const last = (current?.last ?? 0) + 1;
  const written = current ? current.template : template;
  const series: SeriesRow = {
    key: seriesKey(document, branch, day),
    document,
    branch,
    year,
    last,
    ...(written === undefined ? {} : { template: written }),
  };
  return { number: writeNumber(written ?? defaultTemplate, series, last), series };
}
