import type { BatchRow } from '#shared/stock/batch.ts';
import type { SerialRow } from '#shared/stock/serial-numbers.ts';
import type { StocktakeRow } from '#shared/stock/stocktake.ts';
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

/** Transfers shown beside the next one. */
const RECENT_TRANSFERS = 20;

/** The latest transfers to and from other locations, newest first. */
export function useRecentTransfers(): readonly MovementRow[] | undefined {
  return useLiveRows(
    (database) =>
      database
        .rows('movements')
        .orderBy('date')
        .reverse()
        .filter(({ kind }) => kind === 'transferIn' || kind === 'transferOut')
        .limit(RECENT_TRANSFERS)
        .toArray(),
    [],
  );
}

/** Stocktakes, the latest first. */
export function useStocktakes(): readonly StocktakeRow[] | undefined {
  return useLiveRows((database) => database.rows('stocktakes').orderBy('date').reverse().toArray(), []);
}

/** One stocktake: undefined until it is read, null when there is none. */
export function useStocktake(id: string): StocktakeRow | null | undefined {
  return useLiveRows(async (database) => (await database.rows('stocktakes').get(id)) ?? null, [id]);
}

/** Every batch that was ever here. */
export function useAllBatches(): readonly BatchRow[] | undefined {
  return useLiveRows((database) => database.rows('batches').toArray(), []);
}
