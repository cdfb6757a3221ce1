import { int, iso, string } from 'zod';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { BasisPoints, Money, Quantity } from '../money/money.ts';

/* Fields that the inputs of commands are made of. */

export const id = string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9-]+$/);
export const code = string().trim().min(1).max(40);
export const text = (max: number) => string().trim().max(max);
export const day = iso.date().transform((value) => value as BusinessDate);
export const amount = int()
  .min(0)
  .transform((value) => value as Money);
export const count = int()
  .min(0)
  .transform((value) => value as Quantity);
export const positiveCount = int()
  .min(1)
  .transform((value) => value as Quantity);
export const percent = int()
  .min(0)
  .max(10_000)
  .transform((value) => value as BasisPoints);
