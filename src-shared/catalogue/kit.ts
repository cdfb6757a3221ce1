import { quantity, type Quantity } from '../money/money.ts';

/** One product that a kit is made of, and how much of it goes into one kit, in its smallest unit. */
export type KitComponent = { readonly productCode: string; readonly quantityPerKit: Quantity };

/** What stock must give for so many kits. The kit itself has one price line and no stock. */
export function explodeKit(
  components: readonly KitComponent[],
  kits: Quantity,
): { readonly productCode: string; readonly quantity: Quantity }[] {
  return components.map(({ productCode, quantityPerKit }) => ({
    productCode,
    quantity: quantity(BigInt(quantityPerKit) * BigInt(kits)),
  }));
}

/**
 * Whole kits that delivered components make: the scarcest component decides. A kit of which one component
 * is missing is not delivered, whatever else has left (odoo#158054).
 *
 * @param delivered quantity of a component that has left, in its smallest unit
 */
export function deliveredKits(
  components: readonly KitComponent[],
  delivered: (productCode: string) => number,
): Quantity {
  const needed = new Map<string, number>();
  for (const { productCode, quantityPerKit } of components) {
    needed.set(productCode, (needed.get(productCode) ?? 0) + quantityPerKit);
  }
  const whole = [...needed].map(([productCode, perKit]) => Math.floor(Math.max(0, delivered(productCode)) / perKit));
  return quantity(whole.length === 0 ? 0 : Math.min(...whole));
}
