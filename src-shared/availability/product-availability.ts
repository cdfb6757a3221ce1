import { daysBetween, type BusinessDate } from '../kernel/business-date.ts';
import type { ProductRow } from '../catalogue/product.ts';
import { addWorkDays, type WorkCalendar } from '../scheduling/work-calendar.ts';
import type { BalanceRow, PlannedReceiptRow } from '../stock/stock.ts';
import type { Quantity } from '../money/money.ts';
import type { AvailabilityFacts, DatedQuantity } from './available-to-promise.ts';

/** A receipt later than this many days is no longer counted on. */
const OVERDUE_RECEIPT_DAYS = 7;

/** A promise on the product, as far as availability cares. */
export type Requirement = { readonly date: BusinessDate; readonly quantity: Quantity; readonly pegged: boolean };

/**
 * Facts for available-to-promise, by the checking rule of the branch: on hand less safety stock, plus
 * expected receipts (overdue ones count on the next work day, for a week), less what is promised. A
 * pegged promise brings its own supply until its day has passed; then it takes from stock like others.
 */
export function availabilityFacts(
  product: ProductRow,
  balance: BalanceRow,
  receipts: readonly PlannedReceiptRow[],
  requirements: readonly Requirement[],
  today: BusinessDate,
  calendar: WorkCalendar,
): AvailabilityFacts {
  return {
    today,
    onHand: balance.onHand,
    safetyStock: product.safetyStock,
    receipts: receipts.flatMap((receipt) => expectedOn(receipt, today, calendar)),
    requirements: requirements.filter((requirement) => !(requirement.pegged && requirement.date >= today)),
    replenishmentDate: product.replenishable ? addWorkDays(calendar, today, product.leadTimeDays) : null,
  };
}

function expectedOn(receipt: PlannedReceiptRow, today: BusinessDate, calendar: WorkCalendar): DatedQuantity[] {
  const late = daysBetween(receipt.date, today);
  if (late <= 0) return [{ date: receipt.date, quantity: receipt.quantity }];
  if (late > OVERDUE_RECEIPT_DAYS) return [];
  return [{ date: addWorkDays(calendar, today, 1), quantity: receipt.quantity }];
}
