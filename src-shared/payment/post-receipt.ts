import { earlyDiscountOn } from '../accounting/payment-terms.ts';
import { entryOf } from '../accounting/posting-rules.ts';
import type { LedgerEntryRow } from '../accounting/posting.ts';
import type { CustomerRow } from '../customers/customer.ts';
import { openAmount, type InvoiceRow } from '../invoice/invoice.ts';
import { settleInvoices } from '../invoice/settlement.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { roundToCashStep, type CashStep } from '../money/cash-rounding.ts';
import { money, subtractMoney, sumMoney, zeroMoney, type Money } from '../money/money.ts';
import { allocateOldestFirst } from './allocation.ts';
import {
  discountIn,
  moneyAccountOf,
  plainCash,
  withheldIn,
  type PaymentMethod,
  type ReceiptAllocation,
  type ReceiptRow,
  type Withholding,
} from './receipt.ts';

/** What a person settles of one invoice: in all, and which part of it is no money. */
export type AllocationInput = {
  readonly invoiceId: string;
  readonly amount: Money;
  readonly discount?: Money | undefined;
  readonly withholding?: Withholding | undefined;
};

export type PostReceiptInput = {
  readonly receiptId: string;
  /** Handed over or transferred; 0 when only a certificate of withheld tax came in. */
  readonly tendered: Money;
  /** Absent: to the oldest due first. Empty: all on account. */
  readonly allocations?: readonly AllocationInput[] | undefined;
  readonly method?: PaymentMethod | undefined;
  /** Cash that stays on account instead of going back as change. */
  readonly onAccount?: Money | undefined;
  /** Order that it is paid ahead for. */
  readonly orderId?: string | undefined;
  readonly giro?: { readonly number: string; readonly bank: string; readonly maturity: BusinessDate } | undefined;
  /** What cash is rounded to; absent: nothing is rounded. */
  readonly cashStep?: CashStep | undefined;
};

export type PostedReceipt = {
  readonly receipt: ReceiptRow;
  readonly invoices: readonly InvoiceRow[];
  readonly entry: LedgerEntryRow;
};

/**
 * Takes a payment and allocates it to invoices of one customer: as chosen, else to the oldest due first.
 * Never more than an invoice's open amount. The rest stays on account; of cash only what the customer
 * leaves there, and the remainder is change, which is never income (erpnext#23125).
 */
export function decidePostReceipt(
  input: PostReceiptInput,
  facts: {
    readonly customer: CustomerRow;
    readonly invoice: (id: string) => InvoiceRow | undefined;
    readonly openInvoices: readonly InvoiceRow[];
    readonly cashSessionId: string | null;
    readonly number: string;
  },
  context: DecisionContext,
): Result<PostedReceipt, DomainError> {
  const method = input.method ?? 'cash';
  const { customer } = facts;
  const badly = whyNotPayable(input, method);
  if (badly) return refuse(badly);
  const wanted =
    input.allocations ?? allocateOldestFirst(availableFor(input, method, facts.openInvoices), facts.openInvoices);
  const known = { customerCode: customer.code, invoice: facts.invoice };
  const settled = settleInvoices(wanted, known, 'receipt');
  if (!settled.ok) return settled;
  const allocations = wanted.map((one, index) => allocationOf(one, settled.value[index]?.number ?? ''));
  const deduction = whyNotDeductible(allocations, settled.value, context.day);
  if (deduction) return refuse(deduction);
  const allocated = sumMoney(allocations.map((allocation) => allocation.amount));
  const due = money(allocated - withheldIn({ allocations }) - discountIn({ allocations }));
  const taken = takeMoney(input, method, due);
  if (!taken.ok) return taken;
  if (allocated === 0 && taken.value.onAccount === 0) return refuse({ code: 'nothing-received' });
  const receipt: ReceiptRow = {
    ...plainCash,
    ...taken.value,
    id: input.receiptId,
    number: facts.number,
    customerCode: customer.code,
    customerName: customer.name,
    date: context.day,
    method,
    tendered: input.tendered,
    allocations,
    unallocated: taken.value.onAccount,
    orderId: input.orderId ?? null,
    giro: input.giro ? { ...input.giro, clearedOn: null } : null,
    cashSessionId: method === 'cash' ? facts.cashSessionId : null,
    createdBy: context.userId,
    version: 1,
  };
  const entry = entryOf(
    'receipt',
    {
      moneyAccount: moneyAccountOf(receipt),
      kept: receipt.amount,
      withheld: withheldIn(receipt),
      discount: discountIn(receipt),
      rounding: receipt.rounding,
      allocated,
      onAccount: receipt.onAccount,
    },
    { id: `receipt-${receipt.id}`, date: context.day, number: receipt.number },
  );
  return ok({ receipt, invoices: settled.value, entry });
}

function whyNotPayable(input: PostReceiptInput, method: PaymentMethod): DomainError | null {
  if ((method === 'giro') !== (input.giro !== undefined)) return { code: 'giro-needs-details' };
  if (method !== 'cash' && input.cashStep !== undefined) return { code: 'rounding-only-in-cash' };
  return null;
}

/**
 * Cash is spread without what stays on account; of everything else all may settle invoices. Cash that is
 * enough for all that is open, rounded to the step, settles all of it.
 */
function availableFor(input: PostReceiptInput, method: PaymentMethod, open: readonly InvoiceRow[]): Money {
  if (method !== 'cash') return input.tendered;
  const { tendered, cashStep, onAccount = zeroMoney } = input;
  const all = sumMoney(open.map((invoice) => openAmount(invoice)));
  if (cashStep !== undefined && tendered >= roundToCashStep(money(all + onAccount), cashStep).payable) return all;
  return money(Math.max(0, tendered - onAccount));
}

function allocationOf(wanted: AllocationInput, invoiceNumber: string): ReceiptAllocation {
  const { invoiceId, amount, discount, withholding } = wanted;
  return {
    invoiceId,
    invoiceNumber,
    amount,
    ...(discount ? { discount } : {}),
    ...(withholding ? { withholding } : {}),
  };
}

/** A discount is earned by paying in time; withheld tax needs its certificate; both are parts of what is settled. */
function whyNotDeductible(
  allocations: readonly ReceiptAllocation[],
  settled: readonly InvoiceRow[],
  day: BusinessDate,
): DomainError | null {
  for (const [index, { amount, discount = zeroMoney, withholding, invoiceNumber: number }] of allocations.entries()) {
    const earned = earlyDiscountOn(settled[index]?.earlyDiscount ?? null, amount, day);
    if (discount > earned) return { code: 'discount-not-earned', number, allowed: earned };
    if (withholding && withholding.certificate.trim() === '') return { code: 'certificate-missing', number };
    const withheld = withholding?.amount ?? zeroMoney;
    if (discount + withheld > amount) return { code: 'deducted-too-much', number };
  }
  return null;
}

type Taken = Pick<ReceiptRow, 'amount' | 'change' | 'rounding' | 'onAccount'>;

/** What is kept of the money handed over, what goes back, and what stays on account. */
function takeMoney(input: PostReceiptInput, method: PaymentMethod, due: Money): Result<Taken, DomainError> {
  const wantedRest = input.onAccount ?? zeroMoney;
  const exact = money(due + wantedRest);
  const payable = input.cashStep === undefined ? exact : roundToCashStep(exact, input.cashStep).payable;
  if (input.tendered < payable) {
    return refuse({ code: 'tendered-too-little', missing: subtractMoney(payable, input.tendered) });
  }
  if (method === 'cash') {
    return ok({
      amount: payable,
      change: subtractMoney(input.tendered, payable),
      rounding: subtractMoney(exact, payable),
      onAccount: wantedRest,
    });
  }
  const onAccount = subtractMoney(input.tendered, due);
  return ok({ amount: input.tendered, change: zeroMoney, rounding: zeroMoney, onAccount });
}
