import type { Language } from '#shared/i18n/language.ts';
import { money, subtractMoney, zeroMoney, type Money } from '#shared/money/money.ts';
import { parseFigure } from '../entry/parse-figure.ts';

/** What a person has typed in the payment panel. */
export type PaymentEntry = { readonly amount: string; readonly tendered: string };

/** What keeps a payment from being posted, in the order a person meets it. */
export type PaymentProblem =
  | { readonly code: 'amount-unreadable' }
  | { readonly code: 'amount-zero' }
  | { readonly code: 'amount-too-much'; readonly open: Money }
  | { readonly code: 'tendered-unreadable' }
  | { readonly code: 'tendered-too-little'; readonly missing: Money };

export type PaymentReading = {
  readonly problem: PaymentProblem | null;
  /** Amount set against the invoice; null while it cannot be read. */
  readonly amount: Money | null;
  /** What was handed over: the amount itself while the field is empty. */
  readonly tendered: Money | null;
  readonly change: Money;
  /** What stays open on the invoice. */
  readonly remains: Money;
};

/**
 * Reads the panel's two fields against the open amount of the invoice. An empty "received" field means
 * exact cash. Main decides again; this only tells a person early.
 */
export function readPayment(entry: PaymentEntry, open: Money, minorDigits: number, language: Language): PaymentReading {
  const amount = readMoney(entry.amount, minorDigits, language);
  const tendered = entry.tendered.trim() === '' ? amount : readMoney(entry.tendered, minorDigits, language);
  const problem = firstProblem(amount, tendered, open);
  return {
    problem,
    amount,
    tendered,
    change: amount !== null && tendered !== null && tendered > amount ? subtractMoney(tendered, amount) : zeroMoney,
    remains: amount !== null && amount < open ? subtractMoney(open, amount) : zeroMoney,
  };
}

function firstProblem(amount: Money | null, tendered: Money | null, open: Money): PaymentProblem | null {
  if (amount === null) return { code: 'amount-unreadable' };
  if (amount === 0) return { code: 'amount-zero' };
  if (amount > open) return { code: 'amount-too-much', open };
  if (tendered === null) return { code: 'tendered-unreadable' };
  if (tendered < amount) return { code: 'tendered-too-little', missing: subtractMoney(amount, tendered) };
  return null;
}

function readMoney(text: string, minorDigits: number, language: Language): Money | null {
  const value = parseFigure(text, minorDigits, language);
  return value === null ? null : money(value);
}
