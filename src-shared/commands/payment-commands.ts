import type { AllocationRow, AllocationSource } from '../invoice/settlement.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { sumMoney } from '../money/money.ts';
import { decideAllocate, decideReverseAllocation, type OpenSource } from '../payment/allocation.ts';
import { decidePostReceipt } from '../payment/post-receipt.ts';
import { decideRefund } from '../payment/refund.ts';
import { decideBounceGiro, decideClearGiro, decideReverseReceipt } from '../payment/undo-receipt.ts';
import type { TableReader } from '../tables/table-reader.ts';
import { required, toEvent, type DayHandler } from './command-handler.ts';
import { openCashSession } from './cash-facts.ts';
import { nextNumber } from './facts.ts';

const postReceipt: DayHandler<'postReceipt'> = (input, { read, settings, context }) => {
  if (read.get('receipts', input.receiptId)) return refuse({ code: 'document-exists', id: input.receiptId });
  const { customerCode } = input;
  const customer = required(read.get('customers', customerCode), { code: 'unknown-customer', customerCode });
  if (!customer.ok) return customer;
  if (input.orderId !== undefined && read.get('orders', input.orderId)?.customerCode !== customerCode) {
    return refuse({ code: 'unknown-order' });
  }
  const number = nextNumber(read, settings, 'RCP', context.day);
  const facts = {
    customer: customer.value,
    invoice: (id: string) => read.get('invoices', id),
    openInvoices: read.openInvoicesOf(customerCode),
    cashSessionId: openCashSession(read, context.userId)?.id ?? null,
    number: number.number,
  };
  return toEvent(decidePostReceipt(input, facts, context), (posted) => ({
    t: 'receipt.posted.v1',
    d: { ...posted, series: number.series },
  }));
};

const allocate: DayHandler<'allocate'> = (input, { read, context }) => {
  if (isTaken(input.allocationId, read)) return refuse({ code: 'document-exists', id: input.allocationId });
  const source = findSource(input.source, read);
  if (!source.ok) return source;
  const facts = {
    source: source.value,
    invoice: (id: string) => read.get('invoices', id),
    openInvoices: read.openInvoicesOf(source.value.row.customerCode),
  };
  return toEvent(decideAllocate(input, facts, context), (d) => ({ t: 'allocation.posted.v1', d }));
};

const reverseAllocation: DayHandler<'reverseAllocation'> = (input, { read, context }) => {
  if (isTaken(input.allocationId, read)) return refuse({ code: 'document-exists', id: input.allocationId });
  const source = findSource(input.source, read);
  if (!source.ok) return source;
  const invoice = required(read.get('invoices', input.invoiceId), { code: 'unknown-invoice' });
  if (!invoice.ok) return invoice;
  const facts = { source: source.value, invoice: invoice.value, rows: rowsOf(input.source, read) };
  return toEvent(decideReverseAllocation(input, facts, context), (d) => ({ t: 'allocation.reversed.v1', d }));
};

const reverseReceipt: DayHandler<'reverseReceipt'> = (input, { read, context }) => {
  const facts = undoFacts(input.receiptId, read);
  if (!facts.ok) return facts;
  return toEvent(decideReverseReceipt(input, facts.value, context), (d) => ({ t: 'receipt.reversed.v1', d }));
};

const bounceGiro: DayHandler<'bounceGiro'> = (input, { read, context }) => {
  const facts = undoFacts(input.receiptId, read);
  if (!facts.ok) return facts;
  return toEvent(decideBounceGiro(input, facts.value, context), (d) => ({ t: 'giro.bounced.v1', d }));
};

const clearGiro: DayHandler<'clearGiro'> = (input, { read, context }) => {
  const receipt = required(read.get('receipts', input.receiptId), { code: 'unknown-receipt' });
  if (!receipt.ok) return receipt;
  return toEvent(decideClearGiro({ receipt: receipt.value }, context), (d) => ({ t: 'giro.cleared.v1', d }));
};

const postRefund: DayHandler<'postRefund'> = (input, { read, context }) => {
  if (read.get('refunds', input.refundId)) return refuse({ code: 'document-exists', id: input.refundId });
  const source = findSource(input.source, read);
  if (!source.ok) return source;
  const facts = { source: source.value, cashSessionId: openCashSession(read, context.userId)?.id ?? null };
  return toEvent(decideRefund(input, facts, context), (d) => ({ t: 'refund.posted.v1', d }));
};

export const paymentHandlers = {
  postReceipt,
  allocate,
  reverseAllocation,
  reverseReceipt,
  bounceGiro,
  clearGiro,
  postRefund,
};

type SourceRef = Pick<AllocationSource, 'kind' | 'id'>;

function findSource(ref: SourceRef, read: TableReader): Result<OpenSource, DomainError> {
  if (ref.kind === 'receipt') {
    const receipt = read.get('receipts', ref.id);
    return receipt ? ok({ kind: 'receipt', row: receipt }) : refuse({ code: 'unknown-receipt' });
  }
  const note = read.get('creditNotes', ref.id);
  return note ? ok({ kind: 'creditNote', row: note }) : refuse({ code: 'unknown-credit-note' });
}

function rowsOf(ref: SourceRef, read: TableReader): AllocationRow[] {
  return [...read.all('allocations')].filter(({ source }) => source.kind === ref.kind && source.id === ref.id);
}

/** The id of a command that allocated is the beginning of its rows' ids. */
function isTaken(allocationId: string, read: TableReader): boolean {
  return read.get('allocations', `${allocationId}-1`) !== undefined;
}

function undoFacts(receiptId: string, read: TableReader) {
  const receipt = required(read.get('receipts', receiptId), { code: 'unknown-receipt' });
  if (!receipt.ok) return receipt;
  const refunds = [...read.all('refunds')].filter(({ source }) => source.kind === 'receipt' && source.id === receiptId);
  const { cashSessionId } = receipt.value;
  const drawer = cashSessionId === null ? undefined : read.get('cashSessions', cashSessionId);
  return ok({
    receipt: receipt.value,
    invoice: (id: string) => read.get('invoices', id),
    rows: rowsOf({ kind: 'receipt', id: receiptId }, read),
    refunded: sumMoney(refunds.map((refund) => refund.amount)),
    drawerClosed: drawer?.state === 'closed',
  });
}
