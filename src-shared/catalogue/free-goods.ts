import { quantity, type Quantity } from '../money/money.ts';

/**
 * Free goods with a product, such as 10 + 1. Quantities are in the product's smallest unit.
 * - `exclusive`: on top. Whoever buys 10 gets 1 more; 20 are charged and 22 delivered.
 * - `inclusive`: within. Of 11 ordered 10 are charged.
 */
export type FreeGoodsRule = {
  readonly buy: Quantity;
  readonly free: Quantity;
  readonly mode: 'exclusive' | 'inclusive';
};

/**
 * What of an ordered quantity is charged and what goes with it for free. Only whole multiples of the rule count.
 *
 * @param ordered in the product's smallest unit
 */
export function freeGoodsFor(
  rule: FreeGoodsRule,
  ordered: Quantity,
): { readonly charged: Quantity; readonly free: Quantity } {
  const bundle = rule.mode === 'exclusive' ? rule.buy : rule.buy + rule.free;
  const free = Math.floor(ordered / bundle) * rule.free;
  return { charged: quantity(rule.mode === 'exclusive' ? ordered : ordered - free), free: quantity(free) };
}

/**
 * Whether the free quantity of a product on one document is no more than its charged quantity earns. Both modes
 * earn the same from what is charged; they differ in what a person orders.
 */
export function freeGoodsEarned(rule: FreeGoodsRule | undefined, charged: Quantity, free: Quantity): boolean {
  if (free === 0) return true;
  return rule !== undefined && free <= Math.floor(charged / rule.buy) * rule.free;
}
