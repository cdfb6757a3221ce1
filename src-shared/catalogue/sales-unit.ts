import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Quantity } from '../money/money.ts';
import { baseToUnits, type UnitFactor } from '../money/unit-conversion.ts';
import type { ProductRow } from './product.ts';

/** A unit a product is sold in besides its own, with an exact factor to the product's smallest unit. */
export type SalesUnit = UnitFactor & {
  /** Barcode on this packing; a product's own barcode names its own unit. */
  readonly barcode?: string;
  /** Fewest of this unit on a line. Default: 1. */
  readonly minQuantity?: number;
  /** Only multiples of this many units are sold. Default: 1. */
  readonly multiple?: number;
};

/** Why a quantity cannot be sold in a unit. */
export type SalesUnitProblem = 'unit-not-sold' | 'quantity-not-in-unit';

type ProductUnits = Pick<ProductRow, 'unit' | 'quantityDigits' | 'units'>;

/** The product's own unit, which is always sold: a kilogram with 3 quantity digits is 1000 of the smallest unit. */
export function baseUnit({ unit, quantityDigits }: Pick<ProductUnits, 'unit' | 'quantityDigits'>): UnitFactor {
  return { unit, numerator: 10 ** quantityDigits, denominator: 1 };
}

/**
 * The unit of a product by name, null when it is not sold in that unit.
 *
 * @param name null or the product's own unit: the base unit
 */
export function salesUnitOf(product: ProductUnits, name: string | null): SalesUnit | null {
  if (name === null || name === product.unit) return baseUnit(product);
  return product.units?.find((unit) => unit.unit === name) ?? null;
}

/**
 * A quantity as a count of a sales unit. The product's own unit may be sold in parts, down to the
 * product's smallest unit; any other is sold whole, from its minimum on and in its multiples.
 *
 * @param quantity in the product's smallest unit
 * @returns the unit's factor, or why the quantity cannot be sold in it
 */
export function quantityInSalesUnit(
  product: ProductUnits,
  quantity: Quantity,
  name: string | null,
): Result<UnitFactor, SalesUnitProblem> {
  const unit = salesUnitOf(product, name);
  if (!unit) return refuse('unit-not-sold');
  const factor = { unit: unit.unit, numerator: unit.numerator, denominator: unit.denominator };
  if (unit.unit === product.unit) return ok(factor);
  const units = baseToUnits(quantity, unit);
  if (!units.ok) return refuse('quantity-not-in-unit');
  const fits = units.value >= (unit.minQuantity ?? 1) && units.value % (unit.multiple ?? 1) === 0;
  return fits ? ok(factor) : refuse('quantity-not-in-unit');
}

/** The unit a barcode names: a carton's own code sells a carton. Null when it is none of the product's. */
export function unitOfBarcode(product: ProductUnits & Pick<ProductRow, 'barcode'>, barcode: string): UnitFactor | null {
  if (product.barcode === barcode) return baseUnit(product);
  return product.units?.find((unit) => unit.barcode === barcode) ?? null;
}
