import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity } from '../money/money.ts';
import type { Shipping } from '../scheduling/route.ts';
import { firstShippingDay } from '../scheduling/cut-off.ts';
import { scheduleForward } from '../scheduling/forward-scheduling.ts';
import type { ScheduleDates } from '../scheduling/schedule-dates.ts';
import { materialDateFor, scheduleLinesFor, type MaterialPromise } from '../scheduling/schedule-lines.ts';
import type { OrderLine, SalesOrderRow, ScheduleLine } from './sales-order.ts';

/** The date from which goods are wanted on the shelf: the requested date itself without a route. */
export function wantedFrom(requested: BusinessDate, shipping: Shipping | null): BusinessDate {
  return shipping ? materialDateFor(requested, shipping) : requested;
}

/** Schedule lines for what availability promises, with the dates of the shipment where there is a route. */
export function shippedSchedule(
  promises: readonly MaterialPromise[],
  requested: BusinessDate,
  shipping: Shipping | null,
): ScheduleLine[] {
  const scheduled = shipping ? scheduleLinesFor(promises, requested, shipping) : promises;
  return scheduled.map((promise) => ({ ...promise, issued: quantity(0) }));
}

/** The dates of a shipment whose goods are on the shelf on a day; nothing without a route. */
export function shipmentFrom(
  date: BusinessDate,
  shipping: Shipping | null,
): Partial<Omit<ScheduleDates, 'materialDate'>> {
  if (!shipping) return {};
  const { branchCalendar, today, localNow, cutOffTime, route } = shipping;
  const firstDay = firstShippingDay(branchCalendar, today, localNow, cutOffTime);
  const { materialDate: _, ...dates } = scheduleForward(date, firstDay, route, branchCalendar);
  return dates;
}

/**
 * Completes promises that were made anew with the dates of their shipment.
 *
 * @param before the order as it was: its promises stay as they were written, undefined for a new order
 */
export function withShipmentDates(
  order: SalesOrderRow,
  before: SalesOrderRow | undefined,
  shipping: Shipping,
): SalesOrderRow {
  const lines = order.lines.map((line): OrderLine => {
    const stood = before?.lines.find((other) => other.lineNo === line.lineNo)?.schedule ?? [];
    const isNew = (promise: ScheduleLine) =>
      promise.quantity > 0 &&
      promise.goodsIssueDate === undefined &&
      !stood.some((old) => old.quantity > 0 && old.date === promise.date && old.pegged === promise.pegged);
    if (!line.schedule.some(isNew)) return line;
    const schedule = line.schedule.map((promise) =>
      isNew(promise) ? { ...promise, ...shipmentFrom(promise.date, shipping) } : promise,
    );
    return { ...line, schedule };
  });
  return lines.every((line, index) => line === order.lines[index]) ? order : { ...order, lines };
}
