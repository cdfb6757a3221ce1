import { assert, array, boolean, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { quantity } from '../money/money.ts';
import { AvailabilityIndex } from './availability-index.ts';
import { atpOn, availabilityTimeline } from './available-to-promise.ts';
import type { Requirement } from './checked-elements.ts';
import { orderScope } from './product-availability.ts';

const today = businessDate('2026-03-02');
const terms = { day: today, calendar: { weekdays: [1, 2, 3, 4, 5, 6], holidays: [] }, scope: orderScope };

type Open = Requirement & { readonly productCode: string };

const promise = record({
  productCode: constantFrom('A', 'B'),
  date: integer({ min: 0, max: 6 }).map((days) => addDays(today, days)),
  quantity: integer({ min: 1, max: 9 }).map(quantity),
  pegged: boolean(),
});
const change = record({ owner: constantFrom('o1', 'o2', 'o3'), promises: array(promise, { maxLength: 4 }) });

const factsOf = (requirements: readonly Requirement[]) => ({
  today,
  onHand: quantity(40),
  safetyStock: quantity(0),
  receipts: [],
  requirements: requirements.filter((one) => !one.pegged),
  replenishmentDate: null,
});

test('the index says after every change what adding up all open promises says', () => {
  assert(
    property(array(change, { maxLength: 12 }), (changes) => {
      const index = new AvailabilityIndex<Open>();
      const held = new Map<string, readonly Open[]>();
      for (const { owner, promises } of changes) {
        index.replace(owner, held.get(owner) ?? [], promises);
        held.set(owner, promises);
        for (const code of ['A', 'B']) {
          const open = [...held.values()].flat().filter((one) => one.productCode === code);
          const sum = (ones: readonly Requirement[]) => ones.reduce((total, one) => total + one.quantity, 0);
          expect(sum(index.promisesOn(code))).toBe(sum(open));
          const own = open.filter((one) => (held.get(owner) ?? []).includes(one));
          expect(index.promisesOf(code, owner)).toEqual(own);
          const kept = index.timeline(code, terms, () => factsOf(index.demandByDay(code)));
          const fresh = availabilityTimeline(factsOf(open));
          for (let offset = 0; offset <= 7; offset += 1) {
            const date = addDays(today, offset);
            expect(atpOn(kept, date)).toBe(atpOn(fresh, date));
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('a timeline is derived once, and again only for the product that was touched or on another day', () => {
  const index = new AvailabilityIndex<Open>();
  const derived: string[] = [];
  const ask = (code: string, day = today) =>
    index.timeline(code, { ...terms, day }, () => {
      derived.push(code);
      return factsOf(index.demandByDay(code));
    });
  ask('A');
  ask('A');
  ask('B');
  expect(derived).toEqual(['A', 'B']);
  index.replace('o1', [], [{ productCode: 'A', date: today, quantity: quantity(1), pegged: false }]);
  ask('A');
  ask('B');
  expect(derived).toEqual(['A', 'B', 'A']);
  index.touch('B');
  ask('B');
  ask('B', addDays(today, 1));
  expect(derived).toEqual(['A', 'B', 'A', 'B', 'B']);
});
