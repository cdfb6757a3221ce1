import { describe, expect, test } from 'vitest';
import { quantity } from '../money/money.ts';
import { whyBillingHeld } from '../invoice/billing-policy.ts';
import { decideRemoveOrderBlock, decideSetOrderBlock, whyDeliveryHeld } from './order-blocks.ts';
import { ordersWithReference } from './duplicate-customer-reference.ts';
import { decideReopenOrder } from './reopen-order.ts';
import { openRequirements, unconfirmedQuantity, type SalesOrderRow } from './sales-order.ts';
import { decideShortClose } from './short-close.ts';
import { context, day, factsOfOrder, line, order, verdict } from './testing/order-fixture.ts';

function close(known: SalesOrderRow, lineNo: number | null = null): SalesOrderRow {
  const decided = decideShortClose({ lineNo, reason: 'given up', expectedVersion: 1 }, factsOfOrder(known, {}));
  if (!decided.ok) throw new Error(decided.error.code);
  return { ...decided.value.order, version: 1 };
}

const partly = order(
  [
    line(1, 'A', 10, {
      issued: quantity(4),
      schedule: [{ date: day, quantity: quantity(10), issued: quantity(4), pegged: false }],
    }),
    line(2, 'B', 5),
  ],
  { state: 'partlyDelivered' },
);

describe('closing short', () => {
  test('frees the reservation and leaves requirement 0', () => {
    const decided = decideShortClose({ lineNo: null, reason: 'x', expectedVersion: 1 }, factsOfOrder(partly, {}));
    if (!decided.ok) throw new Error(decided.error.code);
    expect(decided.value.order.state).toBe('closed');
    expect(openRequirements(decided.value.order)).toEqual([]);
    expect(decided.value.order.lines.map(unconfirmedQuantity)).toEqual([0, 0]);
    expect(decided.value.balances.map(({ productCode, reserved }) => [productCode, Number(reserved)])).toEqual([
      ['A', 0],
      ['B', 0],
    ]);
  });

  test('one line leaves the others open; the last one closes the order', () => {
    const one = close(partly, 2);
    expect([one.state, one.lines[1]?.shortClosed]).toEqual(['partlyDelivered', 5]);
    expect(close(one, 1)).toMatchObject({ state: 'closed', lines: [{ shortClosed: 6, issued: 4 }, {}] });
  });

  test.each([
    [partly, { lineNo: 1, expectedVersion: 2 }, 'changed-meanwhile'],
    [partly, { lineNo: 9, expectedVersion: 1 }, 'unknown-order-line'],
    [close(partly, 2), { lineNo: 2, expectedVersion: 1 }, 'nothing-to-close'],
    [order([line(1, 'A', 1)], { state: 'delivered' }), { lineNo: null, expectedVersion: 1 }, 'order-not-changeable'],
  ])('is refused: %#', (known, input, code) => {
    expect(decideShortClose({ ...input, reason: 'x' }, factsOfOrder(known, {}))).toMatchObject({ error: { code } });
  });

  test('is refused while goods of the line are set aside', () => {
    const facts = factsOfOrder(partly, {}, { setAside: (lineNo) => (lineNo === 2 ? 1 : 0) });
    expect(decideShortClose({ lineNo: 2, reason: 'x', expectedVersion: 1 }, facts)).toMatchObject({ ok: false });
    expect(decideShortClose({ lineNo: 1, reason: 'x', expectedVersion: 1 }, facts)).toMatchObject({ ok: true });
  });
});

describe('reopening', () => {
  const closed = close(partly);
  const all = { lineNo: null, expectedVersion: 1 };

  test('promises what stock has now, which may be less than before', () => {
    const decided = decideReopenOrder(all, factsOfOrder(closed, { A: 6, B: 2 }), context);
    expect(decided).toMatchObject({ ok: true, value: { order: { state: 'partlyDelivered' } } });
    const after = decided.ok ? decided.value.order : closed;
    expect(openRequirements(after).map((requirement) => Number(requirement.quantity))).toEqual([6, 2]);
    expect(after.lines.map((one) => one.shortClosed)).toEqual([0, 0]);
  });

  test('asks credit again: an order that would exceed it stays closed (erpnext#33967)', () => {
    const facts = factsOfOrder(closed, { A: 6, B: 5 }, { credit: () => verdict('block', 7) });
    expect(decideReopenOrder(all, facts, context)).toMatchObject({ error: { code: 'credit-blocks-change' } });
  });

  test('of one line leaves what else was given up', () => {
    const decided = decideReopenOrder({ ...all, lineNo: 2 }, factsOfOrder(closed, { A: 6, B: 5 }), context);
    expect(decided).toMatchObject({ value: { order: { lines: [{ shortClosed: 6 }, { shortClosed: 0 }] } } });
  });

  test('of what nobody closed is refused, and of what the tolerance closed', () => {
    const tolerated = order([line(1, 'A', 10, { issued: quantity(9), shortClosed: quantity(1) })], {
      state: 'delivered',
    });
    for (const known of [partly, tolerated]) {
      expect(decideReopenOrder(all, factsOfOrder(known, {}), context)).toMatchObject({
        error: { code: 'nothing-to-reopen' },
      });
    }
  });
});

describe('holds', () => {
  const hold = (known: SalesOrderRow, block: 'deliveryBlock' | 'billingBlock' | 'pricingBlock') => {
    const decided = decideSetOrderBlock({ block, reason: 'asked to wait', expectedVersion: 1 }, known, context);
    if (!decided.ok) throw new Error(decided.error.code);
    return { ...decided.value.order, version: 1 };
  };

  test('a held order keeps its reservation, or its goods are sold to someone else (the ERPNext trap)', () => {
    const known = order([line(1, 'A', 10)]);
    for (const block of ['deliveryBlock', 'billingBlock', 'pricingBlock'] as const) {
      const held = hold(known, block);
      expect(held.state).toBe('confirmed');
      expect(openRequirements(held)).toEqual(openRequirements(known));
    }
  });

  test('are three, each with its reason; a price that is not settled holds delivery and billing', () => {
    const known = order([line(1, 'A', 10)]);
    const codes = (held: SalesOrderRow) => [whyDeliveryHeld(held)?.code ?? null, whyBillingHeld(held)?.code ?? null];
    expect(codes(known)).toEqual([null, null]);
    expect(codes(hold(known, 'deliveryBlock'))).toEqual(['delivery-held', null]);
    expect(codes(hold(known, 'billingBlock'))).toEqual([null, 'billing-held']);
    expect(codes(hold(known, 'pricingBlock'))).toEqual(['delivery-held', 'billing-held']);
    expect(hold(known, 'billingBlock').billingBlock).toEqual({ reason: 'asked to wait', by: 'siti', at: context.now });
  });

  test('lifting one leaves the others; lifting none is refused', () => {
    const both = hold(hold(order([line(1, 'A', 1)]), 'deliveryBlock'), 'billingBlock');
    const lifted = decideRemoveOrderBlock({ block: 'deliveryBlock', expectedVersion: 1 }, both);
    expect(lifted).toMatchObject({ value: { order: { deliveryBlock: null, billingBlock: { by: 'siti' } } } });
    expect(decideRemoveOrderBlock({ block: 'pricingBlock', expectedVersion: 1 }, both)).toMatchObject({
      error: { code: 'order-not-held' },
    });
  });
});

test('the same customer order number counts as the same whatever its spaces and case; cancelled orders do not count', () => {
  const known = [
    order([], { id: 'a', number: 'SO/1', customerReference: 'PO 12/a' }),
    order([], { id: 'b', number: 'SO/2', customerReference: 'po12/A', state: 'cancelled' }),
    order([], { id: 'c', number: 'SO/3', customerReference: '' }),
  ];
  const like = (id: string, customerReference: string) =>
    ordersWithReference({ id, customerReference }, known).map((one) => one.number);
  expect(like('n', 'PO12/A')).toEqual(['SO/1']);
  expect(like('a', 'PO12/A')).toEqual([]);
  expect(like('n', '')).toEqual([]);
});
