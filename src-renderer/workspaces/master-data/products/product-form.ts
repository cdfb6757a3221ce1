import type { CommandInput } from '#shared/contract/contract.ts';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { quantity, type Quantity } from '#shared/money/money.ts';

/** What a branch types of a product. */
export type ProductForm = {
  readonly bin: string;
  readonly barcode: string;
  readonly safetyStock: string;
  /** Kilograms of one; empty: not known. */
  readonly weight: string;
};

type Write = (amount: Quantity, digits: number) => string;
type Read = (text: string, digits: number) => number | null;

const GRAM_DIGITS = 3;

export function productForm(product: ProductRow, write: Write): ProductForm {
  return {
    bin: product.bin ?? '',
    barcode: product.barcode ?? '',
    safetyStock: write(product.safetyStock, product.quantityDigits),
    weight: product.weight === undefined ? '' : write(quantity(product.weight), GRAM_DIGITS),
  };
}

/** The change as it is given to main; the field that cannot be read; or null where nothing changed. */
export function productChange(
  form: ProductForm,
  product: ProductRow,
  write: Write,
  read: Read,
): CommandInput<'changeProduct'> | { readonly bad: keyof ProductForm } | null {
  const before = productForm(product, write);
  const safetyStock = read(form.safetyStock, product.quantityDigits);
  const weight = form.weight.trim() === '' ? null : read(form.weight, GRAM_DIGITS);
  if (safetyStock === null) return { bad: 'safetyStock' };
  if (form.weight.trim() !== '' && weight === null) return { bad: 'weight' };
  const changes = {
    ...(form.bin.trim() === before.bin ? {} : { bin: form.bin.trim() }),
    ...(form.barcode.trim() === before.barcode ? {} : { barcode: form.barcode.trim() || null }),
    ...(safetyStock === product.safetyStock ? {} : { safetyStock: quantity(safetyStock) }),
    ...(weight === (product.weight ?? null) ? {} : { weight }),
  };
  if (Object.keys(changes).length === 0) return null;
  return { productCode: product.code, expectedVersion: product.version ?? 0, ...changes };
}
