import type { QuotationRow } from '#shared/quotation/quotation.ts';
import { projectionInUse } from '../projection-in-use.ts';
import { useLiveRows } from '../use-live-rows.ts';

/** One quotation: undefined until it is read, null when there is none. */
export function useQuotation(id: string | null): QuotationRow | null | undefined {
  return useLiveRows(
    async (database) => (id === null ? null : ((await database.rows('quotations').get(id)) ?? null)),
    [id],
  );
}

/** One quotation as it stands now, for work that outlives a screen; null when there is none. */
export async function readQuotation(id: string): Promise<QuotationRow | null> {
  return (await projectionInUse()?.rows('quotations').get(id)) ?? null;
}

/** Quotations sent on days from … to, both included. */
export function useQuotationsBetween(from: string, to: string): readonly QuotationRow[] | undefined {
  return useLiveRows(
    (database) => database.rows('quotations').where('date').between(from, to, true, true).toArray(),
    [from, to],
  );
}

/** All revisions of a quotation, oldest first: those that share its base number. */
export function useRevisions(baseNumber: string): readonly QuotationRow[] | undefined {
  return useLiveRows(
    async (database) => {
      const found = await database.rows('quotations').where('number').startsWith(baseNumber).toArray();
      return found.filter((row) => row.baseNumber === baseNumber).toSorted((a, b) => a.revision - b.revision);
    },
    [baseNumber],
  );
}
