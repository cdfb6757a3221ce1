import type { CommandInput } from '#shared/contract/contract.ts';
import type { ProductRow } from '#shared/catalogue/product.ts';
import type { DeliveryLine, DeliveryRow } from '#shared/delivery/delivery.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { quantity, type Quantity } from '#shared/money/money.ts';
import { usableOn, type BalanceRow } from '#shared/stock/stock.ts';

/** A product of which more is to leave than is there. */
export type StockShort = { readonly line: DeliveryLine; readonly wanted: Quantity; readonly there: Quantity };

/**
 * Products of a delivery of which more is to leave than may: goods issue would be refused. Products that may
 * go below zero are never among them.
 */
export function stockShorts(
  delivery: DeliveryRow,
  balances: readonly BalanceRow[],
  products: readonly ProductRow[],
  day: BusinessDate,
): readonly StockShort[] {
  const wanted = new Map<string, number>();
  for (const { productCode, picked } of delivery.lines) {
    wanted.set(productCode, (wanted.get(productCode) ?? 0) + picked);
  }
  return [...wanted].flatMap(([code, amount]) => {
    const line = delivery.lines.find(({ productCode }) => productCode === code);
    if (!line || products.find((product) => product.code === code)?.negativeStock === true) return [];
    const balance = balances.find(({ productCode }) => productCode === code);
    const there = balance ? Math.max(0, usableOn(balance, day)) : 0;
    return amount > there ? [{ line, wanted: quantity(amount), there: quantity(there) }] : [];
  });
}

/** What of each line can leave: what is there, given to the lines in their order. */
export function shortened(delivery: DeliveryRow, shorts: readonly StockShort[]): ReadonlyMap<number, Quantity> {
  const left = new Map(shorts.map(({ line, there }) => [line.productCode, there as number]));
  return new Map(
    delivery.lines.map((line) => {
      const there = left.get(line.productCode);
      const leaves = Math.min(line.picked, there ?? line.picked);
      if (there !== undefined) left.set(line.productCode, there - leaves);
      return [line.lineNo, quantity(leaves)];
    }),
  );
}

/** The delivery picked again with what can leave. Batches and pieces are chosen anew. */
export function pickedAgain(
  delivery: DeliveryRow,
  leaving: ReadonlyMap<number, Quantity>,
): CommandInput<'pickDelivery'> {
  return {
    deliveryId: delivery.id,
    lines: delivery.lines.map((line) => {
      const picked = leaving.get(line.lineNo) ?? line.picked;
      const isLess = picked < line.requested;
      return { lineNo: line.lineNo, picked, shortReason: isLess ? (line.shortReason ?? 'notFound') : null };
    }),
  };
}

/** The delivery loaded again with what can leave; the rest stays behind. */
export function loadedAgain(
  delivery: DeliveryRow,
  leaving: ReadonlyMap<number, Quantity>,
  reason: string,
): CommandInput<'loadDelivery'> {
  const { id, vehicle, driver, seal, drop } = delivery;
  return {
    deliveryId: id,
    vehicle,
    driver,
    ...(seal === undefined ? {} : { seal }),
    ...(drop === undefined ? {} : { drop }),
    loaded: delivery.lines.flatMap((line) => {
      const loaded = leaving.get(line.lineNo) ?? line.picked;
      return loaded < line.picked ? [{ lineNo: line.lineNo, loaded, reason }] : [];
    }),
  };
}
