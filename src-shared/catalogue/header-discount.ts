import { apportion } from '../money/apportion.ts';
import { money, sumMoney, zeroMoney, type Money } from '../money/money.ts';
import { cascadeDiscounts, type Discount } from './line-discount.ts';

/**
 * The share of every line in a discount on the whole document: by largest remainder on the nets, so that
 * the shares add up to the discount exactly. Charges (freight, packing) are not discounted.
 *
 * @param lines nets after the line's own discounts, none negative
 * @param discount percent of the nets' sum, or an amount of no more than it
 */
export function headerDiscountShares(
  lines: readonly { readonly net: Money; readonly isCharge: boolean }[],
  discount: Discount,
): Money[] {
  const nets = lines.map((line) => (line.isCharge ? zeroMoney : line.net));
  const { discountAmount } = cascadeDiscounts(sumMoney(nets), [discount]);
  return discountAmount === 0 ? lines.map(() => money(0)) : apportion(discountAmount, nets);
}
