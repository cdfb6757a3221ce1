import type { BusinessDate } from '../kernel/business-date.ts';
import { addMoney, money, quantity, subtractMoney, type Money, type Quantity } from '../money/money.ts';
import { divideHalfUp } from '../money/rounding.ts';

/** Stock of one product at this location. Value is moving average: value ÷ quantity is the unit cost. */
export type BalanceRow = {
  readonly productCode: string;
  readonly onHand: Quantity;
  /** Confirmed schedule line quantities not yet issued. */
  readonly reserved: Quantity;
  readonly value: Money;
};

export type MovementLine = {
  readonly productCode: string;
  /** Positive in, negative out. */
  readonly quantity: Quantity;
  /** Change of stock value in minor units, same sign as the quantity. */
  readonly value: Money;
};

/** One stock posting: never changed, corrected only by an opposite one. */
export type MovementRow = {
  readonly id: string;
  readonly kind: 'opening' | 'goodsReceipt' | 'goodsIssue';
  readonly number: string;
  readonly date: BusinessDate;
  readonly lines: readonly MovementLine[];
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
};

export function emptyBalance(productCode: string): BalanceRow {
  return { productCode, onHand: quantity(0), reserved: quantity(0), value: money(0) };
}

/**
 * Cost of an issue at moving average, rounded half up, so that the value is exactly 0 when the quantity is.
 *
 * @throws RangeError when more is issued than there is; decisions refuse that before.
 */
export function issueCost(balance: BalanceRow, issued: Quantity): Money {
  if (issued > balance.onHand) throw new RangeError(`${balance.productCode}: issue ${issued} of ${balance.onHand}`);
  if (issued === 0) return money(0);
  return money(divideHalfUp(BigInt(balance.value) * BigInt(issued), BigInt(balance.onHand)));
}

/** The balance after a movement line. */
export function applyMovement(balance: BalanceRow, line: MovementLine): BalanceRow {
  return {
    ...balance,
    onHand: quantity(balance.onHand + line.quantity),
    value: addMoney(balance.value, line.value),
  };
}

/** The movement line that issues a quantity from a balance. */
export function issueLine(balance: BalanceRow, issued: Quantity): MovementLine {
  return {
    productCode: balance.productCode,
    quantity: quantity(-issued),
    value: subtractMoney(money(0), issueCost(balance, issued)),
  };
}

export function reserve(balance: BalanceRow, change: number): BalanceRow {
  return { ...balance, reserved: quantity(balance.reserved + change) };
}
