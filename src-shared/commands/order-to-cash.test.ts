import { array, assert, property, sample } from 'fast-check';
import { expect, test } from 'vitest';
import { quantity } from '../money/money.ts';
import { numberGaps } from '../tables/number-report.ts';
import { sampleBranch } from '../sample-data/branch.ts';
import { cumulativeAtp } from '../availability/available-to-promise.ts';
import { availabilityFacts } from '../availability/product-availability.ts';
import { hashTables } from '../tables/content-hash.ts';
import { violations } from '../tables/invariants.ts';
import { MemoryTables } from '../tables/memory-tables.ts';
import { project } from '../tables/project.ts';
import { step, take } from './testing/commerce.ts';
import { openedBranch, payloads, start } from './testing/small-branch.ts';

const commerce = array(step, { minLength: 5, maxLength: 120, size: 'max' });

test('stock, orders, money, ledger and numbers stay sound over any sequence of commands', () => {
  assert(
    property(commerce, (steps) => {
      const branch = openedBranch();
      steps.forEach((one, index) => take(branch, one, index));
      expect(branch.broken).toEqual([]);
      expect(violations(branch.tables)).toEqual([]);
      expect(numberGaps(branch.tables)).toEqual([]);
    }),
    { numRuns: Number(process.env['GERAI_RUNS'] ?? 500) },
  );
});

test('random commerce reaches what a branch does: a property that never reaches an event proves nothing about it', () => {
  const seen = new Set<string>();
  // One seed, so that the answer is the same each time.
  for (const steps of sample(commerce, { numRuns: 500, seed: 1 })) {
    const branch = openedBranch();
    steps.forEach((one, index) => take(branch, one, index));
    for (const event of branch.events) seen.add(event.t);
  }
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'allocation.posted.v1',
      'blanketOrder.calledOff.v1',
      'blanketOrder.opened.v1',
      'branch.availabilityConfigured.v1',
      'branch.configured.v1',
      'branch.creditConfigured.v1',
      'branch.settingsChanged.v1',
      'cash.moved.v1',
      'cashSession.closed.v1',
      'cashSession.counted.v1',
      'cashSession.opened.v1',
      'creditNote.posted.v1',
      'day.closed.v1',
      'day.opened.v1',
      'delivery.cancelled.v1',
      'delivery.created.v1',
      'delivery.goodsIssued.v1',
      'delivery.loaded.v1',
      'delivery.packed.v1',
      'delivery.picked.v1',
      'delivery.pickingStarted.v1',
      'delivery.reversed.v1',
      'inquiry.answered.v1',
      'inquiry.lost.v1',
      'inquiry.opened.v1',
      'invoice.downPaymentPosted.v1',
      'invoice.orderInvoiced.v1',
      'invoice.posted.v1',
      'master.applied.v1',
      'number.voided.v1',
      'order.cancelled.v1',
      'order.changed.v1',
      'order.confirmed.v1',
      'order.creditBlocked.v1',
      'order.creditReleased.v1',
      'order.held.v1',
      'order.holdLifted.v1',
      'order.reallocated.v1',
      'order.shortClosed.v1',
      'quotation.expired.v1',
      'quotation.lost.v1',
      'quotation.revised.v1',
      'quotation.sent.v1',
      'receipt.posted.v1',
      'receipt.reversed.v1',
      'refund.posted.v1',
      'return.posted.v1',
      'stock.adjusted.v1',
      'stock.quarantineMoved.v1',
      'stock.received.v1',
      'stock.scrapped.v1',
      'stock.transferredIn.v1',
      'stock.transferredOut.v1',
      'stocktake.counted.v1',
      'stocktake.posted.v1',
      'stocktake.started.v1',
    ]),
  );
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
