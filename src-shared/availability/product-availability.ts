import type { ProductRow } from '../catalogue/product.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { WorkCalendar } from '../scheduling/work-calendar.ts';
import { quarantined, type BalanceRow, type PlannedReceiptRow } from '../stock/stock.ts';
import type { AvailabilityFacts } from './available-to-promise.ts';
import { checkedFacts, type Requirement } from './checked-elements.ts';
import { checkingRuleFor, defaultCheckingRules, type CheckedTransaction, type CheckingRules } from './checking-rule.ts';

/** What availability is checked for, and by which rules. */
export type CheckingScope = { readonly rules: CheckingRules; readonly transaction: CheckedTransaction };

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
