import { array, boolean, discriminatedUnion, enum as choice, int, literal, optional, strictObject } from 'zod';
import type { UnitPrice } from '../money/money.ts';
import { amount, code, percent, text } from './input-fields.ts';

/* What a person may agree of prices. Everything may be left out: then the lists decide alone. */

/** In place of the list's price, with the reason that head office will read. */
export const manualPrice = strictObject({
  unitPrice: int()
    .min(0)
    .transform((value) => value as UnitPrice),
  reason: text(200).min(3),
});

/** Of one line. Its quantity is in the product's smallest unit even where it is sold in another. */
export const linePricing = {
  /** The unit it is sold in; left out: the product's own. */
  unit: optional(text(20).min(1)),
  /** Percents after `discount`, each on what the ones before left. */
  discounts: optional(array(percent).max(5)),
  /** An amount off after the percents. */
  amountOff: optional(amount),
  manualPrice: optional(manualPrice),
  /** Given for nothing, as far as the product's free goods go. */
  freeGoods: optional(boolean()),
  /** The lists of today decide, though a quotation's or a blanket order's price holds. */
  todaysPrice: optional(boolean()),
};

/** Off the whole document, charges aside: a percent or an amount. */
export const headerDiscount = discriminatedUnion('kind', [
  strictObject({ kind: literal('percent'), percent }),
  strictObject({ kind: literal('amount'), amount }),
]);

/** Of a document as a whole. */
export const documentPricing = {
  headerDiscount: optional(headerDiscount),
  /** Freight, packing: lines that follow the goods. */
  charges: optional(
    array(
      strictObject({
        code,
        name: text(120).min(1),
        amount,
        taxable: boolean(),
        /** Whole on the first invoice, or by the value of the goods on each. */
        billing: choice(['once', 'byValue']),
      }),
    ).max(20),
  ),
};
