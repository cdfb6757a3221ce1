import { array, enum as choice, literal, optional, strictObject, union } from 'zod';
import { amount, code, day, id, text } from './input-fields.ts';

/* What the commands of payments take: receipts, giros, allocations and refunds. */

const source = strictObject({ kind: choice(['receipt', 'creditNote']), id });
const reason = text(200).min(3);

export const paymentSchemas = {
  postReceipt: strictObject({
    receiptId: id,
    customerCode: code,
    tendered: amount,
    /** Absent: to the oldest due first. Empty: all on account. */
    allocations: optional(
      array(
        strictObject({
          invoiceId: id,
          amount,
          discount: optional(amount),
          withholding: optional(strictObject({ kind: choice(['PPH22', 'PPH23']), amount, certificate: text(40) })),
        }),
      ).max(200),
    ),
    method: optional(choice(['cash', 'transfer', 'card', 'giro'])),
    onAccount: optional(amount),
    orderId: optional(id),
    giro: optional(strictObject({ number: text(30).min(1), bank: text(40).min(1), maturity: day })),
    cashStep: optional(union([literal(1), literal(50), literal(100), literal(500), literal(1000)])),
  }),
  allocate: strictObject({
    allocationId: id,
    source,
    /** Absent: to the oldest due first. */
    allocations: optional(array(strictObject({ invoiceId: id, amount })).max(200)),
  }),
  reverseAllocation: strictObject({ allocationId: id, source, invoiceId: id }),
  reverseReceipt: strictObject({ receiptId: id, reason }),
  bounceGiro: strictObject({ receiptId: id, reason }),
  clearGiro: strictObject({ receiptId: id }),
  postRefund: strictObject({ refundId: id, source, amount, method: choice(['cash', 'transfer']) }),
} as const;
