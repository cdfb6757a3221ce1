import { array, int, nullable, strictObject, string } from 'zod';
import { orderDraftSchema } from '../commands/command-inputs.ts';
import { code, day, id } from '../commands/input-fields.ts';

/** Requests of the looks ahead: what is scarce, what the policies would do, and what may move when. */
export const planningRequests = {
  /** Products with promises that are missing or late, worst first. */
  'backorders.list': strictObject({ offset: int().min(0), limit: int().min(1).max(1000) }),
  /** All demand for some products, and what each policy would do with it. */
  'backorders.compare': strictObject({ productCodes: array(code).min(1).max(200) }),
  /** What is due on each day from one on. */
  'calendar.days': strictObject({ from: day, days: int().min(1).max(62) }),
  /** How full the next work days are, and what a draft adds to each. */
  'schedule.days': strictObject({ from: day, days: int().min(1).max(30), draft: nullable(orderDraftSchema) }),
  /** Other days for what is due, so that no day has more work than it can take. */
  'levelling.propose': strictObject({
    from: day,
    earlyDays: int().min(0).max(60),
    lateDays: int().min(0).max(60),
    leaveOut: array(string().max(120)).max(10_000),
  }),
  /** The days that what is due of an order on one day may go to; without a line, all of it. */
  'delivery.moveOptions': strictObject({ orderId: id, lineNo: nullable(int().min(1)), from: day }),
} as const;
