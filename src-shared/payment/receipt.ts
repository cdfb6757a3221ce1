import type { BusinessDate } from '../kernel/business-date.ts';
import type { Money } from '../money/money.ts';

/** Cash taken from a customer and allocated to invoices. */
export type ReceiptRow = {
  readonly id: string;
  readonly number: string;
  readonly customerCode: string;
  readonly customerName: string;
  readonly date: BusinessDate;
  readonly method: 'cash';
  /** Amount kept, in minor units; equals the sum of the allocations. */
  readonly amount: Money;
  /** What the customer handed over, and what was given back. */
  readonly tendered: Money;
  readonly change: Money;
  readonly allocations: readonly {
    readonly invoiceId: string;
    readonly invoiceNumber: string;
    readonly amount: Money;
  }[];
  readonly createdBy: string;
  readonly version: number;
};
