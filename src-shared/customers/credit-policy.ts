import type { BusinessDate } from '../kernel/business-date.ts';
import { basisPoints, money, type BasisPoints, type Money } from '../money/money.ts';
import type { CustomerRow } from './customer.ts';

/** The eight checks, in the order their reasons are given. */
export const creditReasons = [
  'LIMIT',
  'STATIC_LIMIT',
  'OLDEST_ITEM',
  'OVERDUE_SHARE',
  'DOCUMENT_VALUE',
  'TERMS_CHANGED',
  'REVIEW_DUE',
  'CUSTOMER_BLOCKED',
] as const;

/** A check by name, and the reason it gives when it fails. */
export type CreditReason = (typeof creditReasons)[number];

/** What a failed check does: nothing, say so, or block the order. */
export type CheckReaction = 'off' | 'warn' | 'block';

/** How the branch checks credit. Everything here is data from head office, nothing a constant of a rule. */
export type CreditPolicy = {
  readonly reactions: Readonly<Record<CreditReason, CheckReaction>>;
  /** Orders that ship later than this many days from today count in the static check only. */
  readonly horizonDays: number;
  /** OLDEST_ITEM: an open item may be this many days past due. */
  readonly maxDaysOverdue: number;
  /** Items below this amount are too small to be called overdue. */
  readonly minOverdue: Money;
  /** OVERDUE_SHARE: overdue items may be this share of all open items. */
  readonly maxOverdueShare: BasisPoints;
  /** DOCUMENT_VALUE: largest document, tax included; null: any. */
  readonly maxDocumentValue: Money | null;
  /** A limit older than this many days is tightened to `staleShare` of itself. */
  readonly staleAfterDays: number;
  readonly staleShare: BasisPoints;
  /** From this share of the limit on a customer is watched. */
  readonly watchShare: BasisPoints;
  /** True: a giro counts as owed until the bank has cleared it. */
  readonly countsUnclearedGiro: boolean;
  /** Before a delivery is created, a check older than this many days is made again … */
  readonly recheckAfterDays: number;
  /** … and one on a value that has grown by more than this. */
  readonly recheckAfterGrowth: BasisPoints;
  /** A release holds this many days, and for this much more value than was released. */
  readonly releaseDays: number;
  readonly releaseDeviation: BasisPoints;
  /** Limit of a customer who has none of his own; null: none. */
  readonly limit: Money | null;
  /** Day head office last said that limit; null: not known. */
  readonly limitAsOf: BusinessDate | null;
};

/** What differs from the policy above it. */
export type CreditOverride = Partial<Omit<CreditPolicy, 'reactions'>> & {
  readonly reactions?: Partial<CreditPolicy['reactions']>;
};

/** Credit in the settings of the branch: what holds for all, and for groups of customers by name. */
export type CreditSettings = {
  readonly company: CreditOverride;
  readonly groups: Readonly<Record<string, CreditOverride>>;
};

/** Policy of a branch that was told nothing: the limit and head office's block bind, the rest warns or is off. */
export const defaultCreditPolicy: CreditPolicy = {
  reactions: {
    LIMIT: 'block',
    STATIC_LIMIT: 'off',
    OLDEST_ITEM: 'warn',
    OVERDUE_SHARE: 'warn',
    DOCUMENT_VALUE: 'off',
    TERMS_CHANGED: 'off',
    REVIEW_DUE: 'warn',
    CUSTOMER_BLOCKED: 'block',
  },
  horizonDays: 30,
  maxDaysOverdue: 30,
  minOverdue: money(50_000),
  maxOverdueShare: basisPoints(2000),
  maxDocumentValue: null,
  staleAfterDays: 3,
  staleShare: basisPoints(8000),
  watchShare: basisPoints(9000),
  countsUnclearedGiro: false,
  recheckAfterDays: 7,
  recheckAfterGrowth: basisPoints(1000),
  releaseDays: 7,
  releaseDeviation: basisPoints(1000),
  limit: null,
  limitAsOf: null,
};

/**
 * The policy of one customer: the default, changed by the company's, then his group's, then his own.
 * A limit that one of them sets to null is left to the one above, so limit follows customer → group →
 * company (CR1). What head office blocks stays blocked: no policy at the branch lifts it.
 */
export function creditPolicyOf(
  settings: CreditSettings | undefined,
  customer: Pick<CustomerRow, 'customerGroup' | 'creditPolicy'>,
): CreditPolicy {
  const group = customer.customerGroup === undefined ? undefined : settings?.groups[customer.customerGroup];
  const policy = [settings?.company, group, customer.creditPolicy].reduce(overridden, defaultCreditPolicy);
  return { ...policy, reactions: { ...policy.reactions, CUSTOMER_BLOCKED: 'block' } };
}

function overridden(policy: CreditPolicy, change: CreditOverride | undefined): CreditPolicy {
  if (!change) return policy;
  const { limit, limitAsOf, ...rest } = change;
  const ownLimit = limit === undefined || limit === null ? {} : { limit, limitAsOf: limitAsOf ?? null };
  return { ...policy, ...rest, ...ownLimit, reactions: { ...policy.reactions, ...change.reactions } };
}
