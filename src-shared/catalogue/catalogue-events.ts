import type { PriceRow } from './price.ts';
import type { ProductRow } from './product.ts';

/** What a branch says of products and prices itself; what head office sends comes as master data. */
export type CatalogueEvent =
  | { readonly t: 'product.changed.v1'; readonly d: { readonly product: ProductRow } }
  | {
      readonly t: 'prices.changed.v1';
      readonly d: { readonly prices: readonly PriceRow[]; readonly priceReason: string };
    };
