import { money, type BasisPoints, type Money } from './money.ts';
import { divideHalfUp } from './rounding.ts';

/** A share of an amount, half up to a whole minor unit: 7.5 % of 3,749,700 is 281,228. */
export function percentOf(amount: Money, share: BasisPoints): Money {
  return money(divideHalfUp(BigInt(amount) * BigInt(share), 10_000n));
}
