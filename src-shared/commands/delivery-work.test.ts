import { beforeEach, describe, expect, test } from 'vitest';
import type { ProductRow } from '../catalogue/product.ts';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { basisPoints, money, quantity } from '../money/money.ts';
import { netBillable, toDeliver } from '../sales-order/order-status.ts';
import { violations } from '../tables/invariants.ts';
import type { CommandInput, CommandType } from './command-inputs.ts';
import { decide } from './decide.ts';
import { openedBranch, start, type SmallBranch } from './testing/small-branch.ts';

let branch: SmallBranch;

beforeEach(() => {
  branch = openedBranch();
});

/** Gives a command that must be accepted. */
function give<Type extends CommandType>(type: Type, input: CommandInput<Type>, userId = 'siti'): void {
  expect(whyNot(type, input, userId)).toBeNull();
  branch.give(type, input, userId);
}

function whyNot<Type extends CommandType>(type: Type, input: CommandInput<Type>, userId = 'siti'): unknown {
  const decided = decide(type, input, {
    read: branch.tables,
    now: '2026-04-13T01:00:00.000Z',
    userId,
    payload: () => null,
  });
  return decided.ok ? null : decided.error;
}

function change(code: string, more: Partial<ProductRow>): void {
  const row = branch.tables.get('products', code);
  if (row) branch.tables.apply([{ table: 'products', row: { ...row, ...more } }]);
}

function settings(more: object): void {
  const row = branch.tables.get('settings', 'branch');
  if (row) branch.tables.apply([{ table: 'settings', row: { ...row, ...more } }]);
}

function order(orderId: string, ...lines: [code: string, amount: number][]): void {
  give('confirmOrder', {
    orderId,
    customerCode: 'Y',
    requestedDate: start,
    customerReference: '',
    quotationId: null,
    lines: lines.map(([productCode, amount]) => ({
      productCode,
      quantity: quantity(amount),
      discount: basisPoints(0),
    })),
  });
}

type PickLines = CommandInput<'pickDelivery'>['lines'];
type Pick = Partial<PickLines[number]>;

function pickLines(deliveryId: string, picks: readonly Pick[] = []): PickLines {
  return delivery(deliveryId).lines.map((line, index) => ({
    lineNo: line.lineNo,
    picked: line.requested,
    shortReason: null,
    ...picks[index],
  }));
}

function load(deliveryId: string, orderId: string, ...picks: Pick[]): void {
  give('createDelivery', { deliveryId, orderId });
  give('pickDelivery', { deliveryId, lines: pickLines(deliveryId, picks) });
  give('packDelivery', { deliveryId, packages: 1 });
  give('loadDelivery', { deliveryId, vehicle: 'B 1', driver: 'Joko' });
}

function issue(deliveryId: string, orderId: string, ...picks: Pick[]): void {
  load(deliveryId, orderId, ...picks);
  give('postGoodsIssue', { deliveryId });
}

function found<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('no such row');
  return row;
}

const delivery = (id: string) => found(branch.tables.get('deliveries', id));
const orderOf = (id: string) => found(branch.tables.get('orders', id));
const balance = (code: string) => found(branch.tables.get('balances', code));
const lineOf = (id: string, at = 0) => found(orderOf(id).lines[at]);
const postings = (id: string) =>
  branch.tables.get('ledgerEntries', id)?.lines.map((line) => [line.account, line.debit, line.credit]);

describe('steps of a delivery', () => {
  test('strictly forward: a step that the branch demands is not skipped', () => {
    order('o', ['A', 5]);
    give('createDelivery', { deliveryId: 'd', orderId: 'o' });
    expect(whyNot('packDelivery', { deliveryId: 'd', packages: 1 })).toMatchObject({ code: 'wrong-delivery-step' });
    expect(whyNot('postGoodsIssue', { deliveryId: 'd' })).toMatchObject({ code: 'wrong-delivery-step' });
    give('startPicking', { deliveryId: 'd' });
    give('pickDelivery', { deliveryId: 'd', lines: pickLines('d') });
    expect(whyNot('startPicking', { deliveryId: 'd' })).toMatchObject({ code: 'wrong-delivery-step' });
  });

  test('each step is optional by branch setting, except the goods issue', () => {
    settings({ deliverySteps: [] });
    order('o', ['A', 5]);
    give('createDelivery', { deliveryId: 'd', orderId: 'o' });
    give('postGoodsIssue', { deliveryId: 'd' });
    expect(balance('A').onHand).toBe(25);
  });

  test('one step back until loaded, and what the step had recorded is open again', () => {
    order('o', ['A', 5]);
    load('d', 'o', { picked: quantity(3), shortReason: 'damaged' });
    const states = ['packed', 'picked', 'created'].map((state) => {
      give('stepBackDelivery', { deliveryId: 'd' });
      expect(delivery('d').state).toBe(state);
      return [delivery('d').vehicle, delivery('d').packages, delivery('d').lines[0]?.picked];
    });
    expect(states).toEqual([
      ['', 1, 3],
      ['', null, 3],
      ['', null, 5],
    ]);
    expect(whyNot('stepBackDelivery', { deliveryId: 'd' })).toMatchObject({ code: 'wrong-delivery-step' });
  });

  test('what has left is never stepped back nor cancelled', () => {
    order('o', ['A', 5]);
    issue('d', 'o');
    expect(whyNot('stepBackDelivery', { deliveryId: 'd' })).toMatchObject({ code: 'wrong-delivery-step' });
    expect(whyNot('cancelDelivery', { deliveryId: 'd' })).toMatchObject({ code: 'wrong-delivery-step' });
  });

  test('loaded may be less than picked: the rest stays behind with a reason and goes back to the order', () => {
    order('o', ['A', 5]);
    give('createDelivery', { deliveryId: 'd', orderId: 'o' });
    give('pickDelivery', { deliveryId: 'd', lines: pickLines('d') });
    give('packDelivery', { deliveryId: 'd', packages: 1 });
    const onto = (loaded: number, reason: string) => ({
      deliveryId: 'd',
      vehicle: 'B 1',
      driver: 'Joko',
      seal: 'S-77',
      loaded: [{ lineNo: 1, loaded: quantity(loaded), reason }],
    });
    expect(whyNot('loadDelivery', onto(6, 'x'))).toMatchObject({ code: 'over-loaded', picked: 5 });
    expect(whyNot('loadDelivery', onto(3, ''))).toMatchObject({ code: 'left-behind-needs-reason' });
    give('loadDelivery', onto(3, 'vehicle full'));
    expect(delivery('d')).toMatchObject({
      seal: 'S-77',
      lines: [{ picked: 3, leftBehind: { quantity: 2, reason: 'vehicle full' } }],
    });
    // Loaded again with more: what had stayed behind is there to be taken.
    give('loadDelivery', onto(4, 'vehicle full'));
    give('postGoodsIssue', { deliveryId: 'd' });
    expect([balance('A').onHand, lineOf('o').issued, toDeliver(lineOf('o'))]).toEqual([26, 4, 1]);
  });

  test('a packing list says what is in which case, and must hold what was picked', () => {
    order('o', ['A', 5]);
    give('createDelivery', { deliveryId: 'd', orderId: 'o' });
    give('pickDelivery', { deliveryId: 'd', lines: pickLines('d') });
    const box = (from: number, to: number, amount: number) => ({
      from,
      to,
      weight: 1200,
      contents: [{ lineNo: 1, quantity: quantity(amount) }],
    });
    const packed = (...cases: ReturnType<typeof box>[]) => ({ deliveryId: 'd', packages: 1, cases });
    expect(whyNot('packDelivery', packed(box(1, 2, 2)))).toMatchObject({ code: 'packed-differs', picked: 5 });
    give('packDelivery', packed(box(1, 2, 2), box(3, 3, 1)));
    expect(delivery('d').packages).toBe(3);
  });
});

describe('goods issue', () => {
  test('partial: the rest is an open schedule line with its new date', () => {
    order('o', ['A', 5]);
    issue('d', 'o', { picked: quantity(3), shortReason: 'notFound' });
    const line = lineOf('o');
    expect([line.issued, toDeliver(line), orderOf('o').state]).toEqual([3, 2, 'partlyDelivered']);
    expect(line.schedule.map((one) => [one.date, one.quantity, one.issued])).toEqual([
      [start, 3, 3],
      [addDays(start, 1), 2, 0],
    ]);
    expect(balance('A').reserved).toBe(2);
  });

  test('over-delivery tolerance: floor(quantity × %) more may leave, and no more', () => {
    settings({ deliveryTolerance: { over: 1000, under: 0 } });
    order('o', ['A', 15]);
    give('createDelivery', { deliveryId: 'd', orderId: 'o' });
    const pick = (amount: number) => ({
      deliveryId: 'd',
      lines: [{ lineNo: 1, picked: quantity(amount), shortReason: null }],
    });
    expect(whyNot('pickDelivery', pick(17))).toEqual({ code: 'over-picked', lineNo: 1, requested: 16 });
    give('pickDelivery', pick(16));
    give('packDelivery', { deliveryId: 'd', packages: 1 });
    give('loadDelivery', { deliveryId: 'd', vehicle: '', driver: '' });
    give('postGoodsIssue', { deliveryId: 'd' });
    expect([lineOf('o').issued, orderOf('o').state, netBillable(lineOf('o'))]).toEqual([16, 'delivered', 16]);
    expect([balance('A').onHand, balance('A').reserved]).toEqual([14, 0]);
  });

  test('what was picked within a tolerance that holds no more is refused when it leaves', () => {
    settings({ deliveryTolerance: { over: 1000, under: 0 } });
    order('o', ['A', 15]);
    load('d', 'o', { picked: quantity(16) });
    settings({ deliveryTolerance: { over: 0, under: 0 } });
    expect(whyNot('postGoodsIssue', { deliveryId: 'd' })).toEqual({
      code: 'over-delivery',
      lineNo: 1,
      most: 15,
      picked: 16,
    });
  });

  test('under-delivery within the tolerance of the item closes the line without a backorder', () => {
    change('A', { deliveryTolerance: { over: null, under: basisPoints(2000) } });
    order('o', ['A', 5]);
    issue('d', 'o', { picked: quantity(4), shortReason: 'notFound' });
    expect([lineOf('o').shortClosed, orderOf('o').state]).toEqual([1, 'delivered']);
    expect(balance('A').reserved).toBe(0);
  });

  test('stock below zero is refused, and the whole issue with it', () => {
    order('o', ['B', 5], ['A', 5]);
    load('d', 'o');
    give(
      'scrapStock',
      { scrapId: 's', productCode: 'A', quantity: quantity(27), from: 'stock', reason: 'fire' },
      'budi',
    );
    expect(whyNot('postGoodsIssue', { deliveryId: 'd' })).toMatchObject({ code: 'short-stock', productCode: 'A' });
    expect(balance('B').onHand).toBe(30);
  });

  test('an item that allows it leaves below zero at the last average, and its receipt revalues', () => {
    change('A', { negativeStock: true });
    order('o', ['A', 20]);
    load('d', 'o');
    give(
      'scrapStock',
      { scrapId: 's', productCode: 'A', quantity: quantity(20), from: 'stock', reason: 'fire' },
      'budi',
    );
    const before = balance('A');
    give('postGoodsIssue', { deliveryId: 'd' });
    expect([before.onHand, before.value, balance('A').onHand]).toEqual([10, 23_334, -10]);
    expect(postings('goodsIssue-d')).toEqual([
      ['5100', 46_668, 0],
      ['1140', 0, 46_668],
    ]);
    // 20 come in for 50,001: 10 of them cover what had left for 23,334.
    give('receiveGoods', { receiptId: 'g', plannedReceiptIds: ['in-A'] });
    expect(balance('A')).toMatchObject({ onHand: 10, value: 25_000 });
    expect(postings('goodsReceipt-g')).toEqual([
      ['1140', 50_001, 0],
      ['2130', 0, 50_001],
      ['5110', 1667, 0],
      ['1140', 0, 1667],
    ]);
  });

  test('nothing is issued into a day that is closed', () => {
    settings({ deliverySteps: ['picked'] });
    order('o', ['A', 5]);
    give('createDelivery', { deliveryId: 'd', orderId: 'o' });
    give('pickDelivery', { deliveryId: 'd', lines: pickLines('d') });
    give('closeDay', { date: start });
    expect(whyNot('postGoodsIssue', { deliveryId: 'd' })).toEqual({ code: 'no-open-day' });
  });

  test('goods in quarantine are not delivered', () => {
    const into = { movementId: 'q', productCode: 'A', quantity: quantity(28), direction: 'in' as const };
    give('moveQuarantine', { ...into, reason: 'smells' });
    order('o', ['A', 5]);
    give('createDelivery', { deliveryId: 'd', orderId: 'o' });
    expect([delivery('d').lines[0]?.requested, lineOf('o').schedule[0]?.quantity]).toEqual([2, 2]);
  });
});

describe('batches and serial numbers', () => {
  const lot = (batch: string, amount: number, expires: string) => ({
    batch,
    expires: businessDate(expires),
    quantity: quantity(amount),
  });
  const receive = (more: object) =>
    give('receiveGoods', {
      receiptId: 'g',
      plannedReceiptIds: ['in-C'],
      counted: [{ plannedReceiptId: 'in-C', received: quantity(20), reason: '', keepRest: false, ...more }],
    });
  const without = () =>
    give(
      'scrapStock',
      { scrapId: 's', productCode: 'C', quantity: quantity(30), from: 'stock', reason: 'fire' },
      'budi',
    );

  test('a reservation is by quantity and the batch is chosen at pick, expired ones never (erpnext#57159)', () => {
    without();
    change('C', { tracking: 'batch', safetyStock: quantity(0) });
    receive({ batches: [lot('old', 4, '2026-04-12'), lot('soon', 6, '2026-04-20'), lot('late', 10, '2026-12-31')] });
    order('o', ['C', 8]);
    order('p', ['C', 8]);
    // 16 of 20 are usable: both orders are promised, neither holds a batch.
    expect([balance('C').onHand, balance('C').reserved]).toEqual([20, 16]);
    give('createDelivery', { deliveryId: 'd', orderId: 'o' });
    give('createDelivery', { deliveryId: 'e', orderId: 'p' });
    expect(delivery('d').lines[0]?.batches).toBeUndefined();
    give('pickDelivery', { deliveryId: 'e', lines: pickLines('e') });
    give('pickDelivery', { deliveryId: 'd', lines: pickLines('d') });
    const chosen = (id: string) => delivery(id).lines[0]?.batches?.map((one) => [one.batch, one.quantity]);
    expect(chosen('e')).toEqual([
      ['soon', 6],
      ['late', 2],
    ]);
    expect(chosen('d')).toEqual([['late', 8]]);
    give('packDelivery', { deliveryId: 'e', packages: 1 });
    give('loadDelivery', { deliveryId: 'e', vehicle: '', driver: '' });
    give('postGoodsIssue', { deliveryId: 'e' });
    expect(branch.tables.get('movements', 'e')?.lines.map((line) => [line.batch, line.quantity])).toEqual([
      ['soon', -6],
      ['late', -2],
    ]);
    expect([...branch.tables.all('batches')].map((row) => [row.batch, row.onHand])).toEqual([
      ['old', 4],
      ['soon', 0],
      ['late', 8],
    ]);
  });

  test('a batch that expired between picking and leaving does not leave', () => {
    without();
    change('C', { tracking: 'batch', safetyStock: quantity(0) });
    receive({ batches: [lot('soon', 20, '2026-04-13')] });
    settings({ deliverySteps: ['picked'] });
    order('o', ['C', 2]);
    give('createDelivery', { deliveryId: 'd', orderId: 'o' });
    give('pickDelivery', { deliveryId: 'd', lines: pickLines('d') });
    give('closeDay', { date: start });
    give('openDay', { date: addDays(start, 1) });
    expect(whyNot('postGoodsIssue', { deliveryId: 'd' })).toMatchObject({ code: 'batch-expired', batch: 'soon' });
  });

  test('a serial number is never issued twice without a return between', () => {
    without();
    change('C', { tracking: 'serial', safetyStock: quantity(0) });
    receive({ serials: Array.from({ length: 20 }, (_, index) => `SN${index}`) });
    order('o', ['C', 1]);
    order('p', ['C', 1]);
    issue('d', 'o', { serials: ['SN7'] });
    give('createDelivery', { deliveryId: 'e', orderId: 'p' });
    const again = { deliveryId: 'e', lines: pickLines('e', [{ serials: ['SN7'] }]) };
    expect(whyNot('pickDelivery', again)).toMatchObject({ code: 'serial-not-in-stock', serial: 'SN7' });
    give('postReturn', {
      returnId: 'r',
      deliveryId: 'd',
      reason: 'wrong item',
      lines: [{ deliveryLineNo: 1, quantity: quantity(1), destination: 'stock', redeliver: false }],
    });
    give('pickDelivery', again);
  });
});

describe('reversal of a goods issue', () => {
  test('a new document with the opposite movements at the original cost, and the promises are open again', () => {
    order('o', ['A', 10]);
    issue('d', 'o');
    expect(postings('goodsIssue-d')).toEqual([
      ['5100', 23_334, 0],
      ['1140', 0, 23_334],
    ]);
    give('receiveGoods', { receiptId: 'g', plannedReceiptIds: ['in-A'] });
    give('reverseGoodsIssue', { reversalId: 'x', deliveryId: 'd', reason: 'wrong vehicle' });
    expect(delivery('d')).toMatchObject({ state: 'reversed', reversedBy: 'GIR/KPG01/2026/000001', issuedOn: start });
    expect(branch.tables.get('movements', 'x')).toMatchObject({
      kind: 'goodsIssueReversal',
      lines: [{ quantity: 10, value: 23_334 }],
    });
    expect(postings('goodsIssueReversal-x')).toEqual([
      ['1140', 23_334, 0],
      ['5100', 0, 23_334],
    ]);
    expect(balance('A')).toMatchObject({ onHand: 50, reserved: 10, value: 120_002 });
    expect([orderOf('o').state, toDeliver(lineOf('o')), netBillable(lineOf('o'))]).toEqual(['confirmed', 10, 0]);
    issue('e', 'o');
    expect(orderOf('o').state).toBe('delivered');
    expect(branch.broken).toEqual([]);
  });

  test('is made once, not of goods that were billed, and not of goods that came back', () => {
    order('o', ['A', 4]);
    order('p', ['A', 4]);
    order('q', ['A', 4]);
    issue('d', 'o');
    issue('e', 'p');
    issue('f', 'q');
    give('reverseGoodsIssue', { reversalId: 'x', deliveryId: 'd', reason: 'wrong vehicle' });
    const again = (deliveryId: string) => ({ reversalId: 'y', deliveryId, reason: 'wrong vehicle' });
    expect(whyNot('reverseGoodsIssue', again('d'))).toMatchObject({ code: 'wrong-delivery-step', state: 'reversed' });
    give('postInvoice', { invoiceId: 'i', deliveryId: 'e' });
    expect(whyNot('reverseGoodsIssue', again('e'))).toMatchObject({ code: 'already-invoiced' });
    give('postReturn', {
      returnId: 'r',
      deliveryId: 'f',
      reason: 'wrong item',
      lines: [{ deliveryLineNo: 1, quantity: quantity(1), destination: 'stock', redeliver: false }],
    });
    expect(whyNot('reverseGoodsIssue', again('f'))).toMatchObject({ code: 'goods-came-back' });
  });
});

describe('proof of delivery', () => {
  const proof = { deliveryId: 'd', date: start, receiver: 'Bu Ani', note: '', received: [] };

  test('date, receiver and received quantities close the delivery', () => {
    order('o', ['A', 5]);
    issue('d', 'o');
    expect(whyNot('recordProofOfDelivery', { ...proof, date: addDays(start, -1) })).toMatchObject({
      code: 'proof-before-issue',
    });
    expect(whyNot('recordProofOfDelivery', { ...proof, date: addDays(start, 1) })).toMatchObject({
      code: 'proof-in-future',
    });
    const more = [{ lineNo: 1, received: quantity(6) }];
    expect(whyNot('recordProofOfDelivery', { ...proof, received: more })).toMatchObject({ code: 'received-too-much' });
    give('recordProofOfDelivery', proof);
    expect(delivery('d')).toMatchObject({
      state: 'delivered',
      proof: { date: start, receiver: 'Bu Ani' },
      lines: [{ received: 5 }],
    });
    give('postInvoice', { invoiceId: 'i', deliveryId: 'd' });
    expect(delivery('d').state).toBe('invoiced');
  });

  test('a short receipt comes back in the same command, to be delivered again or not', () => {
    order('o', ['A', 5]);
    issue('d', 'o');
    const short = { ...proof, note: 'two broken', received: [{ lineNo: 1, received: quantity(3) }] };
    expect(whyNot('recordProofOfDelivery', { ...short, note: '' })).toMatchObject({ code: 'short-receipt-needs-note' });
    const shortage = { returnId: 'r', destination: 'scrap' as const, redeliver: true };
    const { version } = delivery('d');
    give('recordProofOfDelivery', { ...short, shortage });
    expect(delivery('d')).toMatchObject({ state: 'delivered', lines: [{ received: 3, returned: 2 }] });
    expect(delivery('d').version).toBe(version + 1);
    expect([orderOf('o').state, toDeliver(lineOf('o')), netBillable(lineOf('o'))]).toEqual(['partlyDelivered', 2, 3]);
    expect(branch.broken).toEqual([]);
  });
});

test('after all of it the tables are sound', () => {
  order('o', ['A', 5], ['B', 7]);
  issue('d', 'o', { picked: quantity(3), shortReason: 'damaged' });
  give('adjustStock', { adjustmentId: 'a', productCode: 'B', change: -2, value: null, reason: 'lost' }, 'budi');
  give('transferOut', {
    transferId: 't',
    location: 'KPG02',
    reason: '',
    lines: [{ productCode: 'A', quantity: quantity(4) }],
  });
  give('startStocktake', { stocktakeId: 'k', lines: [{ productCode: 'B', batch: null }] });
  give('countStock', { stocktakeId: 'k', productCode: 'B', batch: null, counted: quantity(21) });
  give('postStocktake', { stocktakeId: 'k' });
  expect(branch.broken).toEqual([]);
  const stock = violations(branch.tables).filter((violation) => ['I1', 'I2', 'I3', 'I5', 'I20'].includes(violation.id));
  expect(stock).toEqual([]);
  expect(balance('A').value + balance('B').value).toBeGreaterThan(money(0));
});

test('an order that is delivered complete leaves complete or not at all (OR4)', () => {
  give('confirmOrder', {
    orderId: 'o1',
    customerCode: 'Y',
    requestedDate: start,
    customerReference: '',
    quotationId: null,
    completeDelivery: true,
    lines: ['A', 'C'].map((productCode) => ({ productCode, quantity: quantity(10), discount: basisPoints(0) })),
  });
  const row = branch.tables.get('balances', 'C');
  if (row) branch.tables.apply([{ table: 'balances', row: { ...row, onHand: quantity(9) } }]);
  expect(whyNot('createDelivery', { deliveryId: 'd1', orderId: 'o1' })).toMatchObject({
    code: 'delivery-not-complete',
    productCode: 'C',
  });
  if (row) branch.tables.apply([{ table: 'balances', row }]);
  expect(whyNot('createDelivery', { deliveryId: 'd1', orderId: 'o1' })).toBeNull();
});

test('lines of a delivery group wait for each other, and the other lines leave without them (OR5)', () => {
  const line = (productCode: string, deliveryGroup: number | null) => ({
    productCode,
    quantity: quantity(10),
    discount: basisPoints(0),
    deliveryGroup,
  });
  give('confirmOrder', {
    orderId: 'o1',
    customerCode: 'Y',
    requestedDate: start,
    customerReference: '',
    quotationId: null,
    lines: [line('A', 1), line('B', null), line('C', 1)],
  });
  const row = branch.tables.get('balances', 'C');
  if (row) branch.tables.apply([{ table: 'balances', row: { ...row, onHand: quantity(9) } }]);
  give('createDelivery', { deliveryId: 'd1', orderId: 'o1' });
  expect(branch.tables.get('deliveries', 'd1')?.lines.map((one) => one.productCode)).toEqual(['B']);
  give('cancelDelivery', { deliveryId: 'd1' });
  if (row) branch.tables.apply([{ table: 'balances', row }]);
  give('createDelivery', { deliveryId: 'd2', orderId: 'o1' });
  expect(branch.tables.get('deliveries', 'd2')?.lines.map((one) => one.productCode)).toEqual(['A', 'B', 'C']);
});
