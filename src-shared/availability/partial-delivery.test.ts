import { describe, expect, test } from 'vitest';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { quantity } from '../money/money.ts';
import { availabilityTimeline } from './available-to-promise.ts';
import {
  confirmByPartialDelivery,
  isClosedByDelivery,
  partialDeliveryWithin,
  type PartialDelivery,
} from './partial-delivery.ts';

const today = businessDate('2026-03-02');
const day = (offset: number) => addDays(today, offset);

/** Nothing today, 6 in two days, 6 in four, 6 in six. */
const timeline = availabilityTimeline({
  today,
  onHand: quantity(0),
  safetyStock: quantity(0),
  receipts: [2, 4, 6].map((offset) => ({ date: day(offset), quantity: quantity(6) })),
  requirements: [],
  replenishmentDate: null,
});

const confirmed = (partial: PartialDelivery, most: number | null = null) =>
  confirmByPartialDelivery(timeline, { quantity: quantity(15), from: today }, partial, most).promises.map((promise) => [
    promise.date,
    promise.quantity,
  ]);

describe('partial delivery indicator', () => {
  test('once: whatever the first day has, and no second delivery', () => {
    expect(confirmed('once')).toEqual([[day(2), 6]]);
  });

  test('once even nothing: the wanted day alone', () => {
    expect(confirmed('onceEvenNothing')).toEqual([]);
  });

  test('complete only', () => {
    expect(confirmed('completeOnly')).toEqual([[day(6), 15]]);
  });

  test('in parts up to a number, or any', () => {
    const all = [
      [day(2), 6],
      [day(4), 6],
      [day(6), 3],
    ];
    expect(confirmed('inParts')).toEqual(all);
    expect(confirmed('inParts', 2)).toEqual([
      [day(2), 6],
      [day(6), 9],
    ]);
    expect(confirmed('unlimited', 2)).toEqual(all);
  });

  test('an order delivered complete has only complete lines', () => {
    expect(partialDeliveryWithin(true, 'once')).toBe('completeOnly');
    expect(partialDeliveryWithin(false, 'once')).toBe('once');
  });

  test('which lines one delivery closes', () => {
    const closed = (delivered: number) =>
      (['inParts', 'once', 'onceEvenNothing', 'completeOnly', 'unlimited'] as const).filter((partial) =>
        isClosedByDelivery(partial, delivered),
      );
    expect(closed(3)).toEqual(['once', 'onceEvenNothing']);
    expect(closed(0)).toEqual(['onceEvenNothing']);
  });
});
