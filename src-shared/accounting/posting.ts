import type { BusinessDate } from '../kernel/business-date.ts';
import { money, sumMoney, type Money } from '../money/money.ts';

/** Accounts of the branch journal. The numbers are the branch's chart, the keys are what code says. */
export const accounts = {
  cash: '1110',
  /** Money out of the drawer and not yet at the bank: the branch safe. */
  safe: '1115',
  bank: '1120',
  giroInHand: '1125',
  receivables: '1130',
  inventory: '1140',
  /** Goods on their way to another location. */
  goodsInTransit: '1145',
  /** PPh that customers withheld, claimed back with their certificates (bukti potong). */
  prepaidIncomeTax: '1150',
  customerAdvances: '2110',
  goodsClearing: '2130',
  taxPayable: '2140',
  openingEquity: '3100',
  revenue: '4100',
  salesReturns: '4200',
  earlyPaymentDiscount: '4210',
  freightIncome: '4300',
  costOfGoodsSold: '5100',
  /** What goods issued below zero cost more or less than had been assumed. */
  stockRevaluation: '5110',
  scrap: '5200',
  /** Shrinkage: adjustments, stocktakes and receipts of less than was sent. */
  stockLoss: '5210',
  stockGain: '7110',
  pettyExpense: '6100',
  cashShort: '6200',
  cashOver: '7100',
  roundingDifference: '7200',
} as const;

export type Account = (typeof accounts)[keyof typeof accounts];

export type PostingLine = { readonly account: Account; readonly debit: Money; readonly credit: Money };

/** What causes an entry of the branch journal. */
export type PostingSource =
  | 'opening'
  | 'goodsReceipt'
  | 'goodsIssue'
  | 'goodsIssueReversal'
  | 'customerReturn'
  | 'adjustment'
  | 'stocktake'
  | 'scrap'
  | 'transfer'
  | 'invoice'
  | 'invoiceVoid'
  | 'downPayment'
  | 'creditNote'
  | 'receipt'
  | 'receiptReversal'
  | 'giroBounced'
  | 'giroCleared'
  | 'allocation'
  | 'allocationReversal'
  | 'refund'
  | 'cashMovement'
  | 'cashVariance';

/** One entry of the branch journal: the postings of one event. Debit equals credit. */
export type LedgerEntryRow = {
  readonly id: string;
  readonly date: BusinessDate;
  readonly source: PostingSource;
  /** Number of the document that caused the entry. */
  readonly number: string;
  readonly lines: readonly PostingLine[];
};

export function debit(account: Account, amount: Money): PostingLine {
  return { account, debit: amount, credit: money(0) };
}

export function credit(account: Account, amount: Money): PostingLine {
  return { account, debit: money(0), credit: amount };
}

/**
 * Builds an entry, without the lines that are zero.
 *
 * @throws RangeError when debit and credit differ: that is a bug in the caller, and nothing must be written.
 */
export function ledgerEntry(entry: LedgerEntryRow): LedgerEntryRow {
  const debits = sumMoney(entry.lines.map((line) => line.debit));
  const credits = sumMoney(entry.lines.map((line) => line.credit));
  if (debits !== credits) throw new RangeError(`${entry.number}: debit ${debits} ≠ credit ${credits}`);
  return { ...entry, lines: entry.lines.filter((line) => line.debit !== 0 || line.credit !== 0) };
}
