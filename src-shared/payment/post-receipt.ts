import { accounts, credit, debit, ledgerEntry, type LedgerEntryRow } from '../accounting/posting.ts';
import type { CustomerRow } from '../customers/customer.ts';
import { invoiceState, openAmount, type InvoiceRow } from '../invoice/invoice.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { addMoney, money, subtractMoney, sumMoney, type Money } from '../money/money.ts';
import type { ReceiptRow } from './receipt.ts';

export type PostReceiptInput = {
  readonly receiptId: string;
  readonly tendered: Money;
  readonly allocations: readonly { readonly invoiceId: string; readonly amount: Money }[];
};

/**
 * Takes cash and allocates it to invoices of one customer. Never more than an invoice's open amount;
 * what was tendered beyond the allocations is given back as change.
 */
export function decidePostReceipt(
  input: PostReceiptInput,
  facts: {
    readonly customer: CustomerRow;
    readonly invoice: (id: string) => InvoiceRow | undefined;
    readonly number: string;
  },
  context: DecisionContext,
): Result<
  { readonly receipt: ReceiptRow; readonly invoices: readonly InvoiceRow[]; readonly entry: LedgerEntryRow },
  DomainError
> {
  const invoices: InvoiceRow[] = [];
  const allocations: ReceiptRow['allocations'][number][] = [];
  for (const { invoiceId, amount } of input.allocations) {
    const invoice = facts.invoice(invoiceId);
    if (!invoice) return refuse({ code: 'unknown-invoice' });
    const { number } = invoice;
    if (invoice.customerCode !== facts.customer.code) return refuse({ code: 'invoice-of-other-customer', number });
    if (invoices.some((other) => other.id === invoice.id)) return refuse({ code: 'invoice-allocated-twice', number });
    if (amount === 0) return refuse({ code: 'nothing-to-pay', number });
    if (amount > openAmount(invoice)) return refuse({ code: 'over-allocated', number, open: openAmount(invoice) });
    const paid = { ...invoice, paid: addMoney(invoice.paid, amount), version: invoice.version + 1 };
    invoices.push({ ...paid, state: invoiceState(paid) });
    allocations.push({ invoiceId, invoiceNumber: number, amount });
  }
  const amount = sumMoney(allocations.map((allocation) => allocation.amount));
  if (input.tendered < amount) {
    return refuse({ code: 'tendered-too-little', missing: subtractMoney(amount, input.tendered) });
  }
  const receipt: ReceiptRow = {
    id: input.receiptId,
    number: facts.number,
    customerCode: facts.customer.code,
    customerName: facts.customer.name,
    date: context.day,
    method: 'cash',
    amount,
    tendered: input.tendered,
    change: money(input.tendered - amount),
    allocations,
    createdBy: context.userId,
    version: 1,
  };
  return ok({
    receipt,
    invoices,
    entry: ledgerEntry({
      id: `receipt-${receipt.id}`,
      date: context.day,
      source: 'receipt',
      number: receipt.number,
      lines: [debit(accounts.cash, amount), credit(accounts.receivables, amount)],
    }),
  });
}
