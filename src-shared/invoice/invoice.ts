import type { DocumentTotals, LineAmounts, LineItem } from '../catalogue/priced-line.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { subtractMoney, type Money } from '../money/money.ts';

export type InvoiceState = 'posted' | 'partlyPaid' | 'paid';

export type InvoiceLine = LineItem & LineAmounts & { readonly orderLineNo: number };

/** A posted invoice. Its legal number was taken in the record that posted it; only `paid` ever changes. */
export type InvoiceRow = {
  readonly id: string;
  readonly number: string;
  readonly state: InvoiceState;
  readonly customerCode: string;
  readonly customerName: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly deliveryId: string;
  readonly deliveryNumber: string;
  readonly date: BusinessDate;
  readonly dueDate: BusinessDate;
  readonly lines: readonly InvoiceLine[];
  readonly totals: DocumentTotals;
  /** Allocated receipts, in minor units. */
  readonly paid: Money;
  readonly createdBy: string;
  readonly version: number;
};

export function openAmount(invoice: Pick<InvoiceRow, 'totals' | 'paid'>): Money {
  return subtractMoney(invoice.totals.total, invoice.paid);
}

export function invoiceState(invoice: Pick<InvoiceRow, 'totals' | 'paid'>): InvoiceState {
  if (invoice.paid >= invoice.totals.total) return 'paid';
  return invoice.paid > 0 ? 'partlyPaid' : 'posted';
}
