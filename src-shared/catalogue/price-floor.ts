import type { BasisPoints, Money, Quantity, UnitPrice } from '../money/money.ts';
import { UNIT_PRICE_EXTRA_DIGITS } from '../money/money.ts';

/** Below what price a product is not sold just so. Either limit may be missing. */
export type PriceFloor = {
  /** Lowest net price of one of the product's own units. */
  readonly limitPrice?: UnitPrice;
  /** Lowest margin on the net: (net − cost) ÷ net. */
  readonly minMargin?: BasisPoints;
  /** Refuse it always, or let a supervisor do it. */
  readonly reaction: 'refuse' | 'approve';
};

/** What a floor says of a line: null where the price is high enough. */
export type FloorVerdict = PriceFloor['reaction'] | null;

/**
 * Holds a line's net, after every discount, against the floor of its product. Compared as exact fractions.
 *
 * @param line net in minor units; quantity in the product's smallest unit
 * @param stock value and quantity on hand: their quotient is the cost; nothing on hand has no cost to compare with
 */
export function checkPriceFloor(
  floor: PriceFloor | undefined,
  line: { readonly net: Money; readonly quantity: Quantity; readonly quantityDigits: number },
  stock: { readonly value: Money; readonly onHand: Quantity },
): FloorVerdict {
  if (!floor) return null;
  const net = BigInt(line.net);
  const sold = BigInt(line.quantity);
  const { limitPrice, minMargin } = floor;
  const scale = 10n ** BigInt(UNIT_PRICE_EXTRA_DIGITS + line.quantityDigits);
  const belowLimit = limitPrice !== undefined && net * scale < BigInt(limitPrice) * sold;
  // (net − cost) ÷ net < margin, with cost = value × sold ÷ onHand, without a division.
  const belowMargin =
    minMargin !== undefined &&
    stock.onHand > 0 &&
    (net * BigInt(stock.onHand) - BigInt(stock.value) * sold) * 10_000n <
      BigInt(minMargin) * net * BigInt(stock.onHand);
  return belowLimit || belowMargin ? floor.reaction : null;
}
