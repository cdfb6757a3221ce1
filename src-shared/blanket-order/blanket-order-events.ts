import type { SeriesRow } from '../numbering/series.ts';
import type { BlanketOrderRow } from './blanket-order.ts';

type Changed = { readonly blanketOrder: BlanketOrderRow };

export type BlanketOrderEvent =
  | { readonly t: 'blanketOrder.opened.v1'; readonly d: Changed & { readonly series: SeriesRow } }
  | { readonly t: 'blanketOrder.calledOff.v1'; readonly d: Changed }
  | { readonly t: 'blanketOrder.expired.v1'; readonly d: Changed };
