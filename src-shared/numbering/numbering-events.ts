import type { NumberVoidRow } from './number-void.ts';
import type { SeriesRow } from './series.ts';

/** A number was used up without a document. */
export type NumberingEvent = {
  readonly t: 'number.voided.v1';
  readonly d: { readonly numberVoid: NumberVoidRow; readonly series: SeriesRow };
};
