import { addMoney, subtractMoney, zeroMoney, type Money } from '../money/money.ts';

/** What a customer owes and has on order without the document being checked; tax included, in minor units. */
export type ExposureFigures = {
  /** Posted invoices less what was allocated to them, and less credit notes not yet used: below 0 when those are more. */
  readonly openItems: Money;
  /** Invoices made and not yet a receivable: always 0 here, kept to compare with SAP's formula. */
  readonly openBilling: Money;
  /** Issued goods not yet invoiced. */
  readonly openDeliveries: Money;
  /**
   * Confirmed orders that ship within the horizon: what is neither delivered nor invoiced, less settled
   * advances. Credit-blocked orders do not count.
   */
  readonly openOrders: Money;
  /** The same for orders that ship after the horizon. */
  readonly openOrdersLater: Money;
  /** Cleared receipts not yet allocated to an invoice or settled as an advance of an order. */
  readonly unallocatedReceipts: Money;
  /** Giro received and not cleared by the bank; 0 when the policy does not count it. */
  readonly unclearedGiro: Money;
};

export const noExposure: ExposureFigures = {
  openItems: zeroMoney,
  openBilling: zeroMoney,
  openDeliveries: zeroMoney,
  openOrders: zeroMoney,
  openOrdersLater: zeroMoney,
  unallocatedReceipts: zeroMoney,
  unclearedGiro: zeroMoney,
};

/** Exposure with the orders inside the horizon and this document (domain.md 2.7). */
export function dynamicExposure(figures: ExposureFigures, thisDocument: Money): Money {
  const owed = addMoney(
    figures.openItems,
    figures.openBilling,
    figures.openDeliveries,
    figures.openOrders,
    figures.unclearedGiro,
    thisDocument,
  );
  return subtractMoney(owed, figures.unallocatedReceipts);
}

/** Exposure with every open order, whenever it ships. */
export function staticExposure(figures: ExposureFigures, thisDocument: Money): Money {
  return addMoney(dynamicExposure(figures, thisDocument), figures.openOrdersLater);
}
