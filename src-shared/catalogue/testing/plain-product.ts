import { quantity } from '../../money/money.ts';
import type { ProductRow } from '../product.ts';

/** A product about which nothing is special, with what a test makes special. */
export function plainProduct(code: string, more: Partial<ProductRow> = {}): ProductRow {
  return {
    code,
    name: code,
    unit: 'PCS',
    quantityDigits: 0,
    barcode: null,
    category: 'x',
    taxCode: '04',
    safetyStock: quantity(0),
    replenishable: true,
    leadTimeDays: 1,
    ...more,
  };
}
