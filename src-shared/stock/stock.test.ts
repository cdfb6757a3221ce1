import { expect, test } from 'vitest';
import { money, quantity } from '../money/money.ts';
import vector from '../testing/vectors/moving_average.json' with { type: 'json' };
import { applyMovement, emptyBalance, issueCost, issueLine } from './stock.ts';

test('moving average: value reaches exactly 0 with the quantity', () => {
  let balance = emptyBalance('A');
  for (const [kind, moved, value, onHand, stockValue] of vector) {
    const line =
      kind === 'rec'
        ? { productCode: 'A', quantity: quantity(Number(moved)), value: money(Number(value)) }
        : issueLine(balance, quantity(Number(moved)));
    expect(line.value).toBe(value);
    balance = applyMovement(balance, line);
    expect([balance.onHand, balance.value]).toEqual([onHand, stockValue].slice(0, 2));
  }
});

test('issuing more than there is is a bug that throws, never a negative balance', () => {
  expect(() => issueCost(emptyBalance('A'), quantity(1))).toThrow(RangeError);
});
