import type { SettingsRow } from '../branch/settings.ts';
import { isUnderWay } from '../delivery/delivery.ts';
import { money, quantity } from '../money/money.ts';
import type { AdjustmentRight } from '../stock/adjustment-limit.ts';
import type { BatchRow } from '../stock/batch.ts';
import type { StockFacts } from '../stock/goods-in-and-out.ts';
import type { TableReader } from '../tables/table-reader.ts';
import { may, type Actor } from '../tables/who-may.ts';
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

/** How far a person may correct stock. Where the branch sets no limit, it takes the right to go beyond it. */
export function adjustmentRight(read: TableReader, settings: SettingsRow, actor: Actor): AdjustmentRight {
  return {
    mayExceed: may(read, actor, 'stock.adjustAboveLimit'),
    limit: settings.stock?.adjustmentLimit ?? money(0),
  };
}

/**
 * Stock without the batches and pieces that are picked for other deliveries and have not left: a batch is
 * chosen when goods are picked, so two pickers must not choose the same goods.
 */
export function stockNotPickedElsewhere(read: TableReader, deliveryId: string): StockFacts {
  const stock = stockFacts(read);
  const elsewhere = new Map<
    string,
    { readonly batches: ReadonlyMap<string, number>; readonly serials: ReadonlySet<string> }
  >();
  const pickedOf = (productCode: string) => {
    const known = elsewhere.get(productCode) ?? pickedElsewhere(read, productCode, deliveryId);
    elsewhere.set(productCode, known);
    return known;
  };
  const less = (batch: BatchRow): BatchRow => {
    const picked = pickedOf(batch.productCode).batches.get(batch.batch) ?? 0;
    return { ...batch, onHand: quantity(batch.onHand - picked) };
  };
  return {
    ...stock,
    batch: (key) => {
      const batch = stock.batch(key);
      return batch && less(batch);
    },
    batchesOf: (code) => stock.batchesOf(code).map(less),
    serial: (key) => {
      const row = stock.serial(key);
      return row && pickedOf(row.productCode).serials.has(row.serial) ? { ...row, state: 'gone' } : row;
    },
  };
}

function pickedElsewhere(read: TableReader, productCode: string, deliveryId: string) {
  const batches = new Map<string, number>();
  const serials = new Set<string>();
  for (const delivery of read.all('deliveries')) {
    if (delivery.id === deliveryId || !isUnderWay(delivery)) continue;
    for (const line of delivery.lines) {
      if (line.productCode !== productCode) continue;
      for (const one of line.batches ?? []) batches.set(one.batch, (batches.get(one.batch) ?? 0) + one.quantity);
      for (const serial of line.serials ?? []) serials.add(serial);
    }
  }
  return { batches, serials };
}
