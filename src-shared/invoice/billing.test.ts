import { array, assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { netDays } from '../accounting/payment-terms.ts';
import { accounts } from '../accounting/posting.ts';
import { money, quantity, type Money } from '../money/money.ts';
import { context } from '../sales-order/testing/order-fixture.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import { indonesiaProfile } from '../tax/profiles.ts';
import { billableQuantity } from './billing-policy.ts';
import { groupForCollectiveInvoice } from './collective-invoice.ts';
import { openAmount, type InvoiceRow } from './invoice.ts';
import { decidePostCollectiveInvoice } from './post-collective-invoice.ts';
import { decidePostInvoice } from './post-invoice.ts';
import { decidePostDownPayment, decidePostOrderInvoice } from './post-order-invoice.ts';
import { billingFacts, customer, deliveryOf, workedInvoice, workedOrder } from './testing/billing-fixture.ts';
import { undeductedDownPayment } from './undeducted-down-payment.ts';
import { decideVoidInvoice } from './void-invoice.ts';

type Decided<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { code: string } };

function accepted<T>(decided: Decided<T>): T {
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value;
}

const orderInvoice = (
  order: SalesOrderRow,
  policy: 'onDelivery' | 'onOrder',
  lines?: readonly (readonly [number, number])[],
  downPayments: readonly InvoiceRow[] = [],
) =>
  decidePostOrderInvoice(
    {
      invoiceId: 'i1',
      policy,
      ...(lines ? { lines: lines.map(([lineNo, count]) => ({ lineNo, quantity: quantity(count) })) } : {}),
    },
    { ...billingFacts({ downPayments: () => downPayments }), order, deliveries: [] },
    context,
  );

describe('the invoice of a delivery', () => {
  test('bills the worked order whole: 5,720,777 with freight and PPN by line', () => {
    const order = workedOrder();
    const facts = { ...billingFacts(), order, delivery: deliveryOf(order, [10, 24, 3]) };
    const { invoice, delivery, entry } = accepted(decidePostInvoice({ invoiceId: 'i1' }, facts, context));
    expect(invoice.totals).toMatchObject({ net: 5_153_853, otherTaxBase: 4_724_365, tax: 566_924, total: 5_720_777 });
    expect(invoice.lines.map((line) => line.tax)).toEqual([128_013, 48_510, 373_901, 16_500]);
    expect(delivery.state).toBe('invoiced');
    expect(entry.lines.map((line) => [line.account, line.debit - line.credit])).toEqual([
      [accounts.receivables, 5_720_777],
      [accounts.revenue, -5_003_853],
      [accounts.freightIncome, -150_000],
      [accounts.taxPayable, -566_924],
    ]);
  });

  test('bills only what the order has left to bill, and refuses when that is nothing', () => {
    const order = workedOrder();
    const billed = accepted(orderInvoice(order, 'onDelivery', [[1, 4]])).orders[0] ?? order;
    const facts = { ...billingFacts(), order: billed, delivery: deliveryOf(order, [10]) };
    const rest = accepted(decidePostInvoice({ invoiceId: 'i2' }, facts, context));
    expect(rest.invoice.lines.map((line) => line.quantity)).toEqual([6]);
    expect(decidePostInvoice({ invoiceId: 'i3' }, { ...facts, order: rest.order }, context)).toMatchObject({
      error: { code: 'already-invoiced' },
    });
  });

  test.each(['billingBlock', 'pricingBlock'] as const)('is stopped by a %s, never by credit', (block) => {
    const held = workedOrder(undefined, { [block]: { reason: 'price disputed', by: 'budi', at: '' } });
    const facts = { ...billingFacts(), order: held, delivery: deliveryOf(held, [10]) };
    expect(decidePostInvoice({ invoiceId: 'i1' }, facts, context)).toMatchObject({ error: { code: 'billing-held' } });
    const poor = { ...customer, creditLimit: money(0), blocked: true };
    const order = workedOrder();
    const free = { ...billingFacts({ customer: poor }), order, delivery: deliveryOf(order, [10]) };
    expect(decidePostInvoice({ invoiceId: 'i1' }, free, context).ok).toBe(true);
  });

  test('keeps instalments and the early-payment discount with their dates', () => {
    const order = workedOrder();
    const facts = { ...billingFacts(), order, delivery: deliveryOf(order, [10, 24, 3]) };
    const due = { kind: 'netDays', days: 30 } as const;
    const parts = [3000, 7000].map((percent, index) => ({
      percent: percent as never,
      due: { ...due, days: 30 * (index + 1) },
    }));
    const terms = { due, instalments: parts, earlyDiscount: { percent: 200 as never, days: 10 } };
    const { invoice } = accepted(decidePostInvoice({ invoiceId: 'i1', terms }, facts, context));
    expect(invoice.instalments?.map((part) => part.amount)).toEqual([1_716_233, 4_004_544]);
    expect(invoice.dueDate).toBe(invoice.instalments?.[0]?.dueDate);
    expect(invoice.earlyDiscount?.until).toBe('2026-04-23');
  });
});

describe('billing policy (I7)', () => {
  const half = workedOrder([5, 0, 0]);

  test('on delivery bills what was delivered, on order what was ordered', () => {
    const [line] = half.lines;
    expect(line && [billableQuantity('onDelivery', line), billableQuantity('onOrder', line)]).toEqual([5, 10]);
    expect(orderInvoice(half, 'onDelivery', [[1, 6]])).toMatchObject({ error: { code: 'over-billed', left: 5 } });
    expect(orderInvoice(half, 'onOrder', [[1, 10]]).ok).toBe(true);
    expect(orderInvoice(half, 'onOrder', [[1, 11]])).toMatchObject({ error: { code: 'over-billed', left: 10 } });
  });

  test('returned goods are not billed, and credited ones may be billed again', () => {
    const [line] = half.lines;
    if (!line) throw new Error('no line');
    expect(billableQuantity('onDelivery', { ...line, returned: quantity(2) })).toBe(3);
    const billed = { ...line, invoiced: quantity(5) };
    expect(billableQuantity('onDelivery', billed)).toBe(0);
    expect(billableQuantity('onDelivery', { ...billed, credited: quantity(5) })).toBe(5);
  });

  test('a cancelled or credit-blocked order is not billed; one with nothing due neither', () => {
    for (const state of ['cancelled', 'creditBlocked'] as const) {
      expect(orderInvoice({ ...half, state }, 'onOrder')).toMatchObject({ error: { code: 'order-not-open' } });
    }
    expect(orderInvoice(workedOrder([0, 0, 0]), 'onDelivery')).toMatchObject({ error: { code: 'nothing-to-bill' } });
  });

  test('part invoices add up to the order exactly, in whatever parts: cumulative minus billed (I16)', () => {
    const part = array(integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });
    assert(
      property(part, constantFrom('onDelivery' as const, 'onOrder' as const), (counts, policy) => {
        let order = workedOrder();
        const invoices: InvoiceRow[] = [];
        const bill = (lines?: readonly (readonly [number, number])[]): void => {
          const decided = orderInvoice(order, policy, lines);
          if (!decided.ok) return;
          order = decided.value.orders[0] ?? order;
          invoices.push(decided.value.invoice);
        };
        counts.forEach((count, index) => bill([[(index % 3) + 1, count]]));
        bill();
        const sum = (of: (invoice: InvoiceRow) => Money) => invoices.reduce((total, invoice) => total + of(invoice), 0);
        expect(sum((invoice) => invoice.totals.net)).toBe(5_153_853);
        expect(sum((invoice) => invoice.totals.tax)).toBe(566_924);
        expect(sum((invoice) => invoice.totals.gross)).toBe(5_599_700);
      }),
    );
  });
});

describe('collective invoice', () => {
  const criteria = (payer: string, days: number, taxCodes: readonly string[]) => ({
    payer,
    terms: netDays(days),
    taxCodes,
  });

  test('is split by payer, terms and tax treatment', () => {
    const due = [
      criteria('X', 30, ['04']),
      criteria('X', 30, ['04', '04']),
      criteria('Y', 30, ['04']),
      criteria('X', 14, ['04']),
      criteria('X', 30, ['01']),
    ];
    expect(groupForCollectiveInvoice(due).map((group) => group.length)).toEqual([2, 1, 1, 1]);
  });

  test('bills several deliveries of several orders, each line with where it comes from, the charge once', () => {
    const first = workedOrder();
    const second = { ...workedOrder(), id: 'o2', number: 'SO/2' };
    const due = [
      { order: first, delivery: deliveryOf(first, [10], 'd1') },
      { order: first, delivery: deliveryOf(first, [0, 24, 3], 'd2') },
      { order: second, delivery: deliveryOf(second, [10, 24, 3], 'd3') },
    ];
    const facts = { ...billingFacts(), due, customerOf: () => customer };
    const collected = accepted(decidePostCollectiveInvoice({ invoiceId: 'i1' }, facts, context));
    expect(collected.invoice.totals.total).toBe(2 * 5_720_777);
    const from = collected.invoice.lines.map((line) => line.source?.deliveryId ?? '');
    expect(from.join(' ')).toBe('d1 d2 d2 d3 d3 d3 d1 d3');
    expect(collected.deliveries.map((delivery) => delivery.state)).toEqual(['invoiced', 'invoiced', 'invoiced']);
    expect(collected.orders.map((order) => order.lines[0]?.invoiced)).toEqual([10, 10]);
  });

  test('of two payers is refused, with the number of invoices it takes', () => {
    const first = workedOrder();
    const second = workedOrder(undefined, { id: 'o2', customerCode: 'Y' });
    const due = [first, second].map((order) => ({ order, delivery: deliveryOf(order, [10], `d-${order.id}`) }));
    const facts = { ...billingFacts(), due, customerOf: (code: string) => ({ ...customer, code }) };
    expect(decidePostCollectiveInvoice({ invoiceId: 'i1' }, facts, context)).toMatchObject({
      error: { code: 'collective-invoice-splits', invoices: 2 },
    });
  });
});

describe('down payment', () => {
  const facts = (earlier: readonly InvoiceRow[] = []) => ({
    ...billingFacts({ number: 'INV/DP' }),
    order: workedOrder(),
    earlier,
    profile: indonesiaProfile,
  });
  const advance = (net: number) =>
    decidePostDownPayment({ invoiceId: 'dp', net: money(net), description: 'Uang muka' }, facts(), context);

  test('carries PPN, owes customer advances, and is no revenue', () => {
    const { invoice, entry } = accepted(advance(1_000_000));
    expect(invoice).toMatchObject({ kind: 'downPayment', totals: { net: 1_000_000, tax: 110_000, total: 1_110_000 } });
    expect(entry.lines.map((line) => [line.account, line.debit - line.credit])).toEqual([
      [accounts.receivables, 1_110_000],
      [accounts.customerAdvances, -1_000_000],
      [accounts.taxPayable, -110_000],
    ]);
  });

  test('is deducted at the final invoice with its PPN, so that both together are the order', () => {
    const { invoice } = accepted(advance(1_000_000));
    const final = accepted(orderInvoice(workedOrder(), 'onDelivery', undefined, [invoice]));
    expect(final.invoice.totals.total + invoice.totals.total).toBe(5_720_777);
    expect(final.invoice.totals.tax + invoice.totals.tax).toBe(566_924);
    expect(final.invoices).toMatchObject([{ id: 'dp', advanceSettled: 1_000_000 }]);
    expect(final.entry.lines.map((line) => [line.account, line.debit - line.credit])).toEqual([
      [accounts.receivables, 4_610_777],
      [accounts.customerAdvances, 1_000_000],
      [accounts.revenue, -5_003_853],
      [accounts.freightIncome, -150_000],
      [accounts.taxPayable, -456_924],
    ]);
  });

  test('is deducted exactly over any part invoices, and never more than the invoice has', () => {
    assert(
      property(
        integer({ min: 1, max: 5_153_853 }),
        array(integer({ min: 1, max: 10 }), { maxLength: 5 }),
        (net, parts) => {
          let open = accepted(advance(net)).invoice;
          const taken = open.totals;
          let order = workedOrder();
          let total = 0;
          for (const count of [...parts, null]) {
            const decided = orderInvoice(order, 'onDelivery', count === null ? undefined : [[1, count]], [open]);
            if (!decided.ok) continue;
            order = decided.value.orders[0] ?? order;
            open = decided.value.invoices[0] ?? open;
            total += decided.value.invoice.totals.total;
            expect(decided.value.invoice.totals.net).toBeGreaterThanOrEqual(0);
            expect(decided.value.invoice.totals.total).toBeGreaterThanOrEqual(0);
          }
          // Tax of one amount may be a rupiah more than that of its lines, once for each invoice: what none
          // could take stays there.
          expect(total + taken.total - undeductedDownPayment(open)).toBe(5_720_777);
          expect(taken.net - open.advanceSettled).toBeLessThanOrEqual(parts.length + 1);
        },
      ),
      {
        numRuns: 300,
        examples: [
          [5_153_852, [2, 3, 1]],
          [5_153_853, [5, 1]],
        ],
      },
    );
  });

  test('together never exceeds the order', () => {
    expect(advance(5_153_854)).toMatchObject({ error: { code: 'down-payment-above-order', left: 5_153_853 } });
    const first = accepted(advance(5_000_000)).invoice;
    const more = { invoiceId: 'dp2', net: money(153_854), description: 'x' };
    expect(decidePostDownPayment(more, facts([first]), context)).toMatchObject({ error: { left: 153_853 } });
  });
});

describe('voiding an invoice', () => {
  const order = workedOrder();
  const posted = accepted(
    decidePostInvoice(
      { invoiceId: 'i1' },
      { ...billingFacts(), order, delivery: deliveryOf(order, [10, 24, 3]) },
      context,
    ),
  );
  const facts = {
    invoice: posted.invoice,
    entry: posted.entry,
    orders: [posted.order],
    deliveries: [posted.delivery],
    invoiceById: () => undefined,
    exported: false,
    isCredited: false,
  };
  const reason = { reason: 'wrong customer' };

  test('keeps the number with the reason, posts the opposite, and everything may be billed again', () => {
    const voided = accepted(decideVoidInvoice(reason, facts, context));
    expect(voided.invoice).toMatchObject({ number: 'INV/1', state: 'voided', voidReason: 'wrong customer' });
    expect(openAmount(voided.invoice)).toBe(0);
    expect(voided.deliveries.map((delivery) => delivery.state)).toEqual(['issued']);
    expect(voided.orders[0]?.lines.map((line) => line.invoiced)).toEqual([0, 0, 0, 0]);
    const both = [...posted.entry.lines, ...voided.entry.lines];
    const receivables = both.filter((line) => line.account === accounts.receivables);
    expect(receivables.reduce((sum, line) => sum + line.debit - line.credit, 0)).toBe(0);
  });

  test('opens the delivery it billed, not another one of the same order lines that stands invoiced', () => {
    const [first, second] = [deliveryOf(order, [4], 'd1'), deliveryOf(order, [6, 24, 3], 'd2')];
    const one = accepted(
      decidePostInvoice({ invoiceId: 'i1' }, { ...billingFacts(), order, delivery: first }, context),
    );
    const two = accepted(
      decidePostInvoice({ invoiceId: 'i2' }, { ...billingFacts(), order: one.order, delivery: second }, context),
    );
    const known = { invoice: one.invoice, entry: one.entry, orders: [two.order] };
    const deliveries = [one.delivery, two.delivery];
    const voided = accepted(decideVoidInvoice(reason, { ...facts, ...known, deliveries }, context));
    expect(voided.deliveries.map((delivery) => delivery.id)).toEqual(['d1']);
  });

  test('gives down payments back that it had deducted', () => {
    const advance = { invoiceId: 'dp', net: money(1_000_000), description: 'x' };
    const dp = accepted(
      decidePostDownPayment(advance, { ...billingFacts(), order, earlier: [], profile: indonesiaProfile }, context),
    ).invoice;
    const final = accepted(orderInvoice(order, 'onDelivery', undefined, [dp]));
    const settled = final.invoices[0];
    const known = { ...facts, ...final, invoiceById: () => settled };
    expect(accepted(decideVoidInvoice(reason, known, context)).invoices).toMatchObject([
      { id: 'dp', advanceSettled: 0 },
    ]);
  });

  test.each([
    [{ exported: true }, 'too-late-to-void'],
    [{ invoice: workedInvoice({ date: '2026-04-12' as never }) }, 'too-late-to-void'],
    [{ invoice: workedInvoice({ paid: money(1), state: 'partlyPaid' }) }, 'invoice-already-settled'],
    [{ invoice: workedInvoice({ credited: money(1) }) }, 'invoice-already-settled'],
    // A credit note of free goods credits a quantity and no money.
    [{ isCredited: true }, 'invoice-already-settled'],
    [{ invoice: workedInvoice({ voidReason: 'x', state: 'voided' }) }, 'already-voided'],
  ] as const)('is refused: %#', (change, code) => {
    expect(decideVoidInvoice(reason, { ...facts, ...change }, context)).toMatchObject({ error: { code } });
  });
});
