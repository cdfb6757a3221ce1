import { instalmentsAddUp, type PaymentTerms } from '../accounting/payment-terms.ts';
import type { CustomerRow } from '../customers/customer.ts';
import { isBillable } from '../delivery/delivery.ts';
import type { CreditNoteRow } from '../invoice/credit-note.ts';
import type { InvoiceRow } from '../invoice/invoice.ts';
import { decidePostCollectiveInvoice, type DueDelivery } from '../invoice/post-collective-invoice.ts';
import { decidePostCreditNote } from '../invoice/post-credit-note.ts';
import { decidePostInvoice, type BillingFacts } from '../invoice/post-invoice.ts';
import { decidePostDownPayment, decidePostOrderInvoice } from '../invoice/post-order-invoice.ts';
import { decideVoidInvoice } from '../invoice/void-invoice.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { AllocatedNumber } from '../numbering/series.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import type { TableReader } from '../tables/table-reader.ts';
import { taxProfile } from '../tax/profiles.ts';
import { billedAmounts } from './billed-amounts.ts';
import { required, toEvent, type CommandScope, type DayHandler } from './command-handler.ts';
import { nextNumber } from './facts.ts';

const postInvoice: DayHandler<'postInvoice'> = (input, scope) => {
  const due = dueDelivery(input.deliveryId, scope.read);
  if (!due.ok) return due;
  const known = billingFacts(input, due.value.order.customerCode, scope);
  if (!known.ok) return known;
  const { facts, number } = known.value;
  return toEvent(decidePostInvoice(input, { ...facts, ...due.value }, scope.context), ({ invoices, ...posted }) => ({
    t: 'invoice.posted.v1',
    d: { ...posted, ...(invoices.length > 0 ? { invoices } : {}), series: number.series },
  }));
};

const postOrderInvoice: DayHandler<'postOrderInvoice'> = (input, scope) => {
  const order = required(scope.read.get('orders', input.orderId), { code: 'unknown-order' });
  if (!order.ok) return order;
  const known = billingFacts(input, order.value.customerCode, scope);
  if (!known.ok) return known;
  const { facts, number } = known.value;
  const deliveries = scope.read.deliveriesOf(order.value.id).filter(isBillable);
  return toEvent(
    decidePostOrderInvoice(input, { ...facts, order: order.value, deliveries }, scope.context),
    (posted) => ({ t: 'invoice.orderInvoiced.v1', d: { ...posted, series: number.series } }),
  );
};

const postCollectiveInvoice: DayHandler<'postCollectiveInvoice'> = (input, scope) => {
  const due: DueDelivery[] = [];
  for (const id of new Set(input.deliveryIds)) {
    const found = dueDelivery(id, scope.read);
    if (!found.ok) return found;
    due.push(found.value);
  }
  const known = billingFacts(input, due[0]?.order.customerCode ?? '', scope);
  if (!known.ok) return known;
  const { facts, number } = known.value;
  const customerOf = (code: string) => scope.read.get('customers', code);
  return toEvent(decidePostCollectiveInvoice(input, { ...facts, due, customerOf }, scope.context), (posted) => ({
    t: 'invoice.collected.v1',
    d: { ...posted, series: number.series },
  }));
};

const postDownPayment: DayHandler<'postDownPayment'> = (input, scope) => {
  const { read, settings } = scope;
  const order = required(read.get('orders', input.orderId), { code: 'unknown-order' });
  if (!order.ok) return order;
  const known = billingFacts(input, order.value.customerCode, scope);
  if (!known.ok) return known;
  const { facts, number } = known.value;
  const earlier = [...read.all('invoices')].filter(
    (invoice) => invoice.kind === 'downPayment' && invoice.orderId === input.orderId && invoice.state !== 'voided',
  );
  const profile = taxProfile(settings.taxProfileId);
  return toEvent(
    decidePostDownPayment(input, { ...facts, order: order.value, earlier, profile }, scope.context),
    (posted) => ({ t: 'invoice.downPaymentPosted.v1', d: { ...posted, series: number.series } }),
  );
};

const voidInvoice: DayHandler<'voidInvoice'> = (input, { read, context }) => {
  const found = required(read.get('invoices', input.invoiceId), { code: 'unknown-invoice' });
  if (!found.ok) return found;
  const invoice = found.value;
  const entry = read.get('ledgerEntries', `invoice-${invoice.id}`);
  if (!entry) return refuse({ code: 'too-late-to-void', number: invoice.number });
  const orders = ordersOf(invoice, read);
  const deliveries = orders
    .flatMap((order) => [...read.deliveriesOf(order.id)])
    .filter((delivery) => delivery.state === 'invoiced');
  const exported = [...read.all('packages')].some((one) => one.businessDate >= invoice.date);
  const invoiceById = (id: string) => read.get('invoices', id);
  const isCredited = creditNotesOf(invoice.id, read).some((note) => note.state !== 'voided');
  const facts = { invoice, entry, orders, deliveries, invoiceById, exported, isCredited };
  return toEvent(decideVoidInvoice(input, facts, context), (d) => ({ t: 'invoice.voided.v1', d }));
};

const postCreditNote: DayHandler<'postCreditNote'> = (input, { read, settings, context }) => {
  const { creditNoteId, customerCode, invoiceId } = input;
  if (read.get('creditNotes', creditNoteId)) return refuse({ code: 'document-exists', id: creditNoteId });
  const customer = required(read.get('customers', customerCode), { code: 'unknown-customer', customerCode });
  if (!customer.ok) return customer;
  const invoice = invoiceId === null ? null : (read.get('invoices', invoiceId) ?? null);
  if (invoiceId !== null && !invoice) return refuse({ code: 'unknown-invoice' });
  const number = nextNumber(read, settings, 'CN', context.day);
  const facts = {
    customer: customer.value,
    invoice,
    earlier: invoice ? creditNotesOf(invoice.id, read) : [],
    invoiceById: (id: string) => read.get('invoices', id),
    orders: invoice ? ordersOf(invoice, read) : [],
    profile: taxProfile(settings.taxProfileId),
    number: number.number,
  };
  return toEvent(decidePostCreditNote(input, facts, context), (posted) => ({
    t: 'creditNote.posted.v1',
    d: { ...posted, series: number.series },
  }));
};

export const billingHandlers = {
  postInvoice,
  postOrderInvoice,
  postCollectiveInvoice,
  postDownPayment,
  voidInvoice,
  postCreditNote,
};

type InvoiceInput = { readonly invoiceId: string; readonly terms?: PaymentTerms | undefined };

/** What every invoice asks: a free id, sound terms, the customer, the next number, advances and credits. */
function billingFacts(
  input: InvoiceInput,
  customerCode: string,
  { read, settings, context }: CommandScope,
): Result<{ readonly facts: BillingFacts; readonly number: AllocatedNumber }, DomainError> {
  if (read.get('invoices', input.invoiceId)) return refuse({ code: 'document-exists', id: input.invoiceId });
  if (input.terms?.instalments && !instalmentsAddUp(input.terms.instalments)) {
    return refuse({ code: 'instalments-not-whole' });
  }
  const customer: CustomerRow | undefined = read.get('customers', customerCode);
  if (!customer) return refuse({ code: 'unknown-customer', customerCode });
  const number = nextNumber(read, settings, 'INV', context.day);
  const facts: BillingFacts = {
    customer,
    number: number.number,
    downPayments: (orderId) => read.downPaymentsOf(customerCode).filter((invoice) => invoice.orderId === orderId),
    billedAmounts: (orderId, lineNo) => billedAmounts(read, orderId, lineNo),
  };
  return ok({ facts, number });
}

function dueDelivery(id: string, read: TableReader): Result<DueDelivery, DomainError> {
  const delivery = required(read.get('deliveries', id), { code: 'unknown-delivery' });
  if (!delivery.ok) return delivery;
  const order = required(read.get('orders', delivery.value.orderId), { code: 'unknown-order' });
  return order.ok ? ok({ delivery: delivery.value, order: order.value }) : order;
}

function creditNotesOf(invoiceId: string, read: TableReader): CreditNoteRow[] {
  return [...read.all('creditNotes')].filter((note) => note.invoiceId === invoiceId);
}

/** The orders whose lines an invoice bills. */
function ordersOf(invoice: InvoiceRow, read: TableReader): SalesOrderRow[] {
  const ids = new Set([invoice.orderId, ...invoice.lines.flatMap((line) => line.source?.orderId ?? [])]);
  return [...ids].flatMap((id) => read.get('orders', id) ?? []);
}
