/** What a document asks availability for. */
export type CheckedTransaction = 'quotation' | 'order' | 'delivery';

/**
 * Scope of an availability check: which stock and which elements count. Unrestricted stock and the promises
 * of other lines always count; stock in quarantine or expired on the ship date never does.
 */
export type CheckingRule = {
  /** Keep the safety stock back. */
  readonly safetyStock: boolean;
  readonly purchaseReceipts: boolean;
  readonly transfersIn: boolean;
  /** Supply that head office plans: none of it, what it has fixed, or all. */
  readonly plannedSupply: 'none' | 'firm' | 'all';
  readonly manualReservations: boolean;
  /** Take hard reservations of other lines off the stock of today instead of their own date. */
  readonly hardReservationsOffStock: boolean;
  /** Work days from the arrival of goods to the shelf. */
  readonly inboundHandlingDays: number;
  /** A receipt later than this many days is no longer counted on, only listed. */
  readonly overdueReceiptDays: number;
};

/** Rules by transaction; an item group (the product's category) may have its own. */
export type CheckingRules = {
  readonly byTransaction: Readonly<Record<CheckedTransaction, CheckingRule>>;
  readonly byItemGroup: Readonly<Record<string, Readonly<Partial<Record<CheckedTransaction, CheckingRule>>>>>;
};

const orderRule: CheckingRule = {
  safetyStock: true,
  purchaseReceipts: true,
  transfersIn: true,
  plannedSupply: 'firm',
  manualReservations: true,
  hardReservationsOffStock: false,
  inboundHandlingDays: 0,
  overdueReceiptDays: 7,
};

/**
 * What holds while head office says nothing else. Goods that are to leave now come from what is on the
 * shelf and not reserved hard; safety stock is there to be used then.
 */
export const defaultCheckingRules: CheckingRules = {
  byTransaction: {
    quotation: { ...orderRule, plannedSupply: 'all' },
    order: orderRule,
    delivery: {
      ...orderRule,
      safetyStock: false,
      purchaseReceipts: false,
      transfersIn: false,
      plannedSupply: 'none',
      hardReservationsOffStock: true,
    },
  },
  byItemGroup: {},
};

/** The rule of an item group for a transaction, else the transaction's own. */
export function checkingRuleFor(
  rules: CheckingRules,
  itemGroup: string,
  transaction: CheckedTransaction,
): CheckingRule {
  const ofGroup = Object.hasOwn(rules.byItemGroup, itemGroup) ? rules.byItemGroup[itemGroup] : undefined;
  return ofGroup?.[transaction] ?? rules.byTransaction[transaction];
}
