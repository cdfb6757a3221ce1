import type { StateTable } from '../kernel/state-machine.ts';
import type { BlanketOrderRow } from './blanket-order.ts';

export type BlanketOrderState = BlanketOrderRow['state'];

/** Open while something may be called off. What a cancelled call-off gives back opens it again. */
export const blanketOrderStates: StateTable<BlanketOrderState> = {
  document: 'blanket order',
  initial: 'open',
  transitions: [
    { from: 'open', to: 'fulfilled', guard: 'everything is called off', effect: '' },
    { from: 'fulfilled', to: 'open', guard: 'a call-off was cancelled or changed', effect: 'counts up again' },
    { from: 'open', to: 'expired', guard: 'day close after its last day', effect: 'prices hold no longer' },
  ],
};
