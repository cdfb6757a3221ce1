import { quantity, type Quantity } from '../money/money.ts';

/** In which portions a product is sold. Quantities in its smallest unit. */
export type SalesUnitRule = {
  /** One whole sales unit or pack: every confirmed part is a multiple of it. */
  readonly multiple: Quantity;
  /** A part smaller than this is not worth a delivery. */
  readonly minimumDelivery: Quantity;
};

/** A product that is sold in any quantity its unit can express. */
export const soldInAnyQuantity: SalesUnitRule = { multiple: quantity(1), minimumDelivery: quantity(0) };

/**
 * The rule of a sales unit: one of it is `numerator ÷ denominator` of the product's smallest unit, sold from
 * `minQuantity` on in multiples of `multiple`. A unit that is a fraction of the smallest unit is confirmed in
 * as many as make a whole one.
 */
export function salesUnitRule(unit: {
  readonly numerator: number;
  readonly denominator: number;
  readonly minQuantity?: number;
  readonly multiple?: number;
}): SalesUnitRule {
  const { numerator, denominator, minQuantity = 1, multiple = 1 } = unit;
  const inBase = numerator * multiple;
  return {
    multiple: quantity(inBase / commonDivisor(inBase, denominator)),
    minimumDelivery: quantity(Math.ceil((minQuantity * numerator) / denominator)),
  };
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** The largest number of whole sales units within a quantity, in the smallest unit. */
export function wholeSalesUnits(of: number, rule: SalesUnitRule): Quantity {
  return quantity(Math.max(0, of - (of % rule.multiple)));
}

/**
 * What of an available quantity may be confirmed for one delivery: whole sales units, at least the minimum
 * delivery quantity. The part that completes a line may be smaller, or the line could never be completed.
 *
 * @param outstanding what the line still lacks; nothing beyond it is confirmed
 */
export function confirmablePart(available: number, outstanding: number, rule: SalesUnitRule): Quantity {
  const part = wholeSalesUnits(Math.min(available, outstanding), rule);
  return part < rule.minimumDelivery && part < outstanding ? quantity(0) : part;
}
