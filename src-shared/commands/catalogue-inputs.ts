import { array, int, nullable, optional, strictObject, string } from 'zod';
import type { UnitPrice } from '../money/money.ts';
import { code, count, day, text } from './input-fields.ts';

const price = int()
  .min(0)
  .transform((value) => value as UnitPrice);

/** What a branch says of products and prices. */
export const catalogueSchemas = {
  /** What is left out stays; an empty text or null takes it away. */
  changeProduct: strictObject({
    productCode: code,
    expectedVersion: int().min(0),
    bin: optional(text(20)),
    barcode: optional(nullable(text(40))),
    safetyStock: optional(count),
    weight: optional(nullable(int().min(0).max(100_000_000))),
  }),
  changePrices: strictObject({
    validFrom: day,
    reason: text(200).min(3),
    prices: array(strictObject({ key: string().min(1).max(400), unitPrice: price }))
      .min(1)
      .max(5000),
  }),
} as const;
