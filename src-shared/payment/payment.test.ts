import { describe, expect, test } from 'vitest';
import { accounts, type LedgerEntryRow } from '../accounting/posting.ts';
import type { AllocationRow } from '../invoice/settlement.ts';
import type { CreditNoteRow } from '../invoice/credit-note.ts';
import { openAmount, type InvoiceRow } from '../invoice/invoice.ts';
import { customer, workedInvoice } from '../invoice/testing/billing-fixture.ts';
import { addDays } from '../kernel/business-date.ts';
import { basisPoints, money } from '../money/money.ts';
import { context, day } from '../sales-order/testing/order-fixture.ts';
import { allocateOldestFirst, decideAllocate, decideReverseAllocation } from './allocation.ts';
import { decidePostReceipt, type PostReceiptInput } from './post-receipt.ts';
import { isCleared, openReceiptAmount, unallocatedOf, type ReceiptRow } from './receipt.ts';
import { decideRefund } from './refund.ts';
import { decideBounceGiro, decideClearGiro, decideReverseReceipt } from './undo-receipt.ts';

type Decided<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { code: string } };

function accepted<T>(decided: Decided<T>): T {
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value;
}

const total = 5_720_777;
const older = workedInvoice({ id: 'i0', number: 'INV/0', dueDate: addDays(day, 5) });
const newer = workedInvoice({ dueDate: addDays(day, 30) });

const pay = (input: Partial<PostReceiptInput>, open: readonly InvoiceRow[] = [newer, older], today = context) =>
  decidePostReceipt(
    { receiptId: 'r1', tendered: money(0), ...input },
    {
      customer,
      invoice: (id) => open.find((invoice) => invoice.id === id),
      openInvoices: open,
      cashSessionId: 'session',
      number: 'RCP/1',
    },
    today,
  );

const settle = (amount: number, more: Partial<Parameters<typeof pay>[0]> = {}) =>
  pay({ tendered: money(amount), allocations: [{ invoiceId: 'i1', amount: money(amount) }], ...more });

const balances = (entry: LedgerEntryRow | null) =>
  Object.fromEntries((entry?.lines ?? []).map((line) => [line.account, line.debit - line.credit]));

const giro = { number: 'AB 1', bank: 'BCA', maturity: addDays(day, 14) };
const onAccount = (amount: number, change: Partial<ReceiptRow> = {}): ReceiptRow => ({
  ...accepted(pay({ method: 'transfer', tendered: money(amount), allocations: [] })).receipt,
  ...change,
});

describe('allocation', () => {
  test("is the user's choice, in amounts of his own (erpnext#49813)", () => {
    const allocations = [
      { invoiceId: 'i1', amount: money(1000) },
      { invoiceId: 'i0', amount: money(1) },
    ];
    const { invoices, receipt } = accepted(pay({ tendered: money(1001), allocations }));
    expect(invoices.map((invoice) => [invoice.id, invoice.paid, invoice.state])).toEqual([
      ['i1', 1000, 'partlyPaid'],
      ['i0', 1, 'partlyPaid'],
    ]);
    expect(receipt.allocations).toHaveLength(2);
  });

  test('else goes to the oldest due first, partial where the money ends', () => {
    expect(allocateOldestFirst(money(total + 10), [newer, older])).toEqual([
      { invoiceId: 'i0', amount: total },
      { invoiceId: 'i1', amount: 10 },
    ]);
    const { invoices } = accepted(pay({ tendered: money(total + 10) }));
    expect(invoices.map((invoice) => [invoice.id, openAmount(invoice)])).toEqual([
      ['i0', 0],
      ['i1', total - 10],
    ]);
  });

  test('oldest due first goes by instalment: what is due later waits for what others owe before', () => {
    const instalments = [
      { dueDate: day, amount: money(720_777) },
      { dueDate: addDays(day, 60), amount: money(5_000_000) },
    ];
    const inParts = workedInvoice({ id: 'i2', number: 'INV/2', dueDate: day, instalments });
    expect(allocateOldestFirst(money(1_000_000), [newer, inParts])).toEqual([
      { invoiceId: 'i2', amount: 720_777 },
      { invoiceId: 'i1', amount: 279_223 },
    ]);
    const begun = { ...inParts, paid: money(720_777) };
    expect(allocateOldestFirst(money(6_000_000), [begun, newer])).toEqual([
      { invoiceId: 'i1', amount: total },
      { invoiceId: 'i2', amount: 279_223 },
    ]);
  });

  test('of cash that is enough after rounding settles in full, when nobody chose', () => {
    const open = [workedInvoice({ paid: money(total - 1020), state: 'partlyPaid' })];
    const { receipt, invoices } = accepted(pay({ tendered: money(1000), cashStep: 100 }, open));
    expect(invoices).toMatchObject([{ state: 'paid' }]);
    expect(receipt).toMatchObject({ amount: 1000, rounding: 20, change: 0 });
    // Not enough is not rounded away: what was handed over is settled, no more.
    const part = accepted(pay({ tendered: money(900), cashStep: 100 }, open));
    expect(part.receipt).toMatchObject({ amount: 900, rounding: 0 });
    expect(part.invoices.map(openAmount)).toEqual([120]);
  });

  test('leaves the rest of a transfer on account, as customer advances', () => {
    const { receipt, entry } = accepted(pay({ method: 'transfer', tendered: money(2 * total + 500) }));
    expect(receipt).toMatchObject({ onAccount: 500, unallocated: 500, change: 0, amount: 2 * total + 500 });
    expect(balances(entry)).toEqual({
      [accounts.bank]: 2 * total + 500,
      [accounts.receivables]: -2 * total,
      [accounts.customerAdvances]: -500,
    });
  });

  test('of an advance is picked up by a later invoice (erpnext#50588)', () => {
    const facts = {
      source: { kind: 'receipt', row: onAccount(1000) },
      invoice: () => newer,
      openInvoices: [newer],
    } as const;
    const change = accepted(decideAllocate({ allocationId: 'a1' }, facts, context));
    expect(change.invoices).toMatchObject([{ paid: 1000, state: 'partlyPaid' }]);
    expect(change.receipt).toMatchObject({ unallocated: 0, onAccount: 1000, version: 2 });
    expect(balances(change.entry)).toEqual({ [accounts.customerAdvances]: 1000, [accounts.receivables]: -1000 });
    const beyond = { allocationId: 'a2', allocations: [{ invoiceId: 'i1', amount: money(1001) }] };
    expect(decideAllocate(beyond, facts, context)).toMatchObject({ error: { code: 'source-exceeded', left: 1000 } });
  });

  test('is reversible: the invoice is open again, the money on account, the row stays', () => {
    const { receipt, invoices } = accepted(settle(1000));
    const [invoice = newer] = invoices;
    const facts = { source: { kind: 'receipt', row: receipt }, invoice, rows: [] as AllocationRow[] } as const;
    const input = { allocationId: 'a1', invoiceId: 'i1' };
    const back = accepted(decideReverseAllocation(input, facts, context));
    expect(back.invoices).toMatchObject([{ paid: 0, state: 'posted' }]);
    expect(back.receipt).toMatchObject({ unallocated: 1000, allocations: receipt.allocations });
    expect(back.allocations).toMatchObject([{ amount: -1000, source: { id: 'r1' } }]);
    const again = { ...facts, rows: back.allocations };
    expect(decideReverseAllocation(input, again, context)).toMatchObject({ error: { code: 'not-allocated' } });
  });

  test.each([
    [{ allocations: [{ invoiceId: 'i1', amount: money(total + 1) }] }, 'over-allocated'],
    [{ allocations: [{ invoiceId: 'i1', amount: money(0) }] }, 'nothing-to-pay'],
    [{ allocations: [{ invoiceId: 'i9', amount: money(1) }] }, 'unknown-invoice'],
    [{ allocations: [0, 1].map(() => ({ invoiceId: 'i1', amount: money(1) })) }, 'invoice-allocated-twice'],
    [{ tendered: money(9), allocations: [{ invoiceId: 'i1', amount: money(10) }] }, 'tendered-too-little'],
    [{ method: 'transfer' as const, tendered: money(0), allocations: [] }, 'nothing-received'],
    [{ method: 'giro' as const, tendered: money(1) }, 'giro-needs-details'],
    [{ method: 'card' as const, tendered: money(1), cashStep: 100 as const }, 'rounding-only-in-cash'],
  ])('is refused: %#', (input, code) => {
    expect(pay({ tendered: money(total + 1), ...input })).toMatchObject({ ok: false, error: { code } });
  });

  test('never touches an invoice of another customer', () => {
    expect(pay({ tendered: money(1) }, [workedInvoice({ customerCode: 'Y' })])).toMatchObject({
      error: { code: 'invoice-of-other-customer' },
    });
  });
});

describe('cash', () => {
  test('change is given back and is no income (erpnext#23125)', () => {
    const { receipt, entry } = accepted(settle(1000, { tendered: money(1500) }));
    expect(receipt).toMatchObject({ amount: 1000, change: 500, onAccount: 0, cashSessionId: 'session' });
    expect(balances(entry)).toEqual({ [accounts.cash]: 1000, [accounts.receivables]: -1000 });
  });

  test('what the customer leaves stays on account instead of going back', () => {
    const { receipt } = accepted(settle(1000, { tendered: money(1500), onAccount: money(300) }));
    expect(receipt).toMatchObject({ amount: 1300, change: 200, unallocated: 300 });
  });

  test.each([
    [5_720_777, 5_720_800, -23],
    [5_720_740, 5_720_700, 40],
  ])('%i is paid as %i, and the difference goes to the rounding account', (due, paid, rounding) => {
    const allocations = [{ invoiceId: 'i1', amount: money(due) }];
    const { receipt, entry, invoices } = accepted(pay({ tendered: money(6_000_000), allocations, cashStep: 100 }));
    expect(receipt).toMatchObject({ amount: paid, rounding, change: 6_000_000 - paid });
    expect(balances(entry)).toMatchObject({ [accounts.roundingDifference]: rounding, [accounts.receivables]: -due });
    expect(invoices[0]?.paid).toBe(due);
  });
});

describe('deductions', () => {
  const withholding = { kind: 'PPH23', amount: money(3000), certificate: 'BP-23/001' } as const;

  test('withheld PPh settles the invoice with its certificate, as prepaid tax and not as discount', () => {
    const allocations = [{ invoiceId: 'i1', amount: money(150_000), withholding }];
    const { entry, invoices, receipt } = accepted(pay({ tendered: money(147_000), allocations, method: 'transfer' }));
    expect(invoices[0]?.paid).toBe(150_000);
    expect(receipt.amount).toBe(147_000);
    expect(balances(entry)).toEqual({
      [accounts.bank]: 147_000,
      [accounts.prepaidIncomeTax]: 3000,
      [accounts.receivables]: -150_000,
    });
    const without = { invoiceId: 'i1', amount: money(150_000), withholding: { ...withholding, certificate: ' ' } };
    expect(pay({ tendered: money(147_000), allocations: [without] })).toMatchObject({
      error: { code: 'certificate-missing' },
    });
  });

  test('a certificate that comes later is a receipt without money', () => {
    const allocations = [{ invoiceId: 'i1', amount: money(3000), withholding }];
    expect(accepted(pay({ allocations, method: 'transfer' })).receipt).toMatchObject({ amount: 0, onAccount: 0 });
  });

  test('an early-payment discount is given within its days and never beyond', () => {
    const invoice = workedInvoice({ earlyDiscount: { until: addDays(day, 10), percent: basisPoints(200) } });
    const allocations = [{ invoiceId: 'i1', amount: money(100_000), discount: money(2000) }];
    const give = (change: object, today = context) =>
      pay({ tendered: money(98_000), allocations: [{ ...allocations[0], ...change }] as never }, [invoice], today);
    expect(balances(accepted(give({})).entry)).toMatchObject({
      [accounts.cash]: 98_000,
      [accounts.earlyPaymentDiscount]: 2000,
      [accounts.receivables]: -100_000,
    });
    expect(give({ discount: money(2001) })).toMatchObject({ error: { code: 'discount-not-earned', allowed: 2000 } });
    expect(give({}, { ...context, day: addDays(day, 11) })).toMatchObject({ error: { allowed: 0 } });
  });

  test('a reversed allocation takes its discount back', () => {
    const invoice = workedInvoice({ earlyDiscount: { until: day, percent: basisPoints(200) } });
    const allocations = [{ invoiceId: 'i1', amount: money(100_000), discount: money(2000) }];
    const paid = accepted(pay({ tendered: money(98_000), allocations }, [invoice]));
    const facts = {
      source: { kind: 'receipt', row: paid.receipt },
      invoice: paid.invoices[0] ?? invoice,
      rows: [],
    } as const;
    const back = accepted(decideReverseAllocation({ allocationId: 'a', invoiceId: 'i1' }, facts, context));
    expect(back.receipt?.unallocated).toBe(98_000);
    expect(balances(back.entry)).toEqual({
      [accounts.receivables]: 100_000,
      [accounts.earlyPaymentDiscount]: -2000,
      [accounts.customerAdvances]: -98_000,
    });
  });
});

describe('giro', () => {
  const given = accepted(settle(1000, { method: 'giro', giro, tendered: money(1200) }));
  const undo = (receipt: ReceiptRow, rows: readonly AllocationRow[] = [], refunded = 0) => ({
    receipt,
    invoice: () => given.invoices[0],
    rows,
    refunded,
    drawerClosed: false,
  });
  const reason = { reason: 'no funds' };

  test('is money in hand until it clears, and lowers no exposure before', () => {
    expect(balances(given.entry)[accounts.giroInHand]).toBe(1200);
    expect([isCleared(given.receipt), unallocatedOf(given.receipt), openReceiptAmount(given.receipt)]).toEqual([
      false,
      0,
      200,
    ]);
    expect(decideClearGiro(given, context)).toMatchObject({ error: { code: 'giro-not-due' } });
    const due = { ...context, day: giro.maturity };
    const cleared = accepted(decideClearGiro(given, due));
    expect(balances(cleared.entry)).toEqual({ [accounts.bank]: 1200, [accounts.giroInHand]: -1200 });
    expect(unallocatedOf(cleared.receipt)).toBe(200);
    expect(decideClearGiro(cleared, due)).toMatchObject({ error: { code: 'giro-cleared' } });
  });

  test('that bounces reverses its allocations, so that the customer owes again', () => {
    const bounced = accepted(decideBounceGiro(reason, undo(given.receipt), context));
    expect(bounced.receipt).toMatchObject({ state: 'bounced', unallocated: 0, undoneBecause: 'no funds' });
    expect(bounced.invoices).toMatchObject([{ paid: 0, state: 'posted' }]);
    expect(bounced.allocations).toMatchObject([{ invoiceId: 'i1', amount: -1000 }]);
    expect(balances(bounced.entry)).toEqual({
      [accounts.giroInHand]: -1200,
      [accounts.receivables]: 1000,
      [accounts.customerAdvances]: 200,
    });
    expect(decideBounceGiro(reason, undo(bounced.receipt), context)).toMatchObject({
      error: { code: 'receipt-undone' },
    });
  });

  test('only a giro bounces; any receipt can be reversed with a reason, unless part of it was paid back', () => {
    const cash = accepted(settle(1000)).receipt;
    expect(decideBounceGiro(reason, undo(cash), context)).toMatchObject({ error: { code: 'not-a-giro' } });
    expect(accepted(decideReverseReceipt(reason, undo(cash), context)).receipt.state).toBe('reversed');
    const closed = { ...undo(cash), drawerClosed: true };
    expect(decideReverseReceipt(reason, closed, context)).toMatchObject({ error: { code: 'drawer-closed-since' } });
    expect(decideReverseReceipt(reason, undo(cash, [], 1), context)).toMatchObject({
      error: { code: 'receipt-refunded' },
    });
  });
});

describe('refund', () => {
  const refund = (source: Parameters<typeof decideRefund>[1]['source'], amount: number) =>
    decideRefund({ refundId: 'f1', amount: money(amount), method: 'cash' }, { source, cashSessionId: 's' }, context);

  test('pays back any part of what is on account', () => {
    const back = accepted(refund({ kind: 'receipt', row: onAccount(1000) }, 400));
    expect(back.receipt).toMatchObject({ unallocated: 600 });
    expect(balances(back.entry)).toEqual({ [accounts.customerAdvances]: 400, [accounts.cash]: -400 });
    expect(back.refund).toMatchObject({ cashSessionId: 's', amount: 400 });
  });

  test('and of a credit note, which may be offset in part as well', () => {
    const note = { state: 'posted', totals: { total: 1000 }, applied: 300, refunded: 0, number: 'CN/1', version: 1 };
    const source = { kind: 'creditNote', row: note as unknown as CreditNoteRow } as const;
    const back = accepted(refund(source, 700));
    expect(back.creditNote).toMatchObject({ refunded: 700, state: 'refunded' });
    expect(balances(back.entry)).toEqual({ [accounts.receivables]: 700, [accounts.cash]: -700 });
    expect(refund(source, 701)).toMatchObject({ error: { code: 'source-exceeded', left: 700 } });
  });

  test('never pays back an uncleared giro, nor what is not there', () => {
    const row = onAccount(1000, { giro: { ...giro, clearedOn: null } });
    expect(refund({ kind: 'receipt', row }, 1)).toMatchObject({ error: { code: 'giro-not-cleared' } });
    expect(refund({ kind: 'receipt', row: onAccount(1000, { unallocated: money(0) }) }, 1)).toMatchObject({
      error: { code: 'nothing-on-account' },
    });
  });
});
