import {
  array,
  boolean,
  enum as choice,
  int,
  nullable,
  optional,
  strictObject,
  string,
  type infer as Infer,
} from 'zod';
import { availabilitySchemas } from './availability-inputs.ts';
import { billingSchemas } from './billing-inputs.ts';
import { branchSettingsSchemas, companyFields, workRules } from './branch-settings-inputs.ts';
import { cashSchemas } from './cash-inputs.ts';
import { creditSchemas } from './credit-inputs.ts';
import { catalogueSchemas } from './catalogue-inputs.ts';
import { customerSchemas } from './customer-inputs.ts';
import { levellingSchemas } from './levelling-inputs.ts';
import { presetRoleIds } from '../branch/roles.ts';
import { peopleSchemas } from './people-inputs.ts';
import { paymentSchemas } from './payment-inputs.ts';
import { orderSchemas } from './order-inputs.ts';
import { optionalLines, presalesSchemas } from './order-presales-inputs.ts';
import { code, day, id, percent, positiveCount, text } from './input-fields.ts';
import { deliverySchemas } from './delivery-inputs.ts';
import { returnsSchemas } from './returns-inputs.ts';
import { lineSpecification, orderTerms } from './order-terms-inputs.ts';
import { documentPricing, linePricing } from './price-inputs.ts';
import { receivedLines, stockSchemas } from './stock-inputs.ts';

/*
 * What each command takes. Main validates every input against these schemas before anything looks at
 * it; the window builds inputs with the types derived from them.
 */

const draftLine = strictObject({
  productCode: code,
  quantity: positiveCount,
  discount: percent,
  specification: lineSpecification,
  ...linePricing,
  /** When the line is wanted; left out or null: with the document. */
  requestedDate: optional(nullable(day)),
});
export type DraftLineInput = Infer<typeof draftLine>;

/** A line to order, with how it is to be delivered where that is not freely. */
const orderLine = draftLine.extend({
  fixedDate: optional(boolean()),
  deliveryGroup: optional(nullable(int().min(1).max(99))),
  maxPartialDeliveries: optional(nullable(int().min(1).max(9))),
});

export const commandSchemas = {
  configureBranch: strictObject({
    branchCode: string().regex(/^[A-Z0-9]{2,8}$/),
    branchName: text(60).min(1),
    company: companyFields,
    taxProfileId: choice(['ID', 'ID-NONPKP', 'EU']),
    calendar: strictObject({ weekdays: array(int().min(1).max(7)).min(1).max(7), holidays: array(day).max(366) }),
    language: choice(['id', 'en']),
    ...workRules,
    users: array(strictObject({ id, name: text(60).min(1), role: choice(presetRoleIds) }))
      .min(1)
      .max(100),
  }),
  applyMasterData: strictObject({
    kind: choice(['products', 'customers', 'prices', 'openingStock', 'plannedReceipts']),
    sha256: string().regex(/^[0-9a-f]{64}$/),
    fileName: text(255),
  }),
  startSession: strictObject({ sessionId: id }),
  endSession: strictObject({ sessionId: id }),
  ...peopleSchemas,
  ...branchSettingsSchemas,
  ...levellingSchemas,
  ...customerSchemas,
  ...catalogueSchemas,
  openDay: strictObject({ date: day }),
  closeDay: strictObject({ date: day }),
  sendQuotation: strictObject({
    quotationId: id,
    customerCode: code,
    requestedDate: day,
    validUntil: day,
    lines: array(draftLine).min(1).max(500),
    /** In no total; left out: none. */
    optionalLines,
    /** The inquiry that it answers. */
    inquiryId: optional(nullable(id)),
    ...orderTerms,
    ...documentPricing,
  }),
  confirmOrder: strictObject({
    orderId: id,
    customerCode: code,
    requestedDate: day,
    customerReference: text(60),
    /** Set when the order is made from a quotation: its prices hold, and its lines are counted down. */
    quotationId: nullable(id),
    /** Set when it calls off a blanket order: its prices hold, and its quantities are counted down. */
    blanketOrderId: optional(nullable(id)),
    /** All lines in one delivery; left out: as the goods are there. */
    completeDelivery: optional(boolean()),
    /** 1 is promised first, 3 last; left out: 2. */
    deliveryPriority: optional(int().min(1).max(3)),
    lines: array(orderLine).min(1).max(500),
    /** Left out: as the quotation says, else as with the customer. */
    ...orderTerms,
    ...documentPricing,
  }),
  ...availabilitySchemas,
  ...creditSchemas,
  cancelOrder: strictObject({ orderId: id, reason: text(200).min(3) }),
  ...orderSchemas,
  ...presalesSchemas,
  ...deliverySchemas,
  ...returnsSchemas,
  ...billingSchemas,
  ...paymentSchemas,
  ...cashSchemas,
  receiveGoods: strictObject({
    receiptId: id,
    plannedReceiptIds: array(id).min(1).max(1000),
    /** Left out: everything came as it had been planned. */
    counted: optional(receivedLines),
  }),
  ...stockSchemas,
  recordPackage: strictObject({
    sequence: int().min(1),
    businessDate: day,
    fileName: text(120),
    sha256: string().regex(/^[0-9a-f]{64}$/),
    bytes: int().min(1),
    fromSeq: int().min(1),
    toSeq: int().min(1),
  }),
} as const;

export type CommandType = keyof typeof commandSchemas;

/** Input of a command after validation. */
export type CommandInput<Type extends CommandType> = Infer<(typeof commandSchemas)[Type]>;

/** A draft that may still lack things: what the window shows while a person types. */
export const orderDraftSchema = strictObject({
  customerCode: nullable(code),
  requestedDate: nullable(day),
  quotationId: nullable(id),
  lines: array(orderLine.extend({ lineNo: optional(int().min(1)) })).max(500),
  completeDelivery: optional(boolean()),
  deliveryPriority: optional(int().min(1).max(3)),
  customerReference: optional(text(60)),
  blanketOrderId: optional(nullable(id)),
  ...orderTerms,
  ...documentPricing,
  /** Lines that a quotation offers beside its own: priced by themselves, in no total. */
  optionalLines: optional(array(draftLine).max(100)),
  /** The order on record that the draft changes, in the version that was opened. Its own promises and value do not count twice. */
  changes: optional(strictObject({ orderId: id, version: int().min(1) })),
  /** True while the document is a quotation: no stock is promised and no credit is asked for. */
  isQuotation: boolean(),
});
export type OrderDraftInput = Infer<typeof orderDraftSchema>;
