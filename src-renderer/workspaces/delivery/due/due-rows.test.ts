import { describe, expect, it } from 'vitest';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import { businessDate } from '#shared/kernel/business-date.ts';
import { quantity } from '#shared/money/money.ts';
import type { OrderState, SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import type { QueueFacts } from '../queue/delivery-rows.ts';
import { dueRows } from './due-rows.ts';

const day = businessDate('2026-11-24');

function order(
  number: string,
  state: OrderState,
  schedule: readonly [date: string, quantity: number, issued: number][],
) {
  const lines = schedule.map(([date, amount, issued], index) => ({
    lineNo: (index + 1) * 10,
    productCode: 'P',
    schedule: [{ date: businessDate(date), quantity: quantity(amount), issued: quantity(issued), pegged: false }],
  }));
  return {
    id: `id-${number}`,
    number,
    state,
    lines,
    deliveryPriority: 2,
    deliveryBlock: null,
    pricingBlock: null,
  } as unknown as SalesOrderRow;
}

function delivery(orderId: string, state: DeliveryRow['state']): DeliveryRow {
  return { orderId, state, lines: [] } as unknown as DeliveryRow;
}

const factsOf = (orders: readonly SalesOrderRow[]): QueueFacts => ({
  orders: new Map(orders.map((one) => [one.id, one])),
  customers: new Map(),
  products: new Map(),
  routes: [],
  steps: [],
});

describe('orders to ship', () => {
  it('are those with a promise of today or earlier that is not kept, earliest first', () => {
    const orders = [
      order('SO-1', 'confirmed', [['2026-11-24', 5, 0]]),
      order('SO-2', 'confirmed', [['2026-11-25', 5, 0]]),
      order('SO-3', 'partlyDelivered', [
        ['2026-11-23', 5, 5],
        ['2026-11-20', 4, 1],
      ]),
    ];
    expect(dueRows([], factsOf(orders), day).map((due) => [due.order.number, due.date, due.lines])).toEqual([
      ['SO-3', '2026-11-20', 1],
      ['SO-1', '2026-11-24', 1],
    ]);
  });

  it('leave out what is blocked, cancelled or already on its way', () => {
    const orders = [
      order('SO-1', 'creditBlocked', [['2026-11-24', 5, 0]]),
      order('SO-2', 'cancelled', [['2026-11-24', 5, 0]]),
      order('SO-3', 'confirmed', [['2026-11-24', 5, 0]]),
      order('SO-4', 'confirmed', [['2026-11-24', 5, 0]]),
    ];
    const deliveries = [delivery('id-SO-3', 'loaded'), delivery('id-SO-4', 'issued')];
    expect(dueRows(deliveries, factsOf(orders), day).map((due) => due.order.number)).toEqual(['SO-4']);
  });
});
