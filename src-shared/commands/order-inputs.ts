import { array, boolean, enum as choice, int, nullable, optional, strictObject } from 'zod';
import { lineSpecification, orderTerms } from './order-terms-inputs.ts';
import { documentPricing, headerDiscount, linePricing, manualPrice } from './price-inputs.ts';
import { code, day, id, percent, positiveCount, text } from './input-fields.ts';

const version = int().min(1);
const reason = text(200).min(3);
const lineNo = int().min(1);
const block = choice(['deliveryBlock', 'billingBlock', 'pricingBlock']);

/** When and how a line is to be delivered where that is not with the order and freely. */
const deliveryTerms = {
  /** null: with the order. */
  requestedDate: optional(nullable(day)),
  fixedDate: optional(boolean()),
  deliveryGroup: optional(nullable(int().min(1).max(99))),
  maxPartialDeliveries: optional(nullable(int().min(1).max(9))),
};

/** Work on an order that is on record. Every input says which version the person saw. */
export const orderSchemas = {
  changeOrder: strictObject({
    orderId: id,
    expectedVersion: version,
    /** What is left out stays as it is. */
    requestedDate: optional(day),
    customerReference: optional(text(60)),
    completeDelivery: optional(boolean()),
    deliveryPriority: optional(int().min(1).max(3)),
    ...orderTerms,
    /** null takes it away. */
    headerDiscount: optional(nullable(headerDiscount)),
    charges: documentPricing.charges,
    changes: array(
      strictObject({
        lineNo,
        quantity: optional(positiveCount),
        discount: optional(percent),
        specification: lineSpecification,
        discounts: linePricing.discounts,
        amountOff: linePricing.amountOff,
        unit: linePricing.unit,
        /** null: the list's price again. */
        manualPrice: optional(nullable(manualPrice)),
        ...deliveryTerms,
      }),
    ).max(500),
    added: array(
      strictObject({
        productCode: code,
        quantity: positiveCount,
        discount: percent,
        specification: lineSpecification,
        ...linePricing,
        ...deliveryTerms,
      }),
    ).max(500),
    /** Lines of which the rest is given up with the same change. */
    closed: optional(array(strictObject({ lineNo, reason })).max(500)),
  }),
  shortCloseLine: strictObject({ orderId: id, expectedVersion: version, lineNo, reason }),
  shortCloseOrder: strictObject({ orderId: id, expectedVersion: version, reason }),
  /** One line, or null for all that was closed. */
  reopenOrder: strictObject({ orderId: id, expectedVersion: version, lineNo: nullable(lineNo) }),
  setOrderBlock: strictObject({ orderId: id, expectedVersion: version, block, reason }),
  removeOrderBlock: strictObject({ orderId: id, expectedVersion: version, block }),
} as const;
