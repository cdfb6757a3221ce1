import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accounts, type LedgerEntryRow } from '../accounting/posting.ts';
import { netDays, type PaymentTerms } from '../accounting/payment-terms.ts';
import { basisPoints, money, quantity, sumMoney } from '../money/money.ts';
import { receivableItems, receivablesBalance } from '../payment/receivables.ts';
import { context } from '../sales-order/testing/order-fixture.ts';
import { buyerTaxCodes, type BuyerTaxCode } from '../tax/buyer-tax-code.ts';
import { indonesiaProfile } from '../tax/profiles.ts';
import { wholeCredit } from './credit-note-lines.ts';
import { openCreditOf, type CreditNoteRow } from './credit-note.ts';
import { openAmount, openParts, type InvoiceRow } from './invoice.ts';
import { decidePostCreditNote, type PostCreditNoteInput, type PostedCreditNote } from './post-credit-note.ts';
import { decidePostInvoice } from './post-invoice.ts';
import { decidePostDownPayment } from './post-order-invoice.ts';
import { receivableOf } from './receivable.ts';
import { settle } from './settlement.ts';
import { billingFacts, customer, deliveryOf, workedOrder } from './testing/billing-fixture.ts';
import { decideVoidInvoice } from './void-invoice.ts';

const order = workedOrder();

/** The worked order of domain 2.4 (DPP 5,153,853, PPN 566,924) invoiced to a buyer with a code of his own. */
function invoiced(code: BuyerTaxCode, terms?: PaymentTerms) {
  const facts = billingFacts({ customer: { ...customer, taxTransactionCode: code } });
  const decided = decidePostInvoice(
    { invoiceId: 'i1', terms },
    { ...facts, order, delivery: deliveryOf(order, [10, 24, 3]) },
    context,
  );
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value;
}

function credit(
  invoice: InvoiceRow | null,
  input: Partial<PostCreditNoteInput>,
  earlier: readonly CreditNoteRow[] = [],
  code: BuyerTaxCode | undefined = '02',
) {
  return decidePostCreditNote(
    {
      creditNoteId: `c${earlier.length + 1}`,
      kind: 'quantity',
      reason: 'came back',
      lines: [],
      goodwill: [],
      ...input,
    },
    {
      customer: code ? { ...customer, taxTransactionCode: code } : customer,
      invoice,
      earlier,
      invoiceById: () => undefined,
      orders: [order],
      profile: indonesiaProfile,
      number: `CN/${earlier.length + 1}`,
    },
    context,
  );
}

function credited(...given: Parameters<typeof credit>): PostedCreditNote {
  const decided = credit(...given);
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value;
}

const posted = (entry: LedgerEntryRow) => entry.lines.map((line) => [line.account, line.debit - line.credit]);

describe('an invoice to a buyer with code 02, 03, 07 or 08 shows the tax and asks for the DPP only (domain 2.5)', () => {
  test.each(buyerTaxCodes)('code %s: total 5,720,777, receivable 5,153,853, no tax owed by the branch', (code) => {
    const { invoice, entry } = invoiced(code);
    expect(invoice.totals).toMatchObject({ net: 5_153_853, tax: 566_924, total: 5_720_777 });
    expect(invoice.taxSettlement).toEqual({ transactionCode: code, taxNotReceivable: 566_924 });
    expect(openAmount(invoice)).toBe(5_153_853);
    expect(posted(entry)).toEqual([
      [accounts.receivables, 5_153_853],
      [accounts.revenue, -5_003_853],
      [accounts.freightIncome, -150_000],
    ]);
  });

  test('an ordinary buyer owes all of it, and his invoice says nothing of it', () => {
    const facts = { ...billingFacts(), order, delivery: deliveryOf(order, [10, 24, 3]) };
    const decided = decidePostInvoice({ invoiceId: 'i1' }, facts, context);
    if (!decided.ok) throw new Error(decided.error.code);
    expect(decided.value.invoice).not.toHaveProperty('taxSettlement');
    expect(openAmount(decided.value.invoice)).toBe(5_720_777);
  });

  test('it is paid with the DPP, and partly paid one rupiah below', () => {
    const { invoice } = invoiced('02');
    expect(settle(invoice, money(5_153_852), 'receipt').state).toBe('partlyPaid');
    expect(settle(invoice, money(5_153_853), 'receipt').state).toBe('paid');
  });

  test('instalments add up to the receivable: 1,717,779 + 3,436,074', () => {
    const part = { percent: basisPoints(3333), due: netDays(10).due };
    const rest = { percent: basisPoints(6667), due: netDays(40).due };
    const { invoice } = invoiced('03', { ...netDays(30), instalments: [part, rest] });
    expect(invoice.instalments?.map(({ amount }) => amount)).toEqual([1_717_779, 3_436_074]);
    expect(sumMoney(openParts(invoice).map(({ amount }) => amount))).toBe(5_153_853);
  });

  test('ageing sees the DPP, and nothing once it is void; its void is the opposite of its entry', () => {
    const { invoice, entry, order: billed } = invoiced('02');
    const documents = (row: InvoiceRow) =>
      receivableItems({ invoices: [row], creditNotes: [], receipts: [], allocations: [], refunds: [] });
    expect(documents(invoice).map(({ instalments }) => instalments.map(({ amount }) => amount))).toEqual([[5_153_853]]);
    const facts = { invoice, entry, orders: [billed], deliveries: [], invoiceById: () => undefined };
    const voided = decideVoidInvoice({ reason: 'wrong' }, { ...facts, exported: false, isCredited: false }, context);
    if (!voided.ok) throw new Error(voided.error.code);
    expect(openAmount(voided.value.invoice)).toBe(0);
    expect(documents(voided.value.invoice)).toEqual([]);
    expect(posted(voided.value.entry)).toEqual(posted(entry).map(([account, amount]) => [account, -Number(amount)]));
  });

  test('a down payment is refused: what he pays ahead is a receipt for the order', () => {
    const facts = billingFacts({ customer: { ...customer, taxTransactionCode: '02' } });
    const decided = decidePostDownPayment(
      { invoiceId: 'i1', net: money(1_000_000), description: 'Uang muka' },
      { ...facts, order: workedOrder([0, 0, 0]), earlier: [], profile: indonesiaProfile },
      context,
    );
    expect(decided).toMatchObject({ error: { code: 'down-payment-of-tax-collector', number: order.number } });
  });
});

describe('a credit note on such an invoice gives back the DPP only', () => {
  test('of the whole it is the exact negative, and leaves nothing open', () => {
    const { invoice, entry } = invoiced('02');
    const note = credited(invoice, { lines: wholeCredit(invoice, []) });
    expect(note.creditNote.totals).toEqual(invoice.totals);
    expect(note.creditNote).toMatchObject({ state: 'applied', applied: 5_153_853 });
    expect(note.creditNote.taxSettlement).toEqual(invoice.taxSettlement);
    expect(note.invoices).toMatchObject([{ state: 'credited', paid: 5_153_853, credited: 5_720_777 }]);
    const back = new Map(posted(note.entry).map(([account, amount]) => [account, amount]));
    expect(back.get(accounts.receivables)).toBe(-5_153_853);
    expect(back.has(accounts.taxPayable)).toBe(false);
    expect(posted(entry).find(([account]) => account === accounts.receivables)?.[1]).toBe(5_153_853);
  });

  test('of the invoice it refers to, whatever code the customer has by now', () => {
    const { invoice } = invoiced('02');
    const line = { invoiceLineNo: 1, quantity: quantity(10), net: money(0) };
    // 10 × 125,000 less 5 % less 2 %: 1,163,750, with 128,013 PPN that the buyer had paid.
    expect(openCreditOf(credited(invoice, { lines: [line], applyTo: [] }, [], undefined).creditNote)).toBe(1_163_750);
  });

  test('goodwill without an invoice follows the customer', () => {
    const goodwill = [{ description: 'Kompensasi', net: money(100_000), taxCode: '04' }];
    const { creditNote } = credited(null, { kind: 'goodwill', goodwill }, [], '07');
    expect(creditNote.totals.total).toBe(111_000);
    expect(openCreditOf(creditNote)).toBe(100_000);
  });

  test('goodwill without tax never gives back more than was asked for', () => {
    const { invoice } = invoiced('02');
    const goodwill = (net: number) => [{ description: 'Kompensasi', net: money(net), taxCode: '00' }];
    const give = (net: number) => credit(invoice, { kind: 'goodwill', goodwill: goodwill(net) });
    expect(give(5_153_854)).toMatchObject({ error: { code: 'credit-above-invoice', left: 5_153_853 } });
    expect(give(5_153_853)).toMatchObject({ ok: true });
  });

  test('in parts, receivables and the ledger agree after every part, and the last part leaves nothing', () => {
    assert(
      property(constantFrom(...buyerTaxCodes), integer({ min: 1, max: 23 }), (code, first) => {
        const { invoice, entry } = invoiced(code);
        const part = { invoiceLineNo: 2, quantity: quantity(first), net: money(0) };
        const one = credited(invoice, { lines: [part] });
        const between = one.invoices[0] ?? invoice;
        const rest = credited(between, { lines: wholeCredit(between, [one.creditNote]) }, [one.creditNote]);
        const owed = (entries: readonly LedgerEntryRow[]) =>
          entries
            .flatMap(({ lines }) => lines.filter(({ account }) => account === accounts.receivables))
            .reduce((sum, line) => sum + line.debit - line.credit, 0);
        expect(receivablesBalance([between], [one.creditNote])).toBe(owed([entry, one.entry]));
        expect(receivablesBalance(rest.invoices, [one.creditNote, rest.creditNote])).toBe(0);
        expect(owed([entry, one.entry, rest.entry])).toBe(0);
        expect(receivableOf(one.creditNote) + receivableOf(rest.creditNote)).toBe(receivableOf(invoice));
      }),
    );
  });
});
