import type { BusinessDate } from '../kernel/business-date.ts';
import type { WorkCalendar } from './work-calendar.ts';

/**
 * A way from the branch to customers, with the times it takes. All times are whole work days: transit by
 * the carrier's calendar, the others by the branch's.
 */
export type Route = {
  readonly id: string;
  readonly name: string;
  /** Codes of customers that are served by this route wherever they are. */
  readonly customers: readonly string[];
  /** Cities that this route serves for all other customers. */
  readonly zones: readonly string[];
  /** Days on the road. */
  readonly transitDays: number;
  /** From loading to leaving. */
  readonly loadDays: number;
  /** From goods on the shelf to goods at the ramp. */
  readonly pickPackDays: number;
  /** How long before loading the transport must be ordered. */
  readonly transportLeadDays: number;
  readonly carrierCalendar: WorkCalendar;
};

/** Where goods go: a customer, his city or that of the place agreed, and a route where one was agreed. */
export type Destination = {
  /** Of the customer. */
  readonly code: string;
  readonly city: string;
  /** null: whichever serves him. */
  readonly routeId: string | null;
};

/** An order entered after this time of the day counts as one of the next work day. */
export type CutOff = {
  /** Local time of the branch, `HH:MM`. */
  readonly time: string;
  /** Minutes that branch time is ahead of UTC: 420 for WIB, 480 for WITA, 540 for WIT. */
  readonly utcOffsetMinutes: number;
};

/** Cut-off of domain.md 2.3, in western Indonesian time, where a branch sets none. */
export const defaultCutOff: CutOff = { time: '14:00', utcOffsetMinutes: 420 };

/** What is needed to schedule a delivery to one customer. */
export type Shipping = {
  readonly route: Route;
  readonly branchCalendar: WorkCalendar;
  readonly today: BusinessDate;
  /** Instant of entry, local time of the branch, `YYYY-MM-DDTHH:MM`. */
  readonly localNow: string;
  /** Local time `HH:MM` after which today is over for shipping. */
  readonly cutOffTime: string;
};

/**
 * The route to a destination: the one agreed for it, else the one named for its customer, else the one whose
 * zones list its city; null without any, and then goods are handed over on the day they are available.
 */
export function routeOf(
  routes: readonly Route[],
  shipTo: Omit<Destination, 'routeId'> & Partial<Destination>,
): Route | null {
  const agreed = routes.find((route) => route.id === shipTo.routeId);
  if (agreed) return agreed;
  const named = routes.find((route) => route.customers.includes(shipTo.code));
  if (named) return named;
  const city = shipTo.city.trim().toLowerCase();
  return routes.find((route) => route.zones.some((zone) => zone.trim().toLowerCase() === city)) ?? null;
}
