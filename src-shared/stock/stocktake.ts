import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity, type Quantity } from '../money/money.ts';

/** One count of one line by one person, who does not see what is expected. */
export type StocktakeCount = {
  readonly counted: Quantity;
  /** What moved between the snapshot and this count: the branch goes on selling while it counts. */
  readonly movedSince: Quantity;
  readonly by: string;
};

/** What is counted: a product, or one batch of it. */
export type StocktakeLine = {
  readonly productCode: string;
  readonly batch: string | null;
  /** On hand when the stocktake began, quarantine included. Frozen. */
  readonly snapshot: Quantity;
  readonly counts: readonly StocktakeCount[];
};

/** A count of stock against a frozen snapshot. It changes nothing until it is posted. */
export type StocktakeRow = {
  readonly id: string;
  readonly number: string;
  readonly state: 'counting' | 'posted' | 'cancelled';
  readonly date: BusinessDate;
  readonly lines: readonly StocktakeLine[];
  readonly createdBy: string;
  readonly approvedBy: string | null;
  readonly version: number;
};

/** What a line still needs before its stocktake can be posted. */
export type LineProgress = 'notCounted' | 'recount' | 'done';

/** Difference of a count: counted − (snapshot + movements since the snapshot). */
function countDifference(line: StocktakeLine, count: StocktakeCount): Quantity {
  return quantity(count.counted - (line.snapshot + count.movedSince));
}

/** The difference a line will be posted with: that of its last count, 0 when it was not counted. */
export function lineDifference(line: StocktakeLine): Quantity {
  const last = line.counts.at(-1);
  return last ? countDifference(line, last) : quantity(0);
}

/** A difference is believed when it was found twice in a row; no difference is believed at once. */
export function lineProgress(line: StocktakeLine): LineProgress {
  const [before, last] = [line.counts.at(-2), line.counts.at(-1)];
  if (!last) return 'notCounted';
  const difference = countDifference(line, last);
  if (difference === 0) return 'done';
  return before && countDifference(line, before) === difference ? 'done' : 'recount';
}
