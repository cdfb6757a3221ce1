import { addDays, type BusinessDate } from '../kernel/business-date.ts';
import { quantity, type Quantity } from '../money/money.ts';

/** Goods that come or go on a day; quantities in the product's smallest unit, positive. */
export type DatedQuantity = { readonly date: BusinessDate; readonly quantity: Quantity };

/** What becomes of the stock of one product on one day. */
export type OutlookDay = {
  readonly date: BusinessDate;
  readonly incoming: Quantity;
  readonly outgoing: Quantity;
  /** In stock when the day is over; below 0 where more is promised than will be there. */
  readonly projected: Quantity;
  /** What may still be promised for this day without breaking a promise of this day or a later one. */
  readonly promisable: Quantity;
};

/**
 * The stock of a product day by day: on hand, plus what comes, less what is promised. What should have come or
 * gone before is counted on the first day. What comes and goes after the last day still counts for what may be
 * promised.
 *
 * @param usable on hand that may leave, in the smallest unit
 */
export function stockOutlook(
  usable: Quantity,
  incoming: readonly DatedQuantity[],
  outgoing: readonly DatedQuantity[],
  today: BusinessDate,
  days: number,
): readonly OutlookDay[] {
  const last = addDays(today, days - 1);
  const dayOf = (date: BusinessDate) => (date < today ? today : date);
  const later = [...incoming, ...outgoing].map(({ date }) => dayOf(date)).filter((date) => date > last);
  const dates = [...Array.from({ length: days }, (_none, at) => addDays(today, at)), ...[...new Set(later)].toSorted()];
  let projected: number = usable;
  const course = dates.map((date) => {
    const [comes, goes] = [sumOn(incoming, date, dayOf), sumOn(outgoing, date, dayOf)];
    projected += comes - goes;
    return { date, incoming: quantity(comes), outgoing: quantity(goes), projected: quantity(projected) };
  });
  let least = Number.POSITIVE_INFINITY;
  const withPromises = course.toReversed().map((day) => {
    least = Math.min(least, day.projected);
    return { ...day, promisable: quantity(Math.max(0, least)) };
  });
  return withPromises.toReversed().slice(0, days);
}

function sumOn(all: readonly DatedQuantity[], date: BusinessDate, dayOf: (date: BusinessDate) => BusinessDate): number {
  return all.reduce((sum, one) => sum + (dayOf(one.date) === date ? one.quantity : 0), 0);
}
