import type { QuotationRow } from '#shared/quotation/quotation.ts';
import { useLiveRows } from '../use-live-rows.ts';

/** Quotations, newest number first, at most `limit`. */
export function useQuotations(limit: number): readonly QuotationRow[] | undefined {
  return useLiveRows(
    (database) => database.rows('quotations').orderBy('number').reverse().limit(limit).toArray(),
    [limit],
  );
}

/** One quotation: undefined until it is read, null when there is none. */
export function useQuotation(id: string | null): QuotationRow | null | undefined {
  return useLiveRows(
    async (database) => (id === null ? null : ((await database.rows('quotations').get(id)) ?? null)),
    [id],
  );
}
