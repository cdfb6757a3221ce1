import type { BusinessDate } from '../kernel/business-date.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { addMoney, money, type Money } from '../money/money.ts';
import { changeInvoice, openAmount, type InvoiceRow } from './invoice.ts';

/** The document whose money or credit an allocation uses. */
export type AllocationSource = {
  readonly kind: 'receipt' | 'creditNote';
  readonly id: string;
  readonly number: string;
};

/**
 * One allocation after its source was posted, or the reversal of one with a negative amount. Only ever
 * added. What a receipt settled when it was posted stands on the receipt.
 */
export type AllocationRow = {
  readonly id: string;
  readonly date: BusinessDate;
  readonly customerCode: string;
  readonly source: AllocationSource;
  readonly invoiceId: string;
  readonly invoiceNumber: string;
  readonly amount: Money;
  /** The part that was early-payment discount; only where one is taken back. */
  readonly discount: Money;
  readonly createdBy: string;
};

export type WantedAllocation = { readonly invoiceId: string; readonly amount: Money };

/**
 * Settles invoices of one customer: each once, never with nothing, never beyond what is open on it.
 *
 * @returns the invoices as they stand afterwards, in the order asked for
 */
export function settleInvoices(
  wanted: readonly WantedAllocation[],
  facts: { readonly customerCode: string; readonly invoice: (id: string) => InvoiceRow | undefined },
  from: AllocationSource['kind'],
): Result<InvoiceRow[], DomainError> {
  const settled: InvoiceRow[] = [];
  for (const { invoiceId, amount } of wanted) {
    const invoice = facts.invoice(invoiceId);
    if (!invoice) return refuse({ code: 'unknown-invoice' });
    const { number } = invoice;
    if (invoice.customerCode !== facts.customerCode) return refuse({ code: 'invoice-of-other-customer', number });
    if (settled.some((other) => other.id === invoiceId)) return refuse({ code: 'invoice-allocated-twice', number });
    if (amount === 0) return refuse({ code: 'nothing-to-pay', number });
    if (amount > openAmount(invoice)) return refuse({ code: 'over-allocated', number, open: openAmount(invoice) });
    settled.push(settle(invoice, amount, from));
  }
  return ok(settled);
}

/** The invoice after an amount was settled on it, or taken back when it is negative. */
export function settle(invoice: InvoiceRow, amount: Money, from: AllocationSource['kind']): InvoiceRow {
  const paid = addMoney(invoice.paid, amount);
  return changeInvoice(
    invoice,
    from === 'receipt' ? { paid } : { paid, creditApplied: addMoney(invoice.creditApplied, amount) },
  );
}

/** Rows of allocations from one source, numbered under the id of their command. */
export function allocationRows(
  parts: readonly (WantedAllocation & { readonly invoiceNumber: string; readonly discount?: Money })[],
  head: Pick<AllocationRow, 'id' | 'date' | 'customerCode' | 'source' | 'createdBy'>,
): AllocationRow[] {
  return parts.map(({ invoiceId, invoiceNumber, amount, discount }, index) => ({
    ...head,
    id: `${head.id}-${index + 1}`,
    invoiceId,
    invoiceNumber,
    amount,
    discount: discount ?? money(0),
  }));
}
