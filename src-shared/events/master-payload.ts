import type { PriceRow } from '../catalogue/price.ts';
import type { ProductRow } from '../catalogue/product.ts';
import type { CustomerRow } from '../customers/customer.ts';
import type { BalanceRow, MovementRow, PlannedReceiptRow } from '../stock/stock.ts';

export type MasterDataKind = 'products' | 'customers' | 'prices' | 'openingStock' | 'plannedReceipts';

/**
 * The rows of one master data import. They are stored once in a payload file that the event names by
 * its SHA-256, because they can be larger than a journal record may be.
 */
export type MasterPayload =
  | { readonly kind: 'products'; readonly rows: readonly ProductRow[] }
  | { readonly kind: 'customers'; readonly rows: readonly CustomerRow[] }
  | { readonly kind: 'prices'; readonly rows: readonly PriceRow[] }
  | { readonly kind: 'plannedReceipts'; readonly rows: readonly PlannedReceiptRow[] }
  | {
      readonly kind: 'openingStock';
      readonly rows: readonly BalanceRow[];
      /** The movement that puts the opening quantities on hand. */
      readonly movement: MovementRow;
    };
