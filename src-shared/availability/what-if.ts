import { sumMoney, type Money } from '../money/money.ts';
import type { AvailabilityTimeline } from './available-to-promise.ts';
import { latenessOf, type AllocationPolicy, type CompetingLine, type Lateness } from './competing-lines.ts';
import type { ConfirmationProposal } from './confirmation-proposals.ts';
import { reschedule } from './rescheduling-run.ts';

export type WhatIfLine = {
  readonly line: CompetingLine;
  readonly after: ConfirmationProposal;
  readonly latenessNow: Lateness;
  readonly latenessAfter: Lateness;
  /** The customer waits longer than he would by what he is promised now. */
  readonly becomesLater: boolean;
};

export type WhatIf = {
  readonly policy: AllocationPolicy;
  readonly lines: readonly WhatIfLine[];
  /** Value of everything that is not there on its requested date, in minor units. */
  readonly lateValue: Money;
};

/** The policies that a person may choose from. */
export const allocationPolicies = ['firstCome', 'priority', 'fairShare'] as const satisfies readonly AllocationPolicy[];

/**
 * What each policy would do to all lines that want the same goods, the order being typed among them: who
 * becomes late, by how many days and by what value. Nothing is changed.
 *
 * @param lines every open line of the scarce products that is not fixed, and those of the draft
 * @param timelineOf availability of a product without any promise of these lines
 */
export function whatIf(
  lines: readonly CompetingLine[],
  timelineOf: (productCode: string) => AvailabilityTimeline,
): readonly WhatIf[] {
  return allocationPolicies.map((policy) => {
    const judged = reschedule(lines, timelineOf, policy).map(({ line, before, after }): WhatIfLine => {
      const [now, then] = [latenessOf(line, before), latenessOf(line, after)];
      return { line, after, latenessNow: now, latenessAfter: then, becomesLater: isLater(now, then) };
    });
    return { policy, lines: judged, lateValue: sumMoney(judged.map((one) => one.latenessAfter.lateValue)) };
  });
}

/** True when a line has to wait longer, or for more of its value, by what follows than by what is now. */
export function isLater(now: Lateness, then: Lateness): boolean {
  if (then.completeOn === null) return now.completeOn !== null || then.lateValue > now.lateValue;
  return now.completeOn !== null && (then.completeOn > now.completeOn || then.lateValue > now.lateValue);
}
