import type { LineItem } from '../catalogue/priced-line.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity, type Quantity } from '../money/money.ts';

/** What is agreed for one product: its price for the whole term, and how much of it. */
export type BlanketLine = LineItem & { readonly calledOff: Quantity };

/**
 * An agreement on quantities and prices over a term. It promises no stock and asks no credit: each call-off
 * is a sales order that does.
 */
export type BlanketOrderRow = {
  readonly id: string;
  readonly number: string;
  readonly state: 'open' | 'fulfilled' | 'expired';
  readonly customerCode: string;
  readonly customerName: string;
  readonly date: BusinessDate;
  readonly validFrom: BusinessDate;
  readonly validUntil: BusinessDate;
  readonly lines: readonly BlanketLine[];
  readonly createdBy: string;
  readonly version: number;
};

/** What may still be called off of a line. */
export function remainingToCallOff(line: BlanketLine): Quantity {
  return quantity(Math.max(0, line.quantity - line.calledOff));
}
