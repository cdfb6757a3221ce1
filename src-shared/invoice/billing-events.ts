import type { LedgerEntryRow } from '../accounting/posting.ts';
import type { DeliveryRow } from '../delivery/delivery.ts';
import type { SeriesRow } from '../numbering/series.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import type { CreditNoteRow } from './credit-note.ts';
import type { InvoiceRow } from './invoice.ts';
import type { AllocationRow } from './settlement.ts';

type OrderInvoice = {
  readonly invoice: InvoiceRow;
  readonly series: SeriesRow;
  readonly orders: readonly SalesOrderRow[];
  readonly deliveries: readonly DeliveryRow[];
  /** Down payments that it deducts. */
  readonly invoices: readonly InvoiceRow[];
  readonly entry: LedgerEntryRow;
};

export type BillingEvent =
  /** An order without a delivery, or several deliveries on one invoice. */
  | { readonly t: 'invoice.orderInvoiced.v1'; readonly d: OrderInvoice }
  | { readonly t: 'invoice.collected.v1'; readonly d: OrderInvoice }
  | {
      readonly t: 'invoice.downPaymentPosted.v1';
      readonly d: { readonly invoice: InvoiceRow; readonly series: SeriesRow; readonly entry: LedgerEntryRow };
    }
  | {
      readonly t: 'invoice.voided.v1';
      readonly d: {
        readonly invoice: InvoiceRow;
        readonly orders: readonly SalesOrderRow[];
        readonly deliveries: readonly DeliveryRow[];
        readonly invoices: readonly InvoiceRow[];
        readonly entry: LedgerEntryRow;
      };
    }
  | {
      readonly t: 'creditNote.posted.v1';
      readonly d: {
        readonly creditNote: CreditNoteRow;
        readonly series: SeriesRow;
        readonly invoices: readonly InvoiceRow[];
        readonly allocations: readonly AllocationRow[];
        readonly orders: readonly SalesOrderRow[];
        readonly entry: LedgerEntryRow;
      };
    };
