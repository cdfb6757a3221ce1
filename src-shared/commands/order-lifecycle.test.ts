import { array, assert, constantFrom, oneof, property, sample } from 'fast-check';
import { expect, test } from 'vitest';
import { blanketOrderStates } from '../blanket-order/blanket-order-states.ts';
import { deliveryStates } from '../delivery/delivery-states.ts';
import type { DomainEvent } from '../events/events.ts';
import { inquiryStates } from '../inquiry/inquiry-states.ts';
import { invoiceStates } from '../invoice/invoice-states.ts';
import { mayMove, type StateTable } from '../kernel/state-machine.ts';
import { receiptStates } from '../payment/receipt-states.ts';
import { quotationStates } from '../quotation/quotation-states.ts';
import { salesOrderStates } from '../sales-order/sales-order-states.ts';
import { violations } from '../tables/invariants.ts';
import { project } from '../tables/project.ts';
import type { TableName } from '../tables/tables.ts';
import { numberGaps } from '../tables/number-report.ts';
import { step, take } from './testing/commerce.ts';
import { openedBranch } from './testing/small-branch.ts';

/** The table of states of each table of documents. */
const tables = {
  inquiries: inquiryStates,
  quotations: quotationStates,
  blanketOrders: blanketOrderStates,
  orders: salesOrderStates,
  deliveries: deliveryStates,
  invoices: invoiceStates,
  receipts: receiptStates,
} as Partial<Record<TableName, StateTable<string>>>;

/** Moves of documents that no table allows, in the order they were made. */
function forbiddenMoves(events: readonly DomainEvent[], seen: Set<string>): string[] {
  const stateOf = new Map<string, string>();
  const forbidden: string[] = [];
  for (const event of events) {
    if (event.t === 'master.applied.v1') continue;
    for (const { table, row } of project(event, null)) {
      const states = tables[table];
      if (!states || !('state' in row) || !('id' in row)) continue;
      const key = `${table} ${row.id}`;
      const from = stateOf.get(key) ?? states.initial;
      // An invoiced delivery stays where it was: the word marks its billing, not another step.
      const state = row.state === 'invoiced' ? from : row.state;
      // A new invoice of nothing is posted and paid in one command: two moves, one record.
      const isNew = !stateOf.has(key);
      const entered = isNew && states.transitions.some((move) => move.from === from && mayMove(states, move.to, state));
      if (!entered && !mayMove(states, from, state)) forbidden.push(`${key}: ${from} to ${state} by ${event.t}`);
      if (from !== state) seen.add(`${states.document}: ${from} to ${state}`);
      stateOf.set(key, state);
    }
  }
  return forbidden;
}

const asking = ['inquire', 'answer', 'loseInquiry', 'quote', 'revise', 'loseQuotation', 'agree', 'callOff'];
const selling = ['order', 'change', 'shortClose', 'reopen', 'hold', 'release', 'cancel', 'deliver', 'nextDay'];
const verbs = constantFrom(...asking, ...selling);
const moves = array(
  verbs.chain((verb) => step.map((one) => ({ ...one, verb }))),
  { minLength: 10, maxLength: 60 },
);

test('every document moves only along its table, whatever people do, and orders and offers stay sound', () => {
  const seen = new Set<string>();
  assert(
    property(moves, (steps) => {
      const branch = openedBranch();
      steps.forEach((one, index) => take(branch, one, index));
      expect(forbiddenMoves(branch.events, seen)).toEqual([]);
      expect(branch.broken).toEqual([]);
      expect(violations(branch.tables)).toEqual([]);
      expect(numberGaps(branch.tables)).toEqual([]);
    }),
    { numRuns: Number(process.env['GERAI_RUNS'] ?? 300) },
  );
});

test('random work makes the moves of presales and orders: what is never made is not proven', () => {
  const seen = new Set<string>();
  // One seed, so that the answer is the same each time.
  for (const steps of sample(moves, { numRuns: 600, seed: 1 })) {
    const branch = openedBranch();
    steps.forEach((one, index) => take(branch, one, index));
    forbiddenMoves(branch.events, seen);
  }
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'inquiry: draft to open',
      'inquiry: open to answered',
      'inquiry: open to lost',
      'inquiry: open to expired',
      'quotation: draft to sent',
      'quotation: sent to partlyOrdered',
      'quotation: sent to ordered',
      'quotation: sent to lost',
      'quotation: sent to expired',
      'quotation: sent to superseded',
      'blanket order: open to expired',
      'sales order: draft to confirmed',
      'sales order: draft to creditBlocked',
      'sales order: creditBlocked to confirmed',
      'sales order: confirmed to creditBlocked',
      'sales order: confirmed to cancelled',
      'sales order: confirmed to closed',
      'sales order: closed to confirmed',
      'sales order: confirmed to partlyDelivered',
      'sales order: confirmed to delivered',
    ]),
  );
});

test('so do deliveries, invoices and receipts, with everything a branch does in a day', () => {
  const seen = new Set<string>();
  const usual = constantFrom('order', 'deliver', 'invoice', 'pay');
  const often = usual.chain((verb) => step.map((one) => ({ ...one, verb })));
  assert(
    property(array(oneof(step, often), { minLength: 20, maxLength: 80 }), (steps) => {
      const branch = openedBranch();
      steps.forEach((one, index) => take(branch, one, index));
      expect(forbiddenMoves(branch.events, seen)).toEqual([]);
    }),
    { numRuns: Number(process.env['GERAI_RUNS'] ?? 150) },
  );
  expect([...seen]).toEqual(
    expect.arrayContaining(['delivery: loaded to issued', 'receipt: draft to posted', 'invoice: draft to posted']),
  );
});
