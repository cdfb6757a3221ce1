import type { StateTable } from '../kernel/state-machine.ts';

export type InvoiceDocumentState = 'draft' | 'posted' | 'partlyPaid' | 'paid' | 'credited' | 'voided' | 'deleted';

const allocated = { guard: 'allocated receipts and credit notes', effect: 'the open amount changes' } as const;

/** A posted invoice is never edited: it is paid, credited, or voided on its own day. */
export const invoiceStates: StateTable<InvoiceDocumentState> = {
  document: 'invoice',
  initial: 'draft',
  transitions: [
    { from: 'draft', to: 'posted', guard: 'billable', effect: 'takes the legal number in the same record' },
    { from: 'draft', to: 'deleted', guard: 'never had a number', effect: 'leaves no gap' },
    { from: 'posted', to: 'partlyPaid', ...allocated },
    { from: 'posted', to: 'paid', ...allocated },
    { from: 'partlyPaid', to: 'paid', ...allocated },
    { from: 'partlyPaid', to: 'posted', ...allocated },
    { from: 'paid', to: 'partlyPaid', ...allocated },
    { from: 'paid', to: 'posted', ...allocated },
    { from: 'posted', to: 'credited', guard: 'credit notes = total', effect: '' },
    { from: 'partlyPaid', to: 'credited', guard: 'credit notes = total', effect: '' },
    { from: 'credited', to: 'posted', ...allocated },
    { from: 'credited', to: 'partlyPaid', ...allocated },
    { from: 'posted', to: 'voided', guard: 'same day, before export', effect: 'keeps its number, with the reason' },
    {
      from: 'paid',
      to: 'voided',
      guard: 'of nothing: no payment was needed',
      effect: 'keeps its number, with the reason',
    },
  ],
};

/** What has become of the invoice at the tax office. */
export type TaxFileState = 'none' | 'exported' | 'approved' | 'replaced' | 'cancelled';

/** Approved is never exported again: it is replaced or cancelled. */
export const taxFileStates: StateTable<TaxFileState> = {
  document: 'tax file',
  initial: 'none',
  transitions: [
    { from: 'none', to: 'exported', guard: 'posted', effect: 'stands in a tax file' },
    { from: 'exported', to: 'approved', guard: 'the tax number came back', effect: 'keeps the tax number' },
    { from: 'exported', to: 'none', guard: 'rejected by the tax office', effect: 'may be exported again' },
    { from: 'approved', to: 'replaced', guard: 'a replacement was approved', effect: '' },
    { from: 'approved', to: 'cancelled', guard: 'the cancellation was approved', effect: '' },
  ],
};
