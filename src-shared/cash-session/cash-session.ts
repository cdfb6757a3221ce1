import type { BusinessDate } from '../kernel/business-date.ts';
import { money, sumMoney, type Money } from '../money/money.ts';

/** Notes or coins of one value, as they were counted. */
export type Denomination = { readonly value: Money; readonly count: number };

/** A count of the drawer, made without knowing what is due (blind). The last one holds. */
export type CashCount = {
  readonly denominations: readonly Denomination[];
  readonly total: Money;
  readonly countedBy: string;
};

/** What a closed session came to. Kept, so that no later document changes it. */
export type CashClosing = {
  /** Number of the closing at this till, from 1: no closing is missing. */
  readonly zNumber: number;
  readonly closedOn: BusinessDate;
  readonly totals: CashTotals;
  readonly counted: Money;
  /** Counted less expected: short is negative. Posted on its own. */
  readonly variance: Money;
  readonly varianceReason: string | null;
  /** Takings of all closings up to this one; only refunds lower it. */
  readonly perpetualTotal: Money;
};

/** One person's time at one drawer: opened with a float, counted blind, closed once. */
export type CashSessionRow = {
  readonly id: string;
  readonly till: string;
  readonly state: 'open' | 'closed';
  readonly openedOn: BusinessDate;
  readonly openedBy: string;
  /** Change money that is in the drawer when it opens. */
  readonly openingFloat: Money;
  readonly count: CashCount | null;
  readonly closing: CashClosing | null;
  readonly version: number;
};

/** Cash put into the drawer or taken out of it that is no payment of a customer. Never changed. */
export type CashMovementRow = {
  readonly id: string;
  readonly sessionId: string;
  readonly date: BusinessDate;
  readonly kind: 'in' | 'out';
  /** To or from the safe, or spent from the drawer. */
  readonly purpose: 'safe' | 'expense';
  readonly amount: Money;
  readonly reason: string;
  readonly createdBy: string;
};

/** What moves through a drawer: cash kept of receipts (never what was tendered), movements and refunds. */
export type CashFlows = {
  readonly receipts: readonly { readonly amount: Money }[];
  /** Receipts of the session that were reversed: their cash went back. */
  readonly reversals: readonly { readonly amount: Money }[];
  readonly movements: readonly Pick<CashMovementRow, 'kind' | 'amount'>[];
  readonly refunds: readonly { readonly amount: Money }[];
};

/** The X report while the session is open, the Z report when it closes. */
export type CashTotals = {
  readonly openingFloat: Money;
  readonly receipts: Money;
  readonly receiptCount: number;
  readonly cashIn: Money;
  readonly cashOut: Money;
  readonly refunds: Money;
  readonly reversals: Money;
  /** Opening + in − out (I21). */
  readonly expected: Money;
};

/** Totals of a drawer so far. Change given back is no income: a receipt counts with what was kept of it. */
export function cashTotals(openingFloat: Money, flows: CashFlows): CashTotals {
  const amounts = (rows: readonly { readonly amount: Money }[]): Money => sumMoney(rows.map((row) => row.amount));
  const receipts = amounts(flows.receipts);
  const cashIn = amounts(flows.movements.filter((movement) => movement.kind === 'in'));
  const cashOut = amounts(flows.movements.filter((movement) => movement.kind === 'out'));
  const refunds = amounts(flows.refunds);
  const reversals = amounts(flows.reversals);
  return {
    openingFloat,
    receipts,
    receiptCount: flows.receipts.length,
    cashIn,
    cashOut,
    refunds,
    reversals,
    expected: money(openingFloat + receipts + cashIn - cashOut - refunds - reversals),
  };
}

/** Sum of a count by denomination. */
export function countedTotal(denominations: readonly Denomination[]): Money {
  return sumMoney(denominations.map(({ value, count }) => money(BigInt(value) * BigInt(count))));
}

/** Takings of a session: what the perpetual total grows by. */
export function takingsOf(totals: CashTotals): Money {
  return money(totals.receipts - totals.refunds - totals.reversals);
}
