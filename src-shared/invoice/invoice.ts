import { openInstalments, type EarlyDiscount, type Instalment } from '../accounting/payment-terms.ts';
import type { DocumentTotals, LineAmounts, LineItem } from '../catalogue/priced-line.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { mayMove } from '../kernel/state-machine.ts';
import { money, subtractMoney, zeroMoney, type Money } from '../money/money.ts';
import type { DocumentTaxSettlement } from '../tax/buyer-tax-code.ts';
import { invoiceStates, type InvoiceDocumentState } from './invoice-states.ts';
import { receivableOf } from './receivable.ts';

export type InvoiceState = Exclude<InvoiceDocumentState, 'draft' | 'deleted'>;

/** Which order and delivery a line bills, where that is not the one of the invoice. */
export type LineSource = {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly deliveryId: string;
  readonly deliveryNumber: string;
};

export type InvoiceLine = LineItem &
  LineAmounts & {
    /** 0 for a line of no order line: a down payment or its deduction. */
    readonly orderLineNo: number;
    /** Only on a collective invoice. */
    readonly source?: LineSource;
    /** A down payment or its deduction: neither goods nor a charge. */
    readonly role?: 'downPayment';
    /** The down-payment invoice that the line deducts. */
    readonly deducts?: string;
  };

/**
 * A posted invoice. Its legal number was taken in the record that posted it; afterwards only what is
 * settled and credited on it changes, and its state with that.
 */
export type InvoiceRow = {
  readonly id: string;
  readonly number: string;
  readonly kind: 'standard' | 'downPayment';
  readonly state: InvoiceState;
  readonly customerCode: string;
  readonly customerName: string;
  /** Of a collective invoice the order and delivery of its first line. */
  readonly orderId: string;
  readonly orderNumber: string;
  /** Empty when the invoice bills an order without a delivery. */
  readonly deliveryId: string;
  readonly deliveryNumber: string;
  readonly date: BusinessDate;
  /** With instalments the day of the first. */
  readonly dueDate: BusinessDate;
  /** Parts with their own due dates, earliest first; absent when all is due on one day. */
  readonly instalments?: readonly Instalment[];
  readonly earlyDiscount?: EarlyDiscount;
  readonly lines: readonly InvoiceLine[];
  readonly totals: DocumentTotals;
  /** Absent: all of the total is receivable. */
  readonly taxSettlement?: DocumentTaxSettlement;
  /** Settled by allocations of receipts and credit notes, in minor units. */
  readonly paid: Money;
  /** The part of `paid` that came from credit notes. */
  readonly creditApplied: Money;
  /** Σ of credit notes that refer to this invoice, whatever they were used for. Never above the total. */
  readonly credited: Money;
  /** Net of a down payment that final invoices have deducted. */
  readonly advanceSettled: Money;
  readonly voidReason: string | null;
  readonly createdBy: string;
  readonly version: number;
};

/** What a new invoice has not had yet. */
export const unsettled = {
  kind: 'standard',
  paid: zeroMoney,
  creditApplied: zeroMoney,
  credited: zeroMoney,
  advanceSettled: zeroMoney,
  voidReason: null,
} as const;

type Settlement = Pick<InvoiceRow, 'totals' | 'paid' | 'taxSettlement'> &
  Partial<Pick<InvoiceRow, 'creditApplied' | 'voidReason'>>;

/** What is still to be paid; nothing of a voided invoice. */
export function openAmount(invoice: Settlement): Money {
  if ((invoice.voidReason ?? null) !== null) return money(0);
  return subtractMoney(receivableOf(invoice), invoice.paid);
}

/** What is still to be paid by due date, earliest first: settlements go to the earliest instalments. */
export function openParts(invoice: InvoiceRow): Instalment[] {
  if (invoice.voidReason !== null) return [];
  const { dueDate, paid } = invoice;
  return openInstalments(invoice.instalments ?? [{ dueDate, amount: receivableOf(invoice) }], paid);
}

/** The state that follows from what was settled, and by what. */
export function invoiceState(invoice: Settlement): InvoiceState {
  if ((invoice.voidReason ?? null) !== null) return 'voided';
  const { paid, creditApplied = zeroMoney } = invoice;
  const receivable = receivableOf(invoice);
  if (paid < receivable) return paid > 0 ? 'partlyPaid' : 'posted';
  return receivable > 0 && creditApplied === receivable ? 'credited' : 'paid';
}

type Change = Partial<Pick<InvoiceRow, 'paid' | 'creditApplied' | 'credited' | 'advanceSettled' | 'voidReason'>>;

/**
 * The next version of an invoice, with the state its settlements give it.
 *
 * @throws RangeError when the table of states has no such move: decisions refuse that before.
 */
export function changeInvoice(invoice: InvoiceRow, change: Change): InvoiceRow {
  const changed = { ...invoice, ...change, version: invoice.version + 1 };
  const state = invoiceState(changed);
  if (!mayMove(invoiceStates, invoice.state, state)) {
    throw new RangeError(`${invoice.number} cannot move from ${invoice.state} to ${state}`);
  }
  return { ...changed, state };
}
