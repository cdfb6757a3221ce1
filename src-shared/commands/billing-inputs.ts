import { array, discriminatedUnion, enum as choice, int, literal, nullable, optional, strictObject } from 'zod';
import { amount, code, count, id, percent, positiveCount, text } from './input-fields.ts';

/* What the commands of billing take: invoices, down payments, voids and credit notes. */

const dueRule = discriminatedUnion('kind', [
  strictObject({ kind: literal('netDays'), days: int().min(0).max(366) }),
  strictObject({ kind: literal('endOfMonth'), days: int().min(0).max(366) }),
  strictObject({ kind: literal('dayOfNextMonth'), day: int().min(1).max(31) }),
]);

/** Terms that differ from the customer's days. Absent: the customer's. */
const terms = optional(
  strictObject({
    due: dueRule,
    instalments: optional(
      array(strictObject({ percent, due: dueRule }))
        .min(2)
        .max(36),
    ),
    earlyDiscount: optional(strictObject({ percent, days: int().min(0).max(366) })),
  }),
);

const allocation = strictObject({ invoiceId: id, amount });

export const billingSchemas = {
  postInvoice: strictObject({ invoiceId: id, deliveryId: id, terms }),
  postOrderInvoice: strictObject({
    invoiceId: id,
    orderId: id,
    policy: choice(['onDelivery', 'onOrder']),
    /** Absent: everything the policy allows. */
    lines: optional(
      array(strictObject({ lineNo: int().min(1), quantity: positiveCount }))
        .min(1)
        .max(500),
    ),
    terms,
  }),
  postCollectiveInvoice: strictObject({ invoiceId: id, deliveryIds: array(id).min(1).max(200), terms }),
  postDownPayment: strictObject({ invoiceId: id, orderId: id, net: amount, description: text(80).min(1), terms }),
  voidInvoice: strictObject({ invoiceId: id, reason: text(200).min(3) }),
  postCreditNote: strictObject({
    creditNoteId: id,
    customerCode: code,
    kind: choice(['quantity', 'price', 'goodwill']),
    /** null only for goodwill that refers to no invoice. */
    invoiceId: nullable(id),
    reason: text(200).min(3),
    lines: array(strictObject({ invoiceLineNo: int().min(1), quantity: count, net: amount })).max(500),
    goodwill: array(strictObject({ description: text(80).min(1), net: amount, taxCode: code })).max(20),
    /** Absent: its own invoice as far as that is open. Empty: kept open. */
    applyTo: optional(array(allocation).max(200)),
  }),
} as const;
