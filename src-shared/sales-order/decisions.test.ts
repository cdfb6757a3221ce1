import { describe, expect, test } from 'vitest';
import { defaultOrderRules } from '../branch/order-rules.ts';
import { priceLines, totalsOf } from '../catalogue/priced-line.ts';
import { checkCredit } from '../customers/credit-check.ts';
import { defaultCreditPolicy } from '../customers/credit-policy.ts';
import { plainCustomer } from '../customers/testing/plain-customer.ts';
import { owesNothing } from '../customers/owes-nothing.ts';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { basisPoints, money, quantity, unitPrice } from '../money/money.ts';
import { decideSendQuotation } from '../quotation/send-quotation.ts';
import type { QuotationRow } from '../quotation/quotation.ts';
import { emptyBalance } from '../stock/stock.ts';
import { indonesiaProfile } from '../tax/profiles.ts';
import { decideCancelOrder } from './cancel-order.ts';
import { decideConfirmOrder, type ConfirmOrderFacts } from './confirm-order.ts';
import { decideReleaseCredit } from './release-credit.ts';
import type { SalesOrderRow } from './sales-order.ts';

const day = businessDate('2026-04-13');
const context = { now: '2026-04-13T01:00:00.000Z', userId: 'siti', day };
const asBudi = { ...context, userId: 'budi' };

const customer = { ...plainCustomer, creditLimit: money(100_000) };

const lines = priceLines(
  [
    {
      lineNo: 1,
      productCode: 'A',
      name: 'A',
      unit: 'PCS',
      quantityDigits: 0,
      quantity: quantity(10),
      unitPrice: unitPrice(1_000_000),
      priceTrace: { list: 'BASE', validFrom: day, minQuantity: quantity(0) },
      discount: basisPoints(0),
      taxCode: '04',
    },
  ],
  indonesiaProfile,
  day,
);
const schedule = [{ date: day, quantity: quantity(10), issued: quantity(0), pegged: false }];
const input = { orderId: 'o1', requestedDate: day, customerReference: '' };

function facts(change: Partial<ConfirmOrderFacts> = {}): ConfirmOrderFacts {
  const availability = {
    onHand: quantity(10),
    reserved: quantity(0),
    free: quantity(10),
    nextReceipt: null,
    schedule,
    unconfirmed: quantity(0),
  };
  const totals = totalsOf(lines);
  return {
    customer,
    evaluated: { lines: lines.map((line) => ({ ok: true, line, availability })), totals, credit: null },
    credit: checkCredit({ ...customer, creditLimit: null }, owesNothing, totals.total),
    quotation: null,
    number: 'SO/1',
    rules: defaultOrderRules,
    ofCustomer: () => [],
    balance: emptyBalance,
    ...change,
  };
}

function quotation(change: Partial<QuotationRow> = {}): QuotationRow {
  const number = {
    number: 'QUO/1',
    series: { key: 'QUO', document: 'QUO', branch: 'B', year: 2026, last: 1 },
  } as const;
  const dates = { requestedDate: day, validUntil: addDays(day, 7) };
  const sent = decideSendQuotation({ quotationId: 'q1', ...dates }, { customer, lines, number }, context);
  if (!sent.ok) throw new Error(sent.error.code);
  return { ...sent.value.quotation, ...change };
}

function blockedOrder(): SalesOrderRow {
  const credit = checkCredit(customer, owesNothing, totalsOf(lines).total);
  const confirmed = decideConfirmOrder(input, facts({ credit }), context);
  if (!confirmed.ok) throw new Error(confirmed.error.code);
  return confirmed.value.order;
}

describe('confirming an order', () => {
  test('reserves what it promises', () => {
    expect(decideConfirmOrder(input, facts(), context)).toMatchObject({
      ok: true,
      value: { order: { state: 'confirmed', number: 'SO/1' }, balances: [{ productCode: 'A', reserved: 10 }] },
    });
  });

  test('over the credit limit keeps the order with its number, promises nothing and reserves nothing', () => {
    const order = blockedOrder();
    expect(order).toMatchObject({ state: 'creditBlocked', number: 'SO/1', credit: { result: 'block' } });
    expect(order.lines[0]?.schedule).toEqual([]);
  });

  test.each([
    [{ requestedDate: addDays(day, -1) }, {}, 'date-in-past'],
    [{}, { quotation: quotation({ customerCode: 'Y' }) }, 'quotation-of-other-customer'],
    [{}, { quotation: quotation({ state: 'ordered' }) }, 'quotation-already-ordered'],
    [{}, { quotation: quotation({ validUntil: addDays(day, -1) }) }, 'quotation-expired'],
  ])('is refused: %#', (change, known, code) => {
    expect(decideConfirmOrder({ ...input, ...change }, facts(known), context)).toMatchObject({
      ok: false,
      error: { code },
    });
  });

  test('counts the quotation down, and cancelling gives the quantity back', () => {
    const confirmed = decideConfirmOrder(input, facts({ quotation: quotation() }), context);
    if (!confirmed.ok || !confirmed.value.quotation) throw new Error('not confirmed');
    expect(confirmed.value.quotation.state).toBe('ordered');
    const known = {
      order: confirmed.value.order,
      deliveryUnderWay: false,
      isPaidFor: false,
      quotation: confirmed.value.quotation,
      balance: () => ({ ...emptyBalance('A'), reserved: quantity(10) }),
    };
    expect(decideCancelOrder({ reason: 'x' }, known)).toMatchObject({
      ok: true,
      value: { quotation: { state: 'sent' }, balances: [{ reserved: 0 }] },
    });
    expect(decideCancelOrder({ reason: 'x' }, { ...known, deliveryUnderWay: true })).toMatchObject({ ok: false });
  });
});

describe('releasing credit', () => {
  const known = () => ({
    order: blockedOrder(),
    customer,
    approvalLimit: null,
    policy: defaultCreditPolicy,
    stoppedBy: null,
    schedule: () => schedule,
    balance: emptyBalance,
  });

  test('takes a supervisor who did not create the order, and promises what stock has now', () => {
    expect(decideReleaseCredit({ reason: 'known' }, known(), asBudi)).toMatchObject({
      ok: true,
      value: { order: { state: 'confirmed', release: { by: 'budi' } }, balances: [{ reserved: 10 }] },
    });
  });

  test('is bound to what was released: another quantity gives another hash', () => {
    const hash = (order: SalesOrderRow) => {
      const released = decideReleaseCredit({ reason: 'known' }, { ...known(), order }, asBudi);
      return released.ok ? released.value.order.release?.contentHash : null;
    };
    const order = blockedOrder();
    const more = { ...order, lines: order.lines.map((line) => ({ ...line, quantity: quantity(11) })) };
    expect(hash(order)).not.toBe(hash(more));
  });

  test.each([
    [{}, context, 'release-by-creator'],
    [{ customer: { ...customer, blocked: true } }, asBudi, 'customer-blocked-by-head-office'],
    [{ order: { ...blockedOrder(), state: 'confirmed' as const } }, asBudi, 'order-not-blocked'],
  ])('is refused: %#', (change, by, code) => {
    expect(decideReleaseCredit({ reason: 'x' }, { ...known(), ...change }, by)).toMatchObject({
      ok: false,
      error: { code },
    });
  });
});
