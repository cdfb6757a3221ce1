import type { BusinessDate } from '../kernel/business-date.ts';
import type { Quantity } from '../money/money.ts';
import type { InquiryState } from './inquiry-states.ts';

/** What a customer asks for: a product, or words when the branch has no code for it. */
export type InquiryLine = {
  readonly lineNo: number;
  /** null for something that is only described. */
  readonly productCode: string | null;
  readonly text: string;
  readonly unit: string;
  readonly quantityDigits: number;
  readonly quantity: Quantity;
};

/** A request that binds nobody: no stock, no credit, no price. */
export type InquiryRow = {
  readonly id: string;
  readonly number: string;
  readonly state: Exclude<InquiryState, 'draft' | 'deleted'>;
  readonly customerCode: string;
  readonly customerName: string;
  readonly date: BusinessDate;
  /** Last day on which an answer is of use. */
  readonly validUntil: BusinessDate;
  readonly lines: readonly InquiryLine[];
  /** Quotations that answer it, by id; there may be several. */
  readonly quotationIds: readonly string[];
  readonly lostReason: string | null;
  readonly createdBy: string;
  readonly version: number;
};
