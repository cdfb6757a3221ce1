import { defaultTemplate, writeNumber } from './series-template.ts';
import type { SeriesRow } from './series.ts';

/** What a person types for a document's number: digits of its end, the type before them where he says it. */
export type TypedNumber = { readonly document: string | null; readonly digits: string };

/** Reads `88`, `000088`, `SO 88`, `so/88`; null when it is not the end of a number. */
export function readTypedNumber(text: string): TypedNumber | null {
  const parts = /^\s*(?:([a-z]{2,4})[\s/.-]*)?(\d{1,9})\s*$/i.exec(text);
  return parts ? { document: parts[1]?.toUpperCase() ?? null, digits: parts[2] ?? '' } : null;
}

/**
 * The numbers of a series whose running number is what was typed or ends in it, the exact one first and then
 * the latest. They are computed, not looked for, so that a hundred thousand documents cost as much as ten.
 *
 * @param most how many at most
 */
export function numbersEndingIn(series: SeriesRow, digits: string, most: number): readonly string[] {
  const end = Number(digits);
  const step = 10 ** Math.max(1, digits.replace(/^0+/, '').length);
  const sequences = end >= 1 && end <= series.last ? [end] : [];
  const latest = series.last - ((((series.last - end) % step) + step) % step);
  for (let sequence = latest; sequence > end && sequences.length < most; sequence -= step) sequences.push(sequence);
  return sequences.map((sequence) => writeNumber(series.template ?? defaultTemplate, series, sequence));
}
