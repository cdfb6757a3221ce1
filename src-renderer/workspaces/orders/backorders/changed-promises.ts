import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { Reallocation } from '#shared/sales-order/reallocation.ts';
import { promisedDay, type SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import type { Quantity } from '#shared/money/money.ts';

export type ChangedPart = { readonly day: BusinessDate; readonly quantity: Quantity };

/** An order line with other promises: whom to call, and what to say. */
export type ChangedPromise = {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly lineNo: number;
  readonly customerCode: string;
  readonly customerName: string;
  readonly productCode: string;
  readonly unit: string;
  readonly quantityDigits: number;
  readonly before: readonly ChangedPart[];
  readonly after: readonly ChangedPart[];
};

/** What a re-allocation changed, by customer, so that each is called once. */
export function changedPromises({
  orders,
  reallocation,
}: Pick<Reallocation, 'orders' | 'reallocation'>): ChangedPromise[] {
  const byId = new Map<string, SalesOrderRow>(orders.map((order) => [order.id, order]));
  return reallocation.lines
    .flatMap((changed): ChangedPromise[] => {
      const order = byId.get(changed.orderId);
      const line = order?.lines.find(({ lineNo }) => lineNo === changed.lineNo);
      if (!order || !line) return [];
      const parts = line.schedule.filter((promise) => promise.quantity > promise.issued);
      return [
        {
          orderId: order.id,
          orderNumber: order.number,
          lineNo: line.lineNo,
          customerCode: order.customerCode,
          customerName: order.customerName,
          productCode: line.productCode,
          unit: line.unit,
          quantityDigits: line.quantityDigits,
          before: changed.before.map((promise) => ({ day: promise.date, quantity: promise.quantity })),
          after: parts.map((promise) => ({
            day: promisedDay(promise),
            quantity: (promise.quantity - promise.issued) as Quantity,
          })),
        },
      ];
    })
    .toSorted(
      (a, b) => compare(a.customerName, b.customerName) || compare(a.orderNumber, b.orderNumber) || a.lineNo - b.lineNo,
    );
}

/**
 * Rows as a CSV file for a spreadsheet. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(value: string): string {
  const safe = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
