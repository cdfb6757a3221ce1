import { assert, integer, property, record, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantity } from '../money/money.ts';
import {
  deliveredQuantity,
  deliveryState,
  isComplete,
  netBillable,
  toBill,
  toDeliver,
  untouched,
  type LineProgress,
} from './order-status.ts';

const progress = (
  change: Partial<Record<Exclude<keyof LineProgress, 'charge' | 'shortCloseReason'>, number>>,
  shortCloseReason: string | null = null,
) => ({ ...untouched, quantity: quantity(10), ...change, shortCloseReason }) as LineProgress;

/** Quantities that documents could have left behind: nothing is reversed, returned or credited that was not there. */
const anyProgress = tuple(
  integer({ min: 1, max: 50 }),
  record({
    issued: integer({ min: 0, max: 60 }),
    reversed: integer({ min: 0, max: 60 }),
    returned: integer({ min: 0, max: 60 }),
    redelivery: integer({ min: 0, max: 60 }),
    invoiced: integer({ min: 0, max: 60 }),
    credited: integer({ min: 0, max: 60 }),
    shortClosed: integer({ min: 0, max: 60 }),
  }),
).map(([ordered, part]) => {
  const reversed = Math.min(part.reversed, part.issued);
  const returned = Math.min(part.returned, part.issued - reversed);
  const invoiced = Math.min(part.invoiced, part.issued - reversed);
  return {
    quantity: quantity(ordered),
    shortClosed: quantity(Math.min(part.shortClosed, ordered)),
    shortCloseReason: null,
    issued: quantity(part.issued),
    reversed: quantity(reversed),
    returned: quantity(returned),
    returnedForRedelivery: quantity(Math.min(part.redelivery, returned)),
    invoiced: quantity(invoiced),
    credited: quantity(Math.min(part.credited, invoiced)),
  } satisfies LineProgress;
});

describe('a line, in base units', () => {
  test('a reversed goods issue is to deliver again, and not to bill', () => {
    const line = progress({ issued: 10, reversed: 4 });
    expect([deliveredQuantity(line), toDeliver(line), toBill(line)]).toEqual([6, 4, 6]);
  });

  test('a return for redelivery is to deliver again; another return is not, and neither is billed', () => {
    const again = progress({ issued: 10, returned: 3, returnedForRedelivery: 3 });
    const kept = progress({ issued: 10, returned: 3 });
    expect([toDeliver(again), netBillable(again)]).toEqual([3, 7]);
    expect([toDeliver(kept), netBillable(kept)]).toEqual([0, 7]);
  });

  test('goods that came back after the invoice are to credit: toBill is negative, the line is not complete', () => {
    const line = progress({ issued: 10, invoiced: 10, returned: 2 });
    expect([toBill(line), isComplete(line)]).toEqual([-2, false]);
    expect(isComplete(progress({ issued: 10, invoiced: 10, returned: 2, credited: 2 }))).toBe(true);
  });

  test('what was given up is neither delivered nor billed', () => {
    const line = progress({ issued: 6, invoiced: 6, shortClosed: 4 }, 'discontinued');
    expect([toDeliver(line), toBill(line), isComplete(line)]).toEqual([0, 0, true]);
  });

  test('the formulas of the rules hold for any quantities, and to deliver is never negative', () => {
    assert(
      property(anyProgress, (line) => {
        const delivered = line.issued - line.reversed - line.returnedForRedelivery;
        expect(deliveredQuantity(line)).toBe(delivered);
        expect(toDeliver(line)).toBe(Math.max(0, line.quantity - line.shortClosed - delivered));
        expect(toBill(line)).toBe(line.issued - line.reversed - line.returned - (line.invoiced - line.credited));
        expect(isComplete(line)).toBe(toDeliver(line) === 0 && toBill(line) === 0);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('the state of an order follows from its lines', () => {
  test.each([
    ['confirmed', [progress({}), progress({})]],
    ['partlyDelivered', [progress({ issued: 10 }), progress({})]],
    ['delivered', [progress({ issued: 10 }), progress({ issued: 11 })]],
    ['partlyDelivered', [progress({ issued: 10, reversed: 1 })]],
    ['confirmed', [progress({ issued: 10, reversed: 10 })]],
    ['delivered', [progress({ issued: 9, shortClosed: 1 })]],
    ['closed', [progress({ issued: 9, shortClosed: 1 }, 'given up')]],
    ['closed', [progress({ issued: 10 }), progress({ shortClosed: 10 }, 'given up')]],
    ['partlyDelivered', [progress({ issued: 4 }), progress({ shortClosed: 10 }, 'given up')]],
  ] as const)('%s %#', (state, lines) => {
    expect(deliveryState(lines)).toBe(state);
  });
});
