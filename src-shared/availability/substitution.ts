import type { BusinessDate } from '../kernel/business-date.ts';
import type { Quantity } from '../money/money.ts';
import type { AvailabilityTimeline } from './available-to-promise.ts';
import { deliveryProposal, oneTimeProposal, type ConfirmationProposal } from './confirmation-proposals.ts';

/** A product that may be delivered instead of another, 1 before 2 before 3. */
export type Substitute = { readonly productCode: string; readonly ranking: number };

export type SubstitutionProposal = {
  readonly substitute: Substitute;
  readonly proposal: ConfirmationProposal;
  /** The whole quantity can go on the wanted date. */
  readonly onTime: boolean;
};

/**
 * Substitutes worth offering when a product cannot be delivered on time: those that are there in full on
 * the wanted date, or complete sooner than the product itself. The ones that are there in
 * full come first, then by ranking.
 *
 * @param substitutes count in the same smallest unit as the product
 * @param timelineOf availability of a substitute, null when the branch does not have it
 */
export function proposeSubstitutes(
  original: { readonly productCode: string; readonly timeline: AvailabilityTimeline },
  { quantity, from }: { readonly quantity: Quantity; readonly from: BusinessDate },
  substitutes: readonly Substitute[],
  timelineOf: (productCode: string) => AvailabilityTimeline | null,
): SubstitutionProposal[] {
  const request = { quantity, from };
  if (substitutes.length === 0 || oneTimeProposal(original.timeline, request).unconfirmed === 0) return [];
  const wait = completeOn(deliveryProposal(original.timeline, request));
  return substitutes
    .filter((substitute) => substitute.productCode !== original.productCode)
    .flatMap((substitute): SubstitutionProposal[] => {
      const timeline = timelineOf(substitute.productCode);
      if (!timeline) return [];
      const proposal = deliveryProposal(timeline, request);
      const onTime = oneTimeProposal(timeline, request).unconfirmed === 0;
      const done = completeOn(proposal);
      const sooner = done !== null && (wait === null || done < wait);
      return onTime || sooner ? [{ substitute, proposal, onTime }] : [];
    })
    .toSorted(
      (a, b) =>
        Number(b.onTime) - Number(a.onTime) ||
        a.substitute.ranking - b.substitute.ranking ||
        (a.substitute.productCode < b.substitute.productCode ? -1 : 1),
    );
}

/** Puts a substitute on a line. The line remembers what was asked for, which its papers still name. */
export function substituteOnLine<Line extends { readonly productCode: string; readonly originalProductCode?: string }>(
  line: Line,
  substitute: Substitute,
): Line & { readonly originalProductCode: string } {
  return {
    ...line,
    productCode: substitute.productCode,
    originalProductCode: line.originalProductCode ?? line.productCode,
  };
}

function completeOn(proposal: ConfirmationProposal): BusinessDate | null {
  return proposal.unconfirmed === 0 ? (proposal.promises.at(-1)?.date ?? null) : null;
}
