import type { Discount } from '../catalogue/line-discount.ts';
import type { DocumentTotals, LineAmounts, LineItem } from '../catalogue/priced-line.ts';
import type { OrderTerms } from '../customers/order-terms.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity, type Quantity } from '../money/money.ts';
import type { QuotationDocumentState } from './quotation-states.ts';

/** A quotation on record. Drafts are not journalled. */
export type QuotationState = Exclude<QuotationDocumentState, 'draft'>;

export type QuotationLine = LineItem &
  LineAmounts & {
    /** When the line is wanted. Absent: with the quotation. */
    readonly requestedDate?: BusinessDate;
    readonly orderedQuantity: Quantity;
    /** Why the customer will not order what is left of the line; null while he may. */
    readonly lostReason: string | null;
  };

/** A line that is offered beside the quotation: in no total, and ordered only when somebody names it. */
export type OptionalLine = QuotationLine & {
  /** On top of the quotation, or in place of one of its lines. */
  readonly kind: 'optional' | 'alternative';
  /** The line that an alternative replaces. */
  readonly alternativeTo: number | null;
};

/** A quotation that has been sent: its prices hold until `validUntil`. */
export type QuotationRow = OrderTerms & {
  readonly id: string;
  /** Number of this revision: the base number, from the second revision on with `-2`, `-3` … */
  readonly number: string;
  /** The number that all revisions share. */
  readonly baseNumber: string;
  /** 1 for the first. */
  readonly revision: number;
  /** The quotation that this one revises, by id. */
  readonly revises: string | null;
  /** The revision that took the place of this one, by id. */
  readonly supersededBy: string | null;
  readonly inquiryId: string | null;
  readonly state: QuotationState;
  readonly lostReason: string | null;
  readonly customerCode: string;
  readonly customerName: string;
  readonly date: BusinessDate;
  readonly validUntil: BusinessDate;
  readonly requestedDate: BusinessDate;
  readonly lines: readonly QuotationLine[];
  readonly optionalLines: readonly OptionalLine[];
  /** Off the whole quotation, charges aside; already in the amounts of the lines. Absent: none. */
  readonly headerDiscount?: Discount;
  readonly totals: DocumentTotals;
  readonly createdBy: string;
  readonly version: number;
};

/** What a quotation begins with: its first revision, nothing lost, nothing optional. */
export const firstRevision = {
  revision: 1,
  revises: null,
  supersededBy: null,
  inquiryId: null,
  lostReason: null,
  optionalLines: [],
} as const;

/** A line of which nothing was ordered or lost. */
export const openLine = { orderedQuantity: quantity(0), lostReason: null } as const;

/** What may still be ordered of a line. Nothing of a lost one, and nothing of a charge, which goods bring along. */
export function remainingQuantity(line: QuotationLine): Quantity {
  if (line.charge) return quantity(0);
  return quantity(line.lostReason === null ? Math.max(0, line.quantity - line.orderedQuantity) : 0);
}

/** True when a quotation may be ordered from, as far as its state goes. */
export function isOpenQuotation(quotation: Pick<QuotationRow, 'state'>): boolean {
  return quotation.state === 'sent' || quotation.state === 'partlyOrdered';
}

/** The state that follows from what was ordered and lost of each line. Optional lines ordered make it partly ordered. */
export function quotationState(
  lines: readonly QuotationLine[],
  optionalLines: readonly OptionalLine[] = [],
): 'sent' | 'partlyOrdered' | 'ordered' | 'lost' {
  const someOrdered = [...lines, ...optionalLines].some((line) => line.orderedQuantity > 0);
  if (lines.every((line) => remainingQuantity(line) === 0)) return someOrdered ? 'ordered' : 'lost';
  return someOrdered ? 'partlyOrdered' : 'sent';
}

/** Prices that were agreed and hold until a day: of a quotation, or of a blanket order. */
export type AgreedPrices = Pick<QuotationRow, 'validUntil'> & { readonly lines: readonly LineItem[] };

/**
 * The quotation as far as its prices hold: without lost lines, with the optional ones, which an order may
 * name. Whether it may be ordered from at all is decided by the order.
 */
export function linesThatHold(quotation: QuotationRow): AgreedPrices {
  const lines = [...quotation.lines, ...quotation.optionalLines].filter((line) => line.lostReason === null);
  return { validUntil: quotation.validUntil, lines };
}
