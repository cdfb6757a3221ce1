import { create } from 'zustand';
import type { Picks } from './pick-list.ts';

/*
 * What was counted at the shelf and not saved yet, by delivery. It outlives a look at another screen;
 * what is saved is the delivery itself.
 */

type PicksState = { readonly byDelivery: ReadonlyMap<string, Picks> };

const nothing: Picks = new Map();
const usePicksState = create<PicksState>(() => ({ byDelivery: new Map() }));

export function usePicks(deliveryId: string): Picks {
  return usePicksState((state) => state.byDelivery.get(deliveryId) ?? nothing);
}

export function keepPicks(deliveryId: string, picks: Picks): void {
  usePicksState.setState(({ byDelivery }) => ({ byDelivery: new Map(byDelivery).set(deliveryId, picks) }));
}

export function forgetPicks(deliveryId: string): void {
  usePicksState.setState(({ byDelivery }) => {
    const rest = new Map(byDelivery);
    rest.delete(deliveryId);
    return { byDelivery: rest };
  });
}
