import type { DraftLineInput } from '../commands/command-inputs.ts';
import { addDays, type BusinessDate } from '../kernel/business-date.ts';
import { basisPoints, quantity } from '../money/money.ts';
import { workDayOnOrAfter } from '../scheduling/work-calendar.ts';
import { sampleBranch, sampleWeek } from './branch.ts';
import { productCodeOf, shareBasisPoints, shiftedDate, wholeNumber, type NorthwindData } from './northwind-data.ts';

/** An order of the sample week as a clerk enters it. */
export type DemoOrder = {
  /** Northwind's number, the customer's reference in the demo. */
  readonly orderId: string;
  readonly date: BusinessDate;
  readonly customerCode: string;
  /** The next work day, not Northwind's requiredDate, which is four weeks later. */
  readonly requestedDate: BusinessDate;
  readonly lines: readonly DraftLineInput[];
};

/** The orders of 13–17 April 2026, in the order they came in. */
export function demoWeek({ orders, orderDetails }: NorthwindData): DemoOrder[] {
  return orders
    .map((order) => ({ ...order, date: shiftedDate(order.orderDate) }))
    .filter(({ date }) => sampleWeek.from <= date && date <= sampleWeek.to)
    .map(({ orderID, customerID, date }) => ({
      orderId: orderID,
      date,
      customerCode: customerID,
      requestedDate: workDayOnOrAfter(sampleBranch.calendar, addDays(date, 1)),
      lines: orderDetails
        .filter((line) => line.orderID === orderID)
        .map((line) => ({
          productCode: productCodeOf(line.productID),
          quantity: quantity(wholeNumber(line.quantity)),
          discount: basisPoints(shareBasisPoints(line.discount)),
        })),
    }));
}
