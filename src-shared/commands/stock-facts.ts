import type { SettingsRow } from '../branch/settings.ts';
import { money } from '../money/money.ts';
import type { AdjustmentRight } from '../stock/adjustment-limit.ts';
import type { StockFacts } from '../stock/goods-in-and-out.ts';
import type { TableReader } from '../tables/table-reader.ts';
import { balanceOf } from './facts.ts';

/** Stock as the tables know it, for decisions that move goods. */
export function stockFacts(read: TableReader): StockFacts {
  return {
    product: (code) => read.get('products', code),
    balance: balanceOf(read),
    batch: (key) => read.get('batches', key),
    batchesOf: (code) => [...read.all('batches')].filter((batch) => batch.productCode === code),
    serial: (key) => read.get('serialNumbers', key),
  };
}

/** How far a person may correct stock. Where the branch sets no limit, only a supervisor corrects. */
export function adjustmentRight(read: TableReader, settings: SettingsRow, userId: string): AdjustmentRight {
  return {
    isSupervisor: read.get('users', userId)?.role === 'supervisor',
    limit: settings.stock?.adjustmentLimit ?? money(0),
  };
}
