import { array, assert, boolean, constantFrom, integer, property, record, type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCredit } from '../customers/credit-check.ts';
import type { CreditSettings } from '../customers/credit-policy.ts';
import { plainCustomer } from '../customers/testing/plain-customer.ts';
import { naiveExposure, type NaiveDocuments } from '../customers/testing/naive-exposure.ts';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { money, zeroMoney } from '../money/money.ts';
import { MemoryTables } from '../tables/memory-tables.ts';
import { creditFacts } from './credit-facts.ts';
import { rowsOfDocuments } from './testing/rows-of-documents.ts';

const day = businessDate('2026-04-13');
const HORIZON = 30;
const horizonEnd = addDays(day, HORIZON);
const customer = plainCustomer;
const credit: CreditSettings = { company: { horizonDays: HORIZON, countsUnclearedGiro: true }, groups: {} };

function factsOf(documents: NaiveDocuments, exceptOrderId: string | null = null) {
  const tables = new MemoryTables();
  tables.apply(rowsOfDocuments(documents));
  return creditFacts(tables, { credit }, day, customer, exceptOrderId);
}

const orderIds = ['o1', 'o2'] as const;
const date = integer({ min: -5, max: 60 }).map((days) => addDays(day, days));
const line = record({
  ordered: integer({ min: 1, max: 9 }),
  shortClosed: integer({ min: 0, max: 3 }),
  net: integer({ min: 0, max: 1_000_000 }),
  tax: integer({ min: 0, max: 110_000 }),
  promises: array(record({ date, quantity: integer({ min: 1, max: 4 }) }), { maxLength: 3 }),
  issued: integer({ min: 0, max: 9 }),
  reversed: integer({ min: 0, max: 3 }),
  billed: integer({ min: 0, max: 9 }),
});
const drawn = record({
  orders: array(
    record({
      state: constantFrom('creditBlocked', 'confirmed', 'partlyDelivered', 'delivered', 'closed', 'cancelled'),
      requestedDate: date,
      lines: array(line, { minLength: 1, maxLength: 3 }),
      downPayment: integer({ min: 0, max: 400_000 }),
    }),
    { maxLength: 2 },
  ),
  total: integer({ min: 1, max: 2_000_000 }),
  dueDate: date,
  laterDue: integer({ min: 0, max: 40 }),
  creditNotes: array(
    record({
      total: integer({ min: 1, max: 500_000 }),
      refund: integer({ min: 0, max: 2 }),
      share: integer({ min: 0, max: 3 }),
      invoice: integer({ min: 0, max: 3 }),
    }),
    { maxLength: 2 },
  ),
  receipts: array(
    record({
      amount: integer({ min: 1, max: 900_000 }),
      withheld: integer({ min: 0, max: 9000 }),
      discount: integer({ min: 0, max: 9000 }),
      share: integer({ min: 0, max: 3 }),
      cleared: boolean(),
      orderId: constantFrom(null, ...orderIds),
      invoice: integer({ min: 0, max: 3 }),
    }),
    { maxLength: 3 },
  ),
  except: constantFrom(null, ...orderIds),
});

/** Documents that can exist: nothing is promised, issued, billed or paid more often than it may be. */
function documentsOf({
  orders,
  total,
  dueDate,
  laterDue,
  receipts,
  creditNotes,
}: typeof drawn extends Arbitrary<infer Value> ? Value : never) {
  const invoices: NaiveDocuments['invoices'][number][] = [];
  const moves: NaiveDocuments['moves'][number][] = [];
  const standing = orders.map((order, index) => {
    const id = orderIds[index] ?? 'o1';
    const goods: { lineNo: number; quantity: number }[] = [];
    const lines = order.lines.map((drawnLine, position) => {
      const lineNo = position + 1;
      const shortClosed = Math.min(drawnLine.shortClosed, drawnLine.ordered - 1);
      const wanted = drawnLine.ordered - shortClosed;
      let left = wanted;
      const promises = drawnLine.promises.flatMap((promise) => {
        const quantity = Math.min(promise.quantity, left);
        left -= quantity;
        return quantity > 0 ? [{ date: promise.date, quantity }] : [];
      });
      const issued = Math.min(drawnLine.issued, wanted - left);
      const reversed = Math.min(drawnLine.reversed, issued);
      if (issued > 0) moves.push({ orderId: id, lineNo, quantity: issued });
      if (reversed > 0) moves.push({ orderId: id, lineNo, quantity: -reversed });
      const billed = Math.min(drawnLine.billed, wanted);
      if (billed > 0) goods.push({ lineNo, quantity: billed });
      return { lineNo, ordered: drawnLine.ordered, shortClosed, net: drawnLine.net, tax: drawnLine.tax, promises };
    });
    const instalments = [
      { dueDate, amount: Math.floor(total / 3) },
      { dueDate: addDays(dueDate, laterDue), amount: total - Math.floor(total / 3) },
    ];
    const parts = laterDue > 20 ? { instalments } : {};
    invoices.push({ id: `i${index}`, orderId: id, goods, isDownPayment: false, total, dueDate, ...parts });
    if (order.downPayment > 0) {
      invoices.push({
        id: `d${index}`,
        orderId: id,
        goods: [],
        isDownPayment: true,
        total: order.downPayment,
        dueDate,
      });
    }
    return { id, state: order.state, requestedDate: order.requestedDate, lines };
  });
  const open = new Map(invoices.map((invoice) => [invoice.id, invoice.total]));
  const settle = (to: NaiveDocuments['invoices'][number] | undefined, most: number) => {
    const amount = Math.min(most, to ? (open.get(to.id) ?? 0) : 0);
    if (!to || amount <= 0) return [];
    open.set(to.id, (open.get(to.id) ?? 0) - amount);
    return [{ invoiceId: to.id, amount }];
  };
  const taken = receipts.map(({ amount, withheld, discount, share, cleared, orderId, invoice }) => {
    const to = invoices[invoice];
    const plain = { amount, cleared, orderId };
    const deducted = withheld + discount;
    // Nothing is deducted without an invoice that it settles.
    if (!to || (open.get(to.id) ?? 0) < deducted) return { ...plain, allocations: [] };
    const allocations = settle(to, deducted + Math.floor((amount * share) / 3));
    return allocations.length === 0 ? { ...plain, allocations } : { ...plain, withheld, discount, allocations };
  });
  const notes = creditNotes.map(({ total: given, refund, share, invoice }) => {
    const refunded = Math.floor((given * refund) / 4);
    const allocations = settle(invoices[invoice], Math.floor(((given - refunded) * share) / 3));
    return { total: given, refunded, allocations };
  });
  return { orders: standing, moves, invoices, receipts: taken, creditNotes: notes };
}

test('exposure over the tables is that of the naive twin over the documents, figure by figure', () => {
  let orders = 0;
  let later = 0;
  assert(
    property(drawn, (drawing) => {
      const documents = documentsOf(drawing);
      const facts = factsOf(documents, drawing.except);
      const naive = naiveExposure(documents, day, horizonEnd, drawing.except);
      expect({
        openItems: facts.openItems,
        openDeliveries: facts.openDeliveries,
        openOrders: facts.openOrders,
        openOrdersLater: facts.openOrdersLater,
        unallocatedReceipts: facts.unallocatedReceipts,
        unclearedGiro: facts.unclearedGiro,
        overdue: facts.overdue,
      }).toEqual(naive);
      if (naive.openOrders > 0) orders += 1;
      if (naive.openOrdersLater > 0) later += 1;
    }),
    { numRuns: Number(process.env['GERAI_RUNS'] ?? 10_000) },
  );
  // Cases that never have an open order would prove nothing.
  expect(orders).toBeGreaterThan(100);
  expect(later).toBeGreaterThan(100);
});

const none: NaiveDocuments = { orders: [], moves: [], invoices: [], receipts: [], creditNotes: [] };
const tenPieces = { lineNo: 1, ordered: 10, shortClosed: 0, net: 1000, tax: 110 };
const order = (change: Partial<NaiveDocuments['orders'][number]> = {}) => ({
  id: 'o1',
  state: 'confirmed' as const,
  requestedDate: day,
  lines: [{ ...tenPieces, promises: [{ date: String(day), quantity: 10 }] }],
  ...change,
});
const cash = { cleared: true, orderId: null, allocations: [] };

describe('what counts in exposure', () => {
  test('erpnext#10861: a project order that ships after the horizon counts in the static check only', () => {
    const far = addDays(horizonEnd, 1);
    const lines = [
      {
        ...tenPieces,
        promises: [
          { date: far, quantity: 4 },
          { date: horizonEnd, quantity: 6 },
        ],
      },
    ];
    expect(factsOf({ ...none, orders: [order({ lines })] })).toMatchObject({ openOrders: 666, openOrdersLater: 444 });
  });

  test('erpnext#16030: an order counts at every stage once: open order, open delivery, open item', () => {
    const whole = (documents: Partial<NaiveDocuments>) => {
      const facts = factsOf({ ...none, orders: [order({ state: 'partlyDelivered' })], ...documents });
      return [facts.openOrders, facts.openDeliveries, facts.openItems];
    };
    const moves = [{ orderId: 'o1', lineNo: 1, quantity: 6 }];
    const goods = [{ lineNo: 1, quantity: 6 }];
    const invoices = [{ id: 'i1', orderId: 'o1', goods, isDownPayment: false, total: 666, dueDate: day }];
    expect(whole({})).toEqual([1110, 0, 0]);
    expect(whole({ moves })).toEqual([444, 666, 0]);
    expect(whole({ moves, invoices })).toEqual([444, 0, 666]);
    // Invoiced ahead of the goods: an open item, no open order and no open delivery any more.
    expect(whole({ invoices })).toEqual([444, 0, 666]);
  });

  test('SerpentCS#523: payments and advances lower exposure, each once', () => {
    const paid = (receipts: NaiveDocuments['receipts']) => factsOf({ ...none, orders: [order()], receipts });
    expect(paid([{ ...cash, amount: 300 }])).toMatchObject({ openOrders: 1110, unallocatedReceipts: 300 });
    expect(paid([{ ...cash, amount: 300, orderId: 'o1' }])).toMatchObject({ openOrders: 810, unallocatedReceipts: 0 });
    expect(paid([{ ...cash, amount: 2000, orderId: 'o1' }])).toMatchObject({ openOrders: 0, unallocatedReceipts: 890 });
    expect(paid([{ ...cash, amount: 300, cleared: false }])).toMatchObject({
      openOrders: 1110,
      unallocatedReceipts: 0,
    });
  });

  test('money paid ahead for an order pays first for what of it is delivered: it makes only the rest prepaid (CR8)', () => {
    const receipts = [{ ...cash, amount: 666, orderId: 'o1' }];
    const moves = [{ orderId: 'o1', lineNo: 1, quantity: 6 }];
    const goods = [{ lineNo: 1, quantity: 6 }];
    const invoices = [{ id: 'i1', orderId: 'o1', goods, isDownPayment: false, total: 666, dueDate: day }];
    const orders = [order({ state: 'partlyDelivered' as const })];
    const rest = (documents: Partial<NaiveDocuments>) => {
      const facts = factsOf({ ...none, orders, receipts, ...documents }, 'o1');
      return checkCredit({ creditLimit: money(0), blocked: false }, facts, money(444)).result;
    };
    expect(rest({})).toBe('ok');
    expect(rest({ moves })).toBe('block');
    expect(rest({ moves, invoices })).toBe('block');
    expect(rest({ moves, invoices, receipts: [{ ...cash, amount: 1110, orderId: 'o1' }] })).toBe('ok');
  });

  test('what an uncleared giro settled is still owed, where the policy counts it', () => {
    const invoices = [{ id: 'i1', orderId: 'o9', goods: [], isDownPayment: false, total: 500, dueDate: day }];
    const receipts = [{ ...cash, amount: 500, cleared: false, allocations: [{ invoiceId: 'i1', amount: 500 }] }];
    expect(factsOf({ ...none, invoices, receipts })).toMatchObject({ openItems: 0, unclearedGiro: 500 });
    const tables = new MemoryTables();
    tables.apply(rowsOfDocuments({ ...none, invoices, receipts }));
    expect(creditFacts(tables, {}, day, customer, null)).toMatchObject({ openItems: 0, unclearedGiro: 0 });
  });

  test('withheld tax and a discount that came with an uncleared giro are owed again with it', () => {
    const invoices = [{ id: 'i1', orderId: 'o9', goods: [], isDownPayment: false, total: 500, dueDate: day }];
    const giro = { ...cash, cleared: false, amount: 485, withheld: 10, discount: 5 };
    const receipts = [{ ...giro, allocations: [{ invoiceId: 'i1', amount: 500 }] }];
    expect(factsOf({ ...none, invoices, receipts })).toMatchObject({ openItems: 0, unclearedGiro: 500 });
  });

  test('an open credit note is an open item with a negative sign; used, it counts no more', () => {
    const invoices = [{ id: 'i1', orderId: 'o9', goods: [], isDownPayment: false, total: 500, dueDate: day }];
    const note = { total: 200, refunded: 50, allocations: [] };
    expect(factsOf({ ...none, invoices, creditNotes: [note] })).toMatchObject({ openItems: 350, openCredits: 150 });
    const applied = { ...note, allocations: [{ invoiceId: 'i1', amount: 150 }] };
    expect(factsOf({ ...none, invoices, creditNotes: [applied] })).toMatchObject({ openItems: 350, openCredits: 0 });
  });

  test('an open credit note never makes the overdue share worse', () => {
    const invoices = [500_000, 900_000].map((total, at) => {
      const dueDate = addDays(day, at === 0 ? -5 : 5);
      return { id: `i${at}`, orderId: 'o9', goods: [], isDownPayment: false, total, dueDate };
    });
    const share = (creditNotes: NaiveDocuments['creditNotes']) =>
      checkCredit(customer, factsOf({ ...none, invoices, creditNotes }), zeroMoney).checks.find(
        ({ check }) => check === 'OVERDUE_SHARE',
      )?.value;
    expect(share([])).toBe(3571);
    expect(share([{ total: 1_300_000, refunded: 0, allocations: [] }])).toBe(3571);
  });

  test('only the instalments that are past their own day are overdue, and payments go to the earliest', () => {
    const instalments = [
      { dueDate: addDays(day, -40), amount: 300_000 },
      { dueDate: addDays(day, -10), amount: 300_000 },
      { dueDate: addDays(day, 20), amount: 400_000 },
    ];
    const bought = { id: 'i1', orderId: 'o9', goods: [], isDownPayment: false, total: 1_000_000 };
    const invoices = [{ ...bought, dueDate: addDays(day, -40), instalments }];
    const receipts = [{ ...cash, amount: 300_000, allocations: [{ invoiceId: 'i1', amount: 300_000 }] }];
    expect(factsOf({ ...none, invoices })).toMatchObject({ overdue: 600_000, oldestOverdueDays: 40 });
    expect(factsOf({ ...none, invoices, receipts })).toMatchObject({ overdue: 300_000, oldestOverdueDays: 10 });
  });

  test('credit-blocked, closed and cancelled orders count for nothing; what left before still does', () => {
    for (const state of ['creditBlocked', 'closed', 'cancelled'] as const) {
      expect(factsOf({ ...none, orders: [order({ state })] })).toMatchObject({ openOrders: 0, openDeliveries: 0 });
    }
    const moves = [{ orderId: 'o1', lineNo: 1, quantity: 1 }];
    expect(factsOf({ ...none, orders: [order({ state: 'closed' })], moves })).toMatchObject({ openDeliveries: 111 });
  });

  test('closed documents are not even read: the check costs by what is open', () => {
    const tables = new MemoryTables();
    const moves = [{ orderId: 'o1', lineNo: 1, quantity: 10 }];
    const goods = [{ lineNo: 1, quantity: 10 }];
    const invoices = [{ id: 'i1', orderId: 'o1', goods, isDownPayment: false, total: 1110, dueDate: day }];
    const receipts = [{ ...cash, amount: 1110, allocations: [{ invoiceId: 'i1', amount: 1110 }] }];
    const orders = [order({ state: 'delivered' }), order({ id: 'o2', state: 'creditBlocked' })];
    tables.apply(rowsOfDocuments({ ...none, orders, moves, invoices, receipts }));
    expect([tables.openOrdersOf('X'), tables.openInvoicesOf('X'), tables.openReceiptsOf('X')]).toEqual([[], [], []]);
    expect(tables.downPaymentsOf('X')).toEqual([]);
  });
});
