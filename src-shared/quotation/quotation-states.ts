import type { StateTable } from '../kernel/state-machine.ts';

export type QuotationDocumentState = 'draft' | 'sent' | 'partlyOrdered' | 'ordered' | 'lost' | 'expired' | 'superseded';

const ordered = { guard: 'ordered quantities', effect: 'remaining quantities count down' } as const;
const givenBack = { guard: 'an order gave its quantities back', effect: 'remaining quantities count up' } as const;

/** A sent quotation is ordered, lost, expires, or gives way to its next revision. */
export const quotationStates: StateTable<QuotationDocumentState> = {
  document: 'quotation',
  initial: 'draft',
  transitions: [
    { from: 'draft', to: 'sent', guard: 'priced', effect: 'takes the number, prices hold until its last day' },
    { from: 'sent', to: 'partlyOrdered', ...ordered },
    { from: 'sent', to: 'ordered', ...ordered },
    { from: 'partlyOrdered', to: 'ordered', ...ordered },
    { from: 'ordered', to: 'partlyOrdered', ...givenBack },
    { from: 'ordered', to: 'sent', ...givenBack },
    { from: 'partlyOrdered', to: 'sent', ...givenBack },
    { from: 'ordered', to: 'lost', guard: 'an order gave back what it had, the rest is lost', effect: '' },
    { from: 'sent', to: 'lost', guard: 'a reason for the document or for each line', effect: '' },
    { from: 'sent', to: 'expired', guard: 'day close after its last day', effect: 'prices hold no longer' },
    { from: 'sent', to: 'superseded', guard: 'revision R+1', effect: 'the new revision has the same base number' },
    { from: 'expired', to: 'sent', guard: 'only as a new revision', effect: 'priced again' },
  ],
};
