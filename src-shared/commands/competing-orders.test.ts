import { array, assert, constantFrom, property, record, integer } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultCheckingRules } from '../availability/checking-rule.ts';
import { reschedule } from '../availability/rescheduling-run.ts';
import { whatIf } from '../availability/what-if.ts';
import { addDays } from '../kernel/business-date.ts';
import { basisPoints, quantity } from '../money/money.ts';
import { supplyNeeds } from '../requirements/transfer-requirements.ts';
import { evaluateDraft } from '../sales-order/evaluate-draft.ts';
import { violations } from '../tables/invariants.ts';
import type { CommandScope } from './command-handler.ts';
import { competingLines, timelinesWithout } from './competing-orders.ts';
import { draftFacts } from './facts.ts';
import { step, take } from './testing/commerce.ts';
import { openedBranch, start, type SmallBranch } from './testing/small-branch.ts';

/** 30 of product C (safety stock 2) on hand, 20 more in three days; it cannot be reordered. */
function order(
  branch: SmallBranch,
  orderId: string,
  wanted: number,
  change: { deliveryPriority?: number; ahead?: number } = {},
) {
  const { deliveryPriority = 2, ahead = 0 } = change;
  return branch.give('confirmOrder', {
    orderId,
    customerCode: 'Y',
    requestedDate: addDays(start, ahead),
    customerReference: '',
    quotationId: null,
    deliveryPriority,
    lines: [{ productCode: 'C', quantity: quantity(wanted), discount: basisPoints(0) }],
  });
}

function scopeOf(branch: SmallBranch): CommandScope {
  const settings = branch.tables.get('settings', 'branch');
  if (!settings) throw new Error('no settings');
  return { read: branch.tables, settings, context: { now: `${start}T01:00:00.000Z`, userId: 'budi', day: start } };
}

const promisesOf = (branch: SmallBranch, id: string) =>
  branch.tables.get('orders', id)?.lines[0]?.schedule.map((promise) => [promise.date, promise.quantity]);

const accept = (branch: SmallBranch, policy: 'firstCome' | 'priority' | 'fairShare', userId = 'budi') =>
  branch.give('reallocate', { reallocationId: 'r1', productCodes: ['C'], policy, reason: 'agreed by phone' }, userId);

describe('accepting a rescheduling run', () => {
  const shortBranch = () => {
    const branch = openedBranch();
    order(branch, 'o1', 25, { deliveryPriority: 3 });
    order(branch, 'o2', 15, { deliveryPriority: 1 });
    return branch;
  };

  test('gives the goods by priority, in one event with its reason, and planning hears of what is short', () => {
    const branch = shortBranch();
    expect(promisesOf(branch, 'o2')).toEqual([
      [start, 3],
      [addDays(start, 3), 12],
    ]);
    const before = branch.events.length;
    expect(accept(branch, 'priority')).toBe(true);
    expect(branch.events.slice(before).map((event) => event.t)).toEqual(['order.reallocated.v1']);
    expect(promisesOf(branch, 'o2')).toEqual([[start, 15]]);
    expect(promisesOf(branch, 'o1')).toEqual([
      [start, 13],
      [addDays(start, 3), 12],
    ]);
    const row = branch.tables.get('reallocations', 'r1');
    expect(row).toMatchObject({ by: 'budi', reason: 'agreed by phone', policy: 'priority', date: start });
    expect(row?.lines.map((line) => line.orderId)).toEqual(['o2', 'o1']);
    expect(branch.broken).toEqual([]);
    expect(violations(branch.tables)).toEqual([]);
  });

  test('is refused to a clerk, and when it would change nothing', () => {
    const branch = shortBranch();
    expect(accept(branch, 'priority', 'siti')).toBe(false);
    expect(accept(branch, 'firstCome')).toBe(false);
    expect(accept(branch, 'priority')).toBe(true);
    expect(accept(branch, 'priority')).toBe(false);
  });

  test('leaves orders alone of which goods are set aside', () => {
    const branch = shortBranch();
    branch.give('createDelivery', { deliveryId: 'd1', orderId: 'o1' });
    expect(competingLines(scopeOf(branch), ['C']).map((line) => line.orderId)).toEqual(['o2']);
  });

  test('keeps what has left as it was promised and gives away only the open rest', () => {
    const branch = openedBranch();
    order(branch, 'o1', 40, { deliveryPriority: 3 });
    // One order, so any pick takes it; 1 delivers all that is due.
    take(branch, { verb: 'deliver', pick: 1, customer: 'Y', ahead: 0, lines: [] }, 0);
    order(branch, 'o2', 15, { deliveryPriority: 1 });
    expect(accept(branch, 'priority')).toBe(true);
    const promises = branch.tables.get('orders', 'o1')?.lines[0]?.schedule ?? [];
    expect(promises.map((one) => [one.date, one.quantity, one.issued])).toEqual([
      [start, 28, 28],
      [addDays(start, 3), 5, 0],
    ]);
    expect(branch.broken).toEqual([]);
  });

  test('serves orders of one day by their numbers, whatever the clock said when they were entered', () => {
    const branch = shortBranch();
    const entries = competingLines(scopeOf(branch), ['C']).map((line) => line.entry);
    const numbers = ['o1', 'o2'].map((id) => branch.tables.get('orders', id)?.number);
    expect(entries).toEqual(numbers.map((number) => `${start} ${number}`));
  });

  test('what if shows all three policies over the same lines and writes nothing', () => {
    const branch = shortBranch();
    const lines = competingLines(scopeOf(branch), ['C']);
    const results = whatIf(lines, timelinesWithout(lines, scopeOf(branch)));
    expect(
      results.map((one) => [
        one.policy,
        one.lines.filter((line) => line.becomesLater).map((line) => line.line.orderId),
      ]),
    ).toEqual([
      ['firstCome', []],
      ['priority', ['o1']],
      ['fairShare', ['o1']],
    ]);
    expect(promisesOf(branch, 'o1')).toEqual([[start, 25]]);
  });
});

test('after any commerce the records of every order line add up to what it needs, re-allocations included', () => {
  const policy = constantFrom('firstCome', 'priority', 'fairShare');
  const run = record({ after: integer({ min: 1, max: 25 }), policy });
  assert(
    property(array(step, { minLength: 5, maxLength: 40 }), run, (steps, { after, policy: chosen }) => {
      const branch = openedBranch();
      steps.forEach((one, index) => {
        take(branch, one, index);
        if (index !== after) return;
        const input = { reallocationId: 'r', productCodes: ['A', 'B', 'C'], policy: chosen, reason: 'short of goods' };
        const brokenBefore = branch.broken.length;
        branch.give('reallocate', input, 'budi');
        expect(branch.broken.slice(brokenBefore)).toEqual([]);
      });
      const told = new Map<string, number>();
      for (const one of branch.tables.all('requirementRecords')) {
        const key = `${one.orderId} ${one.lineNo} ${one.date}`;
        told.set(key, (told.get(key) ?? 0) + one.change);
      }
      const needed = new Map<string, number>();
      for (const row of branch.tables.all('orders')) {
        for (const need of supplyNeeds(row)) needed.set(`${row.id} ${need.lineNo} ${need.date}`, need.quantity);
      }
      expect(Object.fromEntries([...told].filter(([, sum]) => sum !== 0))).toEqual(Object.fromEntries(needed));
    }),
    { numRuns: 200 },
  );
});

/** What a draft is told: as a new order, or as one on record that is checked again. */
function check(branch: SmallBranch, wanted: number, orderId: string | null) {
  const scope = scopeOf(branch);
  const draft = { customerCode: 'Y', quotationId: null, orderId, now: scope.context.now, isQuotation: false };
  const known = draftFacts(scope.read, scope.settings, start, draft);
  const lines = [{ productCode: 'C', quantity: quantity(wanted), discount: basisPoints(0) }];
  const [line] = evaluateDraft({ requestedDate: start, lines }, known).lines;
  if (!line?.ok) throw new Error('no line');
  return line.availability;
}

test('OCA#2225: an order that is checked again gets what it had, a new one only what is left', () => {
  const branch = openedBranch();
  order(branch, 'o1', 25);
  const promised = (orderId: string | null) =>
    check(branch, 25, orderId).schedule.map((one) => [one.date, one.quantity]);
  expect(promised('o1')).toEqual([[start, 25]]);
  expect(promised(null)).toEqual([
    [start, 3],
    [addDays(start, 3), 20],
  ]);
});

test('a draft line that is late names the substitutes of its product, one on time does not', () => {
  const branch = openedBranch();
  order(branch, 'o1', 25);
  const scope = scopeOf(branch);
  const draft = { customerCode: 'Y', quotationId: null, orderId: null, now: scope.context.now, isQuotation: false };
  const known = draftFacts(scope.read, scope.settings, start, draft);
  const productFacts = (code: string) => {
    const facts = known.productFacts(code);
    return facts && { ...facts, product: { ...facts.product, substitutes: [{ productCode: 'A', ranking: 1 }] } };
  };
  const substitutesFor = (wanted: number) => {
    const lines = [{ productCode: 'C', quantity: quantity(wanted), discount: basisPoints(0) }];
    const [line] = evaluateDraft({ requestedDate: start, lines }, { ...known, productFacts }).lines;
    return line?.ok ? line.availability.substitutes?.map((one) => [one.substitute.productCode, one.onTime]) : null;
  };
  expect(substitutesFor(10)).toEqual([['A', true]]);
  expect(substitutesFor(3)).toBeUndefined();
});

describe('checking rules of the branch', () => {
  const free = (branch: SmallBranch) => check(branch, 1, null).free;

  test('hold from the next check on; only a supervisor sets them', () => {
    const branch = openedBranch();
    expect(free(branch)).toBe(28);
    const { order: rule, ...others } = defaultCheckingRules.byTransaction;
    const rules = { byTransaction: { ...others, order: { ...rule, safetyStock: false } }, byItemGroup: {} };
    expect(branch.give('configureAvailability', { rules })).toBe(false);
    expect(branch.give('configureAvailability', { rules }, 'budi')).toBe(true);
    expect(free(branch)).toBe(30);
    const perGroup = { ...rules, byItemGroup: { x: { order: rule } } };
    expect(branch.give('configureAvailability', { rules: perGroup }, 'budi')).toBe(true);
    expect(free(branch)).toBe(28);
  });
});

test('a run over lines that nobody changed since gives the same again', () => {
  const branch = openedBranch();
  order(branch, 'o1', 25, { deliveryPriority: 3 });
  order(branch, 'o2', 15, { deliveryPriority: 1 });
  accept(branch, 'priority');
  const lines = competingLines(scopeOf(branch), ['C']);
  const again = reschedule(lines, timelinesWithout(lines, scopeOf(branch)));
  expect(again.every((one) => JSON.stringify(one.before) === JSON.stringify(one.after))).toBe(true);
});
