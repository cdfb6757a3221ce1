import type { BasisPoints, Quantity } from '../money/money.ts';
import type { Substitute } from '../availability/substitution.ts';
import type { FreeGoodsRule } from './free-goods.ts';
import type { PriceFloor } from './price-floor.ts';
import type { SalesUnit } from './sales-unit.ts';

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
  /** Products that may be offered instead, by ranking. Default: none. */
  readonly substitutes?: readonly Substitute[];
  /** Units it is sold in besides its own. Default: none. */
  readonly units?: readonly SalesUnit[];
  /** Below what price it is not sold. Default: any price. */
  readonly priceFloor?: PriceFloor;
  /** Free goods that head office grants with it (10 + 1). Default: none. */
  readonly freeGoods?: FreeGoodsRule;
  /** Weight of one of its own units in grams, for freight. Default: not known, counts nothing. */
  readonly weight?: number;
  /** Own tolerance of deliveries in hundredths of a percent, each side on its own. Absent: that of the branch. */
  readonly deliveryTolerance?: { readonly over: BasisPoints | null; readonly under: BasisPoints | null };
  /** Where it stands in the warehouse; goods are picked in this order. */
  readonly bin?: string;
  /** Goods may leave before they were received: stock may go below zero. Absent: never. */
  readonly negativeStock?: boolean;
  /** Followed by batch with an expiry date, or piece by piece by serial number. Absent: by quantity only. */
  readonly tracking?: 'batch' | 'serial';
  /** What head office last said of what the branch changed. Absent: nothing was changed. */
  readonly atHeadOffice?: { readonly [Name in BranchProductField]?: ProductRow[Name] | undefined };
  /** Counts the changes of the branch. Absent: none yet. */
  readonly version?: number;
};

/** What the branch knows better than head office: where goods stand here, and what is stuck on them. */
export type BranchProductField = 'bin' | 'barcode' | 'safetyStock' | 'weight';
