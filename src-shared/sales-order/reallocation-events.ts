import type { SettingsRow } from '../branch/settings.ts';
import type { Reallocation } from './reallocation.ts';

/** Goods given from one order to another by a person's decision, and by which rules availability is checked. */
export type ReallocationEvent =
  | { readonly t: 'order.reallocated.v1'; readonly d: Reallocation }
  | { readonly t: 'branch.availabilityConfigured.v1'; readonly d: { readonly settings: SettingsRow } };
