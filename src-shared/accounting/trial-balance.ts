import type { BusinessDate } from '../kernel/business-date.ts';
import { money, subtractMoney, sumMoney, type Money } from '../money/money.ts';
import type { LedgerEntryRow } from './posting.ts';

export type TrialBalanceLine = {
  readonly account: string;
  readonly debit: Money;
  readonly credit: Money;
  /** Debit less credit: negative is a credit balance. */
  readonly balance: Money;
};

/** Turnover and balance of every account up to and including a day, by account number. Balances add up to 0. */
export function trialBalance(entries: Iterable<LedgerEntryRow>, asOf: BusinessDate): TrialBalanceLine[] {
  const sums = new Map<string, { debit: Money; credit: Money }>();
  for (const entry of entries) {
    if (entry.date > asOf) continue;
    for (const line of entry.lines) {
      const sum = sums.get(line.account) ?? { debit: money(0), credit: money(0) };
      sums.set(line.account, {
        debit: sumMoney([sum.debit, line.debit]),
        credit: sumMoney([sum.credit, line.credit]),
      });
    }
  }
  return [...sums]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([account, sum]) => ({ account, ...sum, balance: subtractMoney(sum.debit, sum.credit) }));
}

export type AccountCardLine = {
  readonly date: BusinessDate;
  readonly number: string;
  readonly source: LedgerEntryRow['source'];
  readonly debit: Money;
  readonly credit: Money;
  /** Balance after the line. */
  readonly balance: Money;
};

export type AccountCard = {
  readonly opening: Money;
  readonly lines: readonly AccountCardLine[];
  readonly closing: Money;
};

/** Every posting on an account from one day to another, with the balance before, after each and at the end. */
export function accountCard(
  entries: Iterable<LedgerEntryRow>,
  account: string,
  from: BusinessDate,
  to: BusinessDate,
): AccountCard {
  let opening = money(0);
  const inRange: Omit<AccountCardLine, 'balance'>[] = [];
  for (const { date, number, source, lines } of entries) {
    for (const line of lines) {
      if (line.account !== account || date > to) continue;
      if (date < from) opening = money(opening + line.debit - line.credit);
      else inRange.push({ date, number, source, debit: line.debit, credit: line.credit });
    }
  }
  let balance = opening;
  const lines = inRange
    .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
    .map((line) => {
      balance = money(balance + line.debit - line.credit);
      return { ...line, balance };
    });
  return { opening, lines, closing: balance };
}
