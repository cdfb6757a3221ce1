import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity, type Quantity } from '../money/money.ts';
import { subtractWorkDays, type WorkCalendar } from '../scheduling/work-calendar.ts';
import type { Requirement } from './checked-elements.ts';

/** Work days before the material availability date from which a promise holds goods on the shelf. */
export type ReservationTiming = { readonly reserveDays: number; readonly reserveDaysOfPriorityCustomers: number };

export const defaultReservationTiming: ReservationTiming = { reserveDays: 2, reserveDaysOfPriorityCustomers: 3 };

/** What decides whether a promise is only counted, or goods are held for it. */
export type PromiseToHold = Requirement & {
  readonly priorityCustomer: boolean;
  readonly picked: boolean;
  readonly paid: boolean;
};

/** First day on which goods are held for a promise of a date. A far promise must not lock the stock of today. */
export function heldFrom(
  materialAvailability: BusinessDate,
  priorityCustomer: boolean,
  timing: ReservationTiming,
  calendar: WorkCalendar,
): BusinessDate {
  const days = priorityCustomer ? timing.reserveDaysOfPriorityCustomers : timing.reserveDays;
  return subtractWorkDays(calendar, materialAvailability, days);
}

/**
 * Marks the promises that are reserved hard: within the reserve days, or picked, or paid. All others stay
 * soft requirements. Goods can be held only while there are any: picked ones first, then by date.
 *
 * @returns the promises in their order, one that only part of the stock covers split in two
 */
export function reserveHard(
  promises: readonly PromiseToHold[],
  onHand: Quantity,
  terms: { readonly today: BusinessDate; readonly calendar: WorkCalendar; readonly timing: ReservationTiming },
): Requirement[] {
  const byUrgency = promises
    .filter((promise) => isHeld(promise, terms))
    .toSorted((a, b) => Number(b.picked) - Number(a.picked) || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const held = new Map<PromiseToHold, number>();
  let left: number = onHand;
  for (const promise of byUrgency) {
    const part = Math.min(left, promise.quantity);
    held.set(promise, part);
    left -= part;
  }
  return promises.flatMap((promise): Requirement[] => {
    const { date, pegged } = promise;
    const hard = held.get(promise) ?? 0;
    return [
      { date, pegged, quantity: quantity(hard), hard: true },
      { date, pegged, quantity: quantity(promise.quantity - hard), hard: false },
    ].filter((part) => part.quantity > 0);
  });
}

function isHeld(
  promise: PromiseToHold,
  { today, calendar, timing }: { today: BusinessDate; calendar: WorkCalendar; timing: ReservationTiming },
): boolean {
  if (promise.picked || promise.paid) return true;
  return !promise.pegged && today >= heldFrom(promise.date, promise.priorityCustomer, timing, calendar);
}
