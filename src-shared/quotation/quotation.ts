import type { DocumentTotals, LineAmounts, LineItem } from '../catalogue/priced-line.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { Quantity } from '../money/money.ts';

export type QuotationState = 'sent' | 'partlyOrdered' | 'ordered';

export type QuotationLine = LineItem & LineAmounts & { readonly orderedQuantity: Quantity };

/** A quotation that has been sent: its prices hold until `validUntil`. */
export type QuotationRow = {
  readonly id: string;
  readonly number: string;
  readonly state: QuotationState;
  readonly customerCode: string;
  readonly customerName: string;
  readonly date: BusinessDate;
  readonly validUntil: BusinessDate;
  readonly requestedDate: BusinessDate;
  readonly lines: readonly QuotationLine[];
  readonly totals: DocumentTotals;
  readonly createdBy: string;
  readonly version: number;
};

/** The state that follows from what was ordered of each line. */
export function quotationState(lines: readonly QuotationLine[]): QuotationState {
  if (lines.every((line) => line.orderedQuantity >= line.quantity)) return 'ordered';
  return lines.some((line) => line.orderedQuantity > 0) ? 'partlyOrdered' : 'sent';
}
