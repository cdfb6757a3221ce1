/**
 * The time as main sees it. Everything that needs a time is handed a clock, so that tests can jump it
 * and no rule depends on the wall clock being right.
 */
export type Clock = {
  /** The instant as ISO 8601 in UTC with milliseconds, e.g. `2026-11-23T02:15:00.000Z`. */
  readonly now: () => string;
  /** Minutes the local time is ahead of UTC at this instant (Jakarta: 420). */
  readonly offsetMinutes: () => number;
  /** Whole milliseconds since boot; never runs backwards, whatever is done to the wall clock. */
  readonly mono: () => number;
};

/** The clock of this computer. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  offsetMinutes: () => 0 - new Date().getTimezoneOffset(),
  mono: () => Number(process.hrtime.bigint() / 1_000_000n),
};
