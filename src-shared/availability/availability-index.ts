import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity } from '../money/money.ts';
import type { WorkCalendar } from '../scheduling/work-calendar.ts';
import { availabilityTimeline, type AvailabilityFacts, type AvailabilityTimeline } from './available-to-promise.ts';
import type { Requirement } from './checked-elements.ts';
import type { CheckingScope } from './product-availability.ts';

/** When and by which rules availability is asked. */
export type AvailabilityTerms = {
  readonly day: BusinessDate;
  readonly calendar: WorkCalendar;
  readonly scope: CheckingScope;
};

type DayTotals = { free: number; pegged: number };

type ProductDemand<Open> = {
  readonly byOwner: Map<string, readonly Open[]>;
  readonly byDay: Map<BusinessDate, DayTotals>;
  /** `byDay` in the order of days, until the next change. */
  sorted: readonly Requirement[] | null;
};

type KnownTimeline = { readonly terms: AvailabilityTerms; readonly timeline: AvailabilityTimeline };

/**
 * Promises by product and day, and the timeline that follows from them, kept while rows are written and
 * derived anew only for products that were touched. A check therefore costs the days with a change, however
 * many order lines are open in the branch.
 */
export class AvailabilityIndex<Open extends Requirement & { readonly productCode: string }> {
  private readonly products = new Map<string, ProductDemand<Open>>();
  private readonly timelines = new Map<string, KnownTimeline>();

  /** Replaces what one owner (an order) has promised. */
  replace(owner: string, before: readonly Open[], after: readonly Open[]): void {
    for (const promise of before) {
      const demand = this.touched(promise.productCode);
      demand.byOwner.delete(owner);
      count(demand, promise, -1);
    }
    for (const promise of after) {
      const demand = this.touched(promise.productCode);
      demand.byOwner.set(owner, [...(demand.byOwner.get(owner) ?? []), promise]);
      count(demand, promise, 1);
    }
  }

  /** Stock, receipts or master data of a product have changed. */
  touch(productCode: string): void {
    this.timelines.delete(productCode);
  }

  /** Every open promise on a product, by owner: for people who look, not for checks. */
  promisesOn(productCode: string): readonly Open[] {
    return [...(this.products.get(productCode)?.byOwner.values() ?? [])].flat();
  }

  /** What one owner has promised of a product. */
  promisesOf(productCode: string, owner: string): readonly Open[] {
    return this.products.get(productCode)?.byOwner.get(owner) ?? [];
  }

  /** Promises on a product added up by day, ascending: at most two entries a day. */
  demandByDay(productCode: string): readonly Requirement[] {
    const demand = this.products.get(productCode);
    if (!demand) return [];
    demand.sorted ??= sortedByDay(demand.byDay);
    return demand.sorted;
  }

  /**
   * The product's timeline on these terms.
   *
   * @param facts gathers what the timeline is made of; asked only when the product was touched or the terms
   *   are others than the last time
   */
  timeline(productCode: string, terms: AvailabilityTerms, facts: () => AvailabilityFacts): AvailabilityTimeline {
    const known = this.timelines.get(productCode);
    if (known && sameTerms(known.terms, terms)) return known.timeline;
    const timeline = availabilityTimeline(facts());
    this.timelines.set(productCode, { terms, timeline });
    return timeline;
  }

  private touched(productCode: string): ProductDemand<Open> {
    this.touch(productCode);
    let demand = this.products.get(productCode);
    if (!demand) {
      demand = { byOwner: new Map(), byDay: new Map(), sorted: null };
      this.products.set(productCode, demand);
    }
    demand.sorted = null;
    return demand;
  }
}

function count<Open extends Requirement>(demand: ProductDemand<Open>, promise: Open, sign: 1 | -1): void {
  const totals = demand.byDay.get(promise.date) ?? { free: 0, pegged: 0 };
  if (promise.pegged) totals.pegged += sign * promise.quantity;
  else totals.free += sign * promise.quantity;
  if (totals.free === 0 && totals.pegged === 0) demand.byDay.delete(promise.date);
  else demand.byDay.set(promise.date, totals);
}

function sortedByDay(byDay: ReadonlyMap<BusinessDate, DayTotals>): Requirement[] {
  return [...byDay]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([date, { free, pegged }]) => [
      ...(free === 0 ? [] : [{ date, quantity: quantity(free), pegged: false }]),
      ...(pegged === 0 ? [] : [{ date, quantity: quantity(pegged), pegged: true }]),
    ]);
}

function sameTerms(a: AvailabilityTerms, b: AvailabilityTerms): boolean {
  return (
    a.day === b.day &&
    a.calendar === b.calendar &&
    a.scope.rules === b.scope.rules &&
    a.scope.transaction === b.scope.transaction
  );
}
