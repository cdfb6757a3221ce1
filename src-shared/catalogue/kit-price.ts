import { apportion } from '../money/apportion.ts';
import { money, UNIT_PRICE_EXTRA_DIGITS, type Money, type UnitPrice } from '../money/money.ts';
import { divideHalfUp } from '../money/rounding.ts';
import type { KitComponent } from './kit.ts';

/** A component with the list price of one of its own units. */
export type PricedComponent = KitComponent & { readonly unitPrice: UnitPrice; readonly quantityDigits: number };

/**
 * What every component bears of the net of kits, by largest remainder on the components' list prices, so
 * that the shares add up to the price line exactly. A kit has one price line on paper; a component that
 * comes back alone is worth its share. Components without any list price bear equal shares.
 *
 * @param net of the price line, in minor units
 * @returns shares in the order of the components
 */
export function kitShares(net: Money, components: readonly PricedComponent[]): Money[] {
  const most = Math.max(0, ...components.map((component) => component.quantityDigits));
  const values = components.map(({ unitPrice, quantityPerKit, quantityDigits }) =>
    Number(BigInt(unitPrice) * BigInt(quantityPerKit) * 10n ** BigInt(most - quantityDigits)),
  );
  return apportion(net, values.some((value) => value > 0) ? values : components.map(() => 1));
}

/**
 * What the components of one kit cost by themselves, rounded half up once: what a kit's own price is held
 * against. Null when a component has no price.
 *
 * @param components their price null where no list has one
 */
export function componentsValue(
  components: readonly (Omit<PricedComponent, 'unitPrice'> & { readonly unitPrice: UnitPrice | null })[],
): Money | null {
  let sum = 0n;
  const digits = Math.max(0, ...components.map((component) => component.quantityDigits));
  for (const { unitPrice, quantityPerKit, quantityDigits } of components) {
    if (unitPrice === null) return null;
    sum += BigInt(unitPrice) * BigInt(quantityPerKit) * 10n ** BigInt(digits - quantityDigits);
  }
  return money(divideHalfUp(sum, 10n ** BigInt(UNIT_PRICE_EXTRA_DIGITS + digits)));
}
