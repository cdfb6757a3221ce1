import type { OptionalStep } from '#shared/delivery/delivery-steps.ts';
import type { ChipState } from '#renderer/components/StatusChip.tsx';
import type { DeliveryState } from '#shared/delivery/delivery.ts';

/** The four steps of a delivery in their order. */
export const deliverySteps = ['pick', 'pack', 'load', 'issue'] as const;

const done: Readonly<Record<DeliveryState, number>> = {
  created: 0,
  picking: 0,
  picked: 1,
  packed: 2,
  loaded: 3,
  issued: 4,
  delivered: 4,
  invoiced: 4,
  reversed: 4,
  cancelled: 0,
};

const stepOf = { pick: 'picked', pack: 'packed', load: 'loaded' } as const;

/** The steps that a branch has: goods issue always, the others as it demands them. */
export function workSteps(demanded: readonly OptionalStep[]): readonly (typeof deliverySteps)[number][] {
  return deliverySteps.filter((step) => step === 'issue' || demanded.includes(stepOf[step]));
}

/** How many of the four steps are done. */
export function stepsDone(state: DeliveryState): number {
  return done[state];
}

const chips: Readonly<Record<DeliveryState, ChipState>> = {
  created: 'open',
  picking: 'partial',
  picked: 'partial',
  packed: 'partial',
  loaded: 'partial',
  issued: 'ready',
  delivered: 'ready',
  invoiced: 'done',
  reversed: 'cancelled',
  cancelled: 'cancelled',
};

export function chipOf(state: DeliveryState): ChipState {
  return chips[state];
}
