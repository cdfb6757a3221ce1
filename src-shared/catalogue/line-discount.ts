import { money, subtractMoney, sumMoney, type BasisPoints, type Money } from '../money/money.ts';
import { divideHalfUp } from '../money/rounding.ts';

/** One discount of a line, as it is agreed. An amount is in minor units. */
export type Discount =
  | { readonly kind: 'percent'; readonly percent: BasisPoints }
  | { readonly kind: 'amount'; readonly amount: Money };

/** A discount with what it took off. */
export type DiscountStep = Discount & { readonly taken: Money };

/**
 * Discounts one after the other, each on what the ones before left: 10 % then 5 % on 100,000 leave 85,500,
 * not 85,000. Every step is rounded half up to a whole minor unit, as it is printed. An amount takes no
 * more than what is left, so a net is never negative.
 */
export function cascadeDiscounts(
  gross: Money,
  discounts: readonly Discount[],
): { readonly steps: readonly DiscountStep[]; readonly discountAmount: Money; readonly net: Money } {
  let net = gross;
  const steps: DiscountStep[] = [];
  for (const discount of discounts) {
    const taken = takenBy(discount, net);
    net = subtractMoney(net, taken);
    steps.push({ ...discount, taken });
  }
  return { steps, discountAmount: sumMoney(steps.map((step) => step.taken)), net };
}

function takenBy(discount: Discount, left: Money): Money {
  if (discount.kind === 'amount') return discount.amount < left ? discount.amount : left;
  return money(divideHalfUp(BigInt(left) * BigInt(discount.percent), 10_000n));
}
