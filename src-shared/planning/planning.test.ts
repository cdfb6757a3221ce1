import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocationPolicies } from '../availability/what-if.ts';
import type { CommandScope } from '../commands/command-handler.ts';
import { decide } from '../commands/decide.ts';
import { openedBranch, start, type SmallBranch } from '../commands/testing/small-branch.ts';
import { addDays, businessDate, type BusinessDate } from '../kernel/business-date.ts';
import { basisPoints, quantity } from '../money/money.ts';
import { promisedDay } from '../sales-order/sales-order.ts';
import { isWorkDay } from '../scheduling/work-calendar.ts';
import { sampleBranch } from '../sample-data/branch.ts';
import { comparePolicies } from './compare-policies.ts';
import { deliveryCalendar } from './delivery-calendar.ts';
import { moveOptions, movesTo } from './move-options.ts';
import { planningScope } from './planning-scope.ts';
import { proposeLevelling, type LevellingTerms } from './propose-levelling.ts';
import { scarceProducts } from './scarce-products.ts';

const supervisor = sampleBranch.users.find((user) => user.role === 'supervisor')?.id ?? '';
const friday = businessDate('2026-04-17');
const page = { offset: 0, limit: 50 };

type Wish = {
  readonly productCode: string;
  readonly quantity: number;
  readonly date: BusinessDate;
  readonly priority?: number;
  readonly fixedDate?: boolean;
  readonly completeDelivery?: boolean;
};

function order(branch: SmallBranch, orderId: string, wish: Wish): boolean {
  return branch.give('confirmOrder', {
    orderId,
    customerCode: 'Y',
    requestedDate: wish.date,
    customerReference: orderId,
    quotationId: null,
    deliveryPriority: wish.priority ?? 2,
    completeDelivery: wish.completeDelivery ?? false,
    lines: [
      {
        productCode: wish.productCode,
        quantity: quantity(wish.quantity),
        discount: basisPoints(0),
        fixedDate: wish.fixedDate ?? false,
      },
    ],
  });
}

function branchWith(wishes: readonly Wish[], capacity: { lines?: number; stops?: number } | null = null): SmallBranch {
  const branch = openedBranch();
  if (capacity) {
    const limits = { stops: capacity.stops ?? null, lines: capacity.lines ?? null, grams: null, pickerMinutes: null };
    branch.give('changeSettings', { capacity: limits }, supervisor);
  }
  wishes.forEach((wish, index) => order(branch, `o${index + 1}`, wish));
  return branch;
}

function scopeOf(branch: SmallBranch, userId = supervisor): CommandScope {
  const scope = planningScope(branch.tables, branch.now, userId);
  if (!scope) throw new Error('a day was opened');
  return scope;
}

/** 30 of C are on hand, 2 of them safety stock; 20 come on 2026-04-16; it is not replenishable. */
const scarce: readonly Wish[] = [
  { productCode: 'C', quantity: 20, date: start, priority: 3 },
  { productCode: 'C', quantity: 20, date: start, priority: 1 },
  { productCode: 'C', quantity: 15, date: start, priority: 2 },
];

describe('scarce products', () => {
  test('a product is scarce by what is late and what nobody promised, and says when more comes', () => {
    const { rows, total } = scarceProducts(scopeOf(branchWith(scarce)), page);
    // 55 wanted, 28 at once, 20 on the 16th, 7 never.
    expect(rows).toMatchObject([
      { productCode: 'C', short: 7, late: 20, waitingOrders: 2, nextReceipt: { date: '2026-04-16', quantity: 20 } },
    ]);
    expect(total).toBe(1);
  });

  test('worst by value stands first, and a page is a part of all', () => {
    const branch = branchWith([...scarce, { productCode: 'A', quantity: 500, date: start }]);
    const all = scarceProducts(scopeOf(branch), page);
    expect(all.rows.map((row) => row.productCode)).toEqual(['A', 'C']);
    expect(all.rows.map((row) => row.valueAtRisk).reduce((a, b) => a + b, 0)).toBe(all.valueAtRisk);
    expect(scarceProducts(scopeOf(branch), { offset: 1, limit: 1 })).toEqual({ ...all, rows: all.rows.slice(1) });
  });

  test('nothing is scarce when everybody gets his goods in time', () => {
    const branch = branchWith([{ productCode: 'C', quantity: 28, date: start }]);
    expect(scarceProducts(scopeOf(branch), page)).toMatchObject({ rows: [], total: 0 });
  });
});

describe('policies side by side', () => {
  test('priority gives to the important customer what first come gave to the early one', () => {
    const compared = comparePolicies(scopeOf(branchWith(scarce)), ['C']);
    const effects = (policy: 'firstCome' | 'priority' | 'fairShare') =>
      Object.fromEntries(compared.lines.map((line) => [line.orderId, line.outcomes[policy].effect]));
    expect(effects('firstCome')).toEqual({ o1: 'same', o2: 'same', o3: 'same' });
    expect(effects('priority')).toEqual({ o1: 'loses', o2: 'gains', o3: 'gains' });
    expect(compared.totals.priority).toMatchObject({ gains: 2, loses: 1, onTimeLines: 1, onTimeQuantity: 20 });
    expect(compared.lines.map((line) => line.orderId)).toEqual(['o2', 'o3', 'o1']);
  });

  test('lines that no policy may touch are shown with why', () => {
    const branch = branchWith([
      ...scarce,
      { productCode: 'C', quantity: 1, date: start, fixedDate: true },
      { productCode: 'C', quantity: 1, date: start, completeDelivery: true },
    ]);
    const { standing } = comparePolicies(scopeOf(branch), ['C']);
    expect(standing.map(({ orderId, why }) => [orderId, why])).toEqual([
      ['o4', 'fixedDate'],
      ['o5', 'shipsTogether'],
    ]);
  });

  test('only a supervisor may accept, and the comparison says so', () => {
    expect(comparePolicies(scopeOf(branchWith(scarce)), ['C']).mayReallocate).toBe(true);
    expect(comparePolicies(scopeOf(branchWith(scarce), 'siti'), ['C']).mayReallocate).toBe(false);
  });

  test('what a policy shows is what re-allocating by it does, and nobody is promised more than there is', () => {
    fc.assert(
      fc.property(
        fc.array(wishes, { minLength: 1, maxLength: 7 }),
        fc.constantFrom(...allocationPolicies),
        (wanted, policy) => {
          const branch = branchWith(wanted);
          const codes = ['A', 'B', 'C'];
          const shown = comparePolicies(scopeOf(branch), codes);
          const changes = shown.lines.some((line) => line.outcomes[policy].effect !== 'same');
          const input = { reallocationId: 'r1', productCodes: codes, policy, reason: 'agreed' };
          expect(branch.give('reallocate', input, supervisor)).toBe(changes);
          for (const line of shown.lines) {
            const after = branch.tables.get('orders', line.orderId)?.lines.find(({ lineNo }) => lineNo === line.lineNo);
            const promises = (after?.schedule ?? [])
              .filter((promise) => promise.quantity > 0)
              .map((promise) => ({ day: promisedDay(promise), quantity: promise.quantity, pegged: promise.pegged }));
            expect(promises).toEqual(line.outcomes[policy].promises);
          }
          expect(branch.broken).toEqual([]);
          expect(overPromised(branch)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

const wishes = fc.record({
  productCode: fc.constantFrom('A', 'B', 'C'),
  quantity: fc.integer({ min: 1, max: 40 }),
  date: fc.integer({ min: 0, max: 8 }).map((days) => addDays(start, days)),
  priority: fc.integer({ min: 1, max: 3 }),
  fixedDate: fc.boolean(),
  completeDelivery: fc.boolean(),
});

/** Days on which more is promised than is on hand and comes until then, counted naively. A and B can be bought within 3 days. */
function overPromised(branch: SmallBranch): string[] {
  return ['A', 'B', 'C'].flatMap((productCode, index) => {
    const promises = [...branch.tables.all('orders')].flatMap((one) =>
      one.lines.filter((line) => line.productCode === productCode).flatMap((line) => line.schedule),
    );
    return Array.from({ length: productCode === 'C' ? 30 : 3 }, (_, day) => addDays(start, day)).flatMap((day) => {
      const supply = 30 + (day >= addDays(start, index + 1) ? 20 : 0);
      const taken = promises
        .filter((promise) => !promise.pegged && promise.date <= day)
        .reduce((sum, promise) => sum + promise.quantity, 0);
      return taken > supply ? [`${productCode} ${day}`] : [];
    });
  });
}

describe('the delivery calendar', () => {
  const full: readonly Wish[] = Array.from({ length: 4 }, () => ({ productCode: 'C', quantity: 5, date: friday }));

  test('a day shows its orders, its work and what there is too much of; days off are marked', () => {
    const { days, overdue, limited } = deliveryCalendar(scopeOf(branchWith(full, { lines: 3 })), start, 7);
    expect(days.map((day) => day.cards.length)).toEqual([0, 0, 0, 0, 4, 0, 0]);
    expect(days[4]).toMatchObject({ date: friday, load: { lines: 4, stops: 1 }, over: ['lines'], isWorkDay: true });
    expect(days.filter((day) => !day.isWorkDay).map((day) => day.date)).toContain('2026-04-19');
    expect([overdue, limited]).toEqual([[], true]);
  });

  test('without a capacity nothing is over, and the calendar still shows what is due', () => {
    const { days, limited } = deliveryCalendar(scopeOf(branchWith(full)), start, 7);
    expect(limited).toBe(false);
    expect(days[4]).toMatchObject({ over: [], load: { lines: 4 } });
  });

  test('what was due before today is overdue, and is work of today', () => {
    const branch = branchWith(full);
    branch.give('closeDay', { date: start });
    branch.now = '2026-04-20T01:00:00.000Z';
    expect(branch.give('openDay', { date: businessDate('2026-04-20') })).toBe(true);
    const { days, overdue } = deliveryCalendar(scopeOf(branch), businessDate('2026-04-20'), 7);
    expect(overdue).toHaveLength(4);
    expect(days[0]).toMatchObject({ isToday: true, load: { lines: 4 }, cards: [] });
  });

  test('a card says why it stands: fixed date, goods set aside', () => {
    const branch = branchWith([{ productCode: 'C', quantity: 5, date: friday, fixedDate: true }]);
    order(branch, 'o2', { productCode: 'C', quantity: 5, date: start });
    branch.give('createDelivery', { deliveryId: 'd1', orderId: 'o2' });
    const { days } = deliveryCalendar(scopeOf(branch), start, 7);
    expect(days[4]?.cards[0]).toMatchObject({ orderId: 'o1', stands: 'fixedDate' });
    expect(days[0]?.cards[0]).toMatchObject({ orderId: 'o2', stands: 'setAside', delivery: { id: 'd1' } });
  });
});

describe('other days for a delivery', () => {
  test('the next day with room passes over days that are full, and days off', () => {
    const due = (date: BusinessDate): Wish => ({ productCode: 'C', quantity: 2, date });
    const saturday = addDays(friday, 1);
    const works = sampleBranch.calendar.weekdays.includes(6);
    const next = works ? saturday : addDays(friday, 3);
    const branch = branchWith([due(friday), due(next), due(next)], { lines: 2 });
    const options = moveOptions(scopeOf(branch), { orderId: 'o1', lineNo: null, from: friday });
    expect(options?.options.find(({ date }) => date === next)).toMatchObject({ over: ['lines'], refusal: null });
    expect(options?.nextWithRoom).toBe(addDays(friday, works ? 3 : 4));
  });

  test('a fixed date has no other days', () => {
    const branch = branchWith([{ productCode: 'C', quantity: 2, date: friday, fixedDate: true }]);
    const options = moveOptions(scopeOf(branch), { orderId: 'o1', lineNo: null, from: friday });
    expect(options).toMatchObject({ stands: 'fixedDate', options: [], nextWithRoom: null });
  });

  test('nothing of the order on that day: no answer', () => {
    expect(moveOptions(scopeOf(branchWith([])), { orderId: 'o1', lineNo: null, from: friday })).toBeNull();
  });

  test('a day that is said to hold is accepted, and one that is said not to is refused for that reason', () => {
    fc.assert(
      fc.property(fc.array(wishes, { minLength: 1, maxLength: 6 }), fc.nat(), (wanted, pick) => {
        const branch = branchWith(wanted);
        const cards = deliveryCalendar(scopeOf(branch), start, 20).days.flatMap((day) => day.cards);
        const card = cards[pick % Math.max(1, cards.length)];
        if (!card) return;
        const options = moveOptions(scopeOf(branch), { orderId: card.orderId, lineNo: null, from: card.date });
        if (!options || options.stands !== null) return;
        for (const { date, refusal } of options.options) {
          const { earlyDays, lateDays } = options;
          const decided = decide(
            'applyLevelling',
            { moves: movesTo(options, date), earlyDays, lateDays },
            { read: branch.tables, now: branch.now, userId: 'siti', payload: () => null },
          );
          const why = decided.ok || decided.error.code !== 'date-cannot-move' ? null : decided.error.why;
          expect([decided.ok, why]).toEqual([refusal === null, refusal]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a levelling proposal', () => {
  const terms: LevellingTerms = { from: start, earlyDays: 4, lateDays: 2, leaveOut: [] };
  const full: readonly Wish[] = Array.from({ length: 4 }, () => ({ productCode: 'C', quantity: 5, date: friday }));
  const accept = (branch: SmallBranch, { leaveOut = [], ...rest }: Partial<LevellingTerms> = {}) => {
    const asked = { ...terms, ...rest, leaveOut };
    const proposal = proposeLevelling(scopeOf(branch), asked);
    const moves = proposal.moves.filter((move) => move.taken).flatMap((move) => move.moves);
    const { earlyDays, lateDays } = asked;
    return { proposal, accepted: moves.length === 0 || branch.give('applyLevelling', { moves, earlyDays, lateDays }) };
  };

  test('moves no more than the capacity asks for, says why, and shows the days before and after', () => {
    const branch = branchWith(full, { lines: 2 });
    const { proposal, accepted } = accept(branch);
    expect(proposal.moves).toHaveLength(2);
    expect(proposal.moves[0]?.why).toMatchObject({ kind: 'overload', resource: 'lines', load: 4, limit: 2 });
    expect(proposal.days.find((day) => day.date === friday)).toMatchObject({
      before: { lines: 4 },
      after: { lines: 2 },
      overBefore: ['lines'],
      overAfter: [],
    });
    expect([proposal.unsolved, proposal.holds, accepted]).toEqual([[], true, true]);
  });

  test('nothing moves further than the terms say: the days within share what is too much', () => {
    const five = [...full, ...full.slice(0, 1)];
    const { proposal, accepted } = accept(branchWith(five, { lines: 2 }), { earlyDays: 1, lateDays: 0 });
    const thursday = addDays(friday, -1);
    expect(proposal.moves.map((move) => move.to)).toEqual([thursday, thursday]);
    expect([proposal.unsolved, accepted]).toEqual([[friday], true]);
  });

  test('a fixed date never moves, and its day is named as not solved', () => {
    const fixed = full.map((wish) => ({ ...wish, fixedDate: true }));
    const { proposal } = accept(branchWith(fixed, { lines: 2 }));
    expect([proposal.moves, proposal.unsolved]).toEqual([[], [friday]]);
  });

  test('a move that is left out stays where it is, and the day keeps its work', () => {
    const branch = branchWith(full, { lines: 2 });
    const first = proposeLevelling(scopeOf(branch), terms).moves[0];
    const { proposal, accepted } = accept(branch, { leaveOut: [first?.key ?? ''] });
    expect(proposal.moves.filter((move) => move.taken)).toHaveLength(1);
    expect(proposal.days.find((day) => day.date === friday)?.after.lines).toBe(3);
    expect([proposal.unsolved, accepted]).toEqual([[friday], true]);
  });

  test('nothing is proposed where nothing is limited, nor for days before the first one', () => {
    expect(accept(branchWith(full)).proposal).toMatchObject({ limited: false, moves: [] });
    const later = accept(branchWith(full, { lines: 2 }), { from: addDays(friday, 1) });
    expect(later.proposal.moves).toEqual([]);
  });

  test('a proposal is accepted unchanged, breaks no invariant, and its inverse brings every date back', () => {
    fc.assert(
      fc.property(
        fc.array(wishes, { minLength: 2, maxLength: 10 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: 3 }),
        (wanted, lines, from) => {
          const branch = branchWith(wanted, { lines });
          const schedules = () =>
            [...branch.tables.all('orders')].map((one) =>
              one.lines.map((line) => line.schedule.map(({ date }) => date)),
            );
          const before = schedules();
          const { proposal, accepted } = accept(branch, { from: addDays(start, from) });
          expect([proposal.holds, accepted]).toEqual([true, true]);
          expect(branch.broken).toEqual([]);
          expect(overPromised(branch)).toEqual([]);
          if (proposal.moves.some((move) => move.joins)) return;
          const back = proposal.moves.flatMap((move) =>
            move.moves.map((one) => ({ ...one, from: one.to, to: one.from })),
          );
          // A day off that somebody was promised is given up for good.
          if (back.length === 0 || back.some(({ to }) => !isWorkDay(sampleBranch.calendar, to))) return;
          expect(branch.give('applyLevelling', { moves: back, earlyDays: 60, lateDays: 60 })).toBe(true);
          expect(schedules()).toEqual(before);
        },
      ),
      { numRuns: 150 },
    );
  });
});
