import type { SeriesRow } from '../numbering/series.ts';
import type { DeliveryRow } from './delivery.ts';
import type { ReversedIssue } from './reverse-goods-issue.ts';

/** What happens to a delivery beside picking, packing, loading, issue and cancelling. */
export type DeliveryEvent =
  | { readonly t: 'delivery.pickingStarted.v1'; readonly d: { readonly delivery: DeliveryRow } }
  | { readonly t: 'delivery.steppedBack.v1'; readonly d: { readonly delivery: DeliveryRow } }
  | { readonly t: 'delivery.proven.v1'; readonly d: { readonly delivery: DeliveryRow } }
  | { readonly t: 'delivery.reversed.v1'; readonly d: ReversedIssue & { readonly series: SeriesRow } };
