import type { StateTable } from '../kernel/state-machine.ts';

export type CreditNoteDocumentState = 'draft' | 'posted' | 'applied' | 'refunded' | 'voided' | 'deleted';

/** As an invoice: numbered when posted, never edited. Used up by allocation or paid back. */
export const creditNoteStates: StateTable<CreditNoteDocumentState> = {
  document: 'credit note',
  initial: 'draft',
  transitions: [
    { from: 'draft', to: 'posted', guard: 'refers to invoice lines, or goodwill', effect: 'takes the legal number' },
    { from: 'draft', to: 'deleted', guard: 'never had a number', effect: 'leaves no gap' },
    { from: 'posted', to: 'applied', guard: 'allocated in full', effect: 'lowers what invoices have open' },
    { from: 'applied', to: 'posted', guard: 'an allocation was reversed', effect: 'open again' },
    { from: 'posted', to: 'refunded', guard: 'the rest is paid out', effect: 'cash or bank' },
    { from: 'posted', to: 'voided', guard: 'same day, before export', effect: 'keeps its number, with the reason' },
  ],
};
