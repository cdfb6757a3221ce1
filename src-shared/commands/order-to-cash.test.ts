import { array, assert, constantFrom, integer, property, record, type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import type { DomainEvent } from '../events/events.ts';
import type { MasterPayload } from '../events/master-payload.ts';
import { priceKey } from '../catalogue/price.ts';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { basisPoints, money, quantity, unitPrice } from '../money/money.ts';
import { numberGaps } from './control-totals.ts';
import { openDay } from './facts.ts';
import { sampleBranch } from '../sample-data/branch.ts';
import { cumulativeAtp } from '../availability/available-to-promise.ts';
import { availabilityFacts } from '../availability/product-availability.ts';
import { hashTables } from '../tables/content-hash.ts';
import { stepViolations, violations, type Violation } from '../tables/invariants.ts';
import { MemoryTables } from '../tables/memory-tables.ts';
import { project } from '../tables/project.ts';
import type { CommandInput, CommandType } from './command-inputs.ts';
import { decide } from './decide.ts';

const start = businessDate('2026-04-13');
const codes = ['A', 'B', 'C'];

const payloads: readonly MasterPayload[] = [
  {
    kind: 'products',
    rows: codes.map((code, index) => ({
      code,
      name: `Product ${code}`,
      unit: 'PCS',
      quantityDigits: 0,
      barcode: null,
      category: 'x',
      taxCode: '04',
      safetyStock: quantity(index),
      replenishable: code !== 'C',
      leadTimeDays: 3,
    })),
  },
  {
    kind: 'prices',
    rows: codes.map((productCode, index) => {
      const price = {
        list: 'BASE',
        productCode,
        unit: 'PCS',
        minQuantity: quantity(0),
        validFrom: businessDate('2026-01-01'),
      };
      return { ...price, key: priceKey(price), validTo: null, unitPrice: unitPrice(333_300 * (index + 1)) };
    }),
  },
  {
    kind: 'customers',
    rows: ['X', 'Y'].map((code) => ({
      code,
      name: `Customer ${code}`,
      contact: '',
      address: '',
      city: '',
      phone: '',
      taxNumber: null,
      priceList: null,
      termsDays: code === 'X' ? 0 : 30,
      creditLimit: code === 'X' ? money(200_000) : null,
      blocked: false,
      language: 'id',
    })),
  },
  {
    kind: 'plannedReceipts',
    rows: codes.map((productCode, index) => ({
      id: `in-${productCode}`,
      productCode,
      date: addDays(start, index + 1),
      quantity: quantity(20),
      value: money(50_001),
      state: 'expected',
    })),
  },
  {
    kind: 'openingStock',
    rows: codes.map((productCode) => ({
      productCode,
      onHand: quantity(30),
      reserved: quantity(0),
      value: money(70_001),
    })),
    movement: {
      id: 'opening',
      kind: 'opening',
      number: 'OPENING',
      date: start,
      lines: codes.map((productCode) => ({ productCode, quantity: quantity(30), value: money(70_001) })),
    },
  },
];

/** A branch in memory: decides and projects as the engine does, and keeps its events. */
class Branch {
  readonly tables = new MemoryTables();

  readonly events: DomainEvent[] = [];

  readonly broken: Violation[] = [];

  give<Type extends CommandType>(type: Type, input: CommandInput<Type>, userId = 'siti'): boolean {
    const payload = (kind: string) => payloads.find((candidate) => candidate.kind === kind) ?? null;
    const scope = { read: this.tables, now: '2026-04-13T01:00:00.000Z', userId, payload };
    const decided = decide(type, input, scope);
    if (!decided.ok) return false;
    for (const event of decided.value) {
      this.events.push(event);
      const isImport = event.t === 'master.applied.v1';
      const writes = project(event, isImport ? payload(event.d.kind) : null);
      const day = openDay(this.tables)?.date ?? null;
      this.broken.push(...stepViolations({ before: this.tables, writes, userId, day, isImport }));
      this.tables.apply(writes);
    }
    return true;
  }
}

function openedBranch(): Branch {
  const branch = new Branch();
  branch.give('configureBranch', sampleBranch);
  // The payload's name stands for its hash here: nothing is read from disk.
  for (const { kind } of payloads) branch.give('applyMasterData', { kind, sha256: kind, fileName: kind });
  branch.give('openDay', { date: start });
  return branch;
}

const step = record({
  verb: constantFrom('quote', 'order', 'release', 'cancel', 'deliver', 'invoice', 'pay', 'receive', 'nextDay'),
  pick: integer({ min: 0, max: 50 }),
  customer: constantFrom('X', 'Y'),
  ahead: integer({ min: 0, max: 4 }),
  lines: array(
    record({
      code: constantFrom(...codes),
      quantity: integer({ min: 1, max: 25 }),
      discount: integer({ min: 0, max: 3000 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
type Step = typeof step extends Arbitrary<infer Value> ? Value : never;

function take(branch: Branch, { verb, pick, customer, ahead, lines }: Step, index: number): void {
  const { tables } = branch;
  const day = openDay(tables)?.date ?? start;
  const nth = <T>(rows: Iterable<T>): T | undefined => {
    const all = [...rows];
    return all[pick % Math.max(1, all.length)];
  };
  const draft = {
    customerCode: customer,
    requestedDate: addDays(day, ahead),
    lines: lines.map((line) => ({
      productCode: line.code,
      quantity: quantity(line.quantity),
      discount: basisPoints(line.discount),
    })),
  };
  const quotation = nth(tables.all('quotations'));
  const order = nth(tables.all('orders'));
  const delivery = nth(tables.all('deliveries'));
  const invoice = nth(tables.all('invoices'));
  switch (verb) {
    case 'quote':
      branch.give('sendQuotation', { ...draft, quotationId: `q${index}`, validUntil: addDays(day, 3) });
      break;
    case 'order':
      branch.give('confirmOrder', {
        ...draft,
        orderId: `o${index}`,
        customerReference: '',
        quotationId: pick % 3 === 0 ? (quotation?.id ?? null) : null,
      });
      break;
    case 'release':
      if (order) branch.give('releaseCredit', { orderId: order.id, reason: 'long known' }, pick % 2 ? 'budi' : 'siti');
      break;
    case 'cancel':
      if (order) branch.give('cancelOrder', { orderId: order.id, reason: 'changed mind' });
      break;
    case 'deliver':
      if (order) deliver(branch, order.id, `d${index}`, pick);
      break;
    case 'invoice':
      if (delivery) branch.give('postInvoice', { invoiceId: `i${index}`, deliveryId: delivery.id });
      break;
    case 'pay':
      if (invoice) {
        const amount = money(Math.max(1, Math.floor(((invoice.totals.total - invoice.paid) * ((pick % 4) + 1)) / 4)));
        const allocations = [{ invoiceId: invoice.id, amount }];
        const { customerCode } = invoice;
        branch.give('postReceipt', {
          receiptId: `r${index}`,
          customerCode,
          tendered: money(amount + pick),
          allocations,
        });
      }
      break;
    case 'receive':
      branch.give('receiveGoods', { receiptId: `g${index}`, plannedReceiptIds: [`in-${codes[pick % 3] ?? 'A'}`] });
      break;
    default:
      if (branch.give('closeDay', { date: day })) branch.give('openDay', { date: addDays(day, 1) });
  }
}

/** Works a delivery as far as `pick` says; some lines are picked short. */
function deliver(branch: Branch, orderId: string, deliveryId: string, pick: number): void {
  if (!branch.give('createDelivery', { deliveryId, orderId })) return;
  const lines = (branch.tables.get('deliveries', deliveryId)?.lines ?? []).map((line) => ({
    lineNo: line.lineNo,
    picked: quantity(pick % 4 === 0 ? Math.floor(line.requested / 2) : line.requested),
    shortReason: pick % 4 === 0 ? ('notFound' as const) : null,
  }));
  branch.give('pickDelivery', { deliveryId, lines });
  branch.give('packDelivery', { deliveryId, packages: 1 });
  if (pick % 7 === 0) {
    branch.give('cancelDelivery', { deliveryId });
    return;
  }
  branch.give('loadDelivery', { deliveryId, vehicle: 'V', driver: 'D' });
  branch.give('postGoodsIssue', { deliveryId });
}

test('stock, orders, money, ledger and numbers stay sound over any sequence of commands', () => {
  const seen = new Set<string>();
  assert(
    property(array(step, { minLength: 5, maxLength: 60 }), (steps) => {
      const branch = openedBranch();
      steps.forEach((one, index) => take(branch, one, index));
      expect(branch.broken).toEqual([]);
      expect(violations(branch.tables)).toEqual([]);
      expect(numberGaps(branch.tables)).toEqual([]);
      for (const event of branch.events) seen.add(event.t);
    }),
    { numRuns: Number(process.env['GERAI_RUNS'] ?? 500) },
  );
  // A property that never reaches an event proves nothing about it.
  expect([...seen].toSorted()).toEqual([
    'branch.configured.v1',
    'day.closed.v1',
    'day.opened.v1',
    'delivery.cancelled.v1',
    'delivery.created.v1',
    'delivery.goodsIssued.v1',
    'delivery.loaded.v1',
    'delivery.packed.v1',
    'delivery.picked.v1',
    'invoice.posted.v1',
    'master.applied.v1',
    'order.cancelled.v1',
    'order.confirmed.v1',
    'order.creditBlocked.v1',
    'order.creditReleased.v1',
    'quotation.sent.v1',
    'receipt.posted.v1',
    'stock.received.v1',
  ]);
});

test('replaying the events gives the same rows, and applying an event twice changes nothing (I31, I32)', () => {
  assert(
    property(array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const branch = openedBranch();
      steps.forEach((one, index) => take(branch, one, index));
      const again = new MemoryTables();
      for (const event of branch.events) {
        const payload = event.t === 'master.applied.v1' ? payloads.find(({ kind }) => kind === event.d.kind) : null;
        const writes = project(event, payload ?? null);
        again.apply(writes);
        again.apply(writes);
      }
      expect(hashTables((table) => again.all(table))).toEqual(hashTables((table) => branch.tables.all(table)));
    }),
    { numRuns: 60 },
  );
});

test('promises that do not rest on replenishment are always covered by stock and expected receipts (I4)', () => {
  const orders = array(step, { minLength: 5, maxLength: 30 });
  assert(
    property(orders, (steps) => {
      const branch = openedBranch();
      steps.forEach((one, index) => take(branch, { ...one, verb: 'order', customer: 'Y' }, index));
      const { tables } = branch;
      const product = tables.get('products', 'C');
      const balance = tables.get('balances', 'C');
      if (!product || !balance) throw new Error('no product C');
      const facts = availabilityFacts(
        product,
        { ...balance, onHand: quantity(balance.onHand + product.safetyStock) },
        tables.expectedReceiptsOf('C'),
        tables.requirementsOf('C'),
        start,
        sampleBranch.calendar,
      );
      let stock = facts.onHand - facts.safetyStock;
      for (const { date } of cumulativeAtp(facts)) {
        const sum = (entries: typeof facts.receipts) =>
          entries.filter((entry) => entry.date <= date).reduce((total, entry) => total + entry.quantity, 0);
        stock = facts.onHand - facts.safetyStock + sum(facts.receipts) - sum(facts.requirements);
        expect(stock).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 100 },
  );
});
