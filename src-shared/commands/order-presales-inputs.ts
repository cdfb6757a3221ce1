import { array, enum as choice, int, nullable, optional, strictObject } from 'zod';
import { code, day, id, percent, positiveCount, text } from './input-fields.ts';
import { lineSpecification, orderTerms } from './order-terms-inputs.ts';
import { documentPricing, linePricing } from './price-inputs.ts';

const version = int().min(1);
const reason = text(200).min(3);
const lineNo = int().min(1);
const pricedLine = strictObject({
  productCode: code,
  quantity: positiveCount,
  discount: percent,
  specification: lineSpecification,
  ...linePricing,
});

/** Lines offered beside a quotation, in no total. An alternative says which line it replaces. */
export const optionalLines = optional(
  array(pricedLine.extend({ kind: choice(['optional', 'alternative']), alternativeTo: nullable(lineNo) })).max(100),
);

/** What comes before an order: inquiries, quotations after they were sent, blanket orders. */
export const presalesSchemas = {
  openInquiry: strictObject({
    inquiryId: id,
    customerCode: code,
    validUntil: day,
    lines: array(
      strictObject({
        /** null: the text says what is wanted. */
        productCode: nullable(code),
        text: text(200),
        unit: text(20),
        quantity: positiveCount,
      }),
    )
      .min(1)
      .max(200),
  }),
  loseInquiry: strictObject({ inquiryId: id, expectedVersion: version, reason }),
  /** The next revision of a quotation, under the same base number. */
  reviseQuotation: strictObject({
    quotationId: id,
    revises: id,
    expectedVersion: version,
    requestedDate: day,
    validUntil: day,
    lines: array(pricedLine.extend({ requestedDate: optional(nullable(day)) }))
      .min(1)
      .max(500),
    optionalLines,
    /** Left out: as the quotation that it revises. */
    ...orderTerms,
    ...documentPricing,
  }),
  /** One line, or null for all that is left. */
  loseQuotation: strictObject({ quotationId: id, expectedVersion: version, lineNo: nullable(lineNo), reason }),
  openBlanketOrder: strictObject({
    blanketOrderId: id,
    customerCode: code,
    validFrom: day,
    validUntil: day,
    lines: array(pricedLine).min(1).max(200),
  }),
} as const;
