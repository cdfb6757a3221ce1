import { accounts } from '../accounting/posting.ts';
import type { MoneyAccount } from '../accounting/posting-rules.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { sumMoney, zeroMoney, type Money } from '../money/money.ts';
import type { ReceiptDocumentState } from './receipt-states.ts';

export type PaymentMethod = 'cash' | 'transfer' | 'card' | 'giro';

export type ReceiptState = Exclude<ReceiptDocumentState, 'draft'>;

/** Income tax that the customer kept back (PPh 22 or 23), with the number of his certificate (bukti potong). */
export type Withholding = {
  readonly kind: 'PPH22' | 'PPH23';
  readonly amount: Money;
  readonly certificate: string;
};

/** What a receipt settles of one invoice. */
export type ReceiptAllocation = {
  readonly invoiceId: string;
  readonly invoiceNumber: string;
  /** Settled in all: money, discount and withheld tax together. */
  readonly amount: Money;
  /** The part given as early-payment discount. */
  readonly discount?: Money;
  /** The part withheld: a deduction with its certificate, never a discount. */
  readonly withholding?: Withholding;
};

/** A giro is money only when the bank has paid it. */
export type Giro = {
  readonly number: string;
  readonly bank: string;
  readonly maturity: BusinessDate;
  readonly clearedOn: BusinessDate | null;
};

/**
 * Money taken from a customer, allocated to invoices or left on account. What it said when it was posted
 * never changes; later allocations, reversals and refunds change only `state`, `unallocated` and the
 * clearing of the giro. Always: Σ allocations + `onAccount` = `amount` + withheld + discount + `rounding`.
 */
export type ReceiptRow = {
  readonly id: string;
  readonly number: string;
  readonly state: ReceiptState;
  readonly customerCode: string;
  readonly customerName: string;
  readonly date: BusinessDate;
  readonly method: PaymentMethod;
  /** Money kept, in minor units. */
  readonly amount: Money;
  /** What the customer handed over, and what was given back. */
  readonly tendered: Money;
  readonly change: Money;
  /** Due less kept by rounding to a cash step: positive when the customer paid less. */
  readonly rounding: Money;
  /** Allocated with the receipt; later ones are rows of their own. */
  readonly allocations: readonly ReceiptAllocation[];
  /** Left on account with the receipt. */
  readonly onAccount: Money;
  /** What of it is on account now. */
  readonly unallocated: Money;
  /** Order that the money was paid ahead for. */
  readonly orderId: string | null;
  readonly giro: Giro | null;
  readonly cashSessionId: string | null;
  /** Why it bounced or was reversed. */
  readonly undoneBecause: string | null;
  readonly createdBy: string;
  readonly version: number;
};

/** A receipt in cash that settles invoices and nothing else. */
export const plainCash = {
  state: 'posted',
  method: 'cash',
  rounding: zeroMoney,
  onAccount: zeroMoney,
  unallocated: zeroMoney,
  orderId: null,
  giro: null,
  cashSessionId: null,
  undoneBecause: null,
} as const;

/** Money on account that invoices or a refund may take, whether or not a giro has cleared. */
export function openReceiptAmount(receipt: Pick<ReceiptRow, 'state' | 'unallocated'>): Money {
  return receipt.state === 'posted' ? receipt.unallocated : zeroMoney;
}

/** True when the money is there: at once, or once the bank has paid the giro. */
export function isCleared(receipt: Pick<ReceiptRow, 'state' | 'giro'>): boolean {
  return receipt.state === 'posted' && (receipt.giro === null || receipt.giro.clearedOn !== null);
}

/** True while a giro stands that the bank has not paid. */
export function isUnclearedGiro(receipt: Pick<ReceiptRow, 'state' | 'giro'>): boolean {
  return receipt.state === 'posted' && !isCleared(receipt);
}

/** What lowers credit exposure: on account and cleared (`unallocatedReceipts` of the exposure formula). */
export function unallocatedOf(receipt: Pick<ReceiptRow, 'state' | 'giro' | 'unallocated'>): Money {
  return isCleared(receipt) ? openReceiptAmount(receipt) : zeroMoney;
}

/** What the money lies in while the receipt stands. */
export function moneyAccountOf(receipt: Pick<ReceiptRow, 'method' | 'giro'>): MoneyAccount {
  if (receipt.method === 'cash') return accounts.cash;
  return receipt.giro !== null && receipt.giro.clearedOn === null ? accounts.giroInHand : accounts.bank;
}

export function withheldIn(receipt: Pick<ReceiptRow, 'allocations'>): Money {
  return sumMoney(receipt.allocations.map((allocation) => allocation.withholding?.amount ?? zeroMoney));
}

export function discountIn(receipt: Pick<ReceiptRow, 'allocations'>): Money {
  return sumMoney(receipt.allocations.map((allocation) => allocation.discount ?? zeroMoney));
}
