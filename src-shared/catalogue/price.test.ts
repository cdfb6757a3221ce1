import { assert, property, shuffledSubarray } from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../kernel/business-date.ts';
import { quantity, unitPrice } from '../money/money.ts';
import { determinePrice, priceKey, type PriceRequest, type PriceRow } from './price.ts';
import { naivePrice } from './testing/naive-price.ts';
import { priceDay, priceRequests, priceRows } from './testing/price-arbitraries.ts';

function price(amount: number, change: Partial<PriceRow> = {}): PriceRow {
  const row = {
    list: 'BASE',
    productCode: 'A',
    unit: 'PCS',
    minQuantity: quantity(0),
    validFrom: addDays(priceDay, -10),
    validTo: null,
    unitPrice: unitPrice(amount),
    ...change,
  };
  return { ...row, key: priceKey(row) };
}

const customer = { code: 'X', priceList: 'WHOLESALE', customerGroup: 'SHOPS' };

function ask(change: Partial<PriceRequest> = {}): PriceRequest {
  const wanted = change.quantity ?? quantity(1);
  return { unit: 'PCS', quantity: wanted, orderQuantity: wanted, date: priceDay, customer, ...change };
}

const found = (rows: readonly PriceRow[], request = ask()) => determinePrice(rows, request)?.unitPrice ?? null;

const perStep = [
  price(100, { list: 'CONTRACT-7', customerCode: 'X' }),
  price(200, { list: 'WHOLESALE' }),
  price(300, { list: 'SHOPS-2026', customerGroup: 'SHOPS' }),
  price(400, { list: 'BRANCH' }),
  price(500),
];

test('the first hit wins: contract, customer list, customer-group list, branch list, base list', () => {
  expect(perStep.map((_, from) => found(perStep.slice(from)))).toEqual([100, 200, 300, 400, 500]);
  expect(perStep.map((_, from) => determinePrice(perStep.slice(from), ask())?.source.step)).toEqual([
    'contract',
    'customerList',
    'customerGroup',
    'branch',
    'base',
  ]);
});

test('a cheaper price further down the sequence does not win', () => {
  expect(found([price(900, { list: 'WHOLESALE' }), price(100)])).toBe(900);
});

test('without a customer only the branch and base lists speak', () => {
  expect(found(perStep, ask({ customer: null }))).toBe(400);
});

test('the price of another customer, group or list is for nobody else', () => {
  expect(found(perStep, ask({ customer: { code: 'Y', priceList: null, customerGroup: 'HOTELS' } }))).toBe(400);
});

test('a customer without a group gets no group price (erpnext#47800)', () => {
  const rows = [price(300, { customerGroup: 'SHOPS' }), price(500)];
  expect(found(rows, ask({ customer: { code: 'Y', priceList: null } }))).toBe(500);
});

test('the price of 20 pieces is not the price of one, whatever the order of the rows (erpnext#20144)', () => {
  const rows = [price(80, { minQuantity: quantity(20) }), price(100), price(90, { minQuantity: quantity(10) })];
  for (const listed of [rows, rows.toReversed()]) {
    expect([1, 9, 10, 19, 20].map((count) => found(listed, ask({ quantity: quantity(count) })))).toEqual([
      100, 100, 90, 90, 80,
    ]);
  }
});

test('a price holds from its first to its last day, both with it', () => {
  const row = price(100, { validFrom: priceDay, validTo: addDays(priceDay, 1) });
  const on = (offset: number) => found([row], ask({ date: addDays(priceDay, offset) }));
  expect([-1, 0, 1, 2].map(on)).toEqual([null, 100, 100, null]);
});

test('of equal breaks the latest first day wins, then the smaller key', () => {
  expect(found([price(100), price(110, { validFrom: addDays(priceDay, -1) })])).toBe(110);
  const twins = [price(2, { list: 'B', customerGroup: 'SHOPS' }), price(1, { list: 'A', customerGroup: 'SHOPS' })];
  expect(found(twins)).toBe(1);
});

test('a price for a box is none for a piece', () => {
  const rows = [price(1100, { unit: 'BOX' }), price(100)];
  expect([found(rows, ask({ unit: 'BOX' })), found(rows)]).toEqual([1100, 100]);
  expect(found(rows, ask({ unit: 'PALLET' }))).toBeNull();
});

test('a list by total quantity looks at the product over the whole order, others at the line', () => {
  const byOrder = price(80, { minQuantity: quantity(20), breakBy: 'order' });
  const byLine = price(85, { minQuantity: quantity(20) });
  const request = ask({ quantity: quantity(12), orderQuantity: quantity(24) });
  expect(found([byOrder, price(100)], request)).toBe(80);
  expect(found([byLine, price(100)], request)).toBe(100);
});

test('no two prices for different people have one key', () => {
  const people = [{}, { customerCode: 'X' }, { customerGroup: 'X' }, { customerCode: 'X/group=Y' }];
  const tricky = [...people, { customerCode: 'X', customerGroup: 'Y' }];
  expect(new Set(tricky.map((whom) => price(1, whom).key)).size).toBe(tricky.length);
});

test('agrees with the rule written out plainly, on any catalogue and in any order of its rows', () => {
  const shuffled = priceRows.chain((rows) =>
    shuffledSubarray(rows, { minLength: rows.length }).map((again) => ({ rows, again })),
  );
  assert(
    property(shuffled, priceRequests, ({ rows, again }, request) => {
      const expected = naivePrice(rows, request);
      const determined = determinePrice(again, request);
      expect(determined?.source.rowKey ?? null).toBe(expected?.key ?? null);
      expect(determined?.unitPrice ?? null).toBe(expected?.unitPrice ?? null);
    }),
    { numRuns: 10_000 },
  );
});
