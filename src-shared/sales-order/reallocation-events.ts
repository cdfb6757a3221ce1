import type { Reallocation } from './reallocation.ts';

/** Goods given from one order to another, by a person's decision. */
export type ReallocationEvent = {
  readonly t: 'order.reallocated.v1';
  readonly d: Reallocation;
};
