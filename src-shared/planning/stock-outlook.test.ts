import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProductRow } from '../catalogue/product.ts';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { quantity } from '../money/money.ts';
import { reorderProposals } from './reorder-proposals.ts';
import { stockOutlook } from './stock-outlook.ts';

const today = businessDate('2026-11-24');
const everyDay = { weekdays: [1, 2, 3, 4, 5, 6, 7], holidays: [] };
const dated = fc
  .record({ in: fc.integer({ min: -5, max: 30 }), amount: fc.integer({ min: 1, max: 100 }) })
  .map(({ in: days, amount }) => ({ date: addDays(today, days), quantity: quantity(amount) }));
const some = fc.array(dated, { maxLength: 8 });
const product = (more: Partial<ProductRow>): ProductRow => ({
  code: 'P',
  name: 'P',
  unit: 'PCS',
  quantityDigits: 0,
  barcode: null,
  category: '',
  taxCode: '04',
  safetyStock: quantity(10),
  replenishable: true,
  leadTimeDays: 3,
  ...more,
});

test('28 on hand, 20 promised tomorrow, 40 come in three days', () => {
  const course = stockOutlook(
    quantity(28),
    [{ date: addDays(today, 3), quantity: quantity(40) }],
    [{ date: addDays(today, 1), quantity: quantity(20) }],
    today,
    5,
  );
  expect(course.map((day) => day.projected)).toEqual([28, 8, 8, 48, 48]);
  expect(course.map((day) => day.promisable)).toEqual([8, 8, 8, 48, 48]);
});

test('promising what may be promised for a day breaks no promise of that day or a later one', () => {
  fc.assert(
    fc.property(fc.nat(200), some, some, fc.nat(13), (usable, incoming, outgoing, at) => {
      const course = stockOutlook(quantity(usable), incoming, outgoing, today, 14);
      const day = course[at];
      if (!day || day.promisable === 0) return;
      const more = [...outgoing, { date: day.date, quantity: day.promisable }];
      const after = stockOutlook(quantity(usable), incoming, more, today, 60);
      for (const one of after.slice(at)) expect(one.projected).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('what is proposed, when it has come, keeps the stock at the safety stock on every day looked at', () => {
  fc.assert(
    fc.property(fc.nat(60), some, some, fc.nat(10), (usable, incoming, promised, leadTimeDays) => {
      const goods = product({ leadTimeDays });
      const [proposal] = reorderProposals(
        [{ product: goods, usable: quantity(usable), incoming, promised }],
        today,
        14,
        everyDay,
      );
      const days = Math.max(14, leadTimeDays + 1);
      const extra = proposal ? [{ date: today, quantity: proposal.quantity }] : [];
      const course = stockOutlook(quantity(usable), [...incoming, ...extra], promised, today, days);
      for (const day of course) expect(day.projected).toBeGreaterThanOrEqual(goods.safetyStock);
      const { orderBy = today, neededOn = today } = proposal ?? {};
      expect(orderBy >= today && orderBy <= neededOn).toBe(true);
    }),
  );
});

test('what cannot be replenished is not proposed, the most urgent comes first', () => {
  const stock = (code: string, more: Partial<ProductRow>, usable: number) => ({
    product: product({ code, ...more }),
    usable: quantity(usable),
    incoming: [],
    promised: [{ date: addDays(today, 5), quantity: quantity(15) }],
  });
  const proposals = reorderProposals(
    [stock('A', { leadTimeDays: 2 }, 20), stock('B', { leadTimeDays: 9 }, 20), stock('C', { replenishable: false }, 0)],
    today,
    14,
    everyDay,
  );
  expect(proposals.map((one) => [one.product.code, one.orderBy, one.isLate, one.quantity])).toEqual([
    ['B', today, true, 5],
    ['A', addDays(today, 3), false, 5],
  ]);
});
