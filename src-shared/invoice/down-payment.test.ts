import { describe, expect, test } from 'vitest';
import { accounts } from '../accounting/posting.ts';
import { money, quantity } from '../money/money.ts';
import { context } from '../sales-order/testing/order-fixture.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import { indonesiaProfile } from '../tax/profiles.ts';
import { wholeCredit } from './credit-note-lines.ts';
import type { InvoiceRow } from './invoice.ts';
import { decidePostCollectiveInvoice } from './post-collective-invoice.ts';
import { decidePostCreditNote, type PostCreditNoteInput } from './post-credit-note.ts';
import { decidePostDownPayment, decidePostOrderInvoice } from './post-order-invoice.ts';
import { billingFacts, customer, deliveryOf, workedOrder } from './testing/billing-fixture.ts';
import { undeductedDownPayment } from './undeducted-down-payment.ts';

type Decided<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { code: string } };

function accepted<T>(decided: Decided<T>): T {
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value;
}

const downPayment = (net: number, order: SalesOrderRow = workedOrder(), earlier: readonly InvoiceRow[] = []) =>
  decidePostDownPayment(
    { invoiceId: `dp-${order.id}`, net: money(net), description: 'Uang muka' },
    { ...billingFacts({ number: 'INV/DP' }), order, earlier, profile: indonesiaProfile },
    context,
  );

const final = (order: SalesOrderRow, advances: readonly InvoiceRow[], lines?: readonly (readonly [number, number])[]) =>
  decidePostOrderInvoice(
    {
      invoiceId: 'i1',
      policy: 'onDelivery',
      ...(lines ? { lines: lines.map(([lineNo, count]) => ({ lineNo, quantity: quantity(count) })) } : {}),
    },
    { ...billingFacts({ downPayments: () => advances }), order, deliveries: [] },
    context,
  );

const credit = (invoice: InvoiceRow, input: Partial<PostCreditNoteInput>, others: readonly InvoiceRow[] = []) =>
  decidePostCreditNote(
    { creditNoteId: 'c1', kind: 'quantity', reason: 'came back', lines: [], goodwill: [], ...input },
    {
      customer,
      invoice,
      earlier: [],
      invoiceById: (id) => others.find((other) => other.id === id),
      orders: [workedOrder()],
      profile: indonesiaProfile,
      number: 'CN/1',
    },
    context,
  );

test('a down payment is deducted from lines of its own order only, also on a collective invoice', () => {
  const [first, second] = [workedOrder([1]), workedOrder(undefined, { id: 'o2', number: 'SO/2' })];
  const advance = accepted(downPayment(1_000_000, first)).invoice;
  const due = [first, second].map((order) => ({ order, delivery: deliveryOf(order, [1], `d-${order.id}`) }));
  const downPayments = (orderId: string) => (orderId === first.id ? [advance] : []);
  const facts = { ...billingFacts({ downPayments }), due, customerOf: () => customer };
  const { invoice, invoices } = accepted(decidePostCollectiveInvoice({ invoiceId: 'i1' }, facts, context));
  const ofFirst = invoice.lines.filter((line) => line.source?.orderId === first.id);
  // One piece of line 1 and the freight of that order: less than its down payment.
  expect(invoices).toMatchObject([{ id: 'dp-o1', advanceSettled: 116_375 + 150_000 }]);
  expect(ofFirst.reduce((sum, line) => sum + line.net, 0)).toBe(116_375 + 150_000);
  expect(invoice.lines.map((line) => line.lineNo)).toEqual(invoice.lines.map((_, index) => index + 1));
});

test('what is invoiced already cannot be invoiced ahead: order and down payments together never exceed the order (I7)', () => {
  const billed = accepted(final(workedOrder(), [])).orders[0] ?? workedOrder();
  expect(downPayment(1, billed)).toMatchObject({ error: { code: 'down-payment-above-order', left: 0 } });
  const part = accepted(final(workedOrder(), [], [[1, 10]])).orders[0] ?? workedOrder();
  // Line 1 and the freight are billed.
  expect(downPayment(3_840_104, part)).toMatchObject({ error: { left: 3_840_103 } });
  expect(downPayment(3_840_103, part).ok).toBe(true);
});

test('a down payment that was credited may be invoiced again', () => {
  const advance = accepted(downPayment(5_153_853)).invoice;
  const credited = accepted(credit(advance, { lines: wholeCredit(advance, []) })).invoices[0] ?? advance;
  expect(downPayment(5_153_853, workedOrder(), [credited]).ok).toBe(true);
});

test('a deduction never takes an invoice below nothing, whatever the tax of its lines', () => {
  const order = workedOrder();
  // Line 2 is without tax: its invoice has the net of the deduction and none of the tax.
  const lines = order.lines.map((line) =>
    line.lineNo === 2 ? { ...line, taxCode: '00', tax: money(0), otherTaxBase: money(0) } : line,
  );
  const mixed = { ...order, lines };
  const advance = accepted(downPayment(5_000_000, mixed)).invoice;
  const { invoice } = accepted(final(mixed, [advance], [[2, 24]]));
  expect(invoice.totals.total).toBeGreaterThanOrEqual(0);
});

describe('credit notes and down payments', () => {
  const advance = accepted(downPayment(1_000_000)).invoice;
  const billed = accepted(final(workedOrder(), [advance]));
  const deducted = billed.invoices[0] ?? advance;

  test('what a final invoice deducted of a down payment cannot be credited on the down payment as well', () => {
    expect(credit(deducted, { lines: wholeCredit(deducted, []) })).toMatchObject({
      error: { code: 'credit-above-invoice', left: 0 },
    });
    const goodwill = [{ description: 'sorry', net: money(1000), taxCode: '04' }];
    expect(credit(deducted, { kind: 'goodwill', goodwill })).toMatchObject({ error: { code: 'credit-above-invoice' } });
  });

  test('a final invoice that is credited whole gives its down payment back', () => {
    const { invoices, entry } = accepted(
      credit(billed.invoice, { lines: wholeCredit(billed.invoice, []) }, [deducted]),
    );
    expect(invoices).toMatchObject([
      { id: 'i1', state: 'credited' },
      { id: advance.id, advanceSettled: 0, version: deducted.version + 1 },
    ]);
    expect(invoices.map(undeductedDownPayment)).toEqual([0, 1_110_000]);
    const advances = entry.lines.filter((line) => line.account === accounts.customerAdvances);
    expect(advances).toMatchObject([{ credit: 1_000_000 }]);
  });

  test('so does one that its down payment had paid whole: its credit note is of nothing', () => {
    const whole = accepted(downPayment(5_153_853)).invoice;
    const nothing = accepted(final(workedOrder(), [whole]));
    expect(nothing.invoice).toMatchObject({ state: 'paid', totals: { net: 0 } });
    const used = nothing.invoices[0] ?? whole;
    const { creditNote, invoices } = accepted(
      credit(nothing.invoice, { lines: wholeCredit(nothing.invoice, []) }, [used]),
    );
    expect([creditNote.totals.total, creditNote.state]).toEqual([nothing.invoice.totals.total, 'applied']);
    expect(invoices.find((one) => one.id === whole.id)?.advanceSettled).toBe(0);
  });

  test('one event writes the down payment once, also when the credit is offset against it', () => {
    const lines = wholeCredit(billed.invoice, []);
    const applyTo = [{ invoiceId: advance.id, amount: money(110_000) }];
    const { invoices } = accepted(credit(billed.invoice, { lines, applyTo }, [deducted]));
    expect(invoices.map((one) => [one.id, one.version, one.paid, one.advanceSettled])).toEqual([
      ['i1', 2, 0, 0],
      [advance.id, deducted.version + 1, 110_000, 0],
    ]);
  });

  test('a credit note is never below nothing: a deduction is credited with goods that are worth it', () => {
    const deduction = billed.invoice.lines.find((line) => line.deducts !== undefined)?.lineNo ?? 0;
    const lines = [{ invoiceLineNo: deduction, quantity: quantity(1), net: money(0) }];
    expect(credit(billed.invoice, { lines }, [deducted])).toMatchObject({ error: { code: 'credit-below-nothing' } });
  });
});
