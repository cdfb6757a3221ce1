import type { BusinessDate } from '../kernel/business-date.ts';
import { apportion } from '../money/apportion.ts';
import { money, quantity } from '../money/money.ts';
import { atpOn, daysAfter, type AvailabilityTimeline } from './available-to-promise.ts';
import type { CompetingLine } from './competing-lines.ts';
import type { ConfirmationProposal, Promise } from './confirmation-proposals.ts';
import { soldInAnyQuantity, wholeSalesUnits } from './rounding-to-sales-units.ts';

type Share = {
  readonly line: CompetingLine;
  readonly from: BusinessDate;
  outstanding: number;
  readonly promises: Promise[];
};

/**
 * Shares what there is of one product among all lines that want it: on each day in proportion to what each
 * still lacks, by largest remainder, in whole sales units. From the replenishment date on everyone gets the
 * rest. A line never gets more than it lacks.
 *
 * @param lines of one product, in the order that settles ties
 */
export function fairShare(
  lines: readonly CompetingLine[],
  timeline: AvailabilityTimeline,
): Map<CompetingLine, ConfirmationProposal> {
  const { today, replenishmentDate } = timeline.facts;
  const shares = lines.map((line): Share => {
    const from = line.wantedOn < today ? today : line.wantedOn;
    return { line, from, outstanding: wholeSalesUnits(line.quantity, unitsOf(line)), promises: [] };
  });
  let given = 0;
  for (const date of datesOf(shares, timeline)) {
    const waiting = shares.filter((share) => share.from <= date && share.outstanding > 0);
    const grants = grantsOf(waiting, Math.max(0, atpOn(timeline, date) - given));
    for (const [position, share] of waiting.entries()) {
      const part = grants[position] ?? 0;
      promise(share, date, part, false);
      given += part;
      if (replenishmentDate !== null && date >= replenishmentDate) promise(share, date, share.outstanding, true);
    }
  }
  return new Map(
    shares.map(({ line, promises }) => {
      const confirmed = promises.reduce((sum, one) => sum + one.quantity, 0);
      return [line, { promises, unconfirmed: quantity(line.quantity - confirmed) }];
    }),
  );
}

/** Days on which somebody begins to wait or more may arrive, ascending. */
function datesOf(shares: readonly Share[], timeline: AvailabilityTimeline): BusinessDate[] {
  const { today, replenishmentDate } = timeline.facts;
  const dates = new Set([...shares.map((share) => share.from), ...daysAfter(timeline, today)]);
  if (replenishmentDate !== null && replenishmentDate >= today) dates.add(replenishmentDate);
  return [...dates].toSorted();
}

/** Splits a quantity over waiting lines; what whole sales units leave over goes on in whole units. */
function grantsOf(waiting: readonly Share[], available: number): number[] {
  const lacking = waiting.map((share) => share.outstanding);
  const total = Math.min(
    available,
    lacking.reduce((sum, one) => sum + one, 0),
  );
  if (total === 0) return waiting.map(() => 0);
  const exact = apportion(money(total), lacking);
  const grants = waiting.map(({ line }, position) => Number(wholeSalesUnits(exact[position] ?? 0, unitsOf(line))));
  let left = total - grants.reduce((sum, one) => sum + one, 0);
  const mostCutFirst = waiting
    .map((_, position) => position)
    .toSorted((a, b) => cut(exact, grants, b) - cut(exact, grants, a) || a - b);
  for (const position of mostCutFirst) {
    const share = waiting[position];
    if (!share) continue;
    const { multiple } = unitsOf(share.line);
    const granted = grants[position] ?? 0;
    if (multiple > left || granted + multiple > share.outstanding) continue;
    grants[position] = granted + multiple;
    left -= multiple;
  }
  return grants;
}

function cut(exact: readonly number[], grants: readonly number[], position: number): number {
  return (exact[position] ?? 0) - (grants[position] ?? 0);
}

function promise(share: Share, date: BusinessDate, part: number, pegged: boolean): void {
  if (part <= 0) return;
  share.promises.push({ date, quantity: quantity(part), pegged });
  share.outstanding -= part;
}

function unitsOf(line: CompetingLine) {
  return line.salesUnits ?? soldInAnyQuantity;
}
