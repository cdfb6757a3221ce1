import type { MovementRow, PlannedReceiptRow } from '#shared/stock/stock.ts';
import { useLiveRows } from '../use-live-rows.ts';

/** Receipts that are still expected, the earliest first. */
export function useExpectedReceipts(): readonly PlannedReceiptRow[] | undefined {
  return useLiveRows(
    (database) =>
      database
        .rows('plannedReceipts')
        .where('[state+date]')
        .between(['expected', ''], ['expected', '\uffff'])
        .toArray(),
    [],
  );
}

/** A product's card looks this many postings back; IndexedDB cannot index a field of the lines of a posting. */
const MOVEMENTS_BACK = 5_000;

/** Recent movements of a product, the latest day first. */
export function useMovements(productCode: string | null): readonly MovementRow[] | undefined {
  return useLiveRows(
    async (database) =>
      productCode === null
        ? []
        : database
            .rows('movements')
            .orderBy('date')
            .reverse()
            .limit(MOVEMENTS_BACK)
            .filter((movement) => movement.lines.some((line) => line.productCode === productCode))
            .toArray(),
    [productCode],
  );
}
