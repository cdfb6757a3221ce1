import type { StateTable } from '../kernel/state-machine.ts';

export type ReceiptDocumentState = 'draft' | 'posted' | 'bounced' | 'reversed';

/** A receipt is never edited: a giro that bounces or a receipt posted wrongly is undone by its opposite. */
export const receiptStates: StateTable<ReceiptDocumentState> = {
  document: 'receipt',
  initial: 'draft',
  transitions: [
    { from: 'draft', to: 'posted', guard: 'allocations within what is open', effect: 'takes the number' },
    { from: 'posted', to: 'bounced', guard: 'a giro', effect: 'reverses its allocations, restores exposure' },
    { from: 'posted', to: 'reversed', guard: 'a reason', effect: 'reverses its allocations and postings' },
  ],
};
