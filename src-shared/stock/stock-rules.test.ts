import { plainProduct } from '../catalogue/testing/plain-product.ts';
import { assert, array, boolean, integer, property, record, constantFrom } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProductRow } from '../catalogue/product.ts';
import { businessDate } from '../kernel/business-date.ts';
import { money, quantity, sumMoney } from '../money/money.ts';
import { decideAdjustStock, decideScrapStock } from './adjust-stock.ts';
import { checkAdjustmentLimit } from './adjustment-limit.ts';
import { onHandByBatch, type BatchRow } from './batch.ts';
import { firstExpiredFirstOut } from './first-expired-first-out.ts';
import type { StockFacts } from './goods-in-and-out.ts';
import type { PostedStock } from './posted-stock.ts';
import { decideMoveQuarantine } from './quarantine.ts';
import { decideReceiveGoods } from './receive-goods.ts';
import { issuedTwice, type SerialRow } from './serial-numbers.ts';
import {
  emptyBalance,
  unrestricted,
  usableOn,
  type BalanceRow,
  type MovementRow,
  type PlannedReceiptRow,
} from './stock.ts';
import { decideTransferIn, decideTransferOut } from './transfer-stock.ts';

const day = businessDate('2026-03-02');
const context = { day, now: '2026-03-02T02:00:00.000Z', userId: 'siti' };
const right = { mayExceed: false, limit: money(1_000_000) };
const reason = 'found at the shelf';

/** A shelf that posts decisions one after the other and keeps the movements. */
class Shelf {
  readonly movements: MovementRow[] = [];
  readonly entries: PostedStock['entry'][] = [];
  private readonly balances = new Map<string, BalanceRow>();
  private readonly batches = new Map<string, BatchRow>();
  private readonly serials = new Map<string, SerialRow>();
  private readonly products: Map<string, ProductRow>;

  constructor(...products: ProductRow[]) {
    this.products = new Map(products.map((one) => [one.code, one]));
  }

  facts(): StockFacts & { readonly number: string; readonly right: typeof right } {
    return {
      product: (code) => this.products.get(code),
      balance: (code) => this.balance(code),
      batch: (key) => this.batches.get(key),
      batchesOf: (code) => [...this.batches.values()].filter((batch) => batch.productCode === code),
      serial: (key) => this.serials.get(key),
      number: `N${this.movements.length + 1}`,
      right,
    };
  }

  balance(code: string): BalanceRow {
    return this.balances.get(code) ?? emptyBalance(code);
  }

  post(decided: { readonly ok: boolean; readonly value?: PostedStock; readonly error?: unknown }): unknown {
    if (!decided.value) return decided.error;
    for (const row of decided.value.balances) this.balances.set(row.productCode, row);
    for (const row of decided.value.batches) this.batches.set(row.key, row);
    for (const row of decided.value.serials) this.serials.set(row.key, row);
    this.movements.push(decided.value.movement);
    this.entries.push(decided.value.entry);
    return null;
  }

  find(code: string, change: number, more: object = {}): unknown {
    const input = { id: `a${this.movements.length}`, productCode: code, change, value: null, reason, ...more };
    return this.post(decideAdjustStock(input, this.facts(), context));
  }

  batchesOf(code: string): (readonly [string, number, number])[] {
    return this.facts()
      .batchesOf(code)
      .map((batch) => [batch.batch, batch.onHand, batch.quarantine]);
  }
}

const lot = (batch: string, amount: number, expires: string | null = null) => ({
  batch,
  expires: expires === null ? null : businessDate(expires),
  quantity: quantity(amount),
});

describe('stock adjustment', () => {
  test('found goods come in at the average cost, lost goods leave at it, each against its own account', () => {
    const shelf = new Shelf(plainProduct('A'));
    expect(shelf.find('A', 3, { value: money(1000) })).toBeNull();
    expect(shelf.find('A', 2)).toBeNull();
    expect(shelf.balance('A')).toMatchObject({ onHand: 5, value: 1667 });
    expect(shelf.find('A', -5)).toBeNull();
    expect(shelf.balance('A')).toMatchObject({ onHand: 0, value: 0 });
    expect(shelf.entries.map((entry) => entry?.lines.map((line) => line.account))).toEqual([
      ['1140', '7110'],
      ['1140', '7110'],
      ['5210', '1140'],
    ]);
  });

  test('goods that were never in stock need a value', () => {
    const shelf = new Shelf(plainProduct('A'));
    expect(shelf.find('A', 3)).toEqual({ code: 'no-cost-known', productCode: 'A' });
  });

  test('above the limit a supervisor decides, and gains do not hide losses', () => {
    const values = [money(600_000), money(-600_000)];
    expect(checkAdjustmentLimit(values, right)).toMatchObject({ error: { value: 1_200_000, limit: 1_000_000 } });
    expect(checkAdjustmentLimit(values, { ...right, mayExceed: true }).ok).toBe(true);
    const shelf = new Shelf(plainProduct('A'));
    expect(shelf.find('A', 1, { value: money(1_000_001) })).toMatchObject({ code: 'above-adjustment-limit' });
  });

  test('more than lies free cannot be lost, unless the product may go below zero', () => {
    const shelf = new Shelf(plainProduct('A'), plainProduct('N', { negativeStock: true }));
    shelf.find('A', 2, { value: money(20) });
    shelf.find('N', 2, { value: money(20) });
    expect(shelf.find('A', -3)).toMatchObject({ code: 'short-stock' });
    expect(shelf.find('N', -3)).toBeNull();
    expect(shelf.balance('N')).toMatchObject({ onHand: -1, value: -10 });
    // Found again at another cost: what had left below zero is revalued.
    expect(shelf.find('N', 2, { value: money(30) })).toBeNull();
    expect(shelf.balance('N')).toMatchObject({ onHand: 1, value: 15 });
    expect(shelf.entries.at(-1)?.lines).toEqual([
      { account: '1140', debit: 30, credit: 0 },
      { account: '7110', debit: 0, credit: 30 },
      { account: '5110', debit: 5, credit: 0 },
      { account: '1140', debit: 0, credit: 5 },
    ]);
  });
});

describe('quarantine', () => {
  test('goods in quarantine stay on hand with their value and cannot leave as free goods', () => {
    const shelf = new Shelf(plainProduct('A'));
    shelf.find('A', 10, { value: money(1000) });
    const move = (amount: number, direction: 'in' | 'out') =>
      shelf.post(
        decideMoveQuarantine(
          { id: `q${amount}`, productCode: 'A', quantity: quantity(amount), direction, reason },
          shelf.facts(),
          context,
        ),
      );
    expect(move(4, 'in')).toBeNull();
    expect(shelf.balance('A')).toMatchObject({ onHand: 10, quarantine: 4, value: 1000 });
    expect(unrestricted(shelf.balance('A'))).toBe(6);
    expect(shelf.entries.at(-1)).toBeNull();
    expect(shelf.find('A', -7)).toMatchObject({ code: 'short-stock' });
    expect(move(5, 'out')).toMatchObject({ code: 'short-stock' });
    expect(move(1, 'out')).toBeNull();
    const scrapped = decideScrapStock(
      { id: 's', productCode: 'A', quantity: quantity(3), from: 'quarantine', reason },
      shelf.facts(),
      context,
    );
    expect(shelf.post(scrapped)).toBeNull();
    expect(shelf.balance('A')).toMatchObject({ onHand: 7, quarantine: 0, value: 700 });
    expect(shelf.entries.at(-1)?.lines.map((line) => [line.account, line.debit, line.credit])).toEqual([
      ['5200', 300, 0],
      ['1140', 0, 300],
    ]);
  });
});

describe('batches', () => {
  test('first expired, first out; expired goods are never chosen; what does not expire leaves last', () => {
    const row = (batch: string, expires: string | null, onHand: number, quarantine = 0): BatchRow => ({
      key: `A|${batch}`,
      productCode: 'A',
      batch,
      expires: expires === null ? null : businessDate(expires),
      onHand: quantity(onHand),
      quarantine: quantity(quarantine),
    });
    const rows = [
      row('late', '2026-06-30', 5),
      row('never', null, 9),
      row('gone', '2026-03-01', 8),
      row('soon', '2026-03-02', 4, 1),
    ];
    const choice = firstExpiredFirstOut(rows, quantity(10), day);
    expect(choice.batches.map((one) => [one.batch, one.quantity])).toEqual([
      ['soon', 3],
      ['late', 5],
      ['never', 2],
    ]);
    expect(firstExpiredFirstOut(rows, quantity(30), day).missing).toBe(13);
  });

  test('an expired batch is on hand and not usable, and is not available to promise', () => {
    const shelf = new Shelf(plainProduct('A', { tracking: 'batch' }));
    shelf.find('A', 9, { value: money(900), batches: [lot('old', 4, '2026-03-05'), lot('new', 5, '2026-09-30')] });
    expect([usableOn(shelf.balance('A'), day), usableOn(shelf.balance('A'), businessDate('2026-03-06'))]).toEqual([
      9, 5,
    ]);
    expect(shelf.balance('A').expiring).toEqual([
      { date: '2026-03-05', quantity: 4 },
      { date: '2026-09-30', quantity: 5 },
    ]);
  });

  test('a product followed by batch comes in with batches that add up, and leaves by batch', () => {
    const shelf = new Shelf(plainProduct('A', { tracking: 'batch' }));
    expect(shelf.find('A', 9, { value: money(900) })).toMatchObject({ code: 'batches-do-not-match', given: 0 });
    shelf.find('A', 9, { value: money(901), batches: [lot('a', 4, '2026-04-01'), lot('b', 5, '2026-05-01')] });
    expect(shelf.movements.at(-1)?.lines.map((line) => line.value)).toEqual([400, 501]);
    expect(shelf.find('A', -6)).toBeNull();
    expect(shelf.batchesOf('A')).toEqual([
      ['a', 0, 0],
      ['b', 3, 0],
    ]);
    expect(shelf.find('A', -1, { batches: [lot('a', 1)] })).toMatchObject({ code: 'short-batch', batch: 'a' });
    expect(onHandByBatch(shelf.movements, 'A')).toEqual(
      new Map([
        ['a', 0],
        ['b', 3],
      ]),
    );
  });

  test('batches are the sum of the movements, whatever comes and goes', () => {
    const moves = array(
      record({
        isIn: boolean(),
        batch: constantFrom('a', 'b', 'c'),
        amount: integer({ min: 1, max: 9 }),
        named: boolean(),
      }),
      { maxLength: 20 },
    );
    assert(
      property(moves, (sequence) => {
        const shelf = new Shelf(plainProduct('A', { tracking: 'batch' }));
        for (const { isIn, batch, amount, named } of sequence) {
          const batches = [lot(batch, amount, '2026-12-31')];
          if (isIn) shelf.find('A', amount, { value: money(amount * 7), batches });
          else shelf.find('A', -amount, named ? { batches } : {});
        }
        const sums = onHandByBatch(shelf.movements, 'A');
        const rows = shelf.facts().batchesOf('A');
        expect(rows.map((batch) => [batch.batch, batch.onHand])).toEqual([...sums]);
        expect(rows.reduce((sum, batch) => sum + batch.onHand, 0)).toBe(shelf.balance('A').onHand);
        expect(rows.every((batch) => batch.onHand >= 0)).toBe(true);
      }),
    );
  });
});

describe('serial numbers', () => {
  test('a piece leaves once and may leave again after it came back', () => {
    const shelf = new Shelf(plainProduct('S', { tracking: 'serial' }));
    expect(shelf.find('S', 2, { value: money(200), serials: ['1', '1'] })).toMatchObject({
      code: 'serials-do-not-match',
    });
    expect(shelf.find('S', 2, { value: money(200), serials: ['1', '2'] })).toBeNull();
    expect(shelf.find('S', 1, { serials: ['2'] })).toMatchObject({ code: 'serial-already-in-stock', serial: '2' });
    expect(shelf.find('S', -1, { serials: ['3'] })).toMatchObject({ code: 'serial-not-in-stock', serial: '3' });
    expect(shelf.find('S', -1)).toMatchObject({ code: 'serials-do-not-match', needed: 1 });
    expect(shelf.find('S', -1, { serials: ['1'] })).toBeNull();
    expect(shelf.find('S', -1, { serials: ['1'] })).toMatchObject({ code: 'serial-not-in-stock' });
    expect(shelf.find('S', 1, { serials: ['1'] })).toBeNull();
    expect(shelf.find('S', -1, { serials: ['1'] })).toBeNull();
    expect(issuedTwice(shelf.movements)).toEqual([]);
  });

  test('the movements alone tell a piece that left twice', () => {
    const out: MovementRow = {
      id: 'x',
      kind: 'goodsIssue',
      number: 'X',
      date: day,
      lines: [{ productCode: 'S', quantity: quantity(-1), value: money(0), serials: ['1'] }],
    };
    expect(issuedTwice([out, { ...out, id: 'y' }])).toEqual(['S|1']);
  });
});

describe('receipts and transfers', () => {
  const planned = (more: Partial<PlannedReceiptRow> = {}): PlannedReceiptRow => ({
    id: 'p',
    productCode: 'A',
    date: day,
    quantity: quantity(10),
    value: money(1001),
    state: 'expected',
    ...more,
  });
  const receive = (shelf: Shelf, received: number, keepRest: boolean, why = 'broken on the way') =>
    decideReceiveGoods(
      {
        receiptId: 'g',
        plannedReceiptIds: ['p'],
        counted: [{ plannedReceiptId: 'p', received: quantity(received), reason: why, keepRest }],
      },
      { ...shelf.facts(), plannedReceipt: () => planned() },
      context,
    );

  test('a difference on receipt needs a reason and keeps the unit cost', () => {
    const shelf = new Shelf(plainProduct('A'));
    expect(receive(shelf, 9, false, '')).toMatchObject({ error: { code: 'difference-needs-reason' } });
    const less = receive(shelf, 7, false);
    expect(less).toMatchObject({
      value: {
        plannedReceipts: [{ state: 'received', difference: { received: 7, reason: 'broken on the way' } }],
        movement: { lines: [{ quantity: 7, value: 701 }] },
      },
    });
    expect(receive(shelf, 12, false)).toMatchObject({ value: { movement: { lines: [{ value: 1201 }] } } });
  });

  test('a rest that is still expected stays planned, and both parts are worth the whole', () => {
    const shelf = new Shelf(plainProduct('A'));
    expect(receive(shelf, 7, true)).toMatchObject({
      value: { plannedReceipts: [{ state: 'expected', quantity: 3, value: 300 }] },
    });
  });

  test('goods sent are in transit, goods that arrive clear what was sent, and the way answers for the rest', () => {
    const shelf = new Shelf(plainProduct('A'));
    shelf.find('A', 10, { value: money(1000) });
    const lines = [{ productCode: 'A', quantity: quantity(4) }];
    shelf.post(decideTransferOut({ id: 't', location: 'HO', reason: '', lines }, shelf.facts(), context));
    expect(shelf.entries.at(-1)?.lines.map((line) => [line.account, line.debit, line.credit])).toEqual([
      ['1145', 400, 0],
      ['1140', 0, 400],
    ]);
    const arrived = { productCode: 'A', sent: quantity(6), received: quantity(5), value: money(603) };
    const input = { id: 'u', location: 'HO', lines: [arrived] };
    const silent = decideTransferIn({ ...input, reason: '' }, shelf.facts(), context);
    expect(silent).toMatchObject({ error: { code: 'difference-needs-reason' } });
    shelf.post(decideTransferIn({ ...input, reason: 'one lost' }, shelf.facts(), context));
    expect(shelf.balance('A')).toMatchObject({ onHand: 11, value: 1103 });
    expect(shelf.entries.at(-1)?.lines.map((line) => [line.account, line.debit, line.credit])).toEqual([
      ['1140', 503, 0],
      ['5210', 100, 0],
      ['2130', 0, 603],
    ]);
  });
});

test('every stock posting is balanced, and inventory in the ledger is the stock value', () => {
  const moves = array(record({ change: integer({ min: -9, max: 9 }), value: integer({ min: 0, max: 999 }) }), {
    maxLength: 20,
  });
  assert(
    property(moves, (sequence) => {
      const shelf = new Shelf(plainProduct('N', { negativeStock: true }));
      for (const { change, value } of sequence) shelf.find('N', change, { value: money(value) });
      const lines = shelf.entries.flatMap((entry) => entry?.lines ?? []);
      expect(sumMoney(lines.map((line) => line.debit))).toBe(sumMoney(lines.map((line) => line.credit)));
      const inventory = lines.filter((line) => line.account === '1140');
      const held = inventory.reduce((sum, line) => sum + line.debit - line.credit, 0);
      expect(held).toBe(Number(shelf.balance('N').value));
    }),
  );
});
