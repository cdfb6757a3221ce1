import type { ProductRow } from '#shared/catalogue/product.ts';
import type { BalanceRow } from '#shared/stock/stock.ts';
import { keepRows } from '../kept-rows.ts';
import { useLiveRows } from '../use-live-rows.ts';

/** Every product, by code. Small rows: the search of a line grid keeps them in memory. */
export const useProducts: () => readonly ProductRow[] | undefined = keepRows((database) =>
  database.rows('products').orderBy('code').toArray(),
);

/** Stock of every product. */
export function useBalances(): readonly BalanceRow[] | undefined {
  return useLiveRows((database) => database.rows('balances').toArray(), []);
}

/** Whether there is any product at all; undefined until that is known. */
export function useAnyProduct(): boolean | undefined {
  return useLiveRows(async (database) => (await database.rows('products').limit(1).toArray()).length > 0, []);
}
