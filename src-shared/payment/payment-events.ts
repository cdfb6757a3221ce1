import type { LedgerEntryRow } from '../accounting/posting.ts';
import type { CreditNoteRow } from '../invoice/credit-note.ts';
import type { InvoiceRow } from '../invoice/invoice.ts';
import type { AllocationRow } from '../invoice/settlement.ts';
import type { AllocationChange } from './allocation.ts';
import type { ReceiptRow } from './receipt.ts';
import type { RefundRow } from './refund.ts';

type Undone = {
  readonly receipt: ReceiptRow;
  readonly invoices: readonly InvoiceRow[];
  readonly allocations: readonly AllocationRow[];
  readonly entry: LedgerEntryRow;
};

export type PaymentEvent =
  | { readonly t: 'allocation.posted.v1'; readonly d: AllocationChange }
  | { readonly t: 'allocation.reversed.v1'; readonly d: AllocationChange }
  | { readonly t: 'receipt.reversed.v1'; readonly d: Undone }
  | { readonly t: 'giro.bounced.v1'; readonly d: Undone }
  | { readonly t: 'giro.cleared.v1'; readonly d: { readonly receipt: ReceiptRow; readonly entry: LedgerEntryRow } }
  | {
      readonly t: 'refund.posted.v1';
      readonly d: {
        readonly refund: RefundRow;
        readonly receipt: ReceiptRow | null;
        readonly creditNote: CreditNoteRow | null;
        readonly entry: LedgerEntryRow;
      };
    };
