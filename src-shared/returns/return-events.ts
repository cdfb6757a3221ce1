import type { SeriesRow } from '../numbering/series.ts';
import type { PostedReturn } from './post-return.ts';

/** Goods came back from a customer. */
export type ReturnEvent = {
  readonly t: 'return.posted.v1';
  readonly d: PostedReturn & { readonly series: SeriesRow };
};
