import { array, assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accounts } from '../accounting/posting.ts';
import { businessDate } from '../kernel/business-date.ts';
import { money } from '../money/money.ts';
import { cashTotals, countedTotal, type CashClosing, type CashFlows, type CashSessionRow } from './cash-session.ts';
import { decideCloseCashSession, decideCountCash, decideMoveCash, decideOpenCashSession } from './work-cash-session.ts';

const context = { now: '', userId: 'siti', day: businessDate('2026-04-13') };
const nothing: CashFlows = { receipts: [], reversals: [], movements: [], refunds: [] };

type Decided<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { code: string } };

function accepted<T>(decided: Decided<T>): T {
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value;
}

const opened = accepted(
  decideOpenCashSession(
    { sessionId: 's1', till: 'K1', openingFloat: money(500_000) },
    { openAtTill: undefined },
    context,
  ),
).cashSession;

const counted = (total: number, session: CashSessionRow = opened) => {
  const denominations = [{ value: money(total), count: 1 }];
  return accepted(decideCountCash({ denominations }, { session }, context)).cashSession;
};

const close = (
  session: CashSessionRow,
  flows: CashFlows,
  varianceReason: string | null = null,
  last: CashClosing | null = null,
) => decideCloseCashSession({ varianceReason }, { session, flows, last }, context);

const sale = (amount: number) => ({ amount: money(amount), tendered: money(amount + 50_000), change: money(50_000) });
const moved = (kind: 'in' | 'out', amount: number) => ({ kind, amount: money(amount) });

describe('cash session', () => {
  test('one at a time for each till', () => {
    const again = { sessionId: 's2', till: 'K1', openingFloat: money(0) };
    expect(decideOpenCashSession(again, { openAtTill: opened }, context)).toMatchObject({
      error: { code: 'cash-session-open' },
    });
  });

  test('expects opening + in − out; change given back counts nowhere (I21, erpnext#25638)', () => {
    const flows: CashFlows = {
      receipts: [sale(100_000), sale(20_000)],
      reversals: [sale(20_000)],
      movements: [moved('in', 5000), moved('out', 30_000)],
      refunds: [{ amount: money(7000) }],
    };
    expect(cashTotals(money(500_000), flows)).toMatchObject({ receipts: 120_000, receiptCount: 2, expected: 568_000 });
  });

  test('is counted by denomination, blind: the count says nothing of what is due', () => {
    const denominations = [
      { value: money(100_000), count: 3 },
      { value: money(500), count: 7 },
    ];
    expect(countedTotal(denominations)).toBe(303_500);
    const { count, closing } = accepted(decideCountCash({ denominations }, { session: opened }, context)).cashSession;
    expect(count).toEqual({ denominations, total: 303_500, countedBy: 'siti' });
    expect(closing).toBeNull();
    expect(close(opened, nothing)).toMatchObject({ error: { code: 'cash-not-counted' } });
  });

  test('closes without a posting when the count is right', () => {
    expect(accepted(close(counted(500_000), nothing))).toMatchObject({
      entry: null,
      cashSession: { state: 'closed', closing: { variance: 0, varianceReason: null, zNumber: 1, perpetualTotal: 0 } },
    });
  });

  test.each([
    [499_000, -1000, accounts.cashShort, 1000],
    [502_000, 2000, accounts.cashOver, -2000],
  ])(
    'counted %i: the variance %i is posted on its own, with a reason (erpnext#43392)',
    (total, variance, account, side) => {
      expect(close(counted(total), nothing, ' ')).toMatchObject({ error: { code: 'variance-needs-reason' } });
      const { cashSession, entry } = accepted(close(counted(total), nothing, 'wrong change'));
      expect(cashSession.closing).toMatchObject({ variance, varianceReason: 'wrong change', counted: total });
      expect(entry?.lines.find((line) => line.account === account)).toMatchObject(
        side > 0 ? { debit: side } : { credit: -side },
      );
    },
  );

  test('closed is closed', () => {
    const closed = accepted(close(counted(500_000), nothing)).cashSession;
    const count = decideCountCash({ denominations: [] }, { session: closed }, context);
    const about = { movementId: 'm', kind: 'in', purpose: 'safe', amount: money(1), reason: 'change' } as const;
    const move = decideMoveCash(about, { session: closed, flows: nothing }, context);
    for (const decided of [count, move, close(closed, nothing)]) {
      expect(decided).toMatchObject({ error: { code: 'cash-session-closed' } });
    }
  });

  test('no more is taken out than is in the drawer', () => {
    const out = {
      movementId: 'm',
      kind: 'out',
      purpose: 'safe',
      amount: money(500_001),
      reason: 'to the safe',
    } as const;
    expect(decideMoveCash(out, { session: opened, flows: nothing }, context)).toMatchObject({
      error: { code: 'cash-not-there', left: 500_000 },
    });
    const { entry } = accepted(
      decideMoveCash({ ...out, amount: money(400_000) }, { session: opened, flows: nothing }, context),
    );
    expect(entry.lines.map((line) => [line.account, line.debit - line.credit])).toEqual([
      [accounts.cash, -400_000],
      [accounts.safe, 400_000],
    ]);
  });

  test('the perpetual total grows by the takings of each closing, and only refunds lower it (I22)', () => {
    const amounts = array(integer({ min: 0, max: 1_000_000 }), { maxLength: 5 });
    assert(
      property(array(amounts, { minLength: 1, maxLength: 5 }), (sessions) => {
        let last: CashClosing | null = null;
        for (const sales of sessions) {
          const flows = { ...nothing, receipts: sales.map(sale) };
          const before: number = last?.perpetualTotal ?? 0;
          last = accepted(close(counted(500_000), flows, 'float only', last)).cashSession.closing;
          expect(last?.perpetualTotal).toBe(before + sales.reduce((sum, amount) => sum + amount, 0));
        }
        expect(last?.zNumber).toBe(sessions.length);
        const refunded = { ...nothing, refunds: [{ amount: money(1) }] };
        const after = accepted(close(counted(500_000), refunded, 'refund', last)).cashSession.closing;
        expect(after?.perpetualTotal).toBe((last?.perpetualTotal ?? 0) - 1);
      }),
    );
  });
});
