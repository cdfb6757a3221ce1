import type { BusinessDate } from '../kernel/business-date.ts';
import type { Quantity } from '../money/money.ts';
import type { DayCapacity } from './day-capacity.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** An open schedule line that may be shipped on another day. */
export type LevelLine = {
  /** Unique among the lines given. */
  readonly id: string;
  readonly orderId: string;
  readonly shipTo: string;
  readonly productCode: string;
  /** Open quantity in the product's smallest unit. */
  readonly quantity: Quantity;
  /** The date it is to be shipped on now. */
  readonly date: BusinessDate;
  /** The date agreed with the customer: what early and late are counted from. */
  readonly requestedDate: BusinessDate;
  /** First date on which availability promises the goods. */
  readonly availableFrom: BusinessDate;
  /** A date that a person fixed: the line never moves. */
  readonly fixed: boolean;
  /** The order must ship complete: all its lines move together or not at all. */
  readonly complete: boolean;
  readonly grams: number;
  readonly pickerMinutes: number;
};

export type LevellingInput = {
  readonly lines: readonly LevelLine[];
  readonly today: BusinessDate;
  readonly calendar: WorkCalendar;
  readonly capacity: DayCapacity;
  /** Work days that a line may be shipped before its requested date. */
  readonly earlyDays: number;
  /** Work days that a line may be shipped after it; 0 keeps every promise. */
  readonly lateDays: number;
  /**
   * How much of a product these lines may take together up to a date: stock and receipts, less safety
   * stock and what others were promised. null where supply is unlimited.
   */
  readonly supply: (productCode: string, date: BusinessDate) => number | null;
  /** `lowestPeak` makes the fullest day as empty as it can be; `withinCapacity` stops at the capacity. */
  readonly aim: 'lowestPeak' | 'withinCapacity';
};

/** What moves as one: a whole order that ships complete, else a single line. */
export type LevelUnit = {
  readonly orderId: string;
  readonly shipTo: string;
  readonly lines: readonly LevelLine[];
  readonly date: BusinessDate;
  readonly movable: boolean;
  readonly earliest: BusinessDate;
  readonly latest: BusinessDate;
};
