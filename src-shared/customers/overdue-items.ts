import { daysBetween, type BusinessDate } from '../kernel/business-date.ts';
import { basisPoints, sumMoney, zeroMoney, type BasisPoints, type Money } from '../money/money.ts';
import { divideHalfUp } from '../money/rounding.ts';

export type OpenItem = { readonly open: Money; readonly dueDate: BusinessDate };

export type OverdueFigures = {
  /** Sum of all items past due. */
  readonly overdue: Money;
  /** Days the oldest item that is not too small to count is past due; 0: none is. */
  readonly oldestOverdueDays: number;
};

export const nothingOverdue: OverdueFigures = { overdue: zeroMoney, oldestOverdueDays: 0 };

/** An item is overdue from the day after its due date. Items below `minOverdue` make no customer late (erpnext#52960). */
export function overdueFigures(items: readonly OpenItem[], day: BusinessDate, minOverdue: Money): OverdueFigures {
  const late = items.filter((item) => item.open > 0 && item.dueDate < day);
  const days = late.filter((item) => item.open >= minOverdue).map((item) => daysBetween(item.dueDate, day));
  return { overdue: sumMoney(late.map((item) => item.open)), oldestOverdueDays: Math.max(0, ...days) };
}

/** Share of the open items that is overdue, rounded half up; 0 when nothing is open. */
export function overdueShare(overdue: Money, openItems: Money): BasisPoints {
  return openItems <= 0 ? basisPoints(0) : basisPoints(divideHalfUp(BigInt(overdue) * 10_000n, BigInt(openItems)));
}
