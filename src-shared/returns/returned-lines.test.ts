import { plainProduct } from '../catalogue/testing/plain-product.ts';
import { expect, test } from 'vitest';
import { deliveryOf, workedOrder } from '../invoice/testing/billing-fixture.ts';
import { money, quantity } from '../money/money.ts';
import { day } from '../sales-order/testing/order-fixture.ts';
import { emptyBalance, type MovementRow } from '../stock/stock.ts';
import { returnLines } from './returned-lines.ts';

const product = plainProduct('P1', { tracking: 'batch' });

const issue: MovementRow = {
  id: 'd1',
  kind: 'goodsIssue',
  number: 'DO/d1',
  date: day,
  lines: [
    { productCode: 'P1', quantity: quantity(-2), value: money(-200), batch: 'B1', documentLineNo: 1 },
    { productCode: 'P1', quantity: quantity(-3), value: money(-300), batch: 'B2', documentLineNo: 1 },
  ],
};

test('no more of a batch comes back than left of it', () => {
  const stock = {
    product: () => product,
    balance: emptyBalance,
    batch: () => undefined,
    batchesOf: () => [],
    serial: () => undefined,
  };
  const back = (...batches: readonly (readonly [string, number])[]) =>
    returnLines(
      [
        {
          deliveryLineNo: 1,
          quantity: quantity(batches.reduce((sum, [, count]) => sum + count, 0)),
          destination: 'stock',
          redeliver: false,
          batches: batches.map(([batch, count]) => ({ batch, expires: null, quantity: quantity(count) })),
        },
      ],
      { delivery: deliveryOf(workedOrder(), [5]), issue, stock },
    );
  expect(back(['B1', 2], ['B2', 3])).toMatchObject({ ok: true, value: [{ cost: 500 }] });
  expect(back(['B1', 3])).toMatchObject({ error: { code: 'not-of-this-delivery', which: 'B1' } });
  expect(back(['B1', 2], ['B1', 1])).toMatchObject({ error: { code: 'not-of-this-delivery', which: 'B1' } });
  expect(back(['B9', 1])).toMatchObject({ error: { code: 'not-of-this-delivery', which: 'B9' } });
});
