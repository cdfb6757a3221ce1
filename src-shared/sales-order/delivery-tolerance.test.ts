import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisPoints, quantity } from '../money/money.ts';
import { closedByTolerance, mostToDeliver, tolerated, toleranceFor } from './delivery-tolerance.ts';
import { deliveryState, untouched } from './order-status.ts';

const five = { over: basisPoints(500), under: basisPoints(500) };
const progress = (ordered: number, issued: number, shortClosed = 0) => ({
  ...untouched,
  quantity: quantity(ordered),
  issued: quantity(issued),
  shortClosed: quantity(shortClosed),
});

describe('the tolerance', () => {
  test('of the item goes before that of the branch, each side on its own', () => {
    expect(toleranceFor(null, five)).toEqual(five);
    expect(toleranceFor({ over: basisPoints(0), under: null }, five)).toEqual({ over: 0, under: 500 });
  });

  test('is rounded down to whole base units: 5 % of 19 pieces is none, of 1.500 kg 75 g', () => {
    expect([tolerated(quantity(19), five.over), tolerated(quantity(1_500), five.over)]).toEqual([0, 75]);
  });
});

describe('over-delivery', () => {
  test('allows the rest and the tolerance of what was ordered, less what has gone already', () => {
    expect(mostToDeliver(progress(100, 0), five)).toBe(105);
    expect(mostToDeliver(progress(100, 98), five)).toBe(7);
    expect(mostToDeliver(progress(100, 105), five)).toBe(0);
    expect(mostToDeliver(progress(100, 50, 50), five)).toBe(5);
  });
});

describe('under-delivery', () => {
  test('inside the tolerance closes the line: no backorder, and the order is delivered', () => {
    const line = progress(100, 95);
    expect(closedByTolerance(line, five)).toBe(5);
    expect(deliveryState([{ ...line, shortClosed: quantity(5) }])).toBe('delivered');
  });

  test('outside it leaves the rest on the order', () => {
    expect(closedByTolerance(progress(100, 94), five)).toBe(0);
  });

  test('a line of which nothing was delivered stays open, whatever the tolerance', () => {
    expect(closedByTolerance(progress(100, 0), { ...five, under: basisPoints(10_000) })).toBe(0);
  });

  test('never closes more than is left, and never more than the tolerance', () => {
    const small = integer({ min: 0, max: 300 });
    assert(
      property(
        integer({ min: 1, max: 300 }),
        small,
        small,
        integer({ min: 0, max: 10_000 }),
        (ordered, a, b, share) => {
          const line = progress(ordered, a, Math.min(b, ordered));
          const closed = closedByTolerance(line, { over: basisPoints(0), under: basisPoints(share) });
          expect(closed).toBeLessThanOrEqual(Math.max(0, ordered - line.shortClosed - a));
          expect(closed * 10_000).toBeLessThanOrEqual(ordered * share);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
