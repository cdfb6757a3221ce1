import type { ProductRow } from '../catalogue/product.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity, type Quantity } from '../money/money.ts';
import { subtractWorkDays, type WorkCalendar } from '../scheduling/work-calendar.ts';
import { stockOutlook, type DatedQuantity } from './stock-outlook.ts';

/** What head office should send of a product, and until when it must be on its way. */
export type ReorderProposal = {
  readonly product: ProductRow;
  readonly usable: Quantity;
  readonly incoming: Quantity;
  readonly promised: Quantity;
  /** Lowest stock in the time looked at, below the safety stock. */
  readonly lowest: Quantity;
  /** Day on which the stock falls below the safety stock. */
  readonly neededOn: BusinessDate;
  /** Last day on which an order arrives in time; today where it is too late already. */
  readonly orderBy: BusinessDate;
  readonly isLate: boolean;
  /** Brings the lowest day up to the safety stock. */
  readonly quantity: Quantity;
};

type ProductStock = {
  readonly product: ProductRow;
  readonly usable: Quantity;
  readonly incoming: readonly DatedQuantity[];
  readonly promised: readonly DatedQuantity[];
};

/**
 * Products whose stock falls below the safety stock within some days, the most urgent first. Lead times are work days of the branch.
 *
 * @param days how far ahead is looked; the lead time of a product is looked at in any case
 */
export function reorderProposals(
  stock: readonly ProductStock[],
  today: BusinessDate,
  days: number,
  calendar: WorkCalendar,
): readonly ReorderProposal[] {
  return stock
    .flatMap(({ product, usable, incoming, promised }) => {
      if (!product.replenishable) return [];
      const course = stockOutlook(usable, incoming, promised, today, Math.max(days, product.leadTimeDays + 1));
      const first = course.find((day) => day.projected < product.safetyStock);
      if (!first) return [];
      const lowest = course.reduce((least, day) => Math.min(least, day.projected), Number.POSITIVE_INFINITY);
      const latest = subtractWorkDays(calendar, first.date, product.leadTimeDays);
      return [
        {
          product,
          usable,
          incoming: sumOf(incoming),
          promised: sumOf(promised),
          lowest: quantity(lowest),
          neededOn: first.date,
          orderBy: latest < today ? today : latest,
          isLate: latest < today,
          quantity: quantity(product.safetyStock - lowest),
        },
      ];
    })
    .toSorted(
      (a, b) =>
        compare(a.orderBy, b.orderBy) || compare(a.neededOn, b.neededOn) || compare(a.product.code, b.product.code),
    );
}

function sumOf(all: readonly DatedQuantity[]): Quantity {
  return quantity(all.reduce((sum, one) => sum + one.quantity, 0));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
