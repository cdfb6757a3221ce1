import type { BusinessDate } from './business-date.ts';

/** Who decides, when, and on which business day: everything a decision knows besides its facts. */
export type DecisionContext = {
  /** Instant in UTC, ISO 8601. Only recorded, never compared: dates follow the business day. */
  readonly now: string;
  readonly userId: string;
  readonly day: BusinessDate;
};
