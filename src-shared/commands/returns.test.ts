import { assert, array, constantFrom, integer, property, record, boolean } from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { basisPoints, quantity } from '../money/money.ts';
import { netBillable, toBill, toDeliver } from '../sales-order/order-status.ts';
import { violations } from '../tables/invariants.ts';
import type { CommandInput } from './command-inputs.ts';
import { decide } from './decide.ts';
import { openedBranch, start, type SmallBranch } from './testing/small-branch.ts';

type ReturnedLine = CommandInput<'postReturn'>['lines'][number];

let branch: SmallBranch;

beforeEach(() => {
  branch = delivered(10);
});

/** A branch that has delivered a quantity of A and 3 of B on one order. */
function delivered(amount: number): SmallBranch {
  const opened = openedBranch();
  const line = (productCode: string, ordered: number) => ({
    productCode,
    quantity: quantity(ordered),
    discount: basisPoints(0),
  });
  opened.give('confirmOrder', {
    orderId: 'o',
    customerCode: 'Y',
    requestedDate: start,
    customerReference: '',
    quotationId: null,
    lines: [line('A', amount), line('B', 3)],
  });
  opened.give('createDelivery', { deliveryId: 'd', orderId: 'o' });
  const lines = [amount, 3].map((picked, index) => ({
    lineNo: index + 1,
    picked: quantity(picked),
    shortReason: null,
  }));
  opened.give('pickDelivery', { deliveryId: 'd', lines });
  opened.give('packDelivery', { deliveryId: 'd', packages: 1 });
  opened.give('loadDelivery', { deliveryId: 'd', vehicle: '', driver: '' });
  opened.give('postGoodsIssue', { deliveryId: 'd' });
  return opened;
}

const back = (amount: number, more: Partial<ReturnedLine> = {}): ReturnedLine => ({
  deliveryLineNo: 1,
  quantity: quantity(amount),
  destination: 'stock',
  redeliver: false,
  ...more,
});

function refusal(...lines: ReturnedLine[]): unknown {
  const input = { returnId: 'r9', deliveryId: 'd', reason: 'wrong item', lines };
  const scope = { read: branch.tables, now: '2026-04-13T01:00:00.000Z', userId: 'siti', payload: () => null };
  const decided = decide('postReturn', input, scope);
  return decided.ok ? null : decided.error;
}

const take = (returnId: string, ...lines: ReturnedLine[]): boolean =>
  branch.give('postReturn', { returnId, deliveryId: 'd', reason: 'wrong item', lines });

const lineOf = (at = 0) => branch.tables.get('orders', 'o')?.lines[at];
const balance = (code: string) => branch.tables.get('balances', code);
const postings = (id: string) =>
  branch.tables.get('ledgerEntries', id)?.lines.map((line) => [line.account, line.debit, line.credit]);

test('a part comes back to stock at its original issue cost, with its own gapless number and its line (erpnext#20100)', () => {
  // 10 of 30 left at 70,001: cost 23,334. The average has moved since.
  branch.give('receiveGoods', { receiptId: 'g', plannedReceiptIds: ['in-A'] });
  expect(take('r', back(3))).toBe(true);
  expect(branch.tables.get('returns', 'r')).toMatchObject({
    number: 'RET/KPG01/2026/000001',
    deliveryNumber: 'DO/KPG01/2026/000001',
    lines: [{ deliveryLineNo: 1, orderLineNo: 1, productCode: 'A', quantity: 3, cost: 7000, destination: 'stock' }],
  });
  expect(postings('customerReturn-r')).toEqual([
    ['1140', 7000, 0],
    ['5100', 0, 7000],
  ]);
  expect(balance('A')).toMatchObject({ onHand: 43, value: 70_001 - 23_334 + 50_001 + 7000 });
  expect(branch.tables.get('movements', 'r')).toMatchObject({ kind: 'customerReturn', reason: 'wrong item' });
});

test('Σ returned ≤ delivered, over any number of returns and inside one', () => {
  expect(take('r', back(6))).toBe(true);
  expect(refusal(back(5))).toMatchObject({ code: 'returned-too-much', lineNo: 1, out: 4 });
  expect(refusal(back(2), back(3))).toMatchObject({ code: 'returned-too-much', out: 2 });
  expect(refusal(back(1, { deliveryLineNo: 7 }))).toMatchObject({ code: 'unknown-delivery-line', lineNo: 7 });
  expect(take('s', back(4))).toBe(true);
  expect(refusal(back(1))).toMatchObject({ code: 'returned-too-much', out: 0 });
});

test('returned for redelivery opens the quantity again: delivered goes back to partly delivered', () => {
  expect(branch.tables.get('orders', 'o')?.state).toBe('delivered');
  expect(take('r', back(4, { redeliver: true }))).toBe(true);
  const line = lineOf();
  expect(branch.tables.get('orders', 'o')?.state).toBe('partlyDelivered');
  expect(line && [toDeliver(line), netBillable(line), line.returned, line.returnedForRedelivery]).toEqual([4, 6, 4, 4]);
  expect(balance('A')).toMatchObject({ onHand: 24, reserved: 4 });
  expect(branch.broken).toEqual([]);
});

test('returned without redelivery leaves the order delivered, and what was billed waits for its credit note', () => {
  branch.give('postInvoice', { invoiceId: 'i', deliveryId: 'd' });
  expect(take('r', back(4))).toBe(true);
  const line = lineOf();
  expect(branch.tables.get('orders', 'o')?.state).toBe('delivered');
  expect(line && [toDeliver(line), toBill(line)]).toEqual([0, -4]);
});

test('to quarantine the goods are on hand and not free; to scrap they come in, leave again and cost the branch', () => {
  expect(take('q', back(2, { destination: 'quarantine' }))).toBe(true);
  expect(balance('A')).toMatchObject({ onHand: 22, quarantine: 2 });
  expect(take('s', back(3, { destination: 'scrap' }), back(1, { deliveryLineNo: 2, destination: 'stock' }))).toBe(true);
  expect(balance('A')?.onHand).toBe(22);
  expect(
    branch.tables.get('movements', 's')?.lines.map((line) => [line.productCode, line.quantity, line.value]),
  ).toEqual([
    ['A', 3, 7000],
    ['A', -3, -7000],
    ['B', 1, 2333],
  ]);
  expect(postings('customerReturn-s')).toEqual([
    ['1140', 2333, 0],
    ['5200', 7000, 0],
    ['5100', 0, 9333],
  ]);
});

test('before the goods have left nothing can come back', () => {
  const empty = openedBranch();
  branch = empty;
  expect(refusal(back(1))).toMatchObject({ code: 'unknown-delivery' });
});

test('all parts of a line together cost exactly what was issued, in whatever parts they come back', () => {
  const part = record({
    amount: integer({ min: 1, max: 5 }),
    destination: constantFrom('stock' as const, 'quarantine' as const, 'scrap' as const),
    redeliver: boolean(),
  });
  assert(
    property(integer({ min: 1, max: 25 }), array(part, { minLength: 1, maxLength: 8 }), (amount, parts) => {
      branch = delivered(amount);
      const issued = branch.tables.get('movements', 'd')?.lines[0]?.value ?? 0;
      let out = amount;
      for (const [index, { amount: wanted, destination, redeliver }] of parts.entries()) {
        const accepted = take(`r${index}`, back(wanted, { destination, redeliver }));
        expect(accepted).toBe(wanted <= out);
        if (accepted) out -= wanted;
      }
      expect(out === 0 || take('rest', back(out))).toBe(true);
      const costs = [...branch.tables.all('returns')].flatMap((one) => one.lines.map((line) => line.cost));
      expect(costs.reduce((sum, cost) => sum + cost, 0)).toBe(-issued);
      expect(branch.broken).toEqual([]);
      const stock = violations(branch.tables).filter(({ id }) => ['I1', 'I2', 'I3', 'I20'].includes(id));
      expect(stock).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
