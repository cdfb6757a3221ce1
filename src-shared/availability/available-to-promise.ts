import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity, type Quantity } from '../money/money.ts';

export type DatedQuantity = { readonly date: BusinessDate; readonly quantity: Quantity };

/** What is known about one product when a promise is made. Quantities in its smallest unit. */
export type AvailabilityFacts = {
  readonly today: BusinessDate;
  readonly onHand: Quantity;
  readonly safetyStock: Quantity;
  /** Expected receipts, on the date from which they can be promised. */
  readonly receipts: readonly DatedQuantity[];
  /** Confirmed, not yet issued quantities of other lines. Overdue ones are due today. */
  readonly requirements: readonly DatedQuantity[];
  /** From this day supply is unlimited (replenishment lead time); null when it cannot be reordered. */
  readonly replenishmentDate: BusinessDate | null;
  /** Stock that nobody will have taken by its last usable day (FEFO): gone for every later ship date. */
  readonly expiring?: readonly DatedQuantity[];
};

/**
 * Availability of one product, ready to be asked: ascending days with a change, the stock projected for
 * each, and the smallest stock from each day on. A question costs a binary search.
 */
export type AvailabilityTimeline = {
  readonly facts: AvailabilityFacts;
  /** Ascending: today, the replenishment date and every day with a change. */
  readonly days: readonly BusinessDate[];
  /** Projected stock at the end of each day; may be negative. */
  readonly projected: readonly number[];
  /**
   * Smallest projected stock from each day on. Before the replenishment date only days before it count,
   * since what is promised from there on is reordered.
   */
  readonly smallestFrom: readonly number[];
};

/** Adds up receipts and requirements by day. Costs the number of entries, once; asking costs no more than days. */
export function availabilityTimeline(facts: AvailabilityFacts): AvailabilityTimeline {
  const changes = new Map<BusinessDate, number>([[facts.today, 0]]);
  const add = (date: BusinessDate, change: number) => {
    const day = date < facts.today ? facts.today : date;
    changes.set(day, (changes.get(day) ?? 0) + change);
  };
  for (const receipt of facts.receipts) add(receipt.date, receipt.quantity);
  for (const requirement of facts.requirements) add(requirement.date, -requirement.quantity);
  // From this day on other days count, so it is one of the days even when nothing happens on it.
  if (facts.replenishmentDate !== null) add(facts.replenishmentDate, 0);
  const days = [...changes.keys()].toSorted();
  let stock = facts.onHand - facts.safetyStock;
  const projected = days.map((day) => (stock += changes.get(day) ?? 0));
  return { facts, days, projected, smallestFrom: suffixMinimum(days, projected, facts.replenishmentDate) };
}

function suffixMinimum(
  days: readonly BusinessDate[],
  projected: readonly number[],
  replenishmentDate: BusinessDate | null,
): number[] {
  const smallestFrom = [...projected];
  for (let at = days.length - 2; at >= 0; at -= 1) {
    const [day, next] = [days[at], days[at + 1]];
    if (day === undefined || next === undefined) continue;
    const nextIsReordered = replenishmentDate !== null && day < replenishmentDate && next >= replenishmentDate;
    if (!nextIsReordered) {
      smallestFrom[at] = Math.min(smallestFrom[at] ?? 0, smallestFrom[at + 1] ?? 0);
    }
  }
  return smallestFrom;
}

/**
 * Cumulative ATP: what stock and expected receipts can give on a date without breaking a promise already
 * made for a later one. Never negative; a date in the past is today.
 */
export function atpOn(timeline: AvailabilityTimeline, date: BusinessDate): Quantity {
  const at = Math.max(0, firstAfter(timeline.days, date) - 1);
  return quantity(Math.max(0, (timeline.smallestFrom[at] ?? 0) - expiredBefore(timeline.facts, date)));
}

/** Projected stock (may be negative) at the end of today, the replenishment date and every day with a change. */
export function projectedStock(facts: AvailabilityFacts): DatedQuantity[] {
  const { days, projected } = availabilityTimeline(facts);
  return days.map((date, at) => ({ date, quantity: quantity(projected[at] ?? 0) }));
}

/** Cumulative ATP on every date that matters, ascending from today. */
export function cumulativeAtp(facts: AvailabilityFacts): DatedQuantity[] {
  const timeline = availabilityTimeline(facts);
  return timeline.days.map((date) => ({ date, quantity: atpOn(timeline, date) }));
}

/** Days after a date on which availability may rise. */
export function daysAfter(timeline: AvailabilityTimeline, date: BusinessDate): readonly BusinessDate[] {
  return timeline.days.slice(firstAfter(timeline.days, date));
}

/** The same product after further promises; a promise that brings its own supply takes nothing. */
export function withPromises(
  timeline: AvailabilityTimeline,
  promises: readonly (DatedQuantity & { readonly pegged: boolean })[],
): AvailabilityTimeline {
  const taken = promises.filter((promise) => !promise.pegged);
  if (taken.length === 0) return timeline;
  const { facts } = timeline;
  return availabilityTimeline({ ...facts, requirements: [...facts.requirements, ...taken] });
}

/** Position of the first day that lies after a date. */
function firstAfter(days: readonly BusinessDate[], date: BusinessDate): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? date) <= date) low = middle + 1;
    else high = middle;
  }
  return low;
}

function expiredBefore(facts: AvailabilityFacts, date: BusinessDate): number {
  let expired = 0;
  for (const stock of facts.expiring ?? []) if (stock.date < date) expired += stock.quantity;
  return expired;
}
