import { array, enum as choice, boolean, int, nullable, optional, strictObject, string } from 'zod';
import { amount, code, count, day, id, positiveCount, text } from './input-fields.ts';

/* Inputs of the commands that move stock without a delivery. */

const reason = text(200).min(3);
const batchName = string().trim().min(1).max(40);

/** Which goods exactly, for products followed by batch or serial number. */
export const goodsIdentity = {
  batches: optional(
    array(strictObject({ batch: batchName, expires: nullable(day), quantity: positiveCount }))
      .min(1)
      .max(500),
  ),
  serials: optional(array(batchName).min(1).max(1000)),
} as const;

const countedThing = { productCode: code, batch: nullable(batchName) } as const;

/** What came of planned receipts where it is not simply what had been planned. */
export const receivedLines = array(
  strictObject({
    plannedReceiptId: id,
    received: count,
    reason: text(200),
    /** The rest is still expected. */
    keepRest: boolean(),
    ...goodsIdentity,
  }),
).max(1000);

export const stockSchemas = {
  adjustStock: strictObject({
    adjustmentId: id,
    productCode: code,
    /** Found goods are positive, lost goods negative. */
    change: int().min(-1_000_000_000).max(1_000_000_000),
    /** Value of found goods; null takes the average cost. */
    value: nullable(amount),
    reason,
    ...goodsIdentity,
  }),
  scrapStock: strictObject({
    scrapId: id,
    productCode: code,
    quantity: positiveCount,
    from: choice(['stock', 'quarantine']),
    reason,
    ...goodsIdentity,
  }),
  moveQuarantine: strictObject({
    movementId: id,
    productCode: code,
    quantity: positiveCount,
    direction: choice(['in', 'out']),
    reason,
    ...goodsIdentity,
  }),
  transferOut: strictObject({
    transferId: id,
    location: code,
    reason: text(200),
    lines: array(strictObject({ productCode: code, quantity: positiveCount, ...goodsIdentity }))
      .min(1)
      .max(500),
  }),
  transferIn: strictObject({
    transferId: id,
    location: code,
    /** Needed when something else arrived than was sent. */
    reason: text(200),
    lines: array(
      strictObject({
        productCode: code,
        sent: positiveCount,
        received: count,
        value: amount,
        ...goodsIdentity,
      }),
    )
      .min(1)
      .max(500),
  }),
  startStocktake: strictObject({
    stocktakeId: id,
    lines: array(strictObject(countedThing)).min(1).max(5000),
  }),
  countStock: strictObject({ stocktakeId: id, ...countedThing, counted: count }),
  postStocktake: strictObject({ stocktakeId: id }),
  cancelStocktake: strictObject({ stocktakeId: id }),
} as const;
