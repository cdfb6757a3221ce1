import type { DocumentTotals, LineAmounts, LineItem } from '../catalogue/priced-line.ts';
import { partAmounts } from '../catalogue/priced-line.ts';
import type { CreditVerdict } from '../customers/credit-check.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { addMoney, quantity, sumMoney, sumQuantity, type Money, type Quantity } from '../money/money.ts';

/** A promise to deliver part of a line on a date. */
export type ScheduleLine = {
  readonly date: BusinessDate;
  readonly quantity: Quantity;
  /** Quantity of this promise already issued. */
  readonly issued: Quantity;
  /** Rests on replenishment ordered for it, not on stock or an expected receipt. */
  readonly pegged: boolean;
};

export type OrderLine = LineItem &
  LineAmounts & {
    readonly schedule: readonly ScheduleLine[];
    readonly issued: Quantity;
    readonly invoiced: Quantity;
  };

export type OrderState = 'creditBlocked' | 'confirmed' | 'partlyDelivered' | 'delivered' | 'cancelled';

/** A person's decision to let an order pass the credit check, bound to its content. */
export type CreditRelease = {
  readonly by: string;
  readonly reason: string;
  /** SHA-256 of customer, lines and total: any change makes the release void. */
  readonly contentHash: string;
  readonly at: string;
};

export type SalesOrderRow = {
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  readonly customerCode: string;
  readonly customerName: string;
  readonly customerReference: string;
  readonly quotationId: string | null;
  readonly date: BusinessDate;
  readonly requestedDate: BusinessDate;
  readonly lines: readonly OrderLine[];
  readonly totals: DocumentTotals;
  readonly credit: CreditVerdict;
  readonly release: CreditRelease | null;
  readonly cancelReason: string | null;
  readonly createdBy: string;
  readonly version: number;
};

/** Quantity promised and not yet issued on one date, for one product. */
export type OpenRequirement = {
  readonly orderId: string;
  readonly lineNo: number;
  readonly productCode: string;
  readonly date: BusinessDate;
  readonly quantity: Quantity;
  readonly pegged: boolean;
};

/** True while the order holds stock: confirmed and not yet fully delivered. */
export function isOpen(order: SalesOrderRow): boolean {
  return order.state === 'confirmed' || order.state === 'partlyDelivered';
}

/** The promises of an order that stock must still keep. Blocked and cancelled orders have none. */
export function openRequirements(order: SalesOrderRow): OpenRequirement[] {
  if (!isOpen(order)) return [];
  return order.lines.flatMap((line) =>
    line.schedule
      .filter((schedule) => schedule.quantity > schedule.issued)
      .map((schedule) => ({
        orderId: order.id,
        lineNo: line.lineNo,
        productCode: line.productCode,
        date: schedule.date,
        quantity: quantity(schedule.quantity - schedule.issued),
        pegged: schedule.pegged,
      })),
  );
}

export function confirmedQuantity(line: Pick<OrderLine, 'schedule'>): Quantity {
  return sumQuantity(line.schedule.map((schedule) => schedule.quantity));
}

/** What was ordered and cannot be promised on any date. */
export function unconfirmedQuantity(line: Pick<OrderLine, 'schedule' | 'quantity'>): Quantity {
  return quantity(line.quantity - confirmedQuantity(line));
}

/** Value, tax included, of what is neither issued nor invoiced: the order's share of credit exposure. */
export function openOrderValue(order: SalesOrderRow): Money {
  if (!isOpen(order)) return sumMoney([]);
  return sumMoney(order.lines.map((line) => valueBetween(line, Math.max(line.issued, line.invoiced), line.quantity)));
}

/** Value, tax included, of what is issued and not invoiced. */
export function openDeliveryValue(order: SalesOrderRow): Money {
  return sumMoney(order.lines.map((line) => valueBetween(line, line.invoiced, Math.max(line.issued, line.invoiced))));
}

/** The state that follows from what was issued. */
export function deliveryState(lines: readonly OrderLine[]): 'confirmed' | 'partlyDelivered' | 'delivered' {
  if (lines.every((line) => line.issued >= line.quantity)) return 'delivered';
  return lines.some((line) => line.issued > 0) ? 'partlyDelivered' : 'confirmed';
}

function valueBetween(line: OrderLine, from: number, to: number): Money {
  const part = partAmounts(line, quantity(from), quantity(to - from));
  return addMoney(part.net, part.tax);
}
