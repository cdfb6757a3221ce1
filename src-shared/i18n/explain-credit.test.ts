import { expect, test } from 'vitest';
import { checkCredit } from '../customers/credit-check.ts';
import { creditReasons, defaultCreditPolicy } from '../customers/credit-policy.ts';
import { owesNothing } from '../customers/owes-nothing.ts';
import { addDays } from '../kernel/business-date.ts';
import { basisPoints, money } from '../money/money.ts';
import { explainCredit } from './explain-credit.ts';

const format = {
  money: (amount: number) => `Rp ${amount}`,
  percent: (share: number) => `${share / 100} %`,
  date: (date: string) => date,
};
const { day } = owesNothing;
const everything = Object.fromEntries(creditReasons.map((reason) => [reason, 'warn' as const]));
const policy = {
  ...defaultCreditPolicy,
  reactions: { ...defaultCreditPolicy.reactions, ...everything },
  maxDocumentValue: money(50),
  maxOverdueShare: basisPoints(1000),
};
const customer = {
  creditLimit: money(100),
  creditLimitAsOf: addDays(day, -4),
  creditReviewOn: addDays(day, -2),
  blocked: true,
};
const facts = {
  ...owesNothing,
  policy,
  openItems: money(500_000),
  overdue: money(100_000),
  oldestOverdueDays: 38,
  openOrdersLater: money(1),
  prepaid: money(10),
};
const verdict = checkCredit(customer, facts, money(60), { changedFromMaster: true });

test('every failed check, the age of the limit and what is paid ahead are said with their figures (D7, D8)', () => {
  expect(explainCredit(verdict, 'en', format)).toEqual([
    'Owes and orders Rp 500050, the limit is Rp 80.',
    'With all later orders Rp 500051, the limit is Rp 80.',
    'The oldest open invoice is 38 days overdue; 30 are allowed.',
    '20 % of what is open is overdue; 10 % is allowed.',
    'This document is worth Rp 60; one may be worth Rp 50.',
    'A price or the terms are not those of head office.',
    'Head office wanted to look at this limit 2 days ago.',
    'Head office has blocked this customer.',
    'The limit of Rp 100 is of 2026-04-09, 4 days ago: 80 % of it is used.',
    'Rp 10 is paid ahead.',
  ]);
});

test('both languages say the same figures; what the screen says itself is left out', () => {
  const figures = (sentences: readonly string[]) => sentences.map((text) => text.match(/\d[\d-]*/g) ?? []);
  expect(figures(explainCredit(verdict, 'id', format)).map((found) => found.toSorted())).toEqual(
    figures(explainCredit(verdict, 'en', format)).map((found) => found.toSorted()),
  );
  expect(explainCredit(verdict, 'en', format, ['LIMIT'])).toHaveLength(9);
});

test('a customer close to the limit is watched, and the screen says so', () => {
  const close = checkCredit({ creditLimit: money(100), blocked: false }, owesNothing, money(95));
  expect(explainCredit(close, 'en', format)).toEqual(['Close to the limit: Rp 95 of Rp 100 would be used.']);
});
