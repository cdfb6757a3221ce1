import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity, type Quantity } from '../money/money.ts';
import { scheduleBackward } from './backward-scheduling.ts';
import { firstShippingDay } from './cut-off.ts';
import { scheduleForward } from './forward-scheduling.ts';
import type { Shipping } from './route.ts';
import type { ScheduleDates } from './schedule-dates.ts';

/** What availability can promise, dated by when the goods are on the shelf. */
export type MaterialPromise = { readonly date: BusinessDate; readonly quantity: Quantity; readonly pegged: boolean };

/**
 * A promise with the dates of its shipment. `date` is the material date, on which the quantity is taken
 * from availability. The line kept for a requested date that cannot be met has quantity 0 and no
 * shipment, so only its delivery date.
 */
export type ScheduledPromise = MaterialPromise & Pick<ScheduleDates, 'deliveryDate'> & Partial<ShipmentDates>;

type ShipmentDates = Pick<ScheduleDates, 'planningDate' | 'loadingDate' | 'goodsIssueDate'>;

/**
 * The date from which availability is asked for a requested date: the material date when everything can
 * still be done in time, else the first day on which work can begin.
 */
export function materialDateFor(requested: BusinessDate, shipping: Shipping): BusinessDate {
  const firstDay = firstDayOf(shipping);
  const dates = scheduleBackward(requested, shipping.route, shipping.branchCalendar);
  return isInTime(dates, firstDay) ? dates.materialDate : firstDay;
}

/**
 * Schedule lines for what availability promises (domain.md 2.3, backward then forward). A promise that
 * meets the requested date keeps the dates counted back from it; a later one is counted forward. When
 * nothing arrives by the requested date, a line with quantity 0 keeps that date on record, as SAP does.
 *
 * @param promises by material date, asked from `materialDateFor` on
 */
export function scheduleLinesFor(
  promises: readonly MaterialPromise[],
  requested: BusinessDate,
  shipping: Shipping,
): ScheduledPromise[] {
  const firstDay = firstDayOf(shipping);
  const backward = scheduleBackward(requested, shipping.route, shipping.branchCalendar);
  const scheduled = promises.map((promise): ScheduledPromise => {
    const onTime = isInTime(backward, firstDay) && promise.date <= backward.materialDate;
    const dates = onTime ? backward : scheduleForward(promise.date, firstDay, shipping.route, shipping.branchCalendar);
    return { ...promise, ...withoutMaterialDate(dates), date: dates.materialDate };
  });
  if (scheduled.some((line) => line.deliveryDate <= requested)) return scheduled;
  const kept = { date: requested, quantity: quantity(0), pegged: false, deliveryDate: requested };
  return [kept, ...scheduled];
}

function firstDayOf(shipping: Shipping): BusinessDate {
  return firstShippingDay(shipping.branchCalendar, shipping.today, shipping.localNow, shipping.cutOffTime);
}

function isInTime(dates: ScheduleDates, firstDay: BusinessDate): boolean {
  return dates.materialDate >= firstDay && dates.planningDate >= firstDay;
}

function withoutMaterialDate({ planningDate, loadingDate, goodsIssueDate, deliveryDate }: ScheduleDates) {
  return { planningDate, loadingDate, goodsIssueDate, deliveryDate };
}
