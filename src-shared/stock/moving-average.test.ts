import { array, assert, boolean, integer, oneof, property, record, constant } from 'fast-check';
import { expect, test } from 'vitest';
import { money, quantity, sumMoney } from '../money/money.ts';
import vector from '../testing/vectors/moving_average.json' with { type: 'json' };
import { averageCost, canIssue, issueCost, issueLine, revaluationOnReceipt } from './moving-average.ts';
import { applyMovement, emptyBalance, quarantined, unrestricted, type BalanceRow } from './stock.ts';
import { StockPosting, type StoredStock } from './stock-posting.ts';
import { naiveEmpty, naiveMove, type NaiveMove } from './testing/naive-stock.ts';

const untracked = (balance: StoredStock['balance']): StoredStock => ({
  balance,
  batch: () => undefined,
  batchesOf: () => [],
  serial: () => undefined,
});

test('moving average: value reaches exactly 0 with the quantity', () => {
  let balance = emptyBalance('A');
  for (const [kind, moved, value, onHand, stockValue] of vector) {
    const line =
      kind === 'rec'
        ? { productCode: 'A', quantity: quantity(Number(moved)), value: money(Number(value)) }
        : issueLine(balance, quantity(Number(moved)));
    expect(line.value).toBe(value);
    balance = applyMovement(balance, line);
    expect([balance.onHand, balance.value]).toEqual([onHand, stockValue]);
  }
});

test('issuing more than there is is a bug that throws, never a negative balance', () => {
  expect(() => issueCost(emptyBalance('A'), quantity(1))).toThrow(RangeError);
});

test('goods in quarantine are on hand and cannot leave', () => {
  const balance: BalanceRow = { ...emptyBalance('A'), onHand: quantity(10), quarantine: quantity(4) };
  expect([unrestricted(balance), quarantined(balance)]).toEqual([6, 4]);
  expect([canIssue(balance, quantity(6), false), canIssue(balance, quantity(7), false)]).toEqual([true, false]);
  expect(canIssue(balance, quantity(7), true)).toBe(true);
});

test('below zero goods leave at the last average, and the receipt revalues what had left', () => {
  const posting = new StockPosting(untracked(emptyBalance));
  posting.receive('A', quantity(10), money(1000));
  expect(posting.issue('A', quantity(10), false)).toBe(1000);
  // 5 more at the last cost of 100 each; they come in at 120 each, 3 of 8 stay on hand.
  expect(posting.issue('A', quantity(5), true)).toBe(500);
  posting.receive('A', quantity(8), money(960));
  expect(posting.balance('A')).toMatchObject({ onHand: 3, value: 360 });
  expect(posting.revaluation()).toBe(-100);
});

test('a receipt that leaves stock below zero keeps the rest at the cost it had left with', () => {
  const owed: BalanceRow = { ...emptyBalance('A'), onHand: quantity(-5), value: money(-50) };
  expect(revaluationOnReceipt(owed, quantity(3), money(36))).toBe(-6);
  const posting = new StockPosting(untracked(() => owed));
  posting.receive('A', quantity(3), money(36));
  expect(posting.balance('A')).toMatchObject({ onHand: -2, value: -20 });
});

test('what was never on hand has no average', () => {
  expect(averageCost(emptyBalance('A'), quantity(3))).toBeNull();
  expect(issueCost(emptyBalance('A'), quantity(3), true)).toBe(0);
});

const moves = array(
  oneof(
    record({
      kind: constant('in' as const),
      quantity: integer({ min: 1, max: 40 }),
      value: integer({ min: 0, max: 9999 }),
    }),
    record({ kind: constant('out' as const), quantity: integer({ min: 1, max: 40 }) }),
  ),
  { maxLength: 8 },
);

function post(posting: StockPosting, move: NaiveMove, mayGoNegative: boolean): boolean {
  const amount = quantity(move.quantity);
  if (move.kind === 'in') {
    posting.receive('A', amount, money(move.value));
    return true;
  }
  if (!canIssue(posting.balance('A'), amount, mayGoNegative)) return false;
  posting.issue('A', amount, mayGoNegative);
  return true;
}

test('stock is what exact fractions say, movement by movement (10,000 random sequences)', () => {
  assert(
    property(moves, boolean(), (sequence, mayGoNegative) => {
      const posting = new StockPosting(untracked(emptyBalance));
      let naive = naiveEmpty;
      for (const move of sequence) {
        if (!post(posting, move, mayGoNegative)) continue;
        naive = naiveMove(naive, move);
        const { onHand, value } = posting.balance('A');
        expect([BigInt(onHand), BigInt(value)]).toEqual([naive.quantity, naive.value]);
      }
      const values = posting.lines.map((line) => BigInt(line.value)).filter((value) => value !== 0n);
      expect(values).toEqual(naive.posted.filter((value) => value !== 0n));
    }),
    { numRuns: 10_000 },
  );
});

test('value is 0 with the quantity, never negative above it, and the sum of the movements', () => {
  assert(
    property(moves, boolean(), (sequence, mayGoNegative) => {
      const posting = new StockPosting(untracked(emptyBalance));
      for (const move of sequence) {
        post(posting, move, mayGoNegative);
        const { onHand, value } = posting.balance('A');
        expect(onHand !== 0 || value === 0).toBe(true);
        expect(Math.sign(value) * Math.sign(onHand)).toBeGreaterThanOrEqual(0);
        expect(mayGoNegative || onHand >= 0).toBe(true);
        expect(sumMoney(posting.lines.map((line) => line.value))).toBe(value);
      }
    }),
  );
});
