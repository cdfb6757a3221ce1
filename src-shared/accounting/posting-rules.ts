import { money, subtractMoney, type Money } from '../money/money.ts';
import {
  accounts,
  credit,
  debit,
  ledgerEntry,
  type Account,
  type LedgerEntryRow,
  type PostingLine,
  type PostingSource,
} from './posting.ts';

/** Where money of a payment goes: the drawer, the bank, or the folder of giros not yet due. */
export type MoneyAccount = typeof accounts.cash | typeof accounts.bank | typeof accounts.giroInHand;

/** What a receipt settles and how, in minor units. Left and right add up: that is checked when it is posted. */
export type ReceiptAmounts = {
  readonly moneyAccount: MoneyAccount;
  /** Money kept: cash after change, or what reached the bank. */
  readonly kept: Money;
  readonly withheld: Money;
  readonly discount: Money;
  /** Due less kept by cash rounding: positive when the customer paid less. */
  readonly rounding: Money;
  readonly allocated: Money;
  readonly onAccount: Money;
};

type SalesAmounts = { readonly goods: Money; readonly freight: Money; readonly tax: Money };

/**
 * Which accounts each event moves, one rule an event (the branch's posting table). Amounts in minor units;
 * what comes in signed may be posted on the other side, never as a negative amount.
 */
const postingRules = {
  goodsIssue: ({ cost }: { readonly cost: Money }) => [
    debit(accounts.costOfGoodsSold, cost),
    credit(accounts.inventory, cost),
  ],
  /** Back to stock at the cost of the original issue. */
  goodsIssueReversal: ({ cost }: { readonly cost: Money }) => [
    debit(accounts.inventory, cost),
    credit(accounts.costOfGoodsSold, cost),
  ],
  invoice: ({ goods, freight, tax, settledAdvance }: SalesAmounts & { readonly settledAdvance: Money }) => [
    onEitherSide(accounts.receivables, money(goods + freight + tax - settledAdvance)),
    debit(accounts.customerAdvances, settledAdvance),
    credit(accounts.revenue, goods),
    credit(accounts.freightIncome, freight),
    onEitherSide(accounts.taxPayable, money(-tax)),
  ],
  /** A down payment is owed and taxed at once; it becomes revenue with the final invoice. */
  downPayment: ({ net, tax }: { readonly net: Money; readonly tax: Money }) => [
    debit(accounts.receivables, money(net + tax)),
    credit(accounts.customerAdvances, net),
    credit(accounts.taxPayable, tax),
  ],
  creditNote: ({ goods, freight, tax, advance }: SalesAmounts & { readonly advance: Money }) => [
    onEitherSide(accounts.salesReturns, goods),
    onEitherSide(accounts.freightIncome, freight),
    onEitherSide(accounts.customerAdvances, advance),
    onEitherSide(accounts.taxPayable, tax),
    onEitherSide(accounts.receivables, money(-(goods + freight + advance + tax))),
  ],
  receipt: receiptLines,
  /** Opposite of what the receipt still stands for: its allocations and its rest on account. */
  receiptReversal: (paid: ReceiptAmounts) => reversed(receiptLines(paid)),
  giroBounced: (paid: ReceiptAmounts) => reversed(receiptLines(paid)),
  giroCleared: ({ amount }: { readonly amount: Money }) => [
    debit(accounts.bank, amount),
    credit(accounts.giroInHand, amount),
  ],
  /** An advance is picked up by an invoice. */
  allocation: ({ amount }: { readonly amount: Money }) => [
    debit(accounts.customerAdvances, amount),
    credit(accounts.receivables, amount),
  ],
  /** The invoice is open again: money goes back on account, an early-payment discount is taken back. */
  allocationReversal: ({ amount, discount }: { readonly amount: Money; readonly discount: Money }) => [
    debit(accounts.receivables, amount),
    credit(accounts.earlyPaymentDiscount, discount),
    credit(accounts.customerAdvances, subtractMoney(amount, discount)),
  ],
  /** Money back to the customer, of a rest on account or of a credit note. */
  refund: (paid: {
    readonly amount: Money;
    readonly of: 'advance' | 'creditNote';
    readonly moneyAccount: MoneyAccount;
  }) => [
    debit(paid.of === 'advance' ? accounts.customerAdvances : accounts.receivables, paid.amount),
    credit(paid.moneyAccount, paid.amount),
  ],
  /** `amount` is signed: into the drawer positive, out of it negative. */
  cashMovement: (moved: {
    readonly amount: Money;
    readonly against: typeof accounts.safe | typeof accounts.pettyExpense;
  }) => [onEitherSide(accounts.cash, moved.amount), onEitherSide(moved.against, money(-moved.amount))],
  /** Counted less expected: short is negative. The difference is never hidden in takings. */
  cashVariance: ({ variance }: { readonly variance: Money }) => [
    onEitherSide(accounts.cash, variance),
    variance < 0 ? debit(accounts.cashShort, money(-variance)) : credit(accounts.cashOver, variance),
  ],
} as const;

export type PostingEvent = keyof typeof postingRules;

type AmountsOf<Event extends PostingEvent> = Parameters<(typeof postingRules)[Event]>[0];

/**
 * The entry of an event by its posting rule.
 *
 * @throws RangeError when debit and credit differ, which is a bug in the caller.
 */
export function entryOf<Event extends PostingEvent>(
  event: Event,
  amounts: AmountsOf<Event>,
  head: Pick<LedgerEntryRow, 'id' | 'date' | 'number'>,
): LedgerEntryRow {
  const rule = postingRules[event] as (given: AmountsOf<Event>) => readonly PostingLine[];
  const source: PostingSource = event;
  return ledgerEntry({ ...head, source, lines: rule(amounts) });
}

/** The opposite of an entry: what a void posts, with every amount on the other side. */
export function oppositeEntry(
  entry: LedgerEntryRow,
  head: Pick<LedgerEntryRow, 'id' | 'date' | 'source'>,
): LedgerEntryRow {
  return ledgerEntry({ ...entry, ...head, lines: reversed(entry.lines) });
}

function receiptLines(paid: ReceiptAmounts): PostingLine[] {
  return [
    debit(paid.moneyAccount, paid.kept),
    debit(accounts.prepaidIncomeTax, paid.withheld),
    debit(accounts.earlyPaymentDiscount, paid.discount),
    onEitherSide(accounts.roundingDifference, paid.rounding),
    credit(accounts.receivables, paid.allocated),
    credit(accounts.customerAdvances, paid.onAccount),
  ];
}

function reversed(lines: readonly PostingLine[]): PostingLine[] {
  return lines.map((line) => ({ ...line, debit: line.credit, credit: line.debit }));
}

/** A signed amount: positive is debit, negative credit. */
function onEitherSide(account: Account, amount: Money): PostingLine {
  return amount < 0 ? credit(account, money(-amount)) : debit(account, amount);
}
