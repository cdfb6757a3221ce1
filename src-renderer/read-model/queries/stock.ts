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

/** Every movement of a product, in no particular order. */
export function useMovements(productCode: string | null): readonly MovementRow[] | undefined {
  return useLiveRows(
    async (database) =>
      productCode === null ? [] : database.rows('movements').where('lines.productCode').equals(productCode).toArray(),
    [productCode],
  );
}
