import type { StateTable } from '../kernel/state-machine.ts';

export type InquiryState = 'draft' | 'open' | 'answered' | 'lost' | 'expired' | 'deleted';

/** An inquiry binds nobody: it is answered, lost or expires. */
export const inquiryStates: StateTable<InquiryState> = {
  document: 'inquiry',
  initial: 'draft',
  transitions: [
    { from: 'draft', to: 'open', guard: 'at least one line', effect: 'takes the number' },
    { from: 'open', to: 'answered', guard: 'a quotation refers to it', effect: '' },
    { from: 'open', to: 'lost', guard: 'a reason', effect: '' },
    { from: 'open', to: 'expired', guard: 'day close after its last day', effect: '' },
    { from: 'draft', to: 'deleted', guard: 'never had a number', effect: 'leaves no gap' },
  ],
};
