import type { Quantity } from '../money/money.ts';

/** A product as head office sends it. The code is its key on every screen, paper and file. */
export type ProductRow = {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** Digits after the point that quantities of this product may have: 0 for pieces, 3 for kilograms. */
  readonly quantityDigits: number;
  readonly barcode: string | null;
  readonly category: string;
  readonly taxCode: string;
  readonly safetyStock: Quantity;
  /** Whether a shortage can be reordered; discontinued products cannot. */
  readonly replenishable: boolean;
  /** Work days from reorder to goods on the shelf. */
  readonly leadTimeDays: number;
  /** Goods may leave before they were received: stock may go below zero. Absent: never. */
  readonly negativeStock?: boolean;
  /** Followed by batch with an expiry date, or piece by piece by serial number. Absent: by quantity only. */
  readonly tracking?: 'batch' | 'serial';
};
