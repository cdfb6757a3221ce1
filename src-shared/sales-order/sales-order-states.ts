import type { StateTable } from '../kernel/state-machine.ts';

export type SalesOrderDocumentState =
  | 'draft'
  | 'creditBlocked'
  | 'confirmed'
  | 'partlyDelivered'
  | 'delivered'
  | 'closed'
  | 'cancelled'
  | 'discarded';

const issued = { guard: 'goods issues', effect: 'promises are fulfilled' } as const;
const back = {
  guard: 'goods-issue reversal or return for redelivery',
  effect: 'quantity is to deliver again',
} as const;
const shortClose = { guard: 'a reason', effect: 'frees the reservation, sends requirement 0' } as const;
const reopen = { guard: 'credit and availability again', effect: 'promises anew' } as const;

/** The life of a sales order. Blocks (delivery, billing, pricing) are flags beside it, not states. */
export const salesOrderStates: StateTable<SalesOrderDocumentState> = {
  document: 'sales order',
  initial: 'draft',
  transitions: [
    {
      from: 'draft',
      to: 'confirmed',
      guard: 'credit good, or its warning accepted',
      effect: 'number, promises, requirement, reservation',
    },
    { from: 'draft', to: 'creditBlocked', guard: 'credit blocks', effect: 'number, no requirement, no reservation' },
    { from: 'draft', to: 'discarded', guard: 'never had a number', effect: '' },
    {
      from: 'creditBlocked',
      to: 'confirmed',
      guard: 'released by another person',
      effect: 'promises after the release',
    },
    { from: 'creditBlocked', to: 'cancelled', guard: 'a reason', effect: '' },
    { from: 'confirmed', to: 'creditBlocked', guard: 'a change exceeds credit or its release', effect: 'frees all' },
    { from: 'confirmed', to: 'partlyDelivered', ...issued },
    { from: 'confirmed', to: 'delivered', ...issued },
    { from: 'partlyDelivered', to: 'delivered', ...issued },
    { from: 'delivered', to: 'partlyDelivered', ...back },
    { from: 'delivered', to: 'confirmed', ...back },
    { from: 'partlyDelivered', to: 'confirmed', ...back },
    { from: 'creditBlocked', to: 'closed', ...shortClose },
    { from: 'confirmed', to: 'closed', ...shortClose },
    { from: 'partlyDelivered', to: 'closed', ...shortClose },
    { from: 'closed', to: 'confirmed', ...reopen },
    { from: 'closed', to: 'partlyDelivered', ...reopen },
    {
      from: 'confirmed',
      to: 'cancelled',
      guard: 'nothing issued, picked, invoiced or paid for it',
      effect: 'frees the reservation, gives the quotation its quantities back',
    },
  ],
};
