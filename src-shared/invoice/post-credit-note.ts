import type { LedgerEntryRow } from '../accounting/posting.ts';
import { entryOf } from '../accounting/posting-rules.ts';
import { totalsOf } from '../catalogue/priced-line.ts';
import type { CustomerRow } from '../customers/customer.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { addMoney, money, quantity, subtractMoney, sumMoney, zeroMoney, type Money } from '../money/money.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import { taxSettlementOf } from '../tax/buyer-tax-code.ts';
import type { TaxProfile } from '../tax/tax-profile.ts';
import { netByRole } from './compose-invoice.ts';
import { creditLines, goodwillLines, type CreditLineInput, type GoodwillInput } from './credit-note-lines.ts';
import { creditNoteState, type CreditNoteKind, type CreditNoteLine, type CreditNoteRow } from './credit-note.ts';
import { giveBackDownPayments } from './down-payment.ts';
import { changeInvoice, openAmount, type InvoiceRow } from './invoice.ts';
import { receivableOf, taxOwed } from './receivable.ts';
import { allocationRows, settleInvoices, type AllocationRow, type WantedAllocation } from './settlement.ts';
import { undeductedDownPayment } from './undeducted-down-payment.ts';

export type PostCreditNoteInput = {
  readonly creditNoteId: string;
  readonly kind: CreditNoteKind;
  readonly reason: string;
  readonly lines: readonly CreditLineInput[];
  readonly goodwill: readonly GoodwillInput[];
  /** Which invoices it is offset against; absent: its own, as far as that is open. The rest stays open. */
  readonly applyTo?: readonly WantedAllocation[] | undefined;
};

export type CreditNoteFacts = {
  readonly customer: Pick<CustomerRow, 'code' | 'name' | 'taxTransactionCode'>;
  /** The invoice it refers to; null for goodwill without one. */
  readonly invoice: InvoiceRow | null;
  /** Credit notes that refer to the invoice. */
  readonly earlier: readonly CreditNoteRow[];
  readonly invoiceById: (id: string) => InvoiceRow | undefined;
  /** Orders whose lines the invoice bills. */
  readonly orders: readonly SalesOrderRow[];
  readonly profile: TaxProfile;
  readonly number: string;
};

export type PostedCreditNote = {
  readonly creditNote: CreditNoteRow;
  readonly invoices: readonly InvoiceRow[];
  readonly allocations: readonly AllocationRow[];
  readonly orders: readonly SalesOrderRow[];
  readonly entry: LedgerEntryRow;
};

/**
 * Posts a credit note. It refers to lines of an invoice unless it is goodwill; neither quantity nor amount
 * goes beyond the invoice, so the same credit given twice is refused (erpnext#51608). It is offset, paid
 * back or kept open in any amounts.
 */
export function decidePostCreditNote(
  input: PostCreditNoteInput,
  facts: CreditNoteFacts,
  context: DecisionContext,
): Result<PostedCreditNote, DomainError> {
  const { invoice, customer } = facts;
  if (invoice && invoice.customerCode !== customer.code) {
    return refuse({ code: 'invoice-of-other-customer', number: invoice.number });
  }
  if (invoice?.state === 'voided') return refuse({ code: 'already-voided', number: invoice.number });
  const lines = linesOf(input, facts, context);
  if (!lines.ok) return lines;
  const totals = totalsOf(lines.value);
  const code = invoice ? invoice.taxSettlement?.transactionCode : customer.taxTransactionCode;
  const amounts = { totals, ...taxSettlementOf(code, totals) };
  const credit = receivableOf(amounts);
  if (Math.min(totals.total, credit) < 0)
    return refuse({ code: 'credit-below-nothing', number: invoice?.number ?? '' });
  const left = invoice ? leftToCredit(invoice) : totals.total;
  if (invoice && totals.total > left) {
    return refuse({ code: 'credit-above-invoice', number: invoice.number, left });
  }
  const owedLeft = invoice?.taxSettlement ? receivableLeft(invoice, facts.earlier) : credit;
  if (invoice && credit > owedLeft) {
    return refuse({ code: 'credit-above-invoice', number: invoice.number, left: owedLeft });
  }
  const credited = invoice ? changeInvoice(invoice, { credited: addMoney(invoice.credited, totals.total) }) : null;
  const advances = invoice ? advancesGivenBack(lines.value, invoice, facts.invoiceById) : [];
  const applied = apply(input, facts, { own: credited, advances }, credit);
  if (!applied.ok) return applied;
  const { wanted, invoices } = applied.value;
  const used = sumMoney(wanted.map((one) => one.amount));
  const settlement = { ...amounts, applied: used, refunded: zeroMoney };
  const creditNote: CreditNoteRow = {
    id: input.creditNoteId,
    number: facts.number,
    state: creditNoteState(settlement),
    kind: input.kind,
    customerCode: customer.code,
    customerName: customer.name,
    invoiceId: invoice?.id ?? null,
    invoiceNumber: invoice?.number ?? null,
    date: context.day,
    reason: input.reason,
    lines: lines.value,
    ...settlement,
    notaReturNo: null,
    createdBy: context.userId,
    version: 1,
  };
  const source = { kind: 'creditNote', id: creditNote.id, number: creditNote.number } as const;
  const head = { id: creditNote.id, date: context.day, customerCode: customer.code, source, createdBy: context.userId };
  return ok({
    creditNote,
    invoices,
    allocations: allocationRows(wanted, head),
    orders: invoice ? facts.orders.flatMap((order) => creditOrder(order, invoice, lines.value)) : [],
    entry: creditNoteEntry(creditNote, invoice),
  });
}

/** What a final invoice has deducted of a down payment is credited there, not on the down payment as well. */
function leftToCredit(invoice: InvoiceRow): Money {
  if (invoice.kind === 'downPayment') return undeductedDownPayment(invoice);
  return subtractMoney(invoice.totals.total, invoice.credited);
}

/** What earlier notes left of the receivable: goodwill of other tax must not give back more than was asked for. */
function receivableLeft(invoice: InvoiceRow, earlier: readonly CreditNoteRow[]): Money {
  const standing = earlier.filter((note) => note.state !== 'voided');
  return subtractMoney(receivableOf(invoice), sumMoney(standing.map(receivableOf)));
}

/** Down payments whose deductions the lines take back. */
function advancesGivenBack(
  lines: readonly CreditNoteLine[],
  invoice: InvoiceRow,
  invoiceById: CreditNoteFacts['invoiceById'],
): InvoiceRow[] {
  const deductions = lines.flatMap(({ invoiceLineNo, net }) => {
    const deducts = invoice.lines.find((line) => line.lineNo === invoiceLineNo)?.deducts;
    return deducts === undefined ? [] : [{ deducts, net }];
  });
  return giveBackDownPayments(deductions, invoiceById);
}

function linesOf(
  input: PostCreditNoteInput,
  facts: CreditNoteFacts,
  context: DecisionContext,
): Result<CreditNoteLine[], DomainError> {
  if (input.kind === 'goodwill') return goodwillLines(input.goodwill, facts.profile, context.day);
  if (!facts.invoice) return refuse({ code: 'credit-needs-invoice' });
  return creditLines(input.kind, facts.invoice, facts.earlier, input.lines);
}

type Applied = {
  readonly wanted: readonly (WantedAllocation & { readonly invoiceNumber: string })[];
  readonly invoices: readonly InvoiceRow[];
};

/** Offsets the credit; the invoice it refers to is written even when nothing of it is offset there. */
function apply(
  input: PostCreditNoteInput,
  facts: CreditNoteFacts,
  { own, advances }: { readonly own: InvoiceRow | null; readonly advances: readonly InvoiceRow[] },
  total: Money,
): Result<Applied, DomainError> {
  const changed = own ? [own, ...advances] : advances;
  const toOwn = own ? money(Math.min(total, openAmount(own))) : zeroMoney;
  const wanted = input.applyTo ?? (own && toOwn > 0 ? [{ invoiceId: own.id, amount: toOwn }] : []);
  const used = sumMoney(wanted.map((one) => one.amount));
  if (used > total) return refuse({ code: 'source-exceeded', number: facts.number, left: total });
  const known = {
    customerCode: facts.customer.code,
    invoice: (id: string) => changed.find((row) => row.id === id) ?? facts.invoiceById(id),
  };
  const settled = settleInvoices(wanted, known, 'creditNote');
  if (!settled.ok) return settled;
  // One event writes an invoice once, so crediting and offsetting it are one version.
  const rows = settled.value.map((row) => ({
    ...row,
    version: changed.find((one) => one.id === row.id)?.version ?? row.version,
  }));
  const untouched = changed.filter((one) => !rows.some((row) => row.id === one.id));
  return ok({
    wanted: wanted.map((one, index) => ({ ...one, invoiceNumber: settled.value[index]?.number ?? '' })),
    invoices: [...rows, ...untouched].toSorted((a, b) => Number(b.id === own?.id) - Number(a.id === own?.id)),
  });
}

/** Quantities credited count on the order line, so that what is to bill again follows from them. */
function creditOrder(order: SalesOrderRow, invoice: InvoiceRow, credited: readonly CreditNoteLine[]): SalesOrderRow[] {
  const lines = order.lines.map((line) => {
    const of = credited.filter((one) => {
      const billed = invoice.lines.find((candidate) => candidate.lineNo === one.invoiceLineNo);
      const orderId = billed?.source?.orderId ?? invoice.orderId;
      return billed !== undefined && billed.orderLineNo === line.lineNo && orderId === order.id;
    });
    const sum = of.reduce((total, one) => total + one.quantity, 0);
    return sum === 0 ? line : { ...line, credited: quantity(line.credited + sum) };
  });
  const isTouched = lines.some((line, index) => line !== order.lines[index]);
  return isTouched ? [{ ...order, lines, version: order.version + 1 }] : [];
}

function creditNoteEntry(note: CreditNoteRow, invoice: InvoiceRow | null): LedgerEntryRow {
  const head = { id: `creditNote-${note.id}`, date: note.date, number: note.number };
  const { goods, freight, downPayment } = netByRole(note.lines);
  const tax = taxOwed(note);
  const amounts =
    invoice?.kind === 'downPayment'
      ? { goods: zeroMoney, freight: zeroMoney, tax, advance: note.totals.net }
      : { goods, freight, tax, advance: downPayment };
  return entryOf('creditNote', amounts, head);
}
