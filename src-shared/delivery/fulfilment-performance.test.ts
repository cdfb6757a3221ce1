import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeliveryRow } from './delivery.ts';
import { addDays, businessDate } from '../kernel/business-date.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import { figuresBy, fulfilledLines, fulfilmentFigures } from './fulfilment-performance.ts';

const from = businessDate('2026-11-01');
const to = businessDate('2026-11-30');
const today = businessDate('2026-11-20');
const wantedOn = businessDate('2026-11-10');

type Line = { readonly ordered: number; readonly net: number; readonly shortClosed?: number };

function order(id: string, lines: readonly Line[], state = 'partlyDelivered'): SalesOrderRow {
  return {
    id,
    number: id,
    state,
    customerCode: `C-${id}`,
    customerName: id,
    date: businessDate('2026-11-05'),
    requestedDate: wantedOn,
    completeDelivery: false,
    lines: lines.map(({ ordered, net, shortClosed = 0 }, at) => ({
      lineNo: at + 1,
      productCode: `P${at + 1}`,
      name: `P${at + 1}`,
      quantity: ordered,
      net,
      shortClosed,
      requestedDate: null,
      deliveryGroup: null,
      schedule: [],
    })),
  } as unknown as SalesOrderRow;
}

function delivery(orderId: string, issuedOn: string, picked: readonly number[], state = 'issued'): DeliveryRow {
  return {
    orderId,
    state,
    issuedOn: businessDate(issuedOn),
    lines: picked.map((amount, at) => ({ orderLineNo: at + 1, picked: amount })),
  } as unknown as DeliveryRow;
}

describe('fulfilment', () => {
  it('a line is on time in full when all of it had left by the day the customer wanted it', () => {
    const orders = [
      order('A', [
        { ordered: 10, net: 1000 },
        { ordered: 4, net: 400 },
      ]),
      order('B', [{ ordered: 10, net: 600 }]),
    ];
    const deliveries = [
      delivery('A', '2026-11-09', [10, 1]),
      delivery('A', '2026-11-12', [0, 2]),
      delivery('B', '2026-11-14', [10]),
    ];
    const lines = fulfilledLines(orders, deliveries, from, to, today);
    const figures = fulfilmentFigures(lines, today);
    expect(figures).toMatchObject({ lines: 3, onTimeInFull: 1, onTimeInFullShare: 3333 });
    // 1,000 of A1 and a quarter of A2 (100) had left in time, of 2,000.
    expect(figures.fillRate).toBe(5500);
    // One piece of A2 is missing still: a quarter of 400.
    expect(figures).toMatchObject({ backorders: 1, backorderValue: 100 });
    // A1 took 4 days, B took 9: A2 is not complete.
    expect(figures.leadTenths).toBe(65);
  });

  it('what is wanted today and is still on its way is neither late nor on time yet', () => {
    const orders = [order('A', [{ ordered: 10, net: 1000 }]), order('B', [{ ordered: 2, net: 50 }])];
    const deliveries = [delivery('B', wantedOn, [2])];
    expect(fulfilledLines(orders, deliveries, from, to, wantedOn).map((line) => line.orderId)).toEqual(['B']);
  });

  it('what was reversed never left, what was closed short is not wanted, what is cancelled counts nowhere', () => {
    const orders = [
      order('A', [{ ordered: 10, net: 1000, shortClosed: 4 }]),
      order('B', [{ ordered: 1, net: 5 }]),
      order('C', [{ ordered: 1, net: 5 }], 'cancelled'),
    ];
    const deliveries = [delivery('A', '2026-11-09', [6]), delivery('B', '2026-11-09', [1], 'reversed')];
    const lines = fulfilledLines(orders, deliveries, from, to, today);
    expect(lines).toMatchObject([
      { orderId: 'A', wanted: 6, onTime: 6, value: 600 },
      { orderId: 'B', wanted: 1, onTime: 0, delivered: 0 },
    ]);
  });

  it('the groups have together the lines of the whole, and no share is beyond its bounds', () => {
    const someOrders = fc.array(
      fc.array(fc.record({ ordered: fc.integer({ min: 1, max: 50 }), net: fc.nat(9_999_999) }), {
        minLength: 1,
        maxLength: 4,
      }),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    const leaving = fc.array(fc.record({ at: fc.nat(5), day: fc.nat(25), share: fc.integer({ min: 0, max: 100 }) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(someOrders, leaving, (made, gone) => {
        const orders = made.map((lines, at) => order(`O${at}`, lines));
        const deliveries = gone.flatMap(({ at, day, share }) => {
          const lines = made[at];
          if (!lines) return [];
          const picked = lines.map(({ ordered }) => Math.floor((ordered * share) / 100));
          return [delivery(`O${at}`, addDays(from, day), picked)];
        });
        const lines = fulfilledLines(orders, deliveries, from, to, today);
        const whole = fulfilmentFigures(lines, today);
        const groups = figuresBy(lines, today, (line) => ({ key: line.customerCode, name: line.customerName }));
        expect(groups.reduce((sum, { figures }) => sum + figures.lines, 0)).toBe(whole.lines);
        expect(groups.reduce((sum, { figures }) => sum + figures.backorderValue, 0)).toBe(whole.backorderValue);
        for (const share of [whole.fillRate, whole.onTimeInFullShare]) {
          if (share === null) continue;
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(10_000);
        }
        for (const line of lines) expect(line.onTime).toBeLessThanOrEqual(line.delivered);
      }),
    );
  });
});
