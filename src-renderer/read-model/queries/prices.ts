import type { PriceRow } from '#shared/catalogue/price.ts';
import { useLiveRows } from '../use-live-rows.ts';

/** Every price row, by product. */
export function usePrices(): readonly PriceRow[] | undefined {
  return useLiveRows((database) => database.rows('prices').orderBy('productCode').toArray(), []);
}
