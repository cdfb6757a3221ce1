import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { Quantity } from '#shared/money/money.ts';
import { openRequirements } from '#shared/sales-order/sales-order.ts';
import type { ProjectionDatabase } from '../database.ts';
import { useLiveRows } from '../use-live-rows.ts';

/** What an open order still needs of a product on a day, in the product's smallest unit. */
export type RequirementOfOrder = {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly customerName: string;
  readonly lineNo: number;
  readonly productCode: string;
  readonly date: BusinessDate;
  readonly quantity: Quantity;
};

/** What open orders need of a product, the earliest first. */
export function useRequirementsOf(productCode: string): readonly RequirementOfOrder[] | undefined {
  return useLiveRows(
    async (database) => (await readRequirements(database)).filter((one) => one.productCode === productCode),
    [productCode],
  );
}

/** What open orders need, the earliest first. */
export function useRequirements(): readonly RequirementOfOrder[] | undefined {
  return useLiveRows(readRequirements, []);
}

async function readRequirements(database: ProjectionDatabase): Promise<readonly RequirementOfOrder[]> {
  const orders = await Promise.all(
    (['confirmed', 'partlyDelivered'] as const).map((state) =>
      database.rows('orders').where('[state+date]').between([state, ''], [state, '\uffff']).toArray(),
    ),
  );
  return orders
    .flat()
    .flatMap((order) =>
      openRequirements(order).map(({ orderId, lineNo, productCode, date, quantity }) => ({
        orderId,
        orderNumber: order.number,
        customerName: order.customerName,
        lineNo,
        productCode,
        date,
        quantity,
      })),
    )
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.orderNumber < b.orderNumber ? -1 : 1));
}
