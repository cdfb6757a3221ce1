import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisPoints, money, quantity, unitPrice } from '../money/money.ts';
import { freeGoodsEarned, freeGoodsFor, type FreeGoodsRule } from './free-goods.ts';
import { checkPriceFloor } from './price-floor.ts';
import { quantityInSalesUnit, unitOfBarcode } from './sales-unit.ts';

describe('sales units', () => {
  const box = { unit: 'BOX', numerator: 12, denominator: 1, barcode: '899', minQuantity: 2, multiple: 2 };
  const soap = { unit: 'PCS', quantityDigits: 0, barcode: '111', units: [box] };
  const sold = (count: number, unit: string | null) => quantityInSalesUnit(soap, quantity(count), unit);

  test('the own unit is always there, in any quantity', () => {
    expect(sold(7, null)).toEqual({ ok: true, value: { unit: 'PCS', numerator: 1, denominator: 1 } });
    expect(quantityInSalesUnit({ unit: 'KG', quantityDigits: 3 }, quantity(1250), 'KG')).toMatchObject({
      ok: true,
      value: { numerator: 1000 },
    });
  });

  test('another unit is sold whole, from its minimum on and in its multiples', () => {
    expect(sold(24, 'BOX')).toEqual({ ok: true, value: { unit: 'BOX', numerator: 12, denominator: 1 } });
    for (const count of [23, 12, 36]) expect(sold(count, 'BOX')).toEqual({ ok: false, error: 'quantity-not-in-unit' });
    expect(sold(24, 'PALLET')).toEqual({ ok: false, error: 'unit-not-sold' });
  });

  test('a barcode names the unit it is printed on', () => {
    expect(['111', '899', '0'].map((code) => unitOfBarcode(soap, code)?.unit ?? null)).toEqual(['PCS', 'BOX', null]);
  });
});

describe('free goods', () => {
  const tenPlusOne: FreeGoodsRule = { buy: quantity(10), free: quantity(1), mode: 'exclusive' };

  test('10 + 1 exclusive: 25 ordered are charged and 2 come on top', () => {
    expect(freeGoodsFor(tenPlusOne, quantity(25))).toEqual({ charged: 25, free: 2 });
  });

  test('10 + 1 inclusive: of 25 ordered 23 are charged and 2 are free', () => {
    expect(freeGoodsFor({ ...tenPlusOne, mode: 'inclusive' }, quantity(25))).toEqual({ charged: 23, free: 2 });
    expect(freeGoodsFor({ ...tenPlusOne, mode: 'inclusive' }, quantity(10))).toEqual({ charged: 10, free: 0 });
  });

  test('what a rule gives is earned by what it charges, and one more is not', () => {
    const size = integer({ min: 1, max: 50 });
    assert(
      property(
        size,
        size,
        constantFrom('exclusive', 'inclusive'),
        integer({ min: 0, max: 5000 }),
        (buy, free, mode, ordered) => {
          const rule: FreeGoodsRule = { buy: quantity(buy), free: quantity(free), mode };
          const { charged, free: given } = freeGoodsFor(rule, quantity(ordered));
          expect(mode === 'inclusive' ? charged + given : charged).toBe(ordered);
          expect(freeGoodsEarned(rule, charged, given)).toBe(true);
          const earned = Math.floor(charged / buy) * free;
          expect(freeGoodsEarned(rule, charged, quantity(earned + 1))).toBe(false);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  test('without a rule nothing is free', () => {
    expect(freeGoodsEarned(undefined, quantity(1000), quantity(1))).toBe(false);
    expect(freeGoodsEarned(undefined, quantity(1000), quantity(0))).toBe(true);
  });
});

describe('price floor', () => {
  const stock = { value: money(850_000), onHand: quantity(10) };
  const line = (net: number) => ({ net: money(net), quantity: quantity(10), quantityDigits: 0 });

  test('a net below the limit price is refused or needs approval, as the product says; the limit itself is sold', () => {
    const floor = { limitPrice: unitPrice(9_000_000), reaction: 'refuse' } as const;
    expect(checkPriceFloor(floor, line(900_000), stock)).toBeNull();
    expect(checkPriceFloor(floor, line(899_999), stock)).toBe('refuse');
    expect(checkPriceFloor({ ...floor, reaction: 'approve' }, line(899_999), stock)).toBe('approve');
    expect(checkPriceFloor(undefined, line(0), stock)).toBeNull();
  });

  test('the margin is on the net at the cost of the stock: 850,000 at 15 % is 1,000,000', () => {
    const floor = { minMargin: basisPoints(1500), reaction: 'approve' } as const;
    expect(checkPriceFloor(floor, line(1_000_000), stock)).toBeNull();
    expect(checkPriceFloor(floor, line(999_999), stock)).toBe('approve');
  });

  test('without stock there is no cost to hold a margin against; the limit price still holds', () => {
    const empty = { value: money(0), onHand: quantity(0) };
    expect(checkPriceFloor({ minMargin: basisPoints(1500), reaction: 'refuse' }, line(1), empty)).toBeNull();
    expect(checkPriceFloor({ limitPrice: unitPrice(100), reaction: 'refuse' }, line(1), empty)).toBe('refuse');
  });
});
