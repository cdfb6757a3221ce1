import type { CreditReason } from '../customers/credit-policy.ts';

/** How figures of a verdict are written in the reader's language. */
export type CreditFormat = {
  readonly money: (amount: number) => string;
  readonly percent: (basisPoints: number) => string;
  readonly date: (date: string) => string;
};

type Figures = { readonly value: number; readonly bound: number };

export type CreditWords = {
  /** Why a check failed, with its figures. */
  readonly failed: { readonly [Check in CreditReason]: (figures: Figures, format: CreditFormat) => string };
  readonly stale: (limit: { asOf: string; days: number; given: number; share: number }, format: CreditFormat) => string;
  readonly watch: (exposure: number, limit: number, format: CreditFormat) => string;
  readonly prepaid: (amount: number, format: CreditFormat) => string;
};

export const creditEn: CreditWords = {
  failed: {
    LIMIT: ({ value, bound }, format) => `Owes and orders ${format.money(value)}, the limit is ${format.money(bound)}.`,
    STATIC_LIMIT: ({ value, bound }, format) =>
      `With all later orders ${format.money(value)}, the limit is ${format.money(bound)}.`,
    OLDEST_ITEM: ({ value, bound }) => `The oldest open invoice is ${value} days overdue; ${bound} are allowed.`,
    OVERDUE_SHARE: ({ value, bound }, format) =>
      `${format.percent(value)} of what is open is overdue; ${format.percent(bound)} is allowed.`,
    DOCUMENT_VALUE: ({ value, bound }, format) =>
      `This document is worth ${format.money(value)}; one may be worth ${format.money(bound)}.`,
    TERMS_CHANGED: () => 'A price or the terms are not those of head office.',
    REVIEW_DUE: ({ value }) => `Head office wanted to look at this limit ${value} days ago.`,
    CUSTOMER_BLOCKED: () => 'Head office has blocked this customer.',
  },
  stale: ({ asOf, days, given, share }, format) =>
    `The limit of ${format.money(given)} is of ${format.date(asOf)}, ${days} days ago: ${format.percent(share)} of it is used.`,
  watch: (exposure, limit, format) =>
    `Close to the limit: ${format.money(exposure)} of ${format.money(limit)} would be used.`,
  prepaid: (amount, format) => `${format.money(amount)} is paid ahead.`,
};
