import type { BusinessDate } from '../kernel/business-date.ts';
import { addMoney, money, quantity, type Money, type Quantity } from '../money/money.ts';

/** What a quantity cost, kept as a fraction so that nothing is lost: `value` for `quantity`. */
export type UnitCost = { readonly value: Money; readonly quantity: Quantity };

/** Quantity on hand that may be used up to a day. */
export type ExpiringQuantity = { readonly date: BusinessDate; readonly quantity: Quantity };

/** Stock of one product at this location. Value is moving average: value ÷ quantity is the unit cost. */
export type BalanceRow = {
  readonly productCode: string;
  /** All goods at this location, those in quarantine included. Below 0 only where the product allows it. */
  readonly onHand: Quantity;
  /** Confirmed schedule line quantities not yet issued. */
  readonly reserved: Quantity;
  readonly value: Money;
  /** The part of `onHand` that may be neither promised nor issued. Absent means 0. */
  readonly quarantine?: Quantity;
  /** What of it is in batches that expire, quarantine excluded. Absent means nothing expires. */
  readonly expiring?: readonly ExpiringQuantity[];
  /** What the goods last cost when none were left; absent until that happens. */
  readonly lastCost?: UnitCost;
};

export type MovementLine = {
  readonly productCode: string;
  /** Positive in, negative out. */
  readonly quantity: Quantity;
  /** Change of stock value in minor units, same sign as the quantity; alone when goods are revalued. */
  readonly value: Money;
  /** Change of the quantity in quarantine. Absent means 0. */
  readonly quarantine?: Quantity;
  /** Line of the document that moved the goods, where it has lines. */
  readonly documentLineNo?: number;
  readonly batch?: string;
  /** Last usable day of the batch. */
  readonly expires?: BusinessDate;
  readonly serials?: readonly string[];
};

export type MovementKind =
  | 'opening'
  | 'goodsReceipt'
  | 'goodsIssue'
  | 'goodsIssueReversal'
  | 'customerReturn'
  | 'transferIn'
  | 'transferOut'
  | 'adjustment'
  | 'stocktake'
  | 'scrap'
  | 'toQuarantine'
  | 'fromQuarantine';

/** One stock posting: never changed, corrected only by an opposite one. */
export type MovementRow = {
  readonly id: string;
  readonly kind: MovementKind;
  readonly number: string;
  readonly date: BusinessDate;
  readonly lines: readonly MovementLine[];
  /** Why, where a person decided it. */
  readonly reason?: string;
  /** The other location of a transfer. */
  readonly location?: string;
};

/** Goods that are expected on a date. */
export type PlannedReceiptRow = {
  readonly id: string;
  readonly productCode: string;
  readonly date: BusinessDate;
  readonly quantity: Quantity;
  /** Total cost of the expected quantity in minor units. */
  readonly value: Money;
  readonly state: 'expected' | 'received';
  /** What came, where it was not what had been planned, and why. */
  readonly difference?: { readonly received: Quantity; readonly reason: string };
};

export function emptyBalance(productCode: string): BalanceRow {
  return { productCode, onHand: quantity(0), reserved: quantity(0), value: money(0) };
}

/** Quantity that lies in quarantine. */
export function quarantined(balance: BalanceRow): Quantity {
  return balance.quarantine ?? quantity(0);
}

/** Quantity that may be promised and issued: on hand without quarantine. */
export function unrestricted(balance: BalanceRow): Quantity {
  return quantity(balance.onHand - quarantined(balance));
}

/** Quantity that may leave on a day: unrestricted and not expired by then. */
export function usableOn(balance: BalanceRow, day: BusinessDate): Quantity {
  const expired = (balance.expiring ?? []).filter((one) => one.date < day);
  return quantity(unrestricted(balance) - expired.reduce((sum, one) => sum + one.quantity, 0));
}

/** The balance after a movement line. */
export function applyMovement(balance: BalanceRow, line: MovementLine): BalanceRow {
  const onHand = quantity(balance.onHand + line.quantity);
  const emptied = onHand === 0 && line.quantity !== 0;
  return {
    ...balance,
    onHand,
    value: addMoney(balance.value, line.value),
    ...(line.quarantine === undefined ? {} : { quarantine: quantity(quarantined(balance) + line.quarantine) }),
    ...(emptied
      ? { lastCost: { value: money(Math.abs(line.value)), quantity: quantity(Math.abs(line.quantity)) } }
      : {}),
  };
}

export function reserve(balance: BalanceRow, change: number): BalanceRow {
  return { ...balance, reserved: quantity(balance.reserved + change) };
}
