import { atpOn, daysAfter, type AvailabilityTimeline } from './available-to-promise.ts';
import {
  completeProposal,
  deliveryProposal,
  limitPartialDeliveries,
  oneTimeProposal,
  type ConfirmationProposal,
  type ConfirmationRequest,
} from './confirmation-proposals.ts';

/**
 * In how many deliveries a customer takes a line: in parts up to a number (SAP: blank); once, on the first
 * day on which something is there (A); once, on the wanted day, be it nothing (B); complete only (C); in any
 * number of parts, over-delivery allowed, closed by hand (D).
 */
export type PartialDelivery = 'inParts' | 'once' | 'onceEvenNothing' | 'completeOnly' | 'unlimited';

/** What a line of an order that is delivered complete can have: nothing but complete. */
export function partialDeliveryWithin(completeDelivery: boolean, partial: PartialDelivery): PartialDelivery {
  return completeDelivery ? 'completeOnly' : partial;
}

/**
 * Confirms a line as its customer takes it.
 *
 * @param maxPartialDeliveries 1 to 9, for deliveries in parts; null: any number
 */
export function confirmByPartialDelivery(
  timeline: AvailabilityTimeline,
  request: ConfirmationRequest,
  partial: PartialDelivery,
  maxPartialDeliveries: number | null,
): ConfirmationProposal {
  switch (partial) {
    case 'onceEvenNothing':
      return oneTimeProposal(timeline, request);
    case 'once':
      return firstDelivery(timeline, request);
    case 'completeOnly':
      return completeProposal(timeline, request);
    case 'inParts':
    case 'unlimited':
      return partial === 'unlimited' || maxPartialDeliveries === null
        ? deliveryProposal(timeline, request)
        : limitPartialDeliveries(timeline, request, maxPartialDeliveries);
  }
}

/** Whether one delivery ends a line, whatever of it is still open. */
export function isClosedByDelivery(partial: PartialDelivery, delivered: number): boolean {
  return partial === 'onceEvenNothing' || (partial === 'once' && delivered > 0);
}

/** One delivery on the first day that has anything for the line. */
function firstDelivery(timeline: AvailabilityTimeline, request: ConfirmationRequest): ConfirmationProposal {
  const { today, replenishmentDate } = timeline.facts;
  const start = request.from < today ? today : request.from;
  const days = [start, ...daysAfter(timeline, start)];
  for (const from of days) {
    const isReordered = replenishmentDate !== null && from >= replenishmentDate;
    if (!isReordered && atpOn(timeline, from) === 0) continue;
    const proposal = oneTimeProposal(timeline, { ...request, from });
    if (proposal.promises.length > 0) return proposal;
  }
  return { promises: [], unconfirmed: request.quantity };
}
