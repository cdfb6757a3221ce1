import { array, boolean, enum as choice, int, optional, record, strictObject } from 'zod';
import { code, id, text } from './input-fields.ts';

/* What the commands on availability take. */

const days = int().min(0).max(365);

const checkingRule = strictObject({
  safetyStock: boolean(),
  purchaseReceipts: boolean(),
  transfersIn: boolean(),
  plannedSupply: choice(['none', 'firm', 'all']),
  manualReservations: boolean(),
  hardReservationsOffStock: boolean(),
  inboundHandlingDays: days,
  overdueReceiptDays: days,
});

const rules = { quotation: checkingRule, order: checkingRule, delivery: checkingRule };

export const availabilitySchemas = {
  /** How the branch checks availability; what is left out is as the default rules say. */
  configureAvailability: strictObject({
    rules: optional(
      strictObject({
        byTransaction: strictObject(rules),
        byItemGroup: record(code, strictObject(rules).partial()),
      }),
    ),
    reservation: optional(strictObject({ reserveDays: days, reserveDaysOfPriorityCustomers: days })),
    transfer: optional(choice(['individual', 'collective'])),
  }),
  /** Accepts a rescheduling run over all open lines of some products. */
  reallocate: strictObject({
    reallocationId: id,
    productCodes: array(code).min(1).max(200),
    policy: choice(['firstCome', 'priority', 'fairShare']),
    reason: text(200).min(3),
  }),
} as const;
