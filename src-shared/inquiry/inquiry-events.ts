import type { SeriesRow } from '../numbering/series.ts';
import type { InquiryRow } from './inquiry.ts';

type Changed = { readonly inquiry: InquiryRow };

export type InquiryEvent =
  | { readonly t: 'inquiry.opened.v1'; readonly d: Changed & { readonly series: SeriesRow } }
  | { readonly t: 'inquiry.answered.v1'; readonly d: Changed }
  | { readonly t: 'inquiry.lost.v1'; readonly d: Changed }
  | { readonly t: 'inquiry.expired.v1'; readonly d: Changed };
