import type { StateTable, Transition } from '../kernel/state-machine.ts';

/** States of a delivery in the order of the work. `created` is the draft: it is journalled from the start. */
export type DeliveryDocumentState =
  | 'created'
  | 'picking'
  | 'picked'
  | 'packed'
  | 'loaded'
  | 'issued'
  | 'delivered'
  | 'reversed'
  | 'cancelled';

/** The steps before the goods leave, in order. A branch may switch off each but the first. */
export const stepsBeforeIssue = ['created', 'picking', 'picked', 'packed', 'loaded'] as const;

type StepBeforeIssue = (typeof stepsBeforeIssue)[number];

const forward = (from: StepBeforeIssue, to: StepBeforeIssue): Transition<DeliveryDocumentState> => ({
  from,
  to,
  guard: 'the next step, or the steps between are switched off in the branch',
  effect: '',
});

const backward = (from: StepBeforeIssue, to: StepBeforeIssue): Transition<DeliveryDocumentState> => ({
  from,
  to,
  guard: 'one step back, or the steps between are switched off in the branch',
  effect: 'what the step had recorded is open again',
});

const ranked = stepsBeforeIssue.flatMap((from, at) => stepsBeforeIssue.slice(at + 1).map((to) => ({ from, to })));

/** Strictly forward, one step back until loaded, never back once the goods have left: then it is reversed. */
export const deliveryStates: StateTable<DeliveryDocumentState> = {
  document: 'delivery',
  initial: 'created',
  transitions: [
    ...ranked.map(({ from, to }) => forward(from, to)),
    ...ranked.map(({ from, to }) => backward(to, from)),
    ...stepsBeforeIssue.map((from) => ({
      from,
      to: 'issued' as const,
      guard: 'the last step of the branch is done, stock suffices',
      effect: 'stock leaves at moving average, cost is posted, promises are fulfilled',
    })),
    ...stepsBeforeIssue.map((from) => ({
      from,
      to: 'cancelled' as const,
      guard: 'the goods have not left',
      effect: 'frees what was picked',
    })),
    {
      from: 'issued',
      to: 'delivered',
      guard: 'date, receiver and received quantities are known',
      effect: 'proof of delivery',
    },
    { from: 'issued', to: 'reversed', guard: 'not invoiced', effect: 'a new document with the opposite movements' },
    { from: 'delivered', to: 'reversed', guard: 'not invoiced', effect: 'a new document with the opposite movements' },
  ],
};
