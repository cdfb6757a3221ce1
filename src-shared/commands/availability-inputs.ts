import { array, enum as choice, strictObject } from 'zod';
import { code, id, text } from './input-fields.ts';

/* What the commands on availability take. */

export const availabilitySchemas = {
  /** Accepts a rescheduling run over all open lines of some products. */
  reallocate: strictObject({
    reallocationId: id,
    productCodes: array(code).min(1).max(200),
    policy: choice(['firstCome', 'priority', 'fairShare']),
    reason: text(200).min(3),
  }),
} as const;
