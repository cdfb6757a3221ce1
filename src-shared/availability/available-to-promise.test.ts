import { assert, array, constant, integer, option, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, businessDate, type BusinessDate } from '../kernel/business-date.ts';
import { quantity } from '../money/money.ts';
import vector from '../testing/vectors/atp_basic.json' with { type: 'json' };
import { availabilityTimeline, cumulativeAtp, projectedStock, type AvailabilityFacts } from './available-to-promise.ts';
import { deliveryProposal } from './confirmation-proposals.ts';

const today = businessDate(vector.today);

const proposeDelivery = (known: AvailabilityFacts, requested: number, from: BusinessDate) =>
  deliveryProposal(availabilityTimeline(known), { quantity: quantity(requested), from });

const worked: AvailabilityFacts = {
  today,
  onHand: quantity(vector.on_hand),
  safetyStock: quantity(vector.safety_stock),
  receipts: dated(vector.elements.filter(([, change]) => Number(change) > 0)),
  requirements: dated(vector.elements.filter(([, change]) => Number(change) < 0)),
  replenishmentDate: null,
};

function dated(elements: readonly (readonly (string | number)[])[]) {
  return elements.map(([date, change]) => ({
    date: businessDate(String(date)),
    quantity: quantity(Math.abs(Number(change))),
  }));
}

const pairs = (entries: readonly { readonly date: string; readonly quantity: number }[]) =>
  entries.map((entry) => [entry.date, entry.quantity]);

describe('the worked example of domain.md 2.2', () => {
  test('projects stock and takes the smallest from each date on', () => {
    expect(pairs(projectedStock(worked))).toEqual(vector.projected);
    expect(pairs(cumulativeAtp(worked))).toEqual(vector.cumulative_atp);
  });

  test('proposes 15 now, 5 and 8 when receipts come', () => {
    const from = businessDate(vector.request.material_availability_date);
    const proposal = proposeDelivery(worked, vector.request.qty, from);
    expect(pairs(proposal.promises)).toEqual(vector.proposal);
    expect(proposal.unconfirmed).toBe(0);
  });

  test('leaves the rest unconfirmed, or on the replenishment date', () => {
    const from = businessDate('2026-03-03');
    expect(proposeDelivery(worked, 45, from).unconfirmed).toBe(15);
    const replenishmentDate = businessDate('2026-03-20');
    const replenished = proposeDelivery({ ...worked, replenishmentDate }, 45, from);
    expect(replenished.promises.at(-1)).toEqual({ date: replenishmentDate, quantity: 15, pegged: true });
  });
});

const day = integer({ min: 0, max: 20 }).map((days) => addDays(today, days));
const entry = record({ date: day, quantity: integer({ min: 1, max: 60 }).map(quantity) });
const facts = record({
  today: constant(today),
  onHand: integer({ min: 0, max: 100 }).map(quantity),
  safetyStock: integer({ min: 0, max: 10 }).map(quantity),
  receipts: array(entry, { maxLength: 6 }),
  requirements: array(entry, { maxLength: 6 }),
  replenishmentDate: option(day, { nil: null }),
});

/** Stock on a date, added up the slow way. */
function stockOn(known: AvailabilityFacts, date: BusinessDate): number {
  const sum = (entries: AvailabilityFacts['receipts']) =>
    entries.filter((item) => item.date <= date).reduce((total, item) => total + item.quantity, 0);
  return known.onHand - known.safetyStock + sum(known.receipts) - sum(known.requirements);
}

test('a promise never takes a day below zero that was not below before (no earlier promise is broken)', () => {
  assert(
    property(facts, integer({ min: 1, max: 120 }), day, (known, requested, from) => {
      const proposal = proposeDelivery(known, requested, from);
      const taken = proposal.promises.filter((promise) => !promise.pegged);
      const after = { ...known, requirements: [...known.requirements, ...taken] };
      for (let offset = 0; offset <= 21; offset += 1) {
        const date = addDays(today, offset);
        if (known.replenishmentDate !== null && date >= known.replenishmentDate) break;
        expect(stockOn(after, date)).toBeGreaterThanOrEqual(Math.min(0, stockOn(known, date)));
      }
    }),
  );
});

test('promises and the unconfirmed rest add up to the request, none before the requested date', () => {
  assert(
    property(facts, integer({ min: 1, max: 120 }), day, (known, requested, from) => {
      const proposal = proposeDelivery(known, requested, from);
      const promised = proposal.promises.reduce((sum, promise) => sum + promise.quantity, 0);
      expect(promised + proposal.unconfirmed).toBe(requested);
      expect(proposal.promises.every((promise) => promise.date >= from && promise.quantity > 0)).toBe(true);
      expect(proposal.unconfirmed === 0 || known.replenishmentDate === null).toBe(true);
    }),
  );
});
