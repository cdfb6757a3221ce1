import type { SalesOrderRow } from './sales-order.ts';

/** Due dates were levelled by a person's decision: all orders of it with their new dates. */
export type LevellingEvent = {
  readonly t: 'order.levelled.v1';
  readonly d: { readonly orders: readonly SalesOrderRow[] };
};
