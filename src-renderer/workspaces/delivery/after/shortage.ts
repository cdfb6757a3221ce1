import type { ReturnDestination } from '#shared/returns/customer-return.ts';

export const returnDestinations = ['stock', 'quarantine', 'scrap'] as const satisfies readonly ReturnDestination[];

/** What becomes of goods that come back. */
export type Fate = { readonly destination: ReturnDestination; readonly redeliver: boolean };

export const backToStock: Fate = { destination: 'stock', redeliver: false };
