import { daysBetween, type BusinessDate } from '../kernel/business-date.ts';
import { money, type Money, type Quantity } from '../money/money.ts';
import { divideHalfUp } from '../money/rounding.ts';
import type { ConfirmationProposal, Promise } from './confirmation-proposals.ts';
import type { SalesUnitRule } from './rounding-to-sales-units.ts';

/** An order line that wants goods which others want too. */
export type CompetingLine = {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly lineNo: number;
  readonly productCode: string;
  readonly customerName: string;
  /** 1 is promised before 2 before 3. */
  readonly deliveryPriority: number;
  readonly requestedDate: BusinessDate;
  /** Day on which the goods must be there to be with the customer on the requested date. */
  readonly wantedOn: BusinessDate;
  /** Business date of the order and then its number: order of entry that no clock decides, sorted as text. */
  readonly entry: string;
  /** What is still to be delivered, promised or not, in the product's smallest unit. */
  readonly quantity: Quantity;
  /** Value of that quantity in minor units. */
  readonly value: Money;
  /** What is promised now; none for an order that is not yet saved. */
  readonly promises: readonly Promise[];
  readonly maxPartialDeliveries: number | null;
  readonly salesUnits?: SalesUnitRule;
};

/** Whose promises come first when there is not enough for all. */
export type AllocationPolicy = 'firstCome' | 'priority' | 'fairShare';

type Order = (a: CompetingLine, b: CompetingLine) => number;

/** Sequence of a rescheduling run: delivery priority, requested date, order of entry, then id. */
export const byPriority: Order = (a, b) =>
  a.deliveryPriority - b.deliveryPriority || compare(a.requestedDate, b.requestedDate) || byEntry(a, b);

/** First come, first served. */
export const byEntry: Order = (a, b) =>
  compare(a.entry, b.entry) || compare(a.orderId, b.orderId) || a.lineNo - b.lineNo;

/** How late a line is by a set of promises. */
export type Lateness = {
  /** Day on which the line is complete; null: never. */
  readonly completeOn: BusinessDate | null;
  /** Calendar days after the wanted day; null: never complete. */
  readonly daysLate: number | null;
  /** Value of what is not there on the wanted day, in minor units. */
  readonly lateValue: Money;
};

/** Compares promises of a line with the day on which its goods are wanted. */
export function latenessOf(line: CompetingLine, { promises, unconfirmed }: ConfirmationProposal): Lateness {
  let completeOn: BusinessDate | null = unconfirmed > 0 ? null : line.wantedOn;
  let late: number = unconfirmed;
  for (const promise of promises) {
    if (completeOn !== null && promise.date > completeOn) completeOn = promise.date;
    if (promise.date > line.wantedOn) late += promise.quantity;
  }
  return {
    completeOn,
    daysLate: completeOn === null ? null : daysBetween(line.wantedOn, completeOn),
    lateValue: partOfValue(line, late),
  };
}

function partOfValue(line: CompetingLine, part: number): Money {
  if (line.quantity === 0) return money(0);
  return money(divideHalfUp(BigInt(line.value) * BigInt(part), BigInt(line.quantity)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
