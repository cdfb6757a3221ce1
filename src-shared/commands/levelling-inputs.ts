import { array, int, strictObject } from 'zod';
import { day, id } from './input-fields.ts';

export const levellingSchemas = {
  /** New dates for open schedule lines, all or none of them. */
  applyLevelling: strictObject({
    moves: array(strictObject({ orderId: id, lineNo: int().min(1), from: day, to: day }))
      .min(1)
      .max(10_000),
    /** Work days that a customer's goods may leave before and after what was agreed. */
    earlyDays: int().min(0).max(60),
    lateDays: int().min(0).max(60),
  }),
} as const;
