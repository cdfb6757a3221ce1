import { describe, expect, it } from 'vitest';
import { money } from '#shared/money/money.ts';
import { readTypedDeposit, readTypedDiscount } from './typed-discount.ts';

describe('a typed discount on the document', () => {
  it('takes figures up to 100 as a percent, and larger ones as an amount', () => {
    expect(readTypedDiscount('5', 0, 'id')).toEqual({ kind: 'percent', percent: 500 });
    expect(readTypedDiscount('2,5 %', 0, 'id')).toEqual({ kind: 'percent', percent: 250 });
    expect(readTypedDiscount('50.000', 0, 'id')).toEqual({ kind: 'amount', amount: 50_000 });
  });

  it('is none when the field is empty, and wrong when it cannot be read', () => {
    expect(readTypedDiscount(' ', 0, 'id')).toBeNull();
    expect(readTypedDiscount('120 %', 0, 'id')).toBeUndefined();
    expect(readTypedDiscount('lima', 0, 'id')).toBeUndefined();
  });
});

describe('a typed deposit', () => {
  it('is an amount, or a share of the total rounded down', () => {
    expect(readTypedDeposit('500.000', money(999), 0, 'id')).toBe(500_000);
    expect(readTypedDeposit('30 %', money(1_000_001), 0, 'id')).toBe(300_000);
  });

  it('is none when nothing or zero is typed, and wrong beyond the whole', () => {
    expect(readTypedDeposit('0', money(10), 0, 'id')).toBeNull();
    expect(readTypedDeposit('', money(10), 0, 'id')).toBeNull();
    expect(readTypedDeposit('101 %', money(10), 0, 'id')).toBeUndefined();
  });
});
