import { quantity } from '../money/money.ts';
import { withPromises, type AvailabilityTimeline } from './available-to-promise.ts';
import { byEntry, byPriority, type AllocationPolicy, type CompetingLine } from './competing-lines.ts';
import { deliveryProposal, limitPartialDeliveries, type ConfirmationProposal } from './confirmation-proposals.ts';
import { fairShare } from './fair-share.ts';

/** A line before and after a run. */
export type RescheduledLine = {
  readonly line: CompetingLine;
  readonly before: ConfirmationProposal;
  readonly after: ConfirmationProposal;
};

/**
 * Rescheduling run: releases the promises of all given lines, puts the lines in order and confirms them
 * again one after the other (or shares fairly). Nothing is changed: a person sees before and after, and
 * accepts. The same lines in any order give the same result.
 *
 * @param lines without those whose dates are fixed
 * @param timelineOf availability of a product without any promise of these lines
 * @returns the lines in the order they were confirmed
 */
export function reschedule(
  lines: readonly CompetingLine[],
  timelineOf: (productCode: string) => AvailabilityTimeline,
  policy: AllocationPolicy = 'priority',
): RescheduledLine[] {
  const inOrder = lines.toSorted(policy === 'firstCome' ? byEntry : byPriority);
  const after = policy === 'fairShare' ? sharedFairly(inOrder, timelineOf) : oneAfterAnother(inOrder, timelineOf);
  return inOrder.map((line) => ({ line, before: promisedNow(line), after: after.get(line) ?? promisedNow(line) }));
}

/** True when a run gives a line other dates or quantities than it has. */
export function isRescheduled({ before, after }: RescheduledLine): boolean {
  return (
    before.promises.length !== after.promises.length ||
    before.promises.some((promise, position) => {
      const other = after.promises[position];
      return promise.date !== other?.date || promise.quantity !== other.quantity || promise.pegged !== other.pegged;
    })
  );
}

function oneAfterAnother(
  lines: readonly CompetingLine[],
  timelineOf: (productCode: string) => AvailabilityTimeline,
): Map<CompetingLine, ConfirmationProposal> {
  const known = new Map<string, AvailabilityTimeline>();
  const confirmed = new Map<CompetingLine, ConfirmationProposal>();
  for (const line of lines) {
    const timeline = known.get(line.productCode) ?? timelineOf(line.productCode);
    const proposal = confirmAgain(line, timeline);
    confirmed.set(line, proposal);
    known.set(line.productCode, withPromises(timeline, proposal.promises));
  }
  return confirmed;
}

function confirmAgain(line: CompetingLine, timeline: AvailabilityTimeline): ConfirmationProposal {
  const { salesUnits, maxPartialDeliveries } = line;
  const request = { quantity: line.quantity, from: line.wantedOn, ...(salesUnits && { salesUnits }) };
  return maxPartialDeliveries === null
    ? deliveryProposal(timeline, request)
    : limitPartialDeliveries(timeline, request, maxPartialDeliveries);
}

function sharedFairly(
  lines: readonly CompetingLine[],
  timelineOf: (productCode: string) => AvailabilityTimeline,
): Map<CompetingLine, ConfirmationProposal> {
  const products = new Set(lines.map((line) => line.productCode));
  return new Map(
    [...products].flatMap((code) => [
      ...fairShare(
        lines.filter((line) => line.productCode === code),
        timelineOf(code),
      ),
    ]),
  );
}

function promisedNow(line: CompetingLine): ConfirmationProposal {
  const promised = line.promises.reduce((sum, promise) => sum + promise.quantity, 0);
  return {
    promises: line.promises.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    unconfirmed: quantity(Math.max(0, line.quantity - promised)),
  };
}
