import { expect, test } from 'vitest';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import { addDays, businessDate, type BusinessDate } from '#shared/kernel/business-date.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { leavingRows } from './leaving-rows.ts';

const today = businessDate('2026-11-24');
const yesterday = addDays(today, -1);

const promise = (date: BusinessDate, quantity: number, issued = 0) => ({ date, quantity, issued, pegged: false });

function order(id: string, ...schedule: readonly ReturnType<typeof promise>[]): SalesOrderRow {
  const line = { lineNo: 1, productCode: 'A', quantityDigits: 0, schedule };
  return { id, number: `SO/${id}`, state: 'confirmed', customerName: '', lines: [line] } as unknown as SalesOrderRow;
}

function delivery(id: string, orderId: string): DeliveryRow {
  const line = { productCode: 'A', quantityDigits: 0, requested: 4, picked: 3 };
  return {
    id,
    number: `DO/${id}`,
    orderId,
    customerName: '',
    date: today,
    lines: [line],
    state: 'created',
  } as unknown as DeliveryRow;
}

const products = [{ code: 'A', weight: 1500 }];
const seen = (rows: ReturnType<typeof leavingRows>) => rows.map(({ number, isLate }) => [number, isLate]);

test('only what is promised for the day or earlier and has not left must leave, the earliest first', () => {
  const orders = [
    order('1', promise(today, 2)),
    order('2', promise(addDays(today, 1), 2)),
    order('3', promise(yesterday, 2)),
    order('4', promise(yesterday, 2, 2)),
  ];
  expect(seen(leavingRows(orders, [], today, products))).toEqual([
    ['SO/3', true],
    ['SO/1', false],
  ]);
  expect(leavingRows(orders, [], null, products)).toEqual([]);
});

test('an order with a delivery under way is shown by the delivery, as late as its promise', () => {
  const rows = leavingRows([order('1', promise(yesterday, 5))], [delivery('9', '1')], today, products);
  expect(seen(rows)).toEqual([['DO/9', true]]);
  expect(rows[0]?.grams).toBe(3 * 1500);
});

test('the weight is that of what is due, and unknown as soon as one product has none', () => {
  const due = order('1', promise(today, 2), promise(addDays(today, 1), 7));
  expect(leavingRows([due], [], today, products)[0]?.grams).toBe(3000);
  expect(leavingRows([due], [], today, [{ code: 'A' }])[0]?.grams).toBeNull();
});
