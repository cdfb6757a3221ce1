import { describe, expect, it } from 'vitest';
import { businessDate } from '#shared/kernel/business-date.ts';
import { quantity } from '#shared/money/money.ts';
import type { OrderState, SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { deliveredPercent, isLate, orderStage } from './order-stage.ts';

const today = businessDate('2026-11-24');

/** Only what stages look at. */
const order = (state: OrderState, date: string, issued = 0): SalesOrderRow =>
  ({
    id: 'o1',
    state,
    lines: [
      {
        lineNo: 1,
        productCode: 'P1',
        quantity: quantity(10),
        issued: quantity(issued),
        schedule: [{ date: businessDate(date), quantity: quantity(10), issued: quantity(issued), pegged: false }],
      },
    ],
  }) as unknown as SalesOrderRow;

describe('the next stage of an order', () => {
  it('is a delivery once a promise is due', () => {
    expect(orderStage(order('confirmed', '2026-11-24'), [], today)).toEqual({ do: 'createDelivery' });
    expect(orderStage(order('confirmed', '2026-11-25'), [], today)).toEqual({ do: 'nothing', why: 'notDue' });
    expect(orderStage(order('confirmed', '2026-11-24'), [], null)).toEqual({ do: 'nothing', why: 'notDue' });
  });

  it('is the delivery under way before a new one', () => {
    const stage = orderStage(order('partlyDelivered', '2026-11-24'), [{ id: 'd1', orderId: 'o1' }], today);
    expect(stage).toEqual({ do: 'openDelivery', deliveryId: 'd1' });
  });

  it('is the release of a blocked order, and nothing for delivered and cancelled ones', () => {
    expect(orderStage(order('creditBlocked', '2026-11-24'), [], today)).toEqual({ do: 'askRelease' });
    expect(orderStage(order('delivered', '2026-11-24', 10), [], today)).toEqual({ do: 'nothing', why: 'delivered' });
    expect(orderStage(order('cancelled', '2026-11-24'), [], today)).toEqual({ do: 'nothing', why: 'cancelled' });
  });

  it('a promise of yesterday is late, one of today is not', () => {
    expect(isLate(order('confirmed', '2026-11-23'), today)).toBe(true);
    expect(isLate(order('confirmed', '2026-11-24'), today)).toBe(false);
  });

  it('says 100 only when everything has left', () => {
    expect(deliveredPercent(order('partlyDelivered', '2026-11-24', 9))).toBe(90);
    expect(deliveredPercent(order('delivered', '2026-11-24', 10))).toBe(100);
  });
});
