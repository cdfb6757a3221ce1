import { array, boolean, enum as choice, int, strictObject } from 'zod';
import { id, positiveCount, text } from './input-fields.ts';
import { goodsIdentity } from './stock-inputs.ts';

export const returnsSchemas = {
  postReturn: strictObject({
    returnId: id,
    deliveryId: id,
    reason: text(200).min(3),
    lines: array(
      strictObject({
        deliveryLineNo: int().min(1),
        quantity: positiveCount,
        destination: choice(['stock', 'quarantine', 'scrap']),
        /** The customer gets these goods again. */
        redeliver: boolean(),
        ...goodsIdentity,
      }),
    )
      .min(1)
      .max(500),
  }),
} as const;
