import type { BusinessDate } from '../kernel/business-date.ts';
import type { Money } from '../money/money.ts';
import type { CreditReason } from './credit-policy.ts';
import type { ReleaseReasonCode } from './credit-release.ts';

/** One decision on the credit of an order, kept for head office: who, why, and on which figures. */
export type CreditDecisionRow = {
  /** The order and its version after the decision. */
  readonly id: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly customerCode: string;
  readonly decision: 'released' | 'releasedByCode' | 'rejected' | 'blockedAgain';
  readonly date: BusinessDate;
  readonly at: string;
  readonly by: string;
  /** null when the rules decided, not a person. */
  readonly reasonCode: ReleaseReasonCode | null;
  readonly reason: string;
  /** Failed checks at the time. */
  readonly failed: readonly CreditReason[];
  readonly limit: Money | null;
  readonly exposure: Money;
  readonly exceededBy: Money;
  /** Value decided on, tax included. */
  readonly amount: Money;
  readonly expiresOn: BusinessDate | null;
  readonly contentHash: string;
};
