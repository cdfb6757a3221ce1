import { plainProduct } from '../catalogue/testing/plain-product.ts';
import { assert, array, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import type { ProductRow } from '../catalogue/product.ts';
import { businessDate } from '../kernel/business-date.ts';
import { money, quantity } from '../money/money.ts';
import { decideCancelStocktake, decideCountStock, decidePostStocktake, decideStartStocktake } from './count-stock.ts';
import { issueLine } from './moving-average.ts';
import { applyMovement, emptyBalance, type BalanceRow } from './stock.ts';
import { lineDifference, lineProgress, type StocktakeRow } from './stocktake.ts';

const day = businessDate('2026-03-02');
const by = (userId: string) => ({ day, now: '2026-03-02T02:00:00.000Z', userId });

const productA = plainProduct('A');

const held = (onHand: number, value: number, more: Partial<BalanceRow> = {}): BalanceRow => ({
  ...emptyBalance('A'),
  onHand: quantity(onHand),
  value: money(value),
  ...more,
});

const factsOn = (balance: BalanceRow, more: Partial<ProductRow> = {}) => ({
  product: () => ({ ...productA, ...more }),
  balance: () => balance,
  batch: () => undefined,
  batchesOf: () => [],
  serial: () => undefined,
  underWay: () => undefined,
  number: 'STK/KPG01/2026/000001',
  right: { mayExceed: false, limit: money(1000) },
});

const line = { productCode: 'A', batch: null };

function valueOf<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const begun = (balance: BalanceRow) =>
  valueOf(decideStartStocktake({ stocktakeId: 's', lines: [line] }, factsOn(balance), by('siti')));

const counted = (stocktake: StocktakeRow, amount: number, balance: BalanceRow, userId = 'siti') =>
  valueOf(decideCountStock(stocktake, { ...line, counted: quantity(amount) }, factsOn(balance), by(userId)));

test('count while selling: the difference is counted − (snapshot + movements since)', () => {
  const before = held(70, 6_130_000);
  const stocktake = begun(before);
  // 25 are sold before the shelf is counted, 5 more afterwards: neither is a difference.
  const sold = applyMovement(before, issueLine(before, quantity(25)));
  const first = counted(stocktake, 44, sold);
  expect(first.lines[0]).toMatchObject({ snapshot: 70, counts: [{ counted: 44, movedSince: -25, by: 'siti' }] });
  const later = applyMovement(sold, issueLine(sold, quantity(5)));
  const second = counted(first, 39, later);
  expect(second.lines.map((one) => lineDifference(one))).toEqual([-1]);
});

test('whatever moves between, a right count has no difference, and the posting brings on hand to what was counted', () => {
  assert(
    property(
      array(integer({ min: -20, max: 20 }), { maxLength: 8 }),
      integer({ min: -15, max: 15 }),
      (moves, wrongBy) => {
        const start = held(100, 100_000);
        const stocktake = begun(start);
        const now = moves.reduce(
          (balance, moved) =>
            applyMovement(balance, { productCode: 'A', quantity: quantity(moved), value: money(moved * 1000) }),
          start,
        );
        const right = Math.max(0, now.onHand);
        const amount = Math.max(0, right + wrongBy);
        const twice = counted(counted(stocktake, amount, now), amount, now);
        const [result] = twice.lines;
        expect(result && lineDifference(result)).toBe(amount - now.onHand);
        const facts = { ...factsOn(now), right: { mayExceed: true, limit: money(0) } };
        const posted = valueOf(decidePostStocktake(twice, facts, by('budi')));
        const after = posted.balances[0] ?? now;
        expect(after.onHand).toBe(amount);
      },
    ),
  );
});

test('a difference is counted twice; no difference is believed at once', () => {
  const stocktake = begun(held(10, 100));
  const progress = (row: StocktakeRow) => row.lines.map((one) => lineProgress(one));
  expect(progress(stocktake)).toEqual(['notCounted']);
  expect(progress(counted(stocktake, 10, held(10, 100)))).toEqual(['done']);
  const once = counted(stocktake, 9, held(10, 100));
  expect(progress(once)).toEqual(['recount']);
  expect(progress(counted(once, 8, held(10, 100)))).toEqual(['recount']);
  expect(progress(counted(once, 9, held(10, 100)))).toEqual(['done']);
  const post = (row: StocktakeRow) => decidePostStocktake(row, factsOn(held(10, 100)), by('budi'));
  expect(post(stocktake)).toMatchObject({ error: { code: 'not-counted' } });
  expect(post(once)).toMatchObject({ error: { code: 'recount-needed' } });
});

test('who counted a difference does not approve it, and above the limit a supervisor does', () => {
  const balance = held(10, 10_000);
  const twice = counted(counted(begun(balance), 8, balance), 8, balance, 'ani');
  const facts = factsOn(balance);
  expect(decidePostStocktake(twice, facts, by('ani'))).toMatchObject({ error: { code: 'approved-by-counter' } });
  expect(decidePostStocktake(twice, facts, by('budi'))).toMatchObject({
    error: { code: 'above-adjustment-limit', value: 2000 },
  });
  const supervisor = { ...facts, right: { ...facts.right, mayExceed: true } };
  const posted = valueOf(decidePostStocktake(twice, supervisor, by('budi')));
  expect(posted.stocktake).toMatchObject({ state: 'posted', approvedBy: 'budi' });
  expect(posted.movement?.lines).toEqual([{ productCode: 'A', quantity: -2, value: -2000 }]);
  expect(posted.entry?.lines.map(({ account, debit, credit }) => [account, debit, credit])).toEqual([
    ['5210', 2000, 0],
    ['1140', 0, 2000],
  ]);
});

test('without a difference nothing moves, and whoever counted may finish it', () => {
  const balance = held(10, 10_000);
  const posted = valueOf(decidePostStocktake(counted(begun(balance), 10, balance), factsOn(balance), by('siti')));
  expect([posted.movement, posted.entry, posted.balances]).toEqual([null, null, []]);
});

test('what is lost beyond the free quantity was lost in quarantine', () => {
  const balance = held(10, 1000, { quarantine: quantity(4) });
  const twice = counted(counted(begun(balance), 3, balance), 3, balance);
  const posted = valueOf(decidePostStocktake(twice, factsOn(balance), by('budi')));
  expect(posted.balances).toMatchObject([{ onHand: 3, quarantine: 3, value: 300 }]);
});

test('what is lost of a batch in quarantine was lost there, whatever lies free of other batches', () => {
  const balance = held(20, 2000, { quarantine: quantity(4) });
  const batch = {
    key: 'A/B1',
    productCode: 'A',
    batch: 'B1',
    expires: null,
    onHand: quantity(5),
    quarantine: quantity(4),
  };
  const facts = { ...factsOn(balance), batch: () => batch, batchesOf: () => [batch] };
  const ofBatch = { productCode: 'A', batch: 'B1' };
  const begunOne = valueOf(decideStartStocktake({ stocktakeId: 's', lines: [ofBatch] }, facts, by('siti')));
  const count = (stocktake: StocktakeRow) =>
    valueOf(decideCountStock(stocktake, { ...ofBatch, counted: quantity(2) }, facts, by('siti')));
  const twice = count(count(begunOne));
  const posted = valueOf(decidePostStocktake(twice, facts, by('budi')));
  expect(posted.batches).toMatchObject([{ onHand: 2, quarantine: 2 }]);
  expect(posted.balances).toMatchObject([{ onHand: 17, quarantine: 2 }]);
  // The batch was sold meanwhile: more than is left of it cannot be lost.
  const left = { ...batch, onHand: quantity(2), quarantine: quantity(0) };
  const later = { ...facts, batch: () => left, batchesOf: () => [left] };
  expect(decidePostStocktake(twice, later, by('budi'))).toMatchObject({
    error: { code: 'short-batch', batch: 'B1', onHand: 2, needed: 3 },
  });
});

test('below zero the quarantine is never less than empty', () => {
  const balance = held(10, 1000, { quarantine: quantity(1) });
  const twice = counted(counted(begun(balance), 5, balance), 5, balance);
  const sold = held(3, 300, { quarantine: quantity(1) });
  const posted = valueOf(decidePostStocktake(twice, factsOn(sold, { negativeStock: true }), by('budi')));
  expect(posted.balances).toMatchObject([{ onHand: -2, quarantine: 0 }]);
});

test('a product is counted in one stocktake at a time, and a finished one takes no count', () => {
  const facts = factsOn(held(10, 100));
  const other = { ...facts, underWay: () => 'STK/KPG01/2026/000007' };
  expect(decideStartStocktake({ stocktakeId: 't', lines: [line] }, other, by('siti'))).toMatchObject({
    error: { code: 'stocktake-under-way', number: 'STK/KPG01/2026/000007' },
  });
  const twiceTheSame = decideStartStocktake({ stocktakeId: 't', lines: [line, line] }, facts, by('siti'));
  expect(twiceTheSame).toMatchObject({ error: { code: 'stocktake-under-way' } });
  const cancelled = valueOf(decideCancelStocktake(begun(held(10, 100))));
  const count = decideCountStock(cancelled, { ...line, counted: quantity(1) }, facts, by('siti'));
  expect(count).toMatchObject({ error: { code: 'stocktake-not-open' } });
  const stranger = { productCode: 'B', batch: null, counted: quantity(1) };
  expect(decideCountStock(begun(held(10, 100)), stranger, facts, by('siti'))).toMatchObject({
    error: { code: 'not-in-stocktake' },
  });
});

test('pieces with serial numbers are corrected by their numbers, not by a count', () => {
  const balance = held(2, 20);
  const twice = counted(counted(begun(balance), 1, balance), 1, balance);
  const facts = factsOn(balance, { tracking: 'serial' });
  expect(decidePostStocktake(twice, facts, by('budi'))).toMatchObject({ error: { code: 'serials-do-not-match' } });
});
