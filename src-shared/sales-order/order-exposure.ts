import { partAmounts } from '../catalogue/priced-line.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { addMoney, money, quantity, subtractMoney, sumMoney, zeroMoney, type Money } from '../money/money.ts';
import type { CustomerRow } from '../customers/customer.ts';
import { deliveredQuantity, netBillable, netInvoiced } from './order-status.ts';
import { requestedDateOf } from './requested-date.ts';
import { isOpen, type OrderLine, type SalesOrderRow } from './sales-order.ts';

/** An order's share of its customer's exposure, tax included, in minor units. */
export type OrderExposure = {
  /** Neither delivered nor invoiced, ships within the horizon, less settled advances. */
  readonly within: Money;
  /** The same, ships later. */
  readonly later: Money;
  /** Receipts linked to the order that its open value used up. */
  readonly settled: Money;
};

/** What a customer has paid, or was invoiced, ahead for one order; tax included. */
export type OrderAdvances = {
  /** Down payments invoiced and not yet deducted by a final invoice: paid, or an open item. */
  readonly invoiced: Money;
  /** Cleared receipts linked to the order and not allocated to an invoice. */
  readonly linked: Money;
};

/**
 * What an open order still adds to exposure. A line counts ordered − short-closed − what is delivered or
 * invoiced, whichever is more: what is delivered and not invoiced is an open delivery, what is invoiced
 * an open item, so nothing counts twice (decision 22). What no date is promised for ships on the date
 * it is requested for. Advances pay for what ships first.
 *
 * @param horizonEnd last day that counts as within
 */
export function orderExposure(order: SalesOrderRow, horizonEnd: BusinessDate, advances: OrderAdvances): OrderExposure {
  if (!isOpen(order)) return { within: zeroMoney, later: zeroMoney, settled: zeroMoney };
  const parts = order.lines.map((line) => openLineValue(line, requestedDateOf(order, line), horizonEnd));
  const within = sumMoney(parts.map((part) => part.within));
  const later = sumMoney(parts.map((part) => part.later));
  const invoiced = money(Math.min(advances.invoiced, within + later));
  const settled = money(Math.min(advances.linked, within + later - invoiced));
  const less = addMoney(invoiced, settled);
  const lessWithin = money(Math.min(less, within));
  return {
    within: subtractMoney(within, lessWithin),
    later: subtractMoney(later, subtractMoney(less, lessWithin)),
    settled,
  };
}

/** An order as its customer will owe it: without tax where he pays none of it to the branch (domain.md 2.5). */
export function orderAsOwed<Order extends { readonly lines: readonly OrderLine[] }>(
  order: Order,
  { taxTransactionCode }: Pick<CustomerRow, 'taxTransactionCode'>,
): Order {
  if (taxTransactionCode === undefined) return order;
  return { ...order, lines: order.lines.map((line) => ({ ...line, tax: zeroMoney })) };
}

/** What a customer will owe of a document's totals, by the same rule. */
export function valueOwed(
  totals: { readonly net: Money; readonly total: Money },
  { taxTransactionCode }: Pick<CustomerRow, 'taxTransactionCode'>,
): Money {
  return taxTransactionCode === undefined ? totals.total : totals.net;
}

/** Value of all goods of an order that are neither delivered nor invoiced, whatever its state and dates. */
export function undeliveredValue(lines: readonly OrderLine[]): Money {
  return sumMoney(lines.map((line) => valueBetween(line, passed(line), wanted(line))));
}

/** Value of what the customer has and was not invoiced for, in any state of the order. */
export function uninvoicedValue(order: SalesOrderRow): Money {
  return sumMoney(order.lines.map((line) => valueBetween(line, netInvoiced(line), netBillable(line))));
}

/** True while an order adds to its customer's exposure: the only orders that the check has to read. */
export function addsToExposure(order: SalesOrderRow): boolean {
  return isOpen(order) || order.lines.some((line) => netInvoiced(line) < netBillable(line));
}

function openLineValue(line: OrderLine, requestedDate: BusinessDate, horizonEnd: BusinessDate) {
  const from = passed(line);
  const to = wanted(line);
  const open = Math.max(0, to - from);
  const promises = line.schedule.map(({ date, ...promise }) => ({
    date,
    open: Math.max(0, promise.quantity - promise.issued),
  }));
  // What was invoiced ahead is of what ships first, so every ship date is looked at before it is taken off.
  const unpromised = Math.max(0, to - deliveredQuantity(line) - sum(promises));
  const late = sum(promises.filter((promise) => promise.date > horizonEnd));
  const later = Math.min(open, late + (requestedDate > horizonEnd ? unpromised : 0));
  return { within: valueBetween(line, from, to - later), later: valueBetween(line, to - later, to) };
}

function sum(promises: readonly { readonly open: number }[]): number {
  return promises.reduce((total, promise) => total + promise.open, 0);
}

const passed = (line: OrderLine): number => Math.max(deliveredQuantity(line), netInvoiced(line));

const wanted = (line: OrderLine): number => line.quantity - line.shortClosed;

function valueBetween(line: OrderLine, from: number, to: number): Money {
  if (to <= from) return zeroMoney;
  const part = partAmounts(line, quantity(from), quantity(to - from));
  return addMoney(part.net, part.tax);
}
