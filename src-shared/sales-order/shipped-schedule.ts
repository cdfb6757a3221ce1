import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity } from '../money/money.ts';
import type { Shipping } from '../scheduling/route.ts';
import { materialDateFor, scheduleLinesFor, type MaterialPromise } from '../scheduling/schedule-lines.ts';
import type { ScheduleLine } from './sales-order.ts';

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
