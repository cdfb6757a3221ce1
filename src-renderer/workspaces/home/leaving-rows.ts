import type { ProductRow } from '#shared/catalogue/product.ts';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { openRequirements, type SalesOrderRow } from '#shared/sales-order/sales-order.ts';

/** What must leave: an order that no delivery is made of yet, or the delivery that is being made ready. */
export type LeavingRow = {
  readonly id: string;
  readonly number: string;
  readonly customerName: string;
  /** Day of the earliest promise that it keeps. */
  readonly date: BusinessDate;
  readonly isLate: boolean;
  readonly lines: number;
  /** Weight in grams of what leaves; null where the weight of some product is not known. */
  readonly grams: number | null;
} & (
  | { readonly kind: 'order'; readonly order: SalesOrderRow }
  | { readonly kind: 'delivery'; readonly delivery: DeliveryRow }
);

type Goods = { readonly productCode: string; readonly quantity: number; readonly quantityDigits: number };

/**
 * Orders with promises for the day or earlier, each shown by its delivery once one is under way, the earliest
 * promise first and of one day the lower number.
 */
export function leavingRows(
  orders: readonly SalesOrderRow[],
  deliveries: readonly DeliveryRow[],
  day: BusinessDate | null,
  products: readonly Pick<ProductRow, 'code' | 'weight'>[],
): readonly LeavingRow[] {
  const weights = new Map(products.map((product) => [product.code, product.weight]));
  const moving = new Set(deliveries.map((delivery) => delivery.orderId));
  const promises = new Map(orders.map((order) => [order.id, openRequirements(order)]));
  const earliest = (orderId: string) =>
    promises
      .get(orderId)
      ?.map((promise) => promise.date)
      .toSorted()[0];
  const isLate = (date: BusinessDate) => day !== null && date < day;

  const readied = deliveries.map((delivery): LeavingRow => {
    const date = earliest(delivery.orderId) ?? delivery.date;
    const goods = delivery.lines.map((line) => ({ ...line, quantity: line.picked }));
    return {
      kind: 'delivery',
      delivery,
      id: delivery.id,
      number: delivery.number,
      customerName: delivery.customerName,
      date,
      isLate: isLate(date),
      lines: delivery.lines.length,
      grams: gramsOf(goods, weights),
    };
  });
  const waiting = orders.flatMap((order): LeavingRow[] => {
    const due = (promises.get(order.id) ?? []).filter((promise) => day !== null && promise.date <= day);
    const date = due.map((promise) => promise.date).toSorted()[0];
    if (date === undefined || moving.has(order.id)) return [];
    const goods = due.map((promise) => ({
      ...promise,
      quantityDigits: order.lines.find((line) => line.lineNo === promise.lineNo)?.quantityDigits ?? 0,
    }));
    return [
      {
        kind: 'order',
        order,
        id: order.id,
        number: order.number,
        customerName: order.customerName,
        date,
        isLate: isLate(date),
        lines: new Set(due.map((promise) => promise.lineNo)).size,
        grams: gramsOf(goods, weights),
      },
    ];
  });
  return [...readied, ...waiting].toSorted(byPromise);
}

function gramsOf(goods: readonly Goods[], weights: ReadonlyMap<string, number | undefined>): number | null {
  let sum = 0n;
  for (const { productCode, quantity, quantityDigits } of goods) {
    const weight = weights.get(productCode);
    if (weight === undefined) return null;
    sum += (BigInt(weight) * BigInt(quantity)) / 10n ** BigInt(quantityDigits);
  }
  return Number(sum);
}

function byPromise(a: LeavingRow, b: LeavingRow): number {
  const [first, second] = [`${a.date} ${a.number}`, `${b.date} ${b.number}`];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
