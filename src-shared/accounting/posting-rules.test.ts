import { assert, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { businessDate } from '../kernel/business-date.ts';
import { money } from '../money/money.ts';
import { accounts, type LedgerEntryRow } from './posting.ts';
import { entryOf, oppositeEntry } from './posting-rules.ts';
import { accountCard, trialBalance } from './trial-balance.ts';

const day = businessDate('2026-03-02');
const head = { id: 'e1', date: day, number: 'X/1' };
const sides = (entry: LedgerEntryRow) => entry.lines.map((line) => [line.account, line.debit, line.credit]);
const sale = { goods: money(5_003_853), freight: money(150_000), tax: money(566_924) };

describe('postings of domain 2.8', () => {
  test('the worked invoice: AR 5,720,777 = revenue 5,003,853 + freight 150,000 + PPN 566,924', () => {
    expect(sides(entryOf('invoice', { ...sale, settledAdvance: money(0) }, head))).toEqual([
      [accounts.receivables, 5_720_777, 0],
      [accounts.revenue, 0, 5_003_853],
      [accounts.freightIncome, 0, 150_000],
      [accounts.taxPayable, 0, 566_924],
    ]);
  });

  test('a credit note of the whole invoice takes it back through sales returns', () => {
    expect(sides(entryOf('creditNote', { ...sale, advance: money(0) }, head))).toEqual([
      [accounts.salesReturns, 5_003_853, 0],
      [accounts.freightIncome, 150_000, 0],
      [accounts.taxPayable, 566_924, 0],
      [accounts.receivables, 0, 5_720_777],
    ]);
  });

  test('goods issue and its reversal are opposites at the same cost', () => {
    const issue = entryOf('goodsIssue', { cost: money(2_189_286) }, head);
    const back = entryOf('goodsIssueReversal', { cost: money(2_189_286) }, head);
    expect(sides(issue)).toEqual([
      [accounts.costOfGoodsSold, 2_189_286, 0],
      [accounts.inventory, 0, 2_189_286],
    ]);
    expect(trialBalance([issue, back], day).map((line) => line.balance)).toEqual([0, 0]);
  });

  test('a void is the exact opposite of what it voids', () => {
    const invoice = entryOf('invoice', { ...sale, settledAdvance: money(0) }, head);
    const opposite = oppositeEntry(invoice, { id: 'e2', date: day, source: 'invoiceVoid' });
    expect(trialBalance([invoice, opposite], day).every((line) => line.balance === 0)).toBe(true);
  });

  test.each([
    [-500, accounts.cashShort, 500, 0],
    [500, accounts.cashOver, 0, 500],
  ])('a cash variance of %i has its own posting', (variance, account, debited, credited) => {
    const entry = entryOf('cashVariance', { variance: money(variance) }, head);
    expect(sides(entry)).toContainEqual([account, debited, credited]);
  });

  test('an entry that does not balance is a bug, not a posting', () => {
    const wrong = { kept: money(1), withheld: money(0), discount: money(0), rounding: money(0) };
    const given = { ...wrong, moneyAccount: accounts.cash, allocated: money(2), onAccount: money(0) };
    expect(() => entryOf('receipt', given, head)).toThrow(RangeError);
  });
});

const amount = integer({ min: 0, max: 1_000_000 }).map(money);

test('every rule balances for any amounts, and so does the trial balance (I20)', () => {
  const given = record({ a: amount, b: amount, c: amount, d: amount, e: integer({ min: -999, max: 999 }).map(money) });
  assert(
    property(given, ({ a, b, c, d, e }) => {
      const due = money(a + b + c + e + 1000);
      const paid = { kept: money(a + 1000), withheld: b, discount: c, rounding: e, moneyAccount: accounts.bank };
      const receipt = { ...paid, allocated: money(Math.min(d, due)), onAccount: money(due - Math.min(d, due)) };
      const entries = [
        entryOf('invoice', { goods: money(a + d), freight: b, tax: c, settledAdvance: d }, head),
        entryOf('downPayment', { net: a, tax: b }, head),
        entryOf('creditNote', { goods: a, freight: b, tax: c, advance: d }, head),
        entryOf('receipt', receipt, head),
        entryOf('receiptReversal', receipt, head),
        entryOf('giroBounced', receipt, head),
        entryOf('giroCleared', { amount: a }, head),
        entryOf('allocation', { amount: a }, head),
        entryOf('allocationReversal', { amount: money(a + b), discount: b }, head),
        entryOf('refund', { amount: a, of: 'advance', moneyAccount: accounts.cash }, head),
        entryOf('cashMovement', { amount: e, against: accounts.pettyExpense }, head),
        entryOf('cashVariance', { variance: e }, head),
      ];
      const lines = trialBalance(entries, day);
      expect(lines.reduce((sum, line) => sum + line.balance, 0)).toBe(0);
      expect(entries.flatMap((entry) => entry.lines).every((line) => line.debit >= 0 && line.credit >= 0)).toBe(true);
    }),
  );
});

test('an account card carries its balance from the day before to the day after', () => {
  const later = businessDate('2026-03-05');
  const entries = [
    entryOf('invoice', { ...sale, settledAdvance: money(0) }, head),
    entryOf('allocation', { amount: money(700_777) }, { ...head, date: later, number: 'RCP/1' }),
  ];
  expect(accountCard(entries, accounts.receivables, later, later)).toEqual({
    opening: 5_720_777,
    lines: [{ date: later, number: 'RCP/1', source: 'allocation', debit: 0, credit: 700_777, balance: 5_020_000 }],
    closing: 5_020_000,
  });
  expect(accountCard(entries, accounts.receivables, day, day).closing).toBe(5_720_777);
});
