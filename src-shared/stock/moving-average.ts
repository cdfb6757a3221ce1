import { money, quantity, subtractMoney, type Money, type Quantity } from '../money/money.ts';
import { divideHalfUp } from '../money/rounding.ts';
import { unrestricted, type BalanceRow, type MovementLine } from './stock.ts';

/**
 * What a quantity costs at the moving average, rounded half up: the last known cost when nothing is on
 * hand, null when nothing was ever on hand. The value of everything on hand is exactly the stock value,
 * so that no residue stays when the quantity is 0 (domain.md 2.8).
 */
export function averageCost(balance: BalanceRow, amount: Quantity): Money | null {
  const { onHand, value, lastCost } = balance;
  const cost = onHand === 0 ? lastCost : { value, quantity: onHand };
  if (cost === undefined) return null;
  const sign = cost.quantity < 0 ? -1n : 1n;
  return money(divideHalfUp(sign * BigInt(cost.value) * BigInt(amount), sign * BigInt(cost.quantity)));
}

/**
 * Cost of an issue at moving average.
 *
 * @throws RangeError when more is issued than there is and the product does not allow it; decisions refuse
 *   that before.
 */
export function issueCost(balance: BalanceRow, issued: Quantity, mayGoNegative = false): Money {
  if (issued > balance.onHand && !mayGoNegative) {
    throw new RangeError(`${balance.productCode}: issue ${issued} of ${balance.onHand}`);
  }
  return issued === 0 ? money(0) : (averageCost(balance, issued) ?? money(0));
}

/** The movement line that issues a quantity from a balance. */
export function issueLine(balance: BalanceRow, issued: Quantity, mayGoNegative = false): MovementLine {
  return {
    productCode: balance.productCode,
    quantity: quantity(-issued),
    value: subtractMoney(money(0), issueCost(balance, issued, mayGoNegative)),
  };
}

/** Whether a quantity can leave: it is there and not in quarantine, or the product may go below zero. */
export function canIssue(balance: BalanceRow, issued: Quantity, mayGoNegative: boolean): boolean {
  return issued <= unrestricted(balance) || mayGoNegative;
}

/**
 * What a receipt into a balance below zero corrects: the goods that had left at the last average are
 * known now at their real cost. The correction takes the stock value to what the goods on hand cost, so
 * that it is 0 with the quantity and never negative above it.
 *
 * @returns change of the stock value without a quantity; 0 when nothing was owed
 */
export function revaluationOnReceipt(balance: BalanceRow, received: Quantity, value: Money): Money {
  const owed = Math.max(0, -balance.onHand);
  const covered = quantity(Math.min(owed, received));
  if (covered === 0) return money(0);
  const assumed = divideHalfUp(-BigInt(balance.value) * BigInt(covered), BigInt(owed));
  const real = divideHalfUp(BigInt(value) * BigInt(covered), BigInt(received));
  return money(assumed - real);
}
