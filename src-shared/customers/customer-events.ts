import type { CustomerRow } from './customer.ts';

/** What a branch does to customers itself; what head office sends comes as master data. */
export type CustomerEvent =
  | { readonly t: 'customer.created.v1'; readonly d: { readonly customer: CustomerRow } }
  | { readonly t: 'customer.changed.v1'; readonly d: { readonly customer: CustomerRow } };
