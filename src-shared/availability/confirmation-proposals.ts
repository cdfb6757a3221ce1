import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity, sumQuantity, type Quantity } from '../money/money.ts';
import {
  atpOn,
  daysAfter,
  withPromises,
  type AvailabilityTimeline,
  type DatedQuantity,
} from './available-to-promise.ts';
import { confirmablePart, soldInAnyQuantity, wholeSalesUnits, type SalesUnitRule } from './rounding-to-sales-units.ts';

/** A dated promise. `pegged` marks a quantity that rests on replenishment ordered for it. */
export type Promise = DatedQuantity & { readonly pegged: boolean };

/** What can be promised for a request, earliest date first, and what cannot. */
export type ConfirmationProposal = { readonly promises: readonly Promise[]; readonly unconfirmed: Quantity };

export type ConfirmationRequest = {
  /** In the product's smallest unit, not negative. */
  readonly quantity: Quantity;
  /** Material availability date: first day on which the goods are wanted. A past date is today. */
  readonly from: BusinessDate;
  readonly salesUnits?: SalesUnitRule;
};

/** One-time delivery: whatever can go on the wanted date; the rest is not confirmed. */
export function oneTimeProposal(timeline: AvailabilityTimeline, request: ConfirmationRequest): ConfirmationProposal {
  const asked = new Asked(timeline, request);
  asked.confirmOn(asked.start);
  return asked.proposal();
}

/**
 * Complete delivery: everything on the first date on which everything is there, at the latest on the
 * replenishment date. Nothing is confirmed when there is no such date.
 */
export function completeProposal(timeline: AvailabilityTimeline, request: ConfirmationRequest): ConfirmationProposal {
  const asked = new Asked(timeline, request);
  const complete = asked.dates().find((date) => asked.isComplete(date));
  if (complete !== undefined) asked.confirmOn(complete);
  return asked.proposal();
}

/**
 * Delivery proposal: as much as possible as early as possible from the wanted date on. The remainder goes
 * on the replenishment date, or stays unconfirmed when the product cannot be reordered.
 */
export function deliveryProposal(timeline: AvailabilityTimeline, request: ConfirmationRequest): ConfirmationProposal {
  const asked = new Asked(timeline, request);
  for (const date of asked.dates()) asked.confirmOn(date);
  return asked.proposal();
}

/**
 * Delivery proposal in at most so many deliveries: the first ones stay, everything else waits for the date
 * on which the rest is complete.
 *
 * @param deliveries 1 to 9
 */
export function limitPartialDeliveries(
  timeline: AvailabilityTimeline,
  request: ConfirmationRequest,
  deliveries: number,
): ConfirmationProposal {
  if (deliveries < 1 || deliveries > 9) throw new RangeError(`partial deliveries 1 to 9, not ${deliveries}`);
  const proposal = deliveryProposal(timeline, request);
  const dates = [...new Set(proposal.promises.map((promise) => promise.date))];
  const completing = dates.at(-1);
  if (completing === undefined || dates.length <= deliveries) return proposal;
  const keptDates = new Set(dates.slice(0, deliveries - 1));
  const kept = proposal.promises.filter((promise) => keptDates.has(promise.date));
  const pushed = sumQuantity(proposal.promises.map((promise) => promise.quantity)) - totalOf(kept);
  const rest = completeProposal(withPromises(timeline, kept), {
    ...request,
    quantity: quantity(pushed),
    from: completing,
  });
  return {
    promises: [...kept, ...rest.promises],
    unconfirmed: quantity(proposal.unconfirmed + rest.unconfirmed),
  };
}

/** All three proposals side by side, as a person chooses among them. */
export function confirmationProposals(timeline: AvailabilityTimeline, request: ConfirmationRequest) {
  return {
    oneTime: oneTimeProposal(timeline, request),
    complete: completeProposal(timeline, request),
    delivery: deliveryProposal(timeline, request),
  };
}

/** A request on its way to being confirmed, date by date. */
class Asked {
  readonly start: BusinessDate;
  private readonly timeline: AvailabilityTimeline;
  private readonly rule: SalesUnitRule;
  /** What can be confirmed at all: whole sales units of the request. */
  private readonly wanted: Quantity;
  private readonly requested: Quantity;
  private readonly promises: Promise[] = [];
  private confirmed = 0;

  constructor(timeline: AvailabilityTimeline, request: ConfirmationRequest) {
    const { today } = timeline.facts;
    this.timeline = timeline;
    this.rule = request.salesUnits ?? soldInAnyQuantity;
    this.requested = request.quantity;
    this.wanted = wholeSalesUnits(request.quantity, this.rule);
    this.start = request.from < today ? today : request.from;
  }

  /** Dates on which more may be confirmed than before, ending with the replenishment date. */
  dates(): BusinessDate[] {
    const dates = [this.start, ...daysAfter(this.timeline, this.start)];
    const reordered = this.reorderedFrom();
    return reordered === null ? dates : [...dates.filter((date) => date < reordered), reordered];
  }

  isComplete(date: BusinessDate): boolean {
    return this.isReordered(date) || atpOn(this.timeline, date) >= this.wanted;
  }

  /**
   * Confirms what the date allows. From the replenishment date on that is everything: what neither stock
   * nor an expected receipt covers is reordered for it.
   */
  confirmOn(date: BusinessDate): void {
    const outstanding = this.wanted - this.confirmed;
    const part = confirmablePart(atpOn(this.timeline, date) - this.confirmed, outstanding, this.rule);
    this.promise(date, part, false);
    if (this.isReordered(date)) this.promise(date, quantity(outstanding - part), true);
  }

  proposal(): ConfirmationProposal {
    return { promises: this.promises, unconfirmed: quantity(this.requested - this.confirmed) };
  }

  private promise(date: BusinessDate, part: Quantity, pegged: boolean): void {
    if (part <= 0) return;
    this.promises.push({ date, quantity: part, pegged });
    this.confirmed += part;
  }

  private reorderedFrom(): BusinessDate | null {
    const { replenishmentDate } = this.timeline.facts;
    return replenishmentDate === null || replenishmentDate > this.start ? replenishmentDate : this.start;
  }

  private isReordered(date: BusinessDate): boolean {
    const reordered = this.reorderedFrom();
    return reordered !== null && date >= reordered;
  }
}

function totalOf(promises: readonly Promise[]): number {
  return sumQuantity(promises.map((promise) => promise.quantity));
}
