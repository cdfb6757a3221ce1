import { expect, test } from 'vitest';
import { businessDate } from '#shared/kernel/business-date.ts';
import { money } from '#shared/money/money.ts';
import { attentionOf, sortValue, type OrderListRow } from './order-rows.ts';

const day = businessDate('2026-11-24');

function row(change: Partial<Extract<OrderListRow, { kind: 'order' }>['order']>): OrderListRow {
  const order = {
    id: 'o1',
    number: 'SO/1',
    state: 'confirmed' as const,
    version: 1,
    date: day,
    customerCode: 'X',
    customerName: 'X',
    customerReference: '',
    lineCount: 1,
    total: money(100),
    shipDay: day,
    earliestOpen: day,
    promisedLines: 1,
    goodsLines: 1,
    deliveredPercent: 0,
    billedPercent: 0,
    credit: 'ok' as const,
    held: false,
    createdBy: 'siti',
    ...change,
  };
  return { kind: 'order', id: order.id, order, city: 'Kupang' };
}

test('an order waits for a person when it is blocked, late or due, in this order', () => {
  expect(attentionOf(row({}), day)).toBe('due');
  expect(attentionOf(row({ earliestOpen: businessDate('2026-11-23') }), day)).toBe('late');
  expect(attentionOf(row({ earliestOpen: businessDate('2026-11-25') }), day)).toBe('none');
  expect(attentionOf(row({ earliestOpen: null, state: 'delivered' }), day)).toBe('none');
  expect(attentionOf(row({ state: 'creditBlocked', earliestOpen: null }), day)).toBe('blocked');
  expect(attentionOf(row({ held: true }), day)).toBe('blocked');
  expect(attentionOf(row({ held: true, earliestOpen: null, state: 'delivered' }), day)).toBe('none');
});

test('amounts sort as amounts, not as text', () => {
  const values = [money(900), money(10_000)].map((total) => sortValue(row({ total }), 'value'));
  expect(values.toSorted((a, b) => Number(a) - Number(b))).toEqual([900, 10_000]);
});
