import { addDays, isoWeekday, type BusinessDate } from '../kernel/business-date.ts';
import { quantity } from '../money/money.ts';
import type { LevellingInput, LevelLine } from '../scheduling/levelling-input.ts';
import { unlimitedCapacity } from '../scheduling/day-capacity.ts';
import { workDayOnOrAfter, type WorkCalendar } from '../scheduling/work-calendar.ts';
import { productCodeOf, shiftedDate, wholeNumber, type NorthwindData } from './northwind-data.ts';
import type { Random } from './random.ts';

const mondayToFriday: WorkCalendar = { weekdays: [1, 2, 3, 4, 5], holidays: [] };

/** Lines a day that the levelling samples count against. */
const LINES_A_DAY = 10;

/**
 * Every order of Northwind as open: due on its required date, whole, its goods there from the day it was
 * ordered on and not before.
 */
export function northwindDueLines(data: NorthwindData): LevellingInput {
  const orders = new Map(data.orders.map((order) => [order.orderID, order]));
  const lines = data.orderDetails.map((detail): LevelLine => {
    const order = orders.get(detail.orderID);
    if (!order) throw new RangeError(`Northwind has a line of no order: ${detail.orderID}`);
    return {
      id: `${detail.orderID}/${detail.productID}`,
      orderId: detail.orderID,
      shipTo: order.customerID,
      productCode: productCodeOf(detail.productID),
      quantity: quantity(wholeNumber(detail.quantity)),
      date: shiftedDate(order.requiredDate),
      requestedDate: shiftedDate(order.requiredDate),
      availableFrom: shiftedDate(order.orderDate),
      fixed: false,
      complete: true,
      grams: 0,
      pickerMinutes: 0,
    };
  });
  return levellingOf(lines, supplyAsItComes(lines), 1);
}

/**
 * Open lines of a made-up branch: due over the work days that carry them at about the capacity, most on
 * the same weekdays, half of them in orders that ship complete, one in twenty on a fixed date.
 *
 * @param shortStock true: goods come on the day they are due, for one product in three
 */
export function generatedDueLines(
  random: Random,
  count: number,
  shortStock: boolean,
  from: BusinessDate,
): LevellingInput {
  const spread = Math.ceil(count / LINES_A_DAY);
  const lines: LevelLine[] = [];
  for (let order = 0; lines.length < count; order += 1) {
    const size = Math.min(random.between(1, 6), count - lines.length);
    const due = crowded(random, from, spread);
    const complete = random.chance(500);
    const fixed = random.chance(50);
    const shipTo = `CUSTOMER-${random.between(1, 90)}`;
    for (let lineNo = 1; lineNo <= size; lineNo += 1) {
      const product = random.between(1, 200);
      const scarce = shortStock && product % 3 === 0;
      lines.push({
        id: `${order}/${lineNo}`,
        orderId: `ORDER-${order}`,
        shipTo,
        productCode: `P-${product}`,
        quantity: quantity(random.between(1, 60)),
        date: due,
        requestedDate: due,
        availableFrom: scarce ? due : from,
        fixed,
        complete,
        grams: random.between(1, 40) * 500,
        pickerMinutes: random.between(1, 8),
      });
    }
  }
  return levellingOf(lines, supplyAsItComes(lines), 2);
}

/** A work day of the range; two of three fall on a Friday, as customers like to order. */
function crowded(random: Random, from: BusinessDate, workDays: number): BusinessDate {
  const date = workDayOnOrAfter(mondayToFriday, addDays(from, random.between(3, Math.ceil((workDays * 7) / 5) + 3)));
  return random.chance(660) ? addDays(date, 5 - isoWeekday(date)) : date;
}

function levellingOf(lines: readonly LevelLine[], supply: LevellingInput['supply'], earlyDays: number): LevellingInput {
  const today = lines.reduce(
    (first, { availableFrom: date }) => (date < first ? date : first),
    lines[0]?.availableFrom ?? '',
  );
  return {
    lines,
    today: today as BusinessDate,
    calendar: mondayToFriday,
    capacity: { ...unlimitedCapacity, lines: LINES_A_DAY },
    earlyDays,
    lateDays: 0,
    supply,
    aim: 'lowestPeak',
  };
}

/** Supply that brings each line's goods on its first available date and not a piece more. */
function supplyAsItComes(lines: readonly LevelLine[]): LevellingInput['supply'] {
  const arrivals = new Map<string, { readonly date: BusinessDate; readonly quantity: number }[]>();
  for (const { productCode, availableFrom, quantity: amount } of lines) {
    const known = arrivals.get(productCode) ?? [];
    known.push({ date: availableFrom, quantity: amount });
    arrivals.set(productCode, known);
  }
  return (productCode, date) =>
    (arrivals.get(productCode) ?? []).reduce((sum, entry) => (entry.date <= date ? sum + entry.quantity : sum), 0);
}
