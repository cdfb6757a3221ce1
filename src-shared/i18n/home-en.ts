import type { CreditReason } from '../customers/credit-policy.ts';

const decisions: Readonly<Record<CreditReason, string>> = {
  LIMIT: 'over the credit limit',
  STATIC_LIMIT: 'over the limit with later orders',
  OLDEST_ITEM: 'an invoice is long overdue',
  OVERDUE_SHARE: 'too much is overdue',
  DOCUMENT_VALUE: 'value above the highest allowed',
  TERMS_CHANGED: 'price or terms are not head office’s',
  REVIEW_DUE: 'the limit was not reviewed',
  CUSTOMER_BLOCKED: 'head office blocks the customer',
};

/** Words of the first screen, in English. */
export const homeEn = {
  title: (weekday: string, date: string) => `Today, ${weekday} ${date}`,
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as readonly string[],
  onDuty: (name: string) => `On duty: ${name}`,
  drawer: (till: string, name: string) => `Till ${till}: ${name}`,
  due: 'Due',
  exported: 'Export',
  unread: 'cannot be read',
  retry: 'Try again',
  invoices: (count: string) => `${count} invoices`,
  never: 'never exported',
  lastExport: (date: string) => `last ${date}`,
  lateExport: (date: string) => `late, last ${date}`,
  lateNever: 'late, never exported',
  /** Millions, thousand millions, millions of millions. */
  large: ['m', 'bn', 'tn'] as readonly string[],
  listUnread: 'The list cannot be read.',
  weight: 'Weight, kg',
  held: 'on hold',
  late: 'late',
  overLimit: (amount: string) => `${amount} over the limit`,
  decisions,
  heldNow: 'just put on hold',
  heldFor: (minutes: string) => `on hold ${minutes} min`,
  heldLong: (time: string) => `on hold too long: ${time}`,
  minutes: (minutes: string) => `${minutes} min`,
  hours: (hours: string, minutes: string) => `${hours} h ${minutes} min`,
  closedDay: (date: string) => `Business day ${date} is closed`,
  nextDay: (date: string) => `New documents will bear the date ${date}.`,
};

export type HomeWords = typeof homeEn;
