import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity, type Quantity } from '../money/money.ts';
import type { OrderLine, ScheduleLine } from '../sales-order/sales-order.ts';

/** New promises of a line for what could not leave or came back. */
export type PromiseAgain = (line: OrderLine, rest: Quantity) => readonly ScheduleLine[];

/** Counts an issued quantity against the earliest promises; what goes beyond all of them against the last. */
export function fulfilPromises(schedule: readonly ScheduleLine[], issued: number): ScheduleLine[] {
  let left = issued;
  const fulfilled = schedule.toSorted(byDate).map((promise) => {
    const taken = Math.min(left, Math.max(0, promise.quantity - promise.issued));
    left -= taken;
    return { ...promise, issued: quantity(promise.issued + taken) };
  });
  const last = fulfilled.at(-1);
  if (left > 0 && last) fulfilled[fulfilled.length - 1] = { ...last, issued: quantity(last.issued + left) };
  return fulfilled;
}

/**
 * Opens promises again for goods that are back on the shelf, the latest first. They rest on the goods that
 * came back, so they need no replenishment any more.
 */
export function reopenPromises(schedule: readonly ScheduleLine[], back: number): ScheduleLine[] {
  return takeBack(schedule, back).flatMap(({ promise, taken }) => {
    const issued = quantity(promise.issued - taken);
    if (!promise.pegged || taken === 0) return [{ ...promise, issued }];
    const open = { date: promise.date, quantity: quantity(taken), issued: quantity(0), pegged: false };
    const rest = { ...promise, quantity: quantity(promise.quantity - taken), issued };
    return rest.quantity > 0 ? [rest, open] : [open];
  });
}

/** Takes fulfilled promises back without opening them: what came back is promised anew or not at all. */
export function withdrawPromises(schedule: readonly ScheduleLine[], back: number): ScheduleLine[] {
  return takeBack(schedule, back)
    .map(({ promise, taken }) => ({
      ...promise,
      quantity: quantity(Math.max(0, promise.quantity - taken)),
      issued: quantity(promise.issued - taken),
    }))
    .filter((promise) => promise.quantity > 0);
}

/** Gives what was due and did not leave new dates; what is promised for later stays. */
export function promiseRestAgain(line: OrderLine, day: BusinessDate, again: PromiseAgain): OrderLine {
  const rest = line.schedule
    .filter((promise) => promise.date <= day)
    .reduce((sum, promise) => sum + Math.max(0, promise.quantity - promise.issued), 0);
  if (rest === 0) return line;
  const kept = withoutDue(line.schedule, day);
  return { ...line, schedule: [...kept, ...again({ ...line, schedule: kept }, quantity(rest))] };
}

/** Drops every promise that is not fulfilled; what was issued stays on record. */
export function withoutOpen(schedule: readonly ScheduleLine[]): ScheduleLine[] {
  return schedule.map(closed).filter((promise) => promise.quantity > 0);
}

function withoutDue(schedule: readonly ScheduleLine[], day: BusinessDate): ScheduleLine[] {
  return schedule
    .map((promise) => (promise.date <= day ? closed(promise) : promise))
    .filter((promise) => promise.quantity > 0);
}

function closed(promise: ScheduleLine): ScheduleLine {
  return { ...promise, quantity: quantity(Math.min(promise.quantity, promise.issued)) };
}

function takeBack(schedule: readonly ScheduleLine[], back: number) {
  let left = back;
  return schedule
    .toSorted(byDate)
    .toReversed()
    .map((promise) => {
      const taken = Math.min(left, promise.issued);
      left -= taken;
      return { promise, taken };
    })
    .toReversed();
}

function byDate(a: ScheduleLine, b: ScheduleLine): number {
  if (a.date === b.date) return 0;
  return a.date < b.date ? -1 : 1;
}
