import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity, type Quantity } from '../money/money.ts';

export type DatedQuantity = { readonly date: BusinessDate; readonly quantity: Quantity };

/** What is known about one product when a promise is made. Quantities in its smallest unit. */
export type AvailabilityFacts = {
  readonly today: BusinessDate;
  readonly onHand: Quantity;
  readonly safetyStock: Quantity;
  /** Expected receipts. Overdue ones are counted today: they are late, not lost. */
  readonly receipts: readonly DatedQuantity[];
  /** Confirmed, not yet issued quantities of other lines. Overdue ones are due today. */
  readonly requirements: readonly DatedQuantity[];
  /** From this day supply is unlimited (replenishment lead time); null when it cannot be reordered. */
  readonly replenishmentDate: BusinessDate | null;
};

/** A dated promise. `pegged` marks a quantity that rests on replenishment ordered for it. */
export type Promise = DatedQuantity & { readonly pegged: boolean };

export type DeliveryProposal = { readonly promises: readonly Promise[]; readonly unconfirmed: Quantity };

/**
 * Cumulative available-to-promise on every date that matters: the smallest projected stock from that
 * date on. This is what stops a new near order from breaking a later confirmed one.
 * Dates from the replenishment date on do not limit, since what is promised there is reordered.
 *
 * @returns ascending dates, starting with today; quantities never negative
 */
export function cumulativeAtp(facts: AvailabilityFacts): DatedQuantity[] {
  const projected = projectedStock(facts);
  let smallest: number | null = null;
  return projected
    .toReversed()
    .map(({ date, quantity: stock }) => {
      if (facts.replenishmentDate === null || date < facts.replenishmentDate) {
        smallest = smallest === null ? stock : Math.min(smallest, stock);
      }
      return { date, quantity: quantity(Math.max(0, smallest ?? stock)) };
    })
    .toReversed();
}

/** Projected stock (may be negative) at the end of every date with a receipt or requirement, and today. */
export function projectedStock(facts: AvailabilityFacts): DatedQuantity[] {
  const changes = new Map<BusinessDate, number>([[facts.today, 0]]);
  const add = (date: BusinessDate, change: number) => {
    const day = date < facts.today ? facts.today : date;
    changes.set(day, (changes.get(day) ?? 0) + change);
  };
  for (const receipt of facts.receipts) add(receipt.date, receipt.quantity);
  for (const requirement of facts.requirements) add(requirement.date, -requirement.quantity);
  let stock = facts.onHand - facts.safetyStock;
  return [...changes]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, change]) => {
      stock += change;
      return { date, quantity: quantity(stock) };
    });
}

/** Quantity that can be promised on a date without breaking a promise already made. */
export function atpOn(facts: AvailabilityFacts, date: BusinessDate): Quantity {
  const day = date < facts.today ? facts.today : date;
  let available = quantity(0);
  for (const entry of cumulativeAtp(facts)) if (entry.date <= day) available = entry.quantity;
  return available;
}

/**
 * Delivery proposal: confirm as much as possible as early as possible from the requested date on; what
 * is left goes on the replenishment date, or stays unconfirmed when the product cannot be reordered.
 *
 * @param requested quantity in the smallest unit, not negative
 * @param from first date on which the customer wants goods
 */
export function proposeDelivery(facts: AvailabilityFacts, requested: Quantity, from: BusinessDate): DeliveryProposal {
  const start = from < facts.today ? facts.today : from;
  const restDate =
    facts.replenishmentDate === null ? null : facts.replenishmentDate < start ? start : facts.replenishmentDate;
  const atp = cumulativeAtp(facts);
  const dates = [start, ...atp.map((entry) => entry.date).filter((date) => date > start)];
  const promises: Promise[] = [];
  let confirmed = 0;
  for (const date of dates) {
    if (confirmed === requested || (restDate !== null && date >= restDate && date > start)) break;
    const more = Math.min(atpOn(facts, date), requested) - confirmed;
    if (more > 0) {
      promises.push({ date, quantity: quantity(more), pegged: false });
      confirmed += more;
    }
  }
  const rest = requested - confirmed;
  if (rest > 0 && restDate !== null) {
    promises.push({ date: restDate, quantity: quantity(rest), pegged: true });
    return { promises, unconfirmed: quantity(0) };
  }
  return { promises, unconfirmed: quantity(rest) };
}
