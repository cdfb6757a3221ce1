import type { BusinessDate } from './business-date.ts';

/** Who decides, when, and on which business day: everything a decision knows besides its facts. */
export type DecisionContext = {
  /** Instant in UTC, ISO 8601. Only recorded, never compared: dates follow the business day. */
  readonly now: string;
  readonly userId: string;
  /** Who approved this one command; absent: nobody was asked. */
  readonly approvedBy?: string | undefined;
  readonly day: BusinessDate;
};
