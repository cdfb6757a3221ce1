import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity } from '../money/money.ts';
import { withPromises, type AvailabilityTimeline } from './available-to-promise.ts';
import {
  completeProposal,
  type ConfirmationProposal,
  type ConfirmationRequest,
  type Promise,
} from './confirmation-proposals.ts';
import { confirmByPartialDelivery, type PartialDelivery } from './partial-delivery.ts';

/** A line that asks to be confirmed, with how its customer wants it delivered. */
export type LineToConfirm = {
  readonly productCode: string;
  readonly request: ConfirmationRequest;
  /** Lines of one group leave together on the latest of their dates; null: on its own. */
  readonly deliveryGroup: number | null;
  /** 1 to 9; null: any number. */
  readonly maxPartialDeliveries: number | null;
  /** Default: in parts. */
  readonly partialDelivery?: PartialDelivery;
};

/**
 * Confirms the lines of one document in their order: each sees the promises of those before it, so the same
 * product twice counts cumulatively. Lines of a delivery group take the place of the first of them.
 *
 * @param completeDelivery all lines go together on the latest of their complete dates; when one can never be
 *   complete, nothing is confirmed
 * @param timelineOf availability of a product without the promises of this document
 * @returns a proposal a line, in the order of the lines
 */
export function confirmLines(
  lines: readonly LineToConfirm[],
  completeDelivery: boolean,
  timelineOf: (productCode: string) => AvailabilityTimeline,
): ConfirmationProposal[] {
  const taken = new Map<string, readonly Promise[]>();
  const timeline = (productCode: string) => withPromises(timelineOf(productCode), taken.get(productCode) ?? []);
  const proposals = new Map<LineToConfirm, ConfirmationProposal>();
  for (const together of deliveredTogether(lines, completeDelivery)) {
    const confirmed = together.alone ? [aloneProposal(together.lines, timeline)] : inOneDelivery(together, timeline);
    for (const [position, line] of together.lines.entries()) {
      const proposal = confirmed[position] ?? notConfirmed(line);
      proposals.set(line, proposal);
      taken.set(line.productCode, [...(taken.get(line.productCode) ?? []), ...proposal.promises]);
    }
  }
  return lines.map((line) => proposals.get(line) ?? notConfirmed(line));
}

type Together = {
  readonly lines: readonly LineToConfirm[];
  readonly alone: boolean;
  /** One line that can never be complete keeps back all others. */
  readonly allOrNothing: boolean;
};

function deliveredTogether(lines: readonly LineToConfirm[], completeDelivery: boolean): Together[] {
  if (completeDelivery) return [{ lines, alone: false, allOrNothing: true }];
  const first = new Set<number>();
  return lines.flatMap((line): Together[] => {
    const { deliveryGroup } = line;
    if (deliveryGroup === null) return [{ lines: [line], alone: true, allOrNothing: false }];
    if (first.has(deliveryGroup)) return [];
    first.add(deliveryGroup);
    const group = lines.filter((other) => other.deliveryGroup === deliveryGroup);
    return [{ lines: group, alone: false, allOrNothing: false }];
  });
}

function aloneProposal(
  [line]: readonly LineToConfirm[],
  timeline: (productCode: string) => AvailabilityTimeline,
): ConfirmationProposal {
  if (!line) return { promises: [], unconfirmed: quantity(0) };
  const { productCode, request, partialDelivery = 'inParts', maxPartialDeliveries } = line;
  return confirmByPartialDelivery(timeline(productCode), request, partialDelivery, maxPartialDeliveries);
}

/**
 * Puts lines on the first date on which all of them are complete at once. A line that can never be complete
 * does not join the others; one that has all it wants holds nobody up.
 */
function inOneDelivery(
  { lines, allOrNothing }: Together,
  timeline: (productCode: string) => AvailabilityTimeline,
): ConfirmationProposal[] {
  const asking = lines.filter((line) => line.request.quantity > 0);
  const joining = asking.filter(
    (line) => latestDate(completeProposal(timeline(line.productCode), line.request)) !== null,
  );
  if (allOrNothing && joining.length < asking.length) return lines.map(notConfirmed);
  let date: BusinessDate | null = null;
  let attempt = completeFrom(joining, date, timeline);
  // Every round moves the date to a later one on which a line becomes complete, or ends.
  while (attempt.date !== null && attempt.date !== date) {
    date = attempt.date;
    attempt = completeFrom(joining, date, timeline);
  }
  if (attempt.date === null) return lines.map(notConfirmed);
  return lines.map((line) => attempt.proposals.get(line) ?? notConfirmed(line));
}

/** Complete proposals from a date on, one after the other; the date is the latest of them, null when one has none. */
function completeFrom(
  lines: readonly LineToConfirm[],
  from: BusinessDate | null,
  timeline: (productCode: string) => AvailabilityTimeline,
): { readonly date: BusinessDate | null; readonly proposals: ReadonlyMap<LineToConfirm, ConfirmationProposal> } {
  const taken = new Map<string, Promise[]>();
  const proposals = new Map<LineToConfirm, ConfirmationProposal>();
  let latest: BusinessDate | null = null;
  for (const line of lines) {
    const already = taken.get(line.productCode) ?? [];
    const request = from !== null && from > line.request.from ? { ...line.request, from } : line.request;
    const proposal = completeProposal(withPromises(timeline(line.productCode), already), request);
    const date = latestDate(proposal);
    if (date === null) return { date: null, proposals };
    proposals.set(line, proposal);
    taken.set(line.productCode, [...already, ...proposal.promises]);
    if (latest === null || date > latest) latest = date;
  }
  return { date: latest, proposals };
}

function latestDate(proposal: ConfirmationProposal): BusinessDate | null {
  return proposal.promises.at(-1)?.date ?? null;
}

function notConfirmed(line: LineToConfirm): ConfirmationProposal {
  return { promises: [], unconfirmed: line.request.quantity };
}
