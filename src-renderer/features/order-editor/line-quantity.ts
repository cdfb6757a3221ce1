import type { ProductRow } from '#shared/catalogue/product.ts';
import { baseUnit, salesUnitOf, type SalesUnit } from '#shared/catalogue/sales-unit.ts';
import type { Language } from '#shared/i18n/language.ts';
import { quantity, type Quantity } from '#shared/money/money.ts';
import { baseToUnits, unitsToBase } from '#shared/money/unit-conversion.ts';
import { calculateFigure } from '#renderer/features/entry/calculate-figure.ts';

type Sold = Pick<ProductRow, 'unit' | 'quantityDigits' | 'units'>;

/** A quantity in the product's smallest unit, and the unit it is sold in; undefined: the product's own. */
export type UnitQuantity = { readonly quantity: Quantity; readonly unit: string | undefined };

type WriteQuantity = (quantity: Quantity, digits: number) => string;

/**
 * Reads a quantity of a line: a figure or sum in the line's unit, or with another unit of the product after
 * it (`2 dus`).
 *
 * @param unit the line's unit now; undefined: the product's own
 * @returns null when it is no quantity above zero, or not a whole one of a unit that is only sold whole
 */
export function readQuantity(
  text: string,
  product: Sold,
  unit: string | undefined,
  language: Language,
): UnitQuantity | null {
  const [, figure = '', word = ''] = /^(.*?)([^\d\s.,()+\-*/]*)\s*$/u.exec(text) ?? [];
  const named = word === '' ? null : unitNamed(product, word);
  return named
    ? quantityIn(figure, product, named, language)
    : quantityIn(text, product, unit ?? product.unit, language);
}

/** The unit of a product whose name is, or alone begins with, what is typed; null for none. */
export function unitNamed(product: Sold, text: string): string | null {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return null;
  const names = unitsOf(product);
  const exact = names.find((name) => name.toLowerCase() === wanted);
  if (exact !== undefined) return exact;
  const beginning = names.filter((name) => name.toLowerCase().startsWith(wanted));
  return beginning.length === 1 ? (beginning[0] ?? null) : null;
}

/** Names of all units a product is sold in, its own first. */
export function unitsOf(product: Sold): readonly string[] {
  return [product.unit, ...(product.units ?? []).map(({ unit }) => unit)];
}

/** The same count in another unit: 5 pieces become 5 boxes. One of it where the count does not fit. */
export function inUnit(line: UnitQuantity, product: Sold, name: string): UnitQuantity {
  const unit = name === product.unit ? undefined : name;
  const count = countIn(line, product);
  return { quantity: fromCount(count, product, name) ?? oneOf(product, name), unit };
}

/** One of a unit, in the product's smallest unit. */
export function oneOf(product: Sold, name: string | undefined): Quantity {
  const unit: SalesUnit = salesUnitOf(product, name ?? null) ?? baseUnit(product);
  const one = unitsToBase(unit.minQuantity ?? 1, unit);
  return one.ok ? one.value : quantity(10 ** product.quantityDigits);
}

/** One unit more or less; null where nothing would be left. */
export function stepped(line: UnitQuantity, product: Sold, step: 1 | -1): Quantity | null {
  const unit = salesUnitOf(product, line.unit ?? null);
  if (!unit) return null;
  const one = unitsToBase(unit.multiple ?? 1, unit);
  const value = line.quantity + step * (one.ok ? one.value : 1);
  return value > 0 ? quantity(value) : null;
}

/** The figure of a line's quantity in its unit; in the smallest unit where it is no whole count of it. */
export function writeCount(line: UnitQuantity, product: Sold | null, write: WriteQuantity): string {
  if (!product) return write(line.quantity, 0);
  const unit = line.unit === undefined ? null : salesUnitOf(product, line.unit);
  const count = unit && baseToUnits(line.quantity, unit);
  return count?.ok === true ? write(count.value, 0) : write(line.quantity, product.quantityDigits);
}

/** What a quantity is in the product's own unit, for a line that is sold in another; null else. */
export function conversionOf(line: UnitQuantity, product: Sold | null, write: WriteQuantity): string | null {
  if (!product || line.unit === undefined || line.unit === product.unit) return null;
  return `${write(line.quantity, product.quantityDigits)} ${product.unit}`;
}

function quantityIn(figure: string, product: Sold, name: string, language: Language): UnitQuantity | null {
  const isOwn = name === product.unit;
  const count = calculateFigure(figure, isOwn ? product.quantityDigits : 0, language);
  if (count === null || count === 0) return null;
  if (isOwn) return { quantity: quantity(count), unit: undefined };
  const value = fromCount(count, product, name);
  return value === null ? null : { quantity: value, unit: name };
}

function countIn(line: UnitQuantity, product: Sold): number | null {
  const own = line.unit === undefined;
  const unit = salesUnitOf(product, line.unit ?? null);
  // Parts of the product's own unit are no count of another.
  const count = unit && baseToUnits(line.quantity, own ? baseUnit(product) : unit);
  return count?.ok === true ? count.value : null;
}

function fromCount(count: number | null, product: Sold, name: string): Quantity | null {
  const unit = salesUnitOf(product, name);
  if (count === null || !unit) return null;
  const value = unitsToBase(count, unit);
  return value.ok && value.value > 0 ? value.value : null;
}
