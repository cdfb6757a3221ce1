import { daysBetween, type BusinessDate } from '../kernel/business-date.ts';
import { addMoney, type Money } from '../money/money.ts';
import type { CheckReaction, CreditPolicy, CreditReason } from './credit-policy.ts';
import { overdueShare } from './overdue-items.ts';

/** Everything the eight checks look at. Amounts in minor units, tax included. */
export type CheckedFigures = {
  readonly day: BusinessDate;
  readonly policy: CreditPolicy;
  readonly limit: Money | null;
  readonly exposure: Money;
  readonly staticExposure: Money;
  readonly openItems: Money;
  /** Open credit notes, which `openItems` has taken off already. */
  readonly openCredits: Money;
  readonly overdue: Money;
  readonly oldestOverdueDays: number;
  /** Value of the whole document, whatever is prepaid. */
  readonly documentValue: Money;
  /** Terms or a price of the document are not those of the master data. */
  readonly changedFromMaster: boolean;
  readonly reviewOn: BusinessDate | null;
  readonly customerBlocked: boolean;
};

/**
 * What one check found: `value` against `bound`, in minor units (LIMIT, STATIC_LIMIT, DOCUMENT_VALUE),
 * days (OLDEST_ITEM, REVIEW_DUE), basis points (OVERDUE_SHARE) or 1 for yes. Bound null: nothing to hold to.
 */
export type CreditCheckResult = {
  readonly check: CreditReason;
  readonly reaction: CheckReaction;
  readonly failed: boolean;
  readonly value: number;
  readonly bound: number | null;
};

type Finding = Pick<CreditCheckResult, 'failed' | 'value' | 'bound'>;

/** The eight checks of domain.md 2.7. Exactly at its bound a check passes. */
export const creditChecks: Readonly<Record<CreditReason, (figures: CheckedFigures) => Finding>> = {
  LIMIT: ({ exposure, limit }) => beyond(exposure, limit),

  STATIC_LIMIT: ({ staticExposure, limit }) => beyond(staticExposure, limit),

  OLDEST_ITEM: ({ oldestOverdueDays, policy }) => beyond(oldestOverdueDays, policy.maxDaysOverdue),

  OVERDUE_SHARE: ({ overdue, openItems, openCredits, policy }) => {
    // Of what is open on invoices: a credit note never makes a customer look later than he is.
    const invoiced = addMoney(openItems, openCredits);
    return {
      value: overdueShare(overdue, invoiced),
      bound: policy.maxOverdueShare,
      // Compared before rounding. Less than `minOverdue` in all is too little to call a customer late.
      failed:
        overdue >= policy.minOverdue && BigInt(overdue) * 10_000n > BigInt(policy.maxOverdueShare) * BigInt(invoiced),
    };
  },

  DOCUMENT_VALUE: ({ documentValue, policy }) => beyond(documentValue, policy.maxDocumentValue),

  TERMS_CHANGED: ({ changedFromMaster }) => beyond(changedFromMaster ? 1 : 0, 0),

  REVIEW_DUE: ({ reviewOn, day }) =>
    reviewOn === null ? { value: 0, bound: null, failed: false } : beyond(daysBetween(reviewOn, day), 0),

  CUSTOMER_BLOCKED: ({ customerBlocked }) => beyond(customerBlocked ? 1 : 0, 0),
};

function beyond(value: number, bound: number | null): Finding {
  return { value, bound, failed: bound !== null && value > bound };
}
