import { daysBetween, type BusinessDate } from '../kernel/business-date.ts';
import { unreachable } from '../kernel/exhaustive.ts';
import { quantity, type Quantity } from '../money/money.ts';
import { addWorkDays, type WorkCalendar } from '../scheduling/work-calendar.ts';
import type { AvailabilityFacts, DatedQuantity } from './available-to-promise.ts';
import type { CheckingRule } from './checking-rule.ts';

export type SupplyKind = 'purchaseReceipt' | 'transferIn' | 'firmPlanned' | 'planned';

export type SupplyElement = DatedQuantity & { readonly id: string; readonly kind: SupplyKind };

/** A promise on the product, as far as availability cares. */
export type Requirement = DatedQuantity & {
  /** Rests on replenishment ordered for it: it brings its own supply until its day has passed. */
  readonly pegged: boolean;
  /** Reserved hard: the goods on hand are spoken for. */
  readonly hard?: boolean;
};

/** Everything that may bear on the availability of one product, before the checking rule chooses. */
export type AvailabilityElements = {
  readonly today: BusinessDate;
  readonly calendar: WorkCalendar;
  /** All stock at the location, quarantine and batches included. */
  readonly onHand: Quantity;
  readonly quarantine: Quantity;
  /** Batches by their last usable day. */
  readonly batches: readonly DatedQuantity[];
  readonly safetyStock: Quantity;
  readonly supply: readonly SupplyElement[];
  readonly requirements: readonly Requirement[];
  readonly manualReservations: readonly DatedQuantity[];
  readonly replenishable: boolean;
  /** Work days from reorder to goods on the shelf. */
  readonly leadTimeDays: number;
};

/** Applies a checking rule: what is left is what a promise may rest on. */
export function checkedFacts(rule: CheckingRule, elements: AvailabilityElements): AvailabilityFacts {
  const { today, calendar } = elements;
  const requirements: DatedQuantity[] = elements.requirements
    .filter((requirement) => takesFromStock(requirement, today))
    .map((requirement) =>
      rule.hardReservationsOffStock && requirement.hard ? onDate(requirement, today) : requirement,
    );
  if (rule.manualReservations) requirements.push(...elements.manualReservations);
  return {
    today,
    onHand: quantity(elements.onHand - elements.quarantine),
    safetyStock: rule.safetyStock ? elements.safetyStock : quantity(0),
    receipts: elements.supply
      .filter((supply) => counts(rule, supply.kind))
      .flatMap((supply) => expectedOn(rule, supply, today, calendar)),
    requirements,
    replenishmentDate: elements.replenishable ? addWorkDays(calendar, today, elements.leadTimeDays) : null,
    expiring: lostToExpiry(elements.batches, requirements),
  };
}

/** Receipts that are so late that nobody counts on them any more, for a person to chase. */
export function ignoredReceipts(rule: CheckingRule, elements: AvailabilityElements): readonly SupplyElement[] {
  const { today, calendar, supply } = elements;
  return supply.filter(
    (element) => counts(rule, element.kind) && expectedOn(rule, element, today, calendar).length === 0,
  );
}

/** Promises that rested on replenishment and whose day has passed without goods: each needs a person. */
export function overduePegs<Peg extends Requirement>(requirements: readonly Peg[], today: BusinessDate): Peg[] {
  return requirements.filter((requirement) => requirement.pegged && requirement.date < today);
}

/** Takes promises back: a line that is checked again does not compete with what it had. */
export function takenBack(promises: readonly Requirement[]): Requirement[] {
  return promises.map(({ date, quantity: promised, pegged }) => ({ date, quantity: quantity(-promised), pegged }));
}

/** A pegged requirement counts as planned supply for itself until its day has passed. */
function takesFromStock(requirement: Requirement, today: BusinessDate): boolean {
  return !requirement.pegged || requirement.date < today;
}

function counts(rule: CheckingRule, kind: SupplyKind): boolean {
  switch (kind) {
    case 'purchaseReceipt':
      return rule.purchaseReceipts;
    case 'transferIn':
      return rule.transfersIn;
    case 'firmPlanned':
      return rule.plannedSupply !== 'none';
    case 'planned':
      return rule.plannedSupply === 'all';
    default:
      return unreachable(kind);
  }
}

/** An overdue receipt is late, not lost: it counts on the next work day, for as long as the rule allows. */
function expectedOn(
  rule: CheckingRule,
  supply: DatedQuantity,
  today: BusinessDate,
  calendar: WorkCalendar,
): DatedQuantity[] {
  const { inboundHandlingDays } = rule;
  const ready = inboundHandlingDays === 0 ? supply.date : addWorkDays(calendar, supply.date, inboundHandlingDays);
  const late = daysBetween(ready, today);
  if (late <= 0) return [onDate(supply, ready)];
  return late > rule.overdueReceiptDays ? [] : [onDate(supply, addWorkDays(calendar, today, 1))];
}

/**
 * What of each batch nobody will have taken by its last usable day, first expired, first out. Dated by the
 * last usable day.
 */
function lostToExpiry(batches: readonly DatedQuantity[], requirements: readonly DatedQuantity[]): DatedQuantity[] {
  let stocked = 0;
  let lost = 0;
  return batches
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .flatMap((batch) => {
      stocked += batch.quantity;
      const taken = requirements.reduce((sum, one) => (one.date <= batch.date ? sum + one.quantity : sum), 0);
      const more = Math.max(0, stocked - taken - lost);
      lost += more;
      return more > 0 ? [{ date: batch.date, quantity: quantity(more) }] : [];
    });
}

function onDate(entry: DatedQuantity, date: BusinessDate): DatedQuantity {
  return { date, quantity: entry.quantity };
}
