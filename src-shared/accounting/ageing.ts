import { daysBetween, type BusinessDate } from '../kernel/business-date.ts';
import { money, subtractMoney, sumMoney, type Money } from '../money/money.ts';
import { openInstalments, type Instalment } from './payment-terms.ts';

/**
 * Something a customer owes, with every settlement of it and its day. A credit note not yet used is one
 * with negative amounts. What was open on any past day follows from the dates alone.
 */
export type ReceivableItem = {
  readonly customerCode: string;
  readonly number: string;
  readonly date: BusinessDate;
  /** Due dates with their shares, earliest first; they add up to the amount of the item. */
  readonly instalments: readonly Instalment[];
  /** Settlements reduce the item; a reversed one stands there twice, the second time negative. */
  readonly settlements: readonly { readonly date: BusinessDate; readonly number: string; readonly amount: Money }[];
};

export type OpenItem = {
  readonly customerCode: string;
  readonly number: string;
  readonly date: BusinessDate;
  readonly dueDate: BusinessDate;
  readonly amount: Money;
  /** Days past due, 0 or negative when not yet due. */
  readonly daysOverdue: number;
};

/** What was open at the end of a day, one line for each instalment that was. */
export function openItemsAsOf(items: readonly ReceivableItem[], asOf: BusinessDate): OpenItem[] {
  return items.flatMap((item) => {
    if (item.date > asOf) return [];
    const { customerCode, number, date } = item;
    const settled = sumMoney(item.settlements.filter((one) => one.date <= asOf).map((one) => one.amount));
    return openParts(item, settled).map(({ dueDate, amount }) => ({
      customerCode,
      number,
      date,
      dueDate,
      amount,
      daysOverdue: daysBetween(dueDate, asOf),
    }));
  });
}

/** A credit is never due: it stands with its whole rest on its own date. */
function openParts(item: ReceivableItem, settled: Money): Instalment[] {
  const total = sumMoney(item.instalments.map((part) => part.amount));
  if (total >= 0) return openInstalments(item.instalments, settled);
  const rest = subtractMoney(total, settled);
  return rest === 0 ? [] : [{ dueDate: item.date, amount: rest }];
}

/** Upper ends of the overdue buckets in days; beyond the last is one more bucket. */
const bucketEnds = [0, 30, 60, 90] as const;

export type AgeingRow = {
  readonly customerCode: string;
  readonly notDue: Money;
  readonly days1To30: Money;
  readonly days31To60: Money;
  readonly days61To90: Money;
  readonly over90: Money;
  /** Credits not yet used, as a negative amount: they have no age. */
  readonly credits: Money;
  readonly total: Money;
};

/** Receivables by age on any day, one row a customer, by customer code. */
export function ageingAsOf(items: readonly ReceivableItem[], asOf: BusinessDate): AgeingRow[] {
  const sums = new Map<string, { buckets: number[]; credits: number }>();
  for (const { customerCode, amount, daysOverdue } of openItemsAsOf(items, asOf)) {
    const sum = sums.get(customerCode) ?? { buckets: [0, 0, 0, 0, 0], credits: 0 };
    const found = bucketEnds.findIndex((end) => daysOverdue <= end);
    const bucket = found < 0 ? bucketEnds.length : found;
    if (amount < 0) sum.credits += amount;
    else sum.buckets[bucket] = (sum.buckets[bucket] ?? 0) + amount;
    sums.set(customerCode, sum);
  }
  return [...sums]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([customerCode, { buckets, credits }]) => ({
      customerCode,
      notDue: money(buckets[0] ?? 0),
      days1To30: money(buckets[1] ?? 0),
      days31To60: money(buckets[2] ?? 0),
      days61To90: money(buckets[3] ?? 0),
      over90: money(buckets[4] ?? 0),
      credits: money(credits),
      total: money(buckets.reduce((sum, amount) => sum + amount, credits)),
    }));
}

export type StatementLine = {
  readonly date: BusinessDate;
  readonly number: string;
  /** What it adds to the debt; a payment is negative. */
  readonly amount: Money;
  readonly balance: Money;
};

export type Statement = {
  readonly opening: Money;
  readonly lines: readonly StatementLine[];
  readonly closing: Money;
};

/** Account statement of one customer: what was owed before, every document and payment in between, what is owed. */
export function statementOf(
  items: readonly ReceivableItem[],
  customerCode: string,
  from: BusinessDate,
  to: BusinessDate,
): Statement {
  const moves = items
    .filter((item) => item.customerCode === customerCode)
    .flatMap((item) => [
      { date: item.date, number: item.number, amount: sumMoney(item.instalments.map((part) => part.amount)) },
      ...item.settlements.map((one) => ({ ...one, amount: money(-one.amount) })),
    ])
    .filter((move) => move.date <= to && move.amount !== 0)
    .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
  const opening = sumMoney(moves.filter((move) => move.date < from).map((move) => move.amount));
  let balance = opening;
  const lines = moves
    .filter((move) => move.date >= from)
    .map(({ date, number, amount }) => {
      balance = money(balance + amount);
      return { date, number, amount, balance };
    });
  return { opening, lines, closing: balance };
}

/** From how many days past due a level of reminder applies, and from which amount on. */
export type DunningLevel = { readonly fromDays: number; readonly minAmount: Money };

/**
 * Level of reminder of an open item: 0 is none, 1 the first of `levels`. The highest that its age and
 * amount reach; credits and small amounts are never reminded.
 *
 * @param levels by rising `fromDays`
 */
export function dunningLevel(item: Pick<OpenItem, 'amount' | 'daysOverdue'>, levels: readonly DunningLevel[]): number {
  return levels.findLastIndex((level) => item.daysOverdue >= level.fromDays && item.amount >= level.minAmount) + 1;
}
