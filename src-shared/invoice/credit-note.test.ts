import { array, assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accounts } from '../accounting/posting.ts';
import { money, quantity } from '../money/money.ts';
import { context } from '../sales-order/testing/order-fixture.ts';
import { indonesiaProfile } from '../tax/profiles.ts';
import { wholeCredit } from './credit-note-lines.ts';
import { openCreditOf, type CreditNoteRow } from './credit-note.ts';
import { openAmount, type InvoiceRow } from './invoice.ts';
import { decidePostCreditNote, type PostCreditNoteInput, type PostedCreditNote } from './post-credit-note.ts';
import { customer, workedInvoice, workedOrder } from './testing/billing-fixture.ts';

type Given = Partial<PostCreditNoteInput> & {
  readonly invoice?: InvoiceRow | null;
  readonly earlier?: CreditNoteRow[];
};

function credit({ invoice = workedInvoice(), earlier = [], ...input }: Given) {
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
      customer,
      invoice,
      earlier,
      invoiceById: () => undefined,
      orders: [workedOrder()],
      profile: indonesiaProfile,
      number: `CN/${earlier.length + 1}`,
    },
    context,
  );
}

function posted(given: Given): PostedCreditNote {
  const decided = credit(given);
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value;
}

const line = (invoiceLineNo: number, count: number, net = 0) => ({
  invoiceLineNo,
  quantity: quantity(count),
  net: money(net),
});

describe('a credit note of the whole invoice', () => {
  const invoice = workedInvoice();
  const note = posted({ lines: wholeCredit(invoice, []) });

  test('is its exact negative, line by line (I15)', () => {
    expect(invoice.totals.total).toBe(5_720_777);
    expect(note.creditNote.totals).toEqual(invoice.totals);
    expect(note.creditNote.lines.map(({ net, tax }) => [net, tax])).toEqual(
      invoice.lines.map(({ net, tax }) => [net, tax]),
    );
  });

  test('settles the invoice, which then counts as credited, and is applied itself', () => {
    expect(note.invoices).toMatchObject([{ state: 'credited', paid: 5_720_777, credited: 5_720_777, version: 2 }]);
    expect(note.creditNote).toMatchObject({ state: 'applied', applied: 5_720_777 });
    expect(note.allocations).toMatchObject([{ invoiceId: 'i1', amount: 5_720_777, source: { kind: 'creditNote' } }]);
  });

  test('debits sales returns, freight and PPN, and credits receivables', () => {
    expect(note.entry.lines.map((one) => [one.account, one.debit - one.credit])).toEqual([
      [accounts.salesReturns, 5_003_853],
      [accounts.freightIncome, 150_000],
      [accounts.taxPayable, 566_924],
      [accounts.receivables, -5_720_777],
    ]);
  });

  test('counts on the order lines, so that what is to bill follows from it', () => {
    expect(note.orders[0]?.lines.map((one) => one.credited)).toEqual([10, 24, 3, 1_000_000]);
  });
});

describe('caps', () => {
  test('the same credit given twice is refused (erpnext#51608)', () => {
    const first = posted({ lines: [line(1, 10)] });
    const [invoice] = first.invoices;
    expect(credit({ invoice: invoice ?? null, earlier: [first.creditNote], lines: [line(1, 10)] })).toMatchObject({
      ok: false,
      error: { code: 'over-credited', lineNo: 1, left: 0 },
    });
  });

  test('a line of quantity 0 is never credited in full: without an amount it is refused (erpnext#57418)', () => {
    expect(credit({ lines: [line(1, 0)] })).toMatchObject({ error: { code: 'credit-without-quantity' } });
    const one = posted({ lines: [line(2, 1)] });
    expect(one.creditNote.lines).toHaveLength(1);
    expect(one.creditNote.totals.net).toBe(18_375);
  });

  test('quantity 0 with an amount is a price correction and must say so', () => {
    expect(credit({ lines: [line(1, 0, 1000)] })).toMatchObject({ error: { code: 'credit-without-quantity' } });
    expect(credit({ kind: 'price', lines: [line(1, 1, 1000)] })).toMatchObject({
      error: { code: 'price-credit-has-quantity' },
    });
    expect(posted({ kind: 'price', lines: [line(1, 0, 1000)] }).creditNote).toMatchObject({
      kind: 'price',
      totals: { net: 1000, tax: 110 },
      lines: [{ quantity: 0, invoiceLineNo: 1 }],
    });
  });

  test('a price correction never exceeds what is left of its line', () => {
    expect(credit({ kind: 'price', lines: [line(2, 0, 441_001)] })).toMatchObject({
      error: { code: 'credit-above-invoice', left: 441_000 },
    });
  });

  test.each([
    [{ lines: [] }, 'credit-needs-lines'],
    [{ lines: [line(9, 1)] }, 'unknown-invoice-line'],
    [{ lines: [line(1, 1), line(1, 1)] }, 'credit-line-twice'],
    [{ lines: [line(1, 11)] }, 'over-credited'],
    [{ invoice: null, lines: [line(1, 1)] }, 'credit-needs-invoice'],
    [{ invoice: workedInvoice({ customerCode: 'Y' }), lines: [line(1, 1)] }, 'invoice-of-other-customer'],
    [{ invoice: workedInvoice({ voidReason: 'x', state: 'voided' as const }), lines: [line(1, 1)] }, 'already-voided'],
    [{ kind: 'goodwill' as const, goodwill: [] }, 'goodwill-needs-amount'],
    [{ kind: 'goodwill' as const, goodwill: [{ description: 'x', net: money(1), taxCode: '??' }] }, 'unknown-tax-code'],
    [
      { kind: 'goodwill' as const, goodwill: [{ description: 'x', net: money(6_000_000), taxCode: '04' }] },
      'credit-above-invoice',
    ],
  ])('is refused: %#', (given, code) => {
    expect(credit(given)).toMatchObject({ ok: false, error: { code } });
  });

  test('goodwill needs no invoice, and is taxed', () => {
    const goodwill = [{ description: 'long wait', net: money(100_000), taxCode: '04' }];
    expect(posted({ invoice: null, kind: 'goodwill', goodwill }).creditNote).toMatchObject({
      invoiceId: null,
      state: 'posted',
      totals: { net: 100_000, tax: 11_000 },
    });
  });

  test('any parts of a line add up to it, whatever the order of quantity and price', () => {
    const parts = array(integer({ min: 1, max: 24 }), { minLength: 1, maxLength: 12 });
    assert(
      property(parts, integer({ min: 0, max: 400_000 }), (counts, net) => {
        let invoice = workedInvoice();
        const earlier: CreditNoteRow[] = [];
        const give = (given: Given): void => {
          const decided = credit({ ...given, invoice, earlier });
          if (!decided.ok) return;
          earlier.push(decided.value.creditNote);
          invoice = decided.value.invoices[0] ?? invoice;
        };
        if (net > 0) give({ kind: 'price', lines: [line(2, 0, net)] });
        for (const count of counts) give({ lines: [line(2, count)] });
        give({ lines: wholeCredit(invoice, earlier).filter((rest) => rest.invoiceLineNo === 2) });
        const sum = (member: 'net' | 'tax' | 'otherTaxBase') =>
          earlier.flatMap((note) => note.lines).reduce((total, one) => total + one[member], 0);
        expect([sum('net'), sum('tax'), sum('otherTaxBase')]).toEqual([441_000, 48_510, 404_250]);
      }),
    );
  });
});

describe('what becomes of the credit', () => {
  test('of a paid invoice it stays open, to be offset or paid back in any amounts (Dolibarr#19003)', () => {
    const paid = workedInvoice({ paid: money(5_720_777), state: 'paid' });
    const note = posted({ invoice: paid, lines: [line(1, 10)] });
    expect(note.creditNote.state).toBe('posted');
    expect(openCreditOf(note.creditNote)).toBe(note.creditNote.totals.total);
    expect(note.invoices).toMatchObject([{ state: 'paid', credited: note.creditNote.totals.total }]);
  });

  test('of a partly paid invoice it takes what is open, and the rest stays on the note', () => {
    const paid = workedInvoice({ paid: money(5_000_000), state: 'partlyPaid' });
    const note = posted({ invoice: paid, lines: wholeCredit(paid, []) });
    expect(note.creditNote.applied).toBe(720_777);
    expect(openCreditOf(note.creditNote)).toBe(5_000_000);
    expect(note.invoices.map(openAmount)).toEqual([0]);
    expect(note.invoices[0]?.state).toBe('paid');
  });

  test('it may be kept open, and never be offset beyond itself', () => {
    const kept = posted({ lines: [line(1, 10)], applyTo: [] });
    expect(kept.creditNote.applied).toBe(0);
    expect(kept.invoices).toMatchObject([{ state: 'posted', paid: 0 }]);
    const beyond = [{ invoiceId: 'i1', amount: money(5_000_000) }];
    expect(credit({ lines: [line(1, 10)], applyTo: beyond })).toMatchObject({ error: { code: 'source-exceeded' } });
  });
});
