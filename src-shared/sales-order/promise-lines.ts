import type { AvailabilityTimeline } from '../availability/available-to-promise.ts';
import { withPromises } from '../availability/available-to-promise.ts';
import type { SalesUnitRule } from '../availability/rounding-to-sales-units.ts';
import { confirmLines } from '../availability/confirm-lines.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity } from '../money/money.ts';
import { confirmedQuantity, unconfirmedQuantity, type OrderLine, type ScheduleLine } from './sales-order.ts';

/** How lines get their promises. */
export type PromiseTerms = {
  readonly completeDelivery: boolean;
  /** First day on which goods of a line are wanted. */
  readonly fromOf: (line: OrderLine) => BusinessDate;
  /** Availability of a product without any promise of this order. */
  readonly timelineOf: (productCode: string) => AvailabilityTimeline;
  /** In which units a line may be promised. Default: any quantity. */
  readonly salesUnitsOf?: ((line: OrderLine) => SalesUnitRule) | undefined;
};

/** Takes back promises from the latest on until no more is promised than is wanted. What was issued stays. */
export function cutPromises(line: OrderLine): OrderLine {
  let over = confirmedQuantity(line) - (line.quantity - line.shortClosed);
  if (over <= 0) return line;
  const schedule = byDate(line.schedule)
    .toReversed()
    .map((promise) => {
      const cut = Math.min(over, promise.quantity - promise.issued);
      over -= cut;
      return { ...promise, quantity: quantity(promise.quantity - cut) };
    })
    .toReversed();
  return { ...line, schedule: schedule.filter((promise) => promise.quantity > 0) };
}

/** Takes back every promise that is not fulfilled. */
export function withoutPromises(line: OrderLine): OrderLine {
  const schedule = line.schedule.map((promise) => ({ ...promise, quantity: promise.issued }));
  return { ...line, schedule: schedule.filter((promise) => promise.quantity > 0) };
}

/**
 * Takes back the promises of lines that leave together with one that still wants some (complete delivery, or
 * a delivery group), so that all of them get one date again.
 *
 * @param stands lines whose promises stay whatever happens: of a fixed date, or set aside
 */
export function releasedTogether(
  lines: readonly OrderLine[],
  completeDelivery: boolean,
  stands: (line: OrderLine) => boolean,
): OrderLine[] {
  const wanting = lines.filter((line) => unconfirmedQuantity(line) > 0);
  const waits = ({ deliveryGroup }: OrderLine) =>
    wanting.some((other) => completeDelivery || (deliveryGroup !== null && other.deliveryGroup === deliveryGroup));
  return lines.map((line) => (waits(line) && !stands(line) ? withoutPromises(line) : line));
}

/**
 * Promises what lines want and have no promise for. Promises that stand are kept and compete with the new
 * ones like those of any other order, so only the difference is asked for.
 */
export function promiseOpen(lines: readonly OrderLine[], terms: PromiseTerms): OrderLine[] {
  const standing = lines.flatMap(openPromises);
  const timelineOf = (productCode: string): AvailabilityTimeline =>
    withPromises(
      terms.timelineOf(productCode),
      standing.filter((promise) => promise.productCode === productCode),
    );
  const goods = lines.filter((line) => !line.charge);
  const proposals = confirmLines(
    goods.map((line) => ({
      productCode: line.productCode,
      request: {
        quantity: unconfirmedQuantity(line),
        from: terms.fromOf(line),
        ...(terms.salesUnitsOf ? { salesUnits: terms.salesUnitsOf(line) } : {}),
      },
      deliveryGroup: line.deliveryGroup,
      maxPartialDeliveries: line.maxPartialDeliveries,
    })),
    terms.completeDelivery,
    timelineOf,
  );
  return lines.map((line) => ({
    ...line,
    schedule: merged(line.schedule, proposals[goods.indexOf(line)]?.promises ?? []),
  }));
}

function openPromises(line: OrderLine) {
  return line.schedule
    .filter((promise) => promise.quantity > promise.issued)
    .map(({ date, pegged, ...promise }) => ({
      productCode: line.productCode,
      date,
      pegged,
      quantity: quantity(promise.quantity - promise.issued),
    }));
}

/** One schedule line a date and kind of supply. */
function merged(
  standing: readonly ScheduleLine[],
  more: readonly Pick<ScheduleLine, 'date' | 'quantity' | 'pegged'>[],
): ScheduleLine[] {
  const schedule = [...standing];
  for (const { date, pegged, quantity: part } of more) {
    const at = schedule.findIndex((promise) => promise.date === date && promise.pegged === pegged);
    const same = schedule[at];
    if (same) schedule[at] = { ...same, quantity: quantity(same.quantity + part) };
    else schedule.push({ date, pegged, quantity: part, issued: quantity(0) });
  }
  return byDate(schedule);
}

function byDate(schedule: readonly ScheduleLine[]): ScheduleLine[] {
  return schedule.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
