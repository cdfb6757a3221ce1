import type { BatchRow } from '#shared/stock/batch.ts';
import type { SerialRow } from '#shared/stock/serial-numbers.ts';
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

/** Batches of a product, of every quantity. */
export function useBatchesOf(productCode: string | null): readonly BatchRow[] | undefined {
  return useLiveRows(
    async (database) =>
      productCode === null ? [] : database.rows('batches').where('productCode').equals(productCode).toArray(),
    [productCode],
  );
}

/** Numbered pieces of products that are in stock. @param productCodes joined by a blank */
export function usePiecesInStock(productCodes: string): readonly SerialRow[] | undefined {
  return useLiveRows(
    async (database) => {
      const pieces = await Promise.all(
        productCodes
          .split(' ')
          .map((code) => database.rows('serialNumbers').where('productCode').equals(code).toArray()),
      );
      return pieces.flat().filter((piece) => piece.state === 'inStock');
    },
    [productCodes],
  );
}
