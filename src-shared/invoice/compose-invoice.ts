import { earlyDiscountOf, instalmentsOf, netDays, type PaymentTerms } from '../accounting/payment-terms.ts';
import type { LedgerEntryRow } from '../accounting/posting.ts';
import { entryOf } from '../accounting/posting-rules.ts';
import { totalsOf } from '../catalogue/priced-line.ts';
import type { CustomerRow } from '../customers/customer.ts';
import type { OrderTerms } from '../customers/order-terms.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import { money, sumMoney, type Money } from '../money/money.ts';
import { taxSettlementOf } from '../tax/buyer-tax-code.ts';
import { assertTaxIdentity } from './coretax-identity.ts';
import { invoiceState, unsettled, type InvoiceLine, type InvoiceRow, type LineSource } from './invoice.ts';
import { receivableOf, taxOwed } from './receivable.ts';

export type InvoiceParts = {
  readonly id: string;
  /** Legal number, taken in the same journal record. */
  readonly number: string;
  readonly kind: InvoiceRow['kind'];
  readonly customer: CustomerRow;
  readonly source: LineSource;
  readonly lines: readonly InvoiceLine[];
  /** null: the days of the customer. */
  readonly terms: PaymentTerms | null;
};

/** The invoice of given lines with its due dates, and its postings. */
export function composeInvoice(
  parts: InvoiceParts,
  context: DecisionContext,
): { readonly invoice: InvoiceRow; readonly entry: LedgerEntryRow } {
  const { customer, lines } = parts;
  const totals = totalsOf(lines);
  const terms = parts.terms ?? netDays(customer.termsDays);
  const settlement = { totals, ...taxSettlementOf(customer.taxTransactionCode, totals) };
  const instalments = instalmentsOf(terms, context.day, receivableOf(settlement));
  const earlyDiscount = earlyDiscountOf(terms, context.day);
  const invoice: InvoiceRow = {
    ...unsettled,
    ...parts.source,
    id: parts.id,
    number: parts.number,
    kind: parts.kind,
    state: invoiceState({ ...unsettled, ...settlement }),
    customerCode: customer.code,
    customerName: customer.name,
    date: context.day,
    dueDate: instalments[0]?.dueDate ?? context.day,
    ...(instalments.length > 1 ? { instalments } : {}),
    ...(earlyDiscount ? { earlyDiscount } : {}),
    lines,
    ...settlement,
    createdBy: context.userId,
    version: 1,
  };
  const entry = invoiceEntry(invoice);
  assertTaxIdentity(invoice, entry);
  return { invoice, entry };
}

/** The terms that were agreed of an order; null: those of its customer. */
export function agreedTerms({ termsDays }: OrderTerms): PaymentTerms | null {
  return termsDays === undefined ? null : netDays(termsDays);
}

/** Net of an invoice's or credit note's lines by the account it belongs to. */
export function netByRole(lines: readonly Pick<InvoiceLine, 'net' | 'role' | 'charge'>[]): {
  readonly goods: Money;
  readonly freight: Money;
  readonly downPayment: Money;
} {
  const netOf = (wanted: 'goods' | 'freight' | 'downPayment'): Money =>
    sumMoney(
      lines.filter((line) => (line.role ?? (line.charge ? 'freight' : 'goods')) === wanted).map((line) => line.net),
    );
  return { goods: netOf('goods'), freight: netOf('freight'), downPayment: netOf('downPayment') };
}

function invoiceEntry(invoice: InvoiceRow): LedgerEntryRow {
  const head = { id: `invoice-${invoice.id}`, date: invoice.date, number: invoice.number };
  const tax = taxOwed(invoice);
  if (invoice.kind === 'downPayment') return entryOf('downPayment', { net: invoice.totals.net, tax }, head);
  const { goods, freight, downPayment } = netByRole(invoice.lines);
  return entryOf('invoice', { goods, freight, tax, settledAdvance: money(-downPayment) }, head);
}
