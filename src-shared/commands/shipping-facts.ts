import type { SettingsRow } from '../branch/settings.ts';
import type { CustomerRow } from '../customers/customer.ts';
import { destinationOf, type OrderTerms } from '../customers/order-terms.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { localTimeOf } from '../scheduling/cut-off.ts';
import { defaultCutOff, routeOf, type Shipping } from '../scheduling/route.ts';

/**
 * How goods of a document reach a customer from now on; null when no route of the branch serves him.
 *
 * @param now instant in UTC: the only place where a date depends on the clock, by the cut-off of the day
 */
export function shippingTo(
  customer: Pick<CustomerRow, 'code' | 'city'>,
  terms: OrderTerms,
  settings: SettingsRow,
  today: BusinessDate,
  now: string,
): Shipping | null {
  const route = routeOf(settings.routes ?? [], destinationOf(customer, terms));
  if (!route) return null;
  const cutOff = settings.cutOff ?? defaultCutOff;
  return {
    route,
    branchCalendar: settings.calendar,
    today,
    localNow: localTimeOf(now, cutOff.utcOffsetMinutes),
    cutOffTime: cutOff.time,
  };
}
