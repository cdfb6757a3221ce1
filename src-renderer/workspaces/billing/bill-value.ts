import { partAmounts } from '#shared/catalogue/priced-line.ts';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import { sumMoney, type Money } from '#shared/money/money.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';

/**
 * What a delivery would be billed at now, tax included, in minor units: the order's amounts for the
 * quantities that left, after what was billed before.
 */
export function billValue(delivery: Pick<DeliveryRow, 'lines'>, order: Pick<SalesOrderRow, 'lines'>): Money {
  return sumMoney(
    delivery.lines.flatMap((line) => {
      const ordered = order.lines.find((candidate) => candidate.lineNo === line.orderLineNo);
      if (!ordered) return [];
      const part = partAmounts(ordered, ordered.invoiced, line.picked);
      return [part.net, part.tax];
    }),
  );
}
