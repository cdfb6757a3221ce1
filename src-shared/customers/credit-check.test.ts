import { describe, expect, test } from 'vitest';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { basisPoints, money } from '../money/money.ts';
import vector from '../testing/vectors/credit_check.json' with { type: 'json' };
import { checkCredit, type CreditFacts } from './credit-check.ts';
import {
  creditPolicyOf,
  creditReasons,
  defaultCreditPolicy,
  type CreditPolicy,
  type CreditReason,
} from './credit-policy.ts';
import { overdueFigures } from './overdue-items.ts';
import { owesNothing } from './owes-nothing.ts';

const { day } = owesNothing;

function withReactions(
  reactions: Partial<CreditPolicy['reactions']>,
  change: Partial<CreditPolicy> = {},
): CreditPolicy {
  return { ...defaultCreditPolicy, ...change, reactions: { ...defaultCreditPolicy.reactions, ...reactions } };
}

/** Only one check is on, and it blocks. */
function only(check: CreditReason, change: Partial<CreditPolicy> = {}): CreditPolicy {
  const off = Object.fromEntries(creditReasons.map((reason) => [reason, 'off' as const]));
  return withReactions({ ...off, [check]: 'block' }, change);
}

/** The customer of the worked example: 4,200,000 overdue in two items, the oldest of them 38 days. */
const openItems = [
  { open: money(18_300_000), dueDate: day },
  { open: money(4_000_000), dueDate: addDays(day, -vector.oldest_open_item_days) },
  { open: money(200_000), dueDate: addDays(day, -2) },
];
const example: CreditFacts = {
  ...owesNothing,
  policy: withReactions({ OLDEST_ITEM: 'block', OVERDUE_SHARE: 'block', STATIC_LIMIT: 'warn' }),
  openItems: money(vector.open_items),
  openDeliveries: money(vector.open_deliveries),
  openOrders: money(vector.open_orders_in_horizon),
  openOrdersLater: money(vector.open_orders_beyond_horizon),
  unallocatedReceipts: money(vector.unallocated_receipts),
  ...overdueFigures(openItems, day, defaultCreditPolicy.minOverdue),
};
const thisDocument = money(vector.this_document);
const limited = { creditLimit: money(vector.limit), blocked: false };
const unmanaged = { creditLimit: null, blocked: false };

describe('the worked example of credit', () => {
  const verdict = checkCredit(limited, example, thisDocument);

  test('dynamic 51,500,000, static 63,500,000, overdue 18.67 %, BLOCK [LIMIT, OLDEST_ITEM]', () => {
    expect(example.overdue).toBe(vector.overdue_amount);
    expect(verdict.exposure).toBe(vector.dynamic_exposure);
    expect(verdict.staticExposure).toBe(vector.static_exposure);
    expect(verdict.exceededBy).toBe(1_500_000);
    expect(verdict.result).toBe(vector.result.toLowerCase());
    expect(verdict.reasons).toEqual(vector.reasons);
    expect(verdict.warnings).toEqual(['STATIC_LIMIT']);
  });

  test('every check says its figures, so that the verdict can be explained', () => {
    expect(verdict.checks).toEqual([
      { check: 'LIMIT', reaction: 'block', failed: true, value: 51_500_000, bound: 50_000_000 },
      { check: 'STATIC_LIMIT', reaction: 'warn', failed: true, value: 63_500_000, bound: 50_000_000 },
      { check: 'OLDEST_ITEM', reaction: 'block', failed: true, value: 38, bound: 30 },
      { check: 'OVERDUE_SHARE', reaction: 'block', failed: false, value: 1867, bound: 2000 },
      { check: 'REVIEW_DUE', reaction: 'warn', failed: false, value: 0, bound: null },
      { check: 'CUSTOMER_BLOCKED', reaction: 'block', failed: false, value: 0, bound: 0 },
    ]);
  });
});

describe('the limit', () => {
  test('exactly at the limit passes, one rupiah over does not', () => {
    const at = money(vector.dynamic_exposure);
    const facts = { ...example, policy: only('LIMIT') };
    expect(checkCredit({ ...limited, creditLimit: at }, facts, thisDocument).result).toBe('ok');
    expect(checkCredit({ ...limited, creditLimit: money(at - 1) }, facts, thisDocument).result).toBe('block');
  });

  test('no limit is not managed, 0 is cash only, a block by head office always blocks', () => {
    expect(checkCredit(unmanaged, owesNothing, thisDocument)).toMatchObject({ result: 'ok', limit: null });
    expect(checkCredit({ creditLimit: money(0), blocked: false }, owesNothing, thisDocument).result).toBe('block');
    expect(checkCredit({ creditLimit: null, blocked: true }, owesNothing, thisDocument).reasons).toEqual([
      'CUSTOMER_BLOCKED',
    ]);
  });

  test('follows customer → group → company, and 0 of the customer is a limit (CR1)', () => {
    const settings = { company: { limit: money(3) }, groups: { shops: { limit: money(2) }, schools: {} } };
    const limitOf = (creditLimit: number | null, group?: string) => {
      const customer = { creditLimit: creditLimit === null ? null : money(creditLimit), blocked: false };
      const policy = creditPolicyOf(settings, group === undefined ? {} : { customerGroup: group });
      return checkCredit(customer, { ...owesNothing, policy }, money(1)).limit;
    };
    expect([limitOf(1, 'shops'), limitOf(null, 'shops'), limitOf(null, 'schools'), limitOf(null)]).toEqual([
      1, 2, 3, 3,
    ]);
    expect(limitOf(0, 'shops')).toBe(0);
    expect(limitOf(null, 'unknown')).toBe(3);
    const cashOnly = { company: { limit: money(3) }, groups: { strangers: { limit: money(0) } } };
    expect(creditPolicyOf(cashOnly, { customerGroup: 'strangers' }).limit).toBe(0);
  });

  test('older than three days is tightened to 80 % and says so; three days old it holds (D8)', () => {
    const aged = (days: number) =>
      checkCredit({ ...limited, creditLimitAsOf: addDays(day, -days) }, owesNothing, money(45_000_000));
    expect(aged(3)).toMatchObject({ result: 'ok', limit: 50_000_000, staleLimit: null });
    expect(aged(4)).toMatchObject({
      result: 'block',
      limit: 40_000_000,
      exceededBy: 5_000_000,
      staleLimit: { asOf: '2026-04-09', days: 4, given: 50_000_000, share: 8000 },
    });
  });

  test('a stale share above 100 % never widens a limit; a stale limit of 0 stays 0', () => {
    const policy = { ...defaultCreditPolicy, staleShare: basisPoints(20_000) };
    const asOf = { creditLimitAsOf: addDays(day, -9), blocked: false };
    expect(checkCredit({ ...asOf, creditLimit: money(7) }, { ...owesNothing, policy }, money(1)).limit).toBe(7);
    expect(checkCredit({ ...asOf, creditLimit: money(0) }, owesNothing, money(1)).limit).toBe(0);
  });

  test('from 90 % of the limit on a customer is watched, and still served (CR7)', () => {
    const watched = (amount: number) => checkCredit(limited, owesNothing, money(amount));
    expect(watched(44_999_999)).toMatchObject({ watch: false, result: 'ok' });
    expect(watched(45_000_000)).toMatchObject({ watch: true, result: 'ok' });
  });
});

describe('each check is off, warns or blocks', () => {
  const late = (days: number, open: number) =>
    overdueFigures([{ open: money(open), dueDate: addDays(day, -days) }], day, defaultCreditPolicy.minOverdue);
  const failing: Record<CreditReason, () => ReturnType<typeof check>> = {
    LIMIT: () => check({}, { creditLimit: money(99) }),
    STATIC_LIMIT: () => check({ openOrdersLater: money(1) }, { creditLimit: money(100) }),
    OLDEST_ITEM: () => check({ openItems: money(1_000_000), ...late(31, 50_000) }),
    OVERDUE_SHARE: () => check({ openItems: money(249_999), ...late(1, 50_000) }),
    DOCUMENT_VALUE: () => check({}, {}, { maxDocumentValue: money(99) }),
    TERMS_CHANGED: () => check({}, {}, {}, true),
    REVIEW_DUE: () => check({}, { creditReviewOn: addDays(day, -1) }),
    CUSTOMER_BLOCKED: () => check({}, { blocked: true }),
  };
  let policy: CreditPolicy = defaultCreditPolicy;

  function check(
    facts: Partial<CreditFacts> = {},
    customer: object = {},
    change: Partial<CreditPolicy> = {},
    changedFromMaster = false,
  ) {
    const known = { ...owesNothing, ...facts, policy: { ...policy, ...change } };
    return checkCredit({ ...unmanaged, ...customer }, known, money(100), { changedFromMaster });
  }

  test.each(creditReasons)('%s', (reason) => {
    policy = only(reason);
    expect(failing[reason]()).toMatchObject({ result: 'block', reasons: [reason], warnings: [] });
    policy = { ...policy, reactions: { ...policy.reactions, [reason]: 'warn' } };
    expect(failing[reason]()).toMatchObject({ result: 'warn', reasons: [], warnings: [reason] });
    policy = { ...policy, reactions: { ...policy.reactions, [reason]: 'off' } };
    expect(failing[reason]()).toMatchObject({ result: 'ok', checks: [] });
  });

  test('exactly at their bounds all pass', () => {
    const all = Object.fromEntries(creditReasons.map((reason) => [reason, 'block' as const]));
    policy = withReactions(all, { maxDocumentValue: money(100) });
    const facts = { openItems: money(250_000), openOrdersLater: money(0), ...late(30, 50_000) };
    const customer = { creditLimit: money(250_100), creditReviewOn: day };
    expect(check(facts, customer)).toMatchObject({ result: 'ok', reasons: [] });
  });
});

test('erpnext#52960: an overdue item below the threshold makes nobody late', () => {
  const figures = (open: number) =>
    overdueFigures([{ open: money(open), dueDate: addDays(day, -400) }], day, defaultCreditPolicy.minOverdue);
  const policy = withReactions({ OLDEST_ITEM: 'block', OVERDUE_SHARE: 'block' });
  const check = (open: number) =>
    checkCredit(unmanaged, { ...owesNothing, policy, openItems: money(open), ...figures(open) }, money(1));
  expect(check(49_999).reasons).toEqual([]);
  expect(check(50_000).reasons).toEqual(['OLDEST_ITEM', 'OVERDUE_SHARE']);
});

test('an item is overdue from the day after its due date', () => {
  const figures = (dueDate: string) =>
    overdueFigures([{ open: money(60_000), dueDate: businessDate(dueDate) }], day, money(0));
  expect(figures('2026-04-13')).toEqual({ overdue: 0, oldestOverdueDays: 0 });
  expect(figures('2026-04-12')).toEqual({ overdue: 60_000, oldestOverdueDays: 1 });
});

describe('prepaid orders bypass up to what was received (CR8)', () => {
  const debtor: CreditFacts = { ...owesNothing, openItems: money(60_000_000) };

  test('paid in full passes whatever is owed, but not what head office blocks', () => {
    const prepaid = { ...debtor, prepaid: money(100) };
    expect(checkCredit(limited, prepaid, money(100))).toMatchObject({ result: 'ok', thisDocument: 0, prepaid: 100 });
    expect(checkCredit(limited, debtor, money(100)).result).toBe('block');
    expect(checkCredit({ ...limited, blocked: true }, prepaid, money(100)).reasons).toEqual(['CUSTOMER_BLOCKED']);
  });

  test('paid in part adds only the rest, one rupiah short is checked', () => {
    const verdict = checkCredit(limited, { ...debtor, prepaid: money(99) }, money(100));
    expect(verdict).toMatchObject({ result: 'block', thisDocument: 1, exposure: 60_000_001 });
  });

  test('a down payment invoice counts once: it is an open item until paid, and prepaid afterwards', () => {
    const facts = { ...owesNothing, openItems: money(40), downPayments: { invoiced: money(40), paid: money(0) } };
    expect(checkCredit(limited, facts, money(100))).toMatchObject({ thisDocument: 60, exposure: 100, prepaid: 0 });
    const paid = { ...owesNothing, downPayments: { invoiced: money(40), paid: money(40) } };
    expect(checkCredit(limited, paid, money(100))).toMatchObject({ thisDocument: 60, exposure: 60, prepaid: 40 });
  });

  test('what was paid beyond the value is on account', () => {
    const verdict = checkCredit(limited, { ...debtor, prepaid: money(150) }, money(100));
    expect(verdict).toMatchObject({ prepaid: 100, unallocatedReceipts: 50, exposure: 60_000_000 - 50 });
  });
});
