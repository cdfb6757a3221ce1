import type { ProductRow } from '../catalogue/product.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { WorkCalendar } from '../scheduling/work-calendar.ts';
import { quarantined, type BalanceRow, type PlannedReceiptRow } from '../stock/stock.ts';
import type { AvailabilityFacts } from './available-to-promise.ts';
import { checkedFacts, type Requirement } from './checked-elements.ts';
import type { ReservationTiming } from './reservation-timing.ts';
import { checkingRuleFor, defaultCheckingRules, type CheckedTransaction, type CheckingRules } from './checking-rule.ts';

/** What availability is checked for, and by which rules. */
export type CheckingScope = { readonly rules: CheckingRules; readonly transaction: CheckedTransaction };

/** How a branch checks availability, by head office. Members that are absent are as the defaults say. */
export type AvailabilitySettings = {
  readonly rules?: CheckingRules | undefined;
  readonly reservation?: ReservationTiming | undefined;
  /** How planning is told of requirements. Default: line by line. */
  readonly transfer?: 'individual' | 'collective' | undefined;
};

/** The rules of a branch for a transaction. */
export function checkingScope(
  settings: AvailabilitySettings | undefined,
  transaction: CheckedTransaction,
): CheckingScope {
  return { rules: settings?.rules ?? defaultCheckingRules, transaction };
}

/** What a sales order is checked by while head office says nothing else. */
export const orderScope: CheckingScope = { rules: defaultCheckingRules, transaction: 'order' };

/**
 * Facts for available-to-promise of a product as the tables know it, by the checking rule of its item group.
 * Every expected receipt is a purchase receipt.
 *
 * @param requirements open promises of other lines; a negative quantity takes back one of them
 */
export function availabilityFacts(
  product: ProductRow,
  balance: BalanceRow,
  receipts: readonly PlannedReceiptRow[],
  requirements: readonly Requirement[],
  today: BusinessDate,
  calendar: WorkCalendar,
  scope: CheckingScope = orderScope,
): AvailabilityFacts {
  return checkedFacts(checkingRuleFor(scope.rules, product.category, scope.transaction), {
    today,
    calendar,
    onHand: balance.onHand,
    quarantine: quarantined(balance),
    batches: balance.expiring ?? [],
    safetyStock: product.safetyStock,
    supply: receipts.map((receipt) => ({ ...receipt, kind: 'purchaseReceipt' })),
    requirements,
    manualReservations: [],
    replenishable: product.replenishable,
    leadTimeDays: product.leadTimeDays,
  });
}
