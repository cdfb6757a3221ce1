import { array, enum as choice, int, nullable, strictObject } from 'zod';
import { amount, id, text } from './input-fields.ts';

/* What the commands of a cash drawer take. */

export const cashSchemas = {
  openCashSession: strictObject({ sessionId: id, till: text(20).min(1), openingFloat: amount }),
  moveCash: strictObject({
    movementId: id,
    sessionId: id,
    kind: choice(['in', 'out']),
    purpose: choice(['safe', 'expense']),
    amount,
    reason: text(120).min(3),
  }),
  countCash: strictObject({
    sessionId: id,
    denominations: array(strictObject({ value: amount, count: int().min(0).max(1_000_000) })).max(40),
  }),
  closeCashSession: strictObject({ sessionId: id, varianceReason: nullable(text(200)) }),
} as const;
